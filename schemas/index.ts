import {article} from './documents/article.ts'
import {importRun} from './documents/importRun.ts'
import {memorandum} from './documents/memorandum.ts'
import {migrationRun} from './documents/migrationRun.ts'
import {organization} from './documents/organization.ts'
import {person} from './documents/person.ts'
import {photoGallery} from './documents/photoGallery.ts'
import {place} from './documents/place.ts'
import {section} from './documents/section.ts'
import {styleGuide} from './documents/styleGuide.ts'
import {topic} from './documents/topic.ts'
import {byline} from './objects/byline.ts'
import {codeBlock} from './objects/codeBlock.ts'
import {correction} from './objects/correction.ts'
import {dateline} from './objects/dateline.ts'
import {dismissedSuggestion} from './objects/dismissedSuggestion.ts'
import {divider} from './objects/divider.ts'
import {embed} from './objects/embed.ts'
import {entity} from './objects/entity.ts'
import {evidence} from './objects/evidence.ts'
import {figure} from './objects/figure.ts'
import {galleryEmbed} from './objects/galleryEmbed.ts'
import {importLoss} from './objects/importLoss.ts'
import {link} from './objects/link.ts'
import {memorandumCard} from './objects/memorandumCard.ts'
import {memorandumParty} from './objects/memorandumParty.ts'
import {organizationName} from './objects/organizationName.ts'
import {personRole} from './objects/personRole.ts'
import {placeName} from './objects/placeName.ts'
import {portableText} from './objects/portableText.ts'
import {preferredName} from './objects/preferredName.ts'
import {provenance} from './objects/provenance.ts'
import {pullQuote} from './objects/pullQuote.ts'
import {requiredFields} from './objects/requiredFields.ts'
import {rights} from './objects/rights.ts'
import {ruleCount} from './objects/ruleCount.ts'
import {ruleSetting} from './objects/ruleSetting.ts'
import {seo} from './objects/seo.ts'
import {sourceCount} from './objects/sourceCount.ts'
import {styleTerm} from './objects/styleTerm.ts'
import {table} from './objects/table.ts'
import {tableRow} from './objects/tableRow.ts'
import {waiver} from './objects/waiver.ts'

/** Every document and object type of the newsroom, for `schema.types`. */
export const schemaTypes = [
  article,
  memorandum,
  photoGallery,
  organization,
  person,
  place,
  section,
  topic,
  styleGuide,
  importRun,
  migrationRun,
  byline,
  codeBlock,
  correction,
  dateline,
  dismissedSuggestion,
  divider,
  embed,
  entity,
  evidence,
  figure,
  galleryEmbed,
  importLoss,
  link,
  memorandumCard,
  memorandumParty,
  organizationName,
  personRole,
  placeName,
  portableText,
  preferredName,
  provenance,
  pullQuote,
  requiredFields,
  rights,
  ruleCount,
  ruleSetting,
  seo,
  sourceCount,
  styleTerm,
  table,
  tableRow,
  waiver,
]

export * from './vocabularies/index.ts'
export {
  article,
  byline,
  codeBlock,
  correction,
  dateline,
  dismissedSuggestion,
  divider,
  embed,
  entity,
  evidence,
  figure,
  galleryEmbed,
  importLoss,
  importRun,
  link,
  memorandum,
  memorandumCard,
  memorandumParty,
  migrationRun,
  organization,
  organizationName,
  person,
  personRole,
  photoGallery,
  place,
  placeName,
  portableText,
  preferredName,
  provenance,
  pullQuote,
  requiredFields,
  rights,
  ruleCount,
  ruleSetting,
  section,
  seo,
  sourceCount,
  styleGuide,
  styleTerm,
  table,
  tableRow,
  topic,
  waiver,
}

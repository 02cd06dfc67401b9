import type {AnyRule} from '../engine/rule.ts'
import {abbreviationNotIntroduced} from './abbreviation-not-introduced.ts'
import {altEqualsCaption} from './alt-equals-caption.ts'
import {altEqualsFilename} from './alt-equals-filename.ts'
import {altMissing} from './alt-missing.ts'
import {bodyMissing} from './body-missing.ts'
import {boilerplateLeft} from './boilerplate-left.ts'
import {captionMissing} from './caption-missing.ts'
import {creditMissing} from './credit-missing.ts'
import {danglingReference} from './dangling-reference.ts'
import {dateWithoutYear} from './date-without-year.ts'
import {doubleSpace} from './double-space.ts'
import {duplicateHeadline} from './duplicate-headline.ts'
import {duplicateImage} from './duplicate-image.ts'
import {duplicateParagraph} from './duplicate-paragraph.ts'
import {emptyParagraph} from './empty-paragraph.ts'
import {futurePublished} from './future-published.ts'
import {headingLevels} from './heading-levels.ts'
import {headlineAllCaps} from './headline-all-caps.ts'
import {headlineCaseStyle} from './headline-case-style.ts'
import {headlineMissing} from './headline-missing.ts'
import {headlineTooLong} from './headline-too-long.ts'
import {headlineTrailingPeriod} from './headline-trailing-period.ts'
import {htmlEntityLeft} from './html-entity-left.ts'
import {imageTooSmall} from './image-too-small.ts'
import {inconsistentNameVariant} from './inconsistent-name-variant.ts'
import {markupLeft} from './markup-left.ts'
import {mediaMarkerWithoutGallery} from './media-marker-without-gallery.ts'
import {memorandumSignedWithoutDate} from './memorandum-signed-without-date.ts'
import {missingBylineOrSource} from './missing-byline-or-source.ts'
import {missingLead} from './missing-lead.ts'
import {mojibake} from './mojibake.ts'
import {noSocialImage} from './no-social-image.ts'
import {rawUrlInText} from './raw-url-in-text.ts'
import {rightsExpired} from './rights-expired.ts'
import {seoDescriptionEqualsHeadline} from './seo-description-equals-headline.ts'
import {seoDescriptionMissing} from './seo-description-missing.ts'
import {seoDescriptionTooLong} from './seo-description-too-long.ts'
import {slugInvalid} from './slug-invalid.ts'
import {slugNotUnique} from './slug-not-unique.ts'
import {unclosedQuote} from './unclosed-quote.ts'
import {unpublishedReference} from './unpublished-reference.ts'
import {unsafeLink} from './unsafe-link.ts'
import {updatedBeforePublished} from './updated-before-published.ts'
import {vagueLinkText} from './vague-link-text.ts'
import {weekdayContradictsDate} from './weekday-contradicts-date.ts'

/** All rules of the package, by their ids' order. */
export const rules: readonly AnyRule[] = [
  abbreviationNotIntroduced,
  altEqualsCaption,
  altEqualsFilename,
  altMissing,
  bodyMissing,
  boilerplateLeft,
  captionMissing,
  creditMissing,
  danglingReference,
  dateWithoutYear,
  doubleSpace,
  duplicateHeadline,
  duplicateImage,
  duplicateParagraph,
  emptyParagraph,
  futurePublished,
  headingLevels,
  headlineAllCaps,
  headlineCaseStyle,
  headlineMissing,
  headlineTooLong,
  headlineTrailingPeriod,
  htmlEntityLeft,
  imageTooSmall,
  inconsistentNameVariant,
  markupLeft,
  mediaMarkerWithoutGallery,
  memorandumSignedWithoutDate,
  missingBylineOrSource,
  missingLead,
  mojibake,
  noSocialImage,
  rawUrlInText,
  rightsExpired,
  seoDescriptionEqualsHeadline,
  seoDescriptionMissing,
  seoDescriptionTooLong,
  slugInvalid,
  slugNotUnique,
  unclosedQuote,
  unpublishedReference,
  unsafeLink,
  updatedBeforePublished,
  vagueLinkText,
  weekdayContradictsDate,
]

import type {AnyRule} from '../engine/rule.ts'
import {abbreviationNotIntroduced} from './abbreviation-not-introduced.ts'
import {altEqualsCaption} from './alt-equals-caption.ts'
import {altEqualsFilename} from './alt-equals-filename.ts'
import {altMissing} from './alt-missing.ts'
import {bodyMissing} from './body-missing.ts'
import {boilerplateLeft} from './boilerplate-left.ts'
import {captionMissing} from './caption-missing.ts'
import {correctionIncomplete} from './correction-incomplete.ts'
import {creditMissing} from './credit-missing.ts'
import {danglingReference} from './dangling-reference.ts'
import {dateWithoutYear} from './date-without-year.ts'
import {doubleSpace} from './double-space.ts'
import {duplicateHeadline} from './duplicate-headline.ts'
import {duplicateImage} from './duplicate-image.ts'
import {duplicateParagraph} from './duplicate-paragraph.ts'
import {embargoBroken} from './embargo-broken.ts'
import {emptyParagraph} from './empty-paragraph.ts'
import {formerName} from './former-name.ts'
import {futurePublished} from './future-published.ts'
import {galleryNoCover} from './gallery-no-cover.ts'
import {galleryTooFewImages} from './gallery-too-few-images.ts'
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
import {memorandumExpiryBeforeStart} from './memorandum-expiry-before-start.ts'
import {memorandumNoEvidence} from './memorandum-no-evidence.ts'
import {memorandumPartiesMissing} from './memorandum-parties-missing.ts'
import {memorandumPartyTwice} from './memorandum-party-twice.ts'
import {memorandumSignatoryOfNoParty} from './memorandum-signatory-of-no-party.ts'
import {memorandumSignedAfterArticle} from './memorandum-signed-after-article.ts'
import {memorandumSignedWithoutDate} from './memorandum-signed-without-date.ts'
import {memorandumSignedWithoutPlace} from './memorandum-signed-without-place.ts'
import {memorandumStatusAgainstDates} from './memorandum-status-against-dates.ts'
import {missingBylineOrSource} from './missing-byline-or-source.ts'
import {missingLead} from './missing-lead.ts'
import {mojibake} from './mojibake.ts'
import {nameNotUnique} from './name-not-unique.ts'
import {noSocialImage} from './no-social-image.ts'
import {organizationNotLinked} from './organization-not-linked.ts'
import {paragraphTooLong} from './paragraph-too-long.ts'
import {personalData} from './personal-data.ts'
import {preferredName} from './preferred-name.ts'
import {quoteWithoutSpeaker} from './quote-without-speaker.ts'
import {rawUrlInText} from './raw-url-in-text.ts'
import {readingEase} from './reading-ease.ts'
import {repeatedWord} from './repeated-word.ts'
import {requiredFieldMissing} from './required-field-missing.ts'
import {rightsExpired} from './rights-expired.ts'
import {seoDescriptionEqualsHeadline} from './seo-description-equals-headline.ts'
import {seoDescriptionMissing} from './seo-description-missing.ts'
import {seoDescriptionTooLong} from './seo-description-too-long.ts'
import {slugInvalid} from './slug-invalid.ts'
import {slugNotUnique} from './slug-not-unique.ts'
import {styleGuideInvalid} from './style-guide-invalid.ts'
import {termToAvoid} from './term-to-avoid.ts'
import {titleNotHeld} from './title-not-held.ts'
import {unclosedQuote} from './unclosed-quote.ts'
import {unpublishedReference} from './unpublished-reference.ts'
import {unsafeLink} from './unsafe-link.ts'
import {updatedBeforePublished} from './updated-before-published.ts'
import {vagueLinkText} from './vague-link-text.ts'
import {weekdayContradictsDate} from './weekday-contradicts-date.ts'
import {wrongLanguage} from './wrong-language.ts'

/** All rules of the package, by their ids' order. */
export const rules: readonly AnyRule[] = [
  abbreviationNotIntroduced,
  altEqualsCaption,
  altEqualsFilename,
  altMissing,
  bodyMissing,
  boilerplateLeft,
  captionMissing,
  correctionIncomplete,
  creditMissing,
  danglingReference,
  dateWithoutYear,
  doubleSpace,
  duplicateHeadline,
  duplicateImage,
  duplicateParagraph,
  embargoBroken,
  emptyParagraph,
  formerName,
  futurePublished,
  galleryNoCover,
  galleryTooFewImages,
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
  memorandumExpiryBeforeStart,
  memorandumNoEvidence,
  memorandumPartiesMissing,
  memorandumPartyTwice,
  memorandumSignatoryOfNoParty,
  memorandumSignedAfterArticle,
  memorandumSignedWithoutDate,
  memorandumSignedWithoutPlace,
  memorandumStatusAgainstDates,
  missingBylineOrSource,
  missingLead,
  mojibake,
  nameNotUnique,
  noSocialImage,
  organizationNotLinked,
  paragraphTooLong,
  personalData,
  preferredName,
  quoteWithoutSpeaker,
  rawUrlInText,
  readingEase,
  repeatedWord,
  requiredFieldMissing,
  rightsExpired,
  seoDescriptionEqualsHeadline,
  seoDescriptionMissing,
  seoDescriptionTooLong,
  slugInvalid,
  slugNotUnique,
  styleGuideInvalid,
  termToAvoid,
  titleNotHeld,
  unclosedQuote,
  unpublishedReference,
  unsafeLink,
  updatedBeforePublished,
  vagueLinkText,
  weekdayContradictsDate,
  wrongLanguage,
]

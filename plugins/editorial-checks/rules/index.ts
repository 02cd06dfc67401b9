import type {AnyRule} from '../engine/rule.ts'
import {bodyMissing} from './body-missing.ts'
import {doubleSpace} from './double-space.ts'
import {duplicateHeadline} from './duplicate-headline.ts'
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
import {markupLeft} from './markup-left.ts'
import {mediaMarkerWithoutGallery} from './media-marker-without-gallery.ts'
import {memorandumSignedWithoutDate} from './memorandum-signed-without-date.ts'
import {missingBylineOrSource} from './missing-byline-or-source.ts'
import {missingLead} from './missing-lead.ts'
import {rawUrlInText} from './raw-url-in-text.ts'
import {unclosedQuote} from './unclosed-quote.ts'
import {updatedBeforePublished} from './updated-before-published.ts'

/** All rules of the package, by their ids' order. */
export const rules: readonly AnyRule[] = [
  bodyMissing,
  doubleSpace,
  duplicateHeadline,
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
  markupLeft,
  mediaMarkerWithoutGallery,
  memorandumSignedWithoutDate,
  missingBylineOrSource,
  missingLead,
  rawUrlInText,
  unclosedQuote,
  updatedBeforePublished,
]

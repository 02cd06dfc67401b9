import {ArchiveIcon} from '@sanity/icons/Archive'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ClockIcon} from '@sanity/icons/Clock'
import {CloseCircleIcon} from '@sanity/icons/CloseCircle'
import {EditIcon} from '@sanity/icons/Edit'
import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {RefreshIcon} from '@sanity/icons/Refresh'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {ComponentType} from 'react'
import type {SortOrderingItem} from 'sanity'

/** A list of documents in the desk: a filter over one type, with a live count. */
export interface DeskList {
  /** The pane's id and, without a title, the key of it: `desk.<id>`. */
  readonly id: string
  readonly title?: string
  readonly type: string
  /** GROQ; `$today`, `$soon` and `$now` are given. */
  readonly filter: string
  readonly icon: ComponentType
  readonly orderBy?: SortOrderingItem
  /** Whether documents of it are made elsewhere than in Studio. */
  readonly noCreation?: boolean
}

/** Articles by day of publication, those without one last. */
export const newestFirst: SortOrderingItem = {
  field: 'publishedAt',
  direction: 'desc',
  nulls: 'last',
}
/** Registries by name, and what has a title by title. */
export const byName = {field: 'name', direction: 'asc'} as const
export const byTitle = {field: 'title', direction: 'asc'} as const
/** Memoranda by day of signing, those without one last. */
export const latestSigned: SortOrderingItem = {
  field: 'signedOn',
  direction: 'desc',
  nulls: 'last',
}

/** What an editor asks about articles, in the order of a day's work. */
export const articleLists: readonly DeskList[] = [
  {
    id: 'drafts',
    type: 'article',
    filter: '_type == "article" && _originalId in path("drafts.**")',
    icon: EditIcon,
    orderBy: {field: '_updatedAt', direction: 'desc'},
  },
  {
    id: 'needs-attention',
    type: 'article',
    filter:
      '_type == "article" && (!defined(publishedAt) || !defined(section) || (defined(mediaMarker) && !defined(galleries)))',
    icon: WarningOutlineIcon,
    orderBy: newestFirst,
  },
  {
    id: 'scheduled',
    type: 'article',
    filter: '_type == "article" && publishedAt > $now',
    icon: ClockIcon,
    orderBy: {field: 'publishedAt', direction: 'asc'},
  },
  {
    id: 'unreviewed',
    type: 'article',
    filter: '_type == "article" && needsReview == true',
    icon: EyeOpenIcon,
    orderBy: newestFirst,
  },
]

/** The register of memoranda by where they stand. */
export const memorandumLists: readonly DeskList[] = [
  {
    id: 'memoranda-planned',
    type: 'memorandum',
    filter: '_type == "memorandum" && status == "planned"',
    icon: CalendarIcon,
  },
  {
    id: 'memoranda-signed',
    type: 'memorandum',
    filter: '_type == "memorandum" && status in ["signed", "inForce"]',
    icon: CheckmarkCircleIcon,
    orderBy: latestSigned,
  },
  {
    id: 'memoranda-expiring',
    type: 'memorandum',
    filter: '_type == "memorandum" && expiresOn >= $today && expiresOn <= $soon',
    icon: ClockIcon,
    orderBy: {field: 'expiresOn', direction: 'asc'},
  },
  {
    id: 'memoranda-extended',
    type: 'memorandum',
    filter: '_type == "memorandum" && status == "extended"',
    icon: RefreshIcon,
    orderBy: latestSigned,
  },
  {
    id: 'memoranda-ended',
    type: 'memorandum',
    filter: '_type == "memorandum" && status in ["expired", "terminated"]',
    icon: CloseCircleIcon,
    orderBy: latestSigned,
  },
  {
    id: 'memoranda-unreviewed',
    type: 'memorandum',
    filter: '_type == "memorandum" && needsReview == true',
    icon: EyeOpenIcon,
    orderBy: latestSigned,
  },
]

/** GROQ for a day that can be meant: what an import took for one, `unknown` or `0202-05-04`, is none. */
export const isDay = (field: string) => `${field} >= "1800" && ${field} < "2200"`

/** GROQ for the opposite, also where the field holds no text. */
export const isNoDay = (field: string) => `!coalesce(${isDay(field)}, false)`

/** Memoranda that no year lists: the day of signing is not known, or is none. */
export const signedOnNoDay: DeskList = {
  id: 'no-year',
  type: 'memorandum',
  filter: `_type == "memorandum" && ${isNoDay('signedOn')}`,
  icon: CalendarIcon,
}

/** GROQ for the organizations that are a party to a memorandum. */
export const parties =
  '_type == "organization" && _id in array::unique(*[_type == "memorandum"].parties[].organization._ref)'

/** The memoranda that were signed in a year. */
export const signedIn = (year: string): DeskList => ({
  id: `year-${year}`,
  title: year,
  type: 'memorandum',
  filter: `_type == "memorandum" && signedOn >= "${year}-01-01" && signedOn <= "${year}-12-31"`,
  icon: CalendarIcon,
  orderBy: latestSigned,
})

/** The runs of the importer, for the desk's last place. */
export const runsList: DeskList = {
  id: 'import-runs',
  type: 'importRun',
  filter: '_type == "importRun"',
  icon: ArchiveIcon,
  orderBy: {field: 'startedAt', direction: 'desc'},
  noCreation: true,
}

/** The days that the filters compare with, as `YYYY-MM-DD` and an ISO date. */
export function deskParams(now: Date): {now: string; today: string; soon: string} {
  const day = (date: Date) => date.toISOString().slice(0, 10)
  const inNinetyDays = new Date(now.getTime() + 90 * 24 * 60 * 60 * 1000)
  return {now: now.toISOString(), today: day(now), soon: day(inNinetyDays)}
}

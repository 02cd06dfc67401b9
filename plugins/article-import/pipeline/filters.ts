import type {RawArticle} from '../model.ts'
import {fold} from './terms.ts'

/** Which articles of an archive to import; absent members let everything pass. */
export interface Filters {
  /** ISO dates: published at or after, and before. An article without a date does not pass. */
  readonly from?: string
  readonly until?: string
  readonly sections?: readonly string[]
  readonly authors?: readonly string[]
  readonly statuses?: readonly string[]
  /** `article`, `page`…; only articles unless told. */
  readonly postTypes?: readonly string[]
}

/** Why an article is passed over; undefined when it is wanted. */
export type Filter = (raw: RawArticle) => string | undefined

/** Builds the filter. Names are compared without case and accents. */
export function createFilter(filters: Filters): Filter {
  const {from, until} = filters
  const first = from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from)
  const end = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until)
  const sections = filters.sections && new Set(filters.sections.map(fold))
  const authors = filters.authors && new Set(filters.authors.map(fold))
  const statuses = filters.statuses && new Set(filters.statuses)
  const types = new Set(filters.postTypes ?? ['article'])
  return (raw) => {
    const type = raw.postType ?? 'article'
    if (!types.has('*') && !types.has(type)) return `of type ${type}`
    const status = raw.status ?? 'published'
    if (statuses ? !statuses.has(status) : status === 'trashed') return `its status is ${status}`
    if (from !== undefined || until !== undefined) {
      const time = raw.publishedAt === undefined ? Number.NaN : Date.parse(raw.publishedAt)
      if (!(time >= first && time < end)) return 'outside the dates asked for'
    }
    if (sections && !sections.has(fold(raw.section ?? ''))) return 'in another section'
    if (authors && !raw.bylines?.some((name) => authors.has(fold(name)))) return 'by other authors'
    return undefined
  }
}

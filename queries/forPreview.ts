import {isLive, isPublic} from './fragments/public.ts'

/**
 * The same query for an editor's preview: drafts, scheduled and embargoed articles pass.
 * Run it with the perspective `drafts` or a release, and never for readers.
 */
export function forPreview<Query extends string>(query: Query): Query {
  return query
    .replaceAll(isLive, 'defined(slug.current)')
    .replaceAll(isPublic, 'defined(_id)') as Query
}

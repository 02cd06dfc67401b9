import {getDraftId, type SanityDocumentLike} from 'sanity'
import type {Action} from '../engine/rule.ts'
import {referenceIds} from './referenceIds.ts'

/**
 * What a document is checked with beside itself, as the parameters of a query and the action, in
 * JSON: the documents that it refers to, and those with the same slug or headline.
 */
export function askedOf(document: SanityDocumentLike, action: Action): string {
  const {slug, headline} = document
  return JSON.stringify({
    ids: referenceIds(document).flatMap((id) => [id, getDraftId(id)]),
    type: document._type,
    slug: isSlug(slug) ? slug.current : null,
    headline: typeof headline === 'string' ? headline : null,
    action,
  })
}

function isSlug(value: unknown): value is {current: string} {
  return (
    typeof value === 'object' &&
    value !== null &&
    'current' in value &&
    typeof value.current === 'string'
  )
}

import {createAnswers} from './answers.ts'
import {changes, isFollowed} from './changes.ts'

/** Scheduled articles appear this much later at most: no change tells of them. */
const FOLLOWED = 30_000
const NOT_FOLLOWED = 1000

/** What readers were answered: results of queries, and the pages that were made of them. */
export const kept = createAnswers({
  maxAge: () => (isFollowed() ? FOLLOWED : NOT_FOLLOWED),
  maxEntries: 1000,
})

let newest: string | undefined

// Before any reader's page hears of a change, what it will ask for is forgotten.
changes.subscribe(({tags, id}) => {
  if (id) newest = id
  kept.forget(tags)
})

/** The newest change that was heard of, for answers that must not be older. */
export function newestChange(): string | undefined {
  return newest
}

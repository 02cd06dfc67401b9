import type {CommittedTransaction} from '../store/commit.ts'
import {parseDocumentId} from '../store/documentIds.ts'
import {documentIdOf} from '../store/mutation.ts'
import type {AppliedChange} from '../store/writeTransaction.ts'
import type {ListenFilter} from './listenFilter.ts'

/** What a listener asked for. */
export interface ListenOptions {
  readonly matches: ListenFilter
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  readonly includeAllVersions: boolean
  readonly mendoza: boolean
  readonly visibility: 'transaction' | 'query'
}

type Transition = 'appear' | 'update' | 'disappear'

/** A change as a listener's query sees it. */
interface SeenChange {
  readonly change: AppliedChange
  readonly transition: Transition
}

/** The mutation events that a transaction makes for one listener, in order. */
export function mutationEvents(
  transaction: CommittedTransaction,
  options: ListenOptions,
): readonly Record<string, unknown>[] {
  const seen = transaction.changes.flatMap((change): SeenChange[] => {
    if (!options.includeAllVersions && parseDocumentId(change.id).tier === 'version') return []
    const before = options.matches(change.before)
    const after = options.matches(change.after)
    if (!before && !after) return []
    return [{change, transition: before && after ? 'update' : after ? 'appear' : 'disappear'}]
  })
  return seen.map((one, index) => mutationEvent(transaction, options, one, index, seen.length))
}

function mutationEvent(
  transaction: CommittedTransaction,
  options: ListenOptions,
  {change, transition}: SeenChange,
  index: number,
  total: number,
): Record<string, unknown> {
  const {id, before, after, effects} = change
  return {
    eventId: `${transaction.id}#${id}`,
    documentId: id,
    transactionId: transaction.id,
    transition,
    identity: transaction.author,
    author: transaction.author,
    ...(options.includeMutations && {
      mutations: transaction.mutations.filter((mutation) => documentIdOf(mutation) === id),
    }),
    ...(before && {previousRev: before._rev}),
    // A deletion has one, too: Studio chains what comes after it to the revision before it by this.
    resultRev: transaction.id,
    ...(options.includeResult && after && {result: after}),
    ...(options.includePreviousRevision && {previous: before ?? null}),
    ...(options.mendoza && {effects}),
    timestamp: transaction.timestamp,
    visibility: options.visibility,
    transactionTotalEvents: total,
    transactionCurrentEvent: index + 1,
  }
}

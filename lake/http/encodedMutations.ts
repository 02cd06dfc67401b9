import type {CommittedTransaction} from '../store/commit.ts'
import {encodeEvent} from './eventStream.ts'
import {type ListenOptions, mutationEvents} from './mutationEvent.ts'

/** More than this is not sent at once to a listener that resumes: to ask anew is cheaper for both sides. */
const mostMissed = 16 * 1024 * 1024

/** A transaction's mutation events for one listener, as they go over the wire. */
export function encodedMutations(
  transaction: CommittedTransaction,
  options: ListenOptions,
): readonly Buffer[] {
  return mutationEvents(transaction, options).map(encodeMutation)
}

/** What a listener missed after an event; undefined where that is more than is sent at once. */
export function encodedMissed(
  transactions: readonly CommittedTransaction[],
  options: ListenOptions,
  lastEventId: string,
): readonly Buffer[] | undefined {
  const encoded: Buffer[] = []
  let bytes = 0
  for (const transaction of transactions) {
    const events = mutationEvents(transaction, options)
    const received = events.findIndex(({eventId}) => eventId === lastEventId)
    for (const event of events.slice(received + 1)) {
      const one = encodeMutation(event)
      bytes += one.length
      if (bytes > mostMissed) return undefined
      encoded.push(one)
    }
  }
  return encoded
}

function encodeMutation(event: Readonly<Record<string, unknown>>): Buffer {
  return encodeEvent({event: 'mutation', id: String(event.eventId), data: JSON.stringify(event)})
}

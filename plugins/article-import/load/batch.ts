import type {MutationRequest} from './mutationRequest.ts'
import {sentWrites} from './stamp.ts'
import type {Write} from './store.ts'

/** What became of a unit. */
export type UnitResult =
  | {readonly kind: 'written'}
  | {readonly kind: 'failed'; readonly reason: string}

/** Writes that belong together: they go into one transaction. */
export interface Unit {
  readonly writes: readonly Write[]
  /**
   * Plans anew after a conflict, from the documents as they are now; undefined: nothing to do.
   *
   * @param sent - the writes as they were sent, which need not be kept for this
   */
  readonly replan: (sent: readonly Write[]) => Promise<readonly Write[] | undefined>
  readonly settle: (result: UnitResult) => void
}

/** A unit whose writes are in a request: only those are kept that others may have sent for it. */
interface SentUnit extends Pick<Unit, 'replan' | 'settle'> {
  readonly ensures: readonly Write[]
  /** How many mutations of the request are its own. */
  readonly count: number
}

/** Units that go into one transaction. */
export interface Batch {
  readonly id: string
  readonly units: SentUnit[]
  readonly request: MutationRequest
  /** For stores that take writes. */
  readonly writes: Write[]
  readonly ensured: Set<string>
}

/** A batch's units with their writes, which its request holds. */
export function wholeUnits({units, request}: Batch): readonly Unit[] {
  const sent = sentWrites(request.body())
  let at = 0
  return units.map(({ensures, count, replan, settle}) => {
    const own = sent.slice(at, at + count).filter(({kind}) => kind !== 'ensure')
    at += count
    return {writes: [...ensures, ...own], replan, settle}
  })
}

import {randomBytes} from 'node:crypto'
import type {CommittedTransaction} from '../store/commit.ts'

const maxTransactions = 2000
const maxChanges = 2000
/** Of the changed documents before and after, roughly as their JSON has it. */
const maxBytes = 48 * 1024 * 1024

interface Kept {
  readonly transaction: CommittedTransaction
  readonly bytes: number
}

/**
 * The last transactions, from which a listener that was cut off resumes.
 *
 * An event's id is `<transaction>#<document>`: a stream may be cut between two of a transaction.
 */
export class RecentTransactions {
  /** Stands for the point before the first transaction. */
  #start = randomBytes(8).toString('hex')
  #kept: Kept[] = []
  #changes = 0
  #bytes = 0
  #complete = true

  /** Remembers a transaction. */
  add(transaction: CommittedTransaction): void {
    const bytes = transaction.changes.reduce(
      (sum, {before, after}) => sum + sizeOf(before) + sizeOf(after),
      0,
    )
    this.#kept.push({transaction, bytes})
    this.#changes += transaction.changes.length
    this.#bytes += bytes
    while (
      this.#kept.length > maxTransactions ||
      this.#changes > maxChanges ||
      this.#bytes > maxBytes
    ) {
      const gone = this.#kept.shift()
      if (!gone) break
      this.#changes -= gone.transaction.changes.length
      this.#bytes -= gone.bytes
      this.#complete = false
    }
  }

  /** The id of the latest point. */
  last(): string {
    return this.#kept.at(-1)?.transaction.id ?? this.#start
  }

  /**
   * What came after an event id, with the event's own transaction first; undefined where that is no
   * longer known.
   */
  since(eventId: string): readonly CommittedTransaction[] | undefined {
    const [id = '', document] = eventId.split('#')
    const kept = this.#kept.map(({transaction}) => transaction)
    if (id === this.#start) return this.#complete ? kept : undefined
    const index = kept.findLastIndex((transaction) => transaction.id === id)
    if (index < 0) return undefined
    return kept.slice(document === undefined ? index + 1 : index)
  }

  /** Forgets everything, so that whoever resumes starts anew. */
  clear(): void {
    this.#kept = []
    this.#changes = 0
    this.#bytes = 0
    this.#complete = true
    this.#start = randomBytes(8).toString('hex')
  }
}

/** About what a value takes as JSON. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 8
  let size = 8
  if (Array.isArray(value)) for (const item of value) size += sizeOf(item)
  else for (const [name, item] of Object.entries(value)) size += name.length + sizeOf(item)
  return size
}

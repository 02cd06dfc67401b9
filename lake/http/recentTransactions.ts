import {randomBytes} from 'node:crypto'
import type {CommittedTransaction} from '../store/commit.ts'

const maxTransactions = 2000
const maxChanges = 2000

/**
 * The last transactions, from which a listener that was cut off resumes.
 *
 * An event's id is `<transaction>#<document>`: a stream may be cut between two of a transaction.
 */
export class RecentTransactions {
  /** Stands for the point before the first transaction. */
  #start = randomBytes(8).toString('hex')
  #kept: CommittedTransaction[] = []
  #changes = 0
  #complete = true

  /** Remembers a transaction. */
  add(transaction: CommittedTransaction): void {
    this.#kept.push(transaction)
    this.#changes += transaction.changes.length
    while (this.#kept.length > maxTransactions || this.#changes > maxChanges) {
      const gone = this.#kept.shift()
      if (!gone) break
      this.#changes -= gone.changes.length
      this.#complete = false
    }
  }

  /** The id of the latest point. */
  last(): string {
    return this.#kept.at(-1)?.id ?? this.#start
  }

  /**
   * What came after an event id, with the event's own transaction first; undefined where that is no
   * longer known.
   */
  since(eventId: string): readonly CommittedTransaction[] | undefined {
    const [id = '', document] = eventId.split('#')
    if (id === this.#start) return this.#complete ? this.#kept : undefined
    const index = this.#kept.findLastIndex((transaction) => transaction.id === id)
    if (index < 0) return undefined
    return this.#kept.slice(document === undefined ? index + 1 : index)
  }

  /** Forgets everything, so that whoever resumes starts anew. */
  clear(): void {
    this.#kept = []
    this.#changes = 0
    this.#complete = true
    this.#start = randomBytes(8).toString('hex')
  }
}

import type {DatabaseSync} from 'node:sqlite'
import type {CommittedTransaction} from './commit.ts'
import type {Statements} from './statements.ts'
import {storageError} from './storageError.ts'

/** What a write gives, and what it committed. */
export interface Written<Value> {
  readonly value: Value
  readonly committed: readonly CommittedTransaction[]
}

/** A write that waits for its turn. */
interface Waiting {
  readonly isAwaited: boolean
  /** Writes; what it gives answers after the commit, and tells what was committed. */
  run(): () => readonly CommittedTransaction[]
  reject(error: unknown): void
}

/**
 * The writes of a dataset, one after another.
 *
 * Those that wait at the same moment share one SQLite commit, and so one flush to the disk; each is
 * still atomic on its own, and none that waits for it is acknowledged before the flush.
 */
export class CommitQueue {
  readonly #database: DatabaseSync
  readonly #statements: Statements
  readonly #announce: (transaction: CommittedTransaction) => void
  #waiting: Waiting[] = []

  /** @param announce - called for each transaction once it is committed */
  constructor(
    database: DatabaseSync,
    statements: Statements,
    announce: (transaction: CommittedTransaction) => void,
  ) {
    this.#database = database
    this.#statements = statements
    this.#announce = announce
  }

  /**
   * Writes when its turn comes, in a SQLite transaction that is open then.
   *
   * @param isAwaited - whether the write resolves only when it is safe on the disk
   */
  add<Value>(isAwaited: boolean, write: () => Written<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const run = () => {
        const {value, committed} = write()
        return () => {
          resolve(value)
          return committed
        }
      }
      this.#waiting.push({isAwaited, run, reject})
      if (this.#waiting.length === 1) setImmediate(() => this.flush())
    })
  }

  /** Writes what waits. */
  flush(): void {
    const group = this.#waiting
    this.#waiting = []
    if (group.length === 0) return
    const answers: (() => readonly CommittedTransaction[])[] = []
    const isAwaited = group.some((waiting) => waiting.isAwaited)
    try {
      if (!isAwaited) this.#database.exec('PRAGMA synchronous = NORMAL')
      this.#statements.begin.run()
      const isShared = group.length > 1
      for (const {run, reject} of group) {
        try {
          if (isShared) this.#statements.savepoint.run()
          const answer = run()
          if (isShared) this.#statements.release.run()
          answers.push(answer)
        } catch (error: unknown) {
          if (!isShared || !this.#database.isTransaction) throw error
          this.#database.exec('ROLLBACK TO one; RELEASE one')
          answers.push(() => {
            reject(storageError(error))
            return []
          })
        }
      }
      this.#statements.commit.run()
    } catch (error: unknown) {
      if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK')
      for (const {reject} of group) reject(storageError(error))
      return
    } finally {
      if (!isAwaited && this.#database.isOpen) this.#database.exec('PRAGMA synchronous = FULL')
    }
    const committed = answers.flatMap((answer) => answer())
    for (const transaction of committed) this.#announce(transaction)
  }
}

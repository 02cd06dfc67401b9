import type {DatabaseSync, StatementSync} from 'node:sqlite'
import {keyOf, type SoughtText, UnreadSearch} from './unreadSearch.ts'

/** What was looked for longer ago is looked for anew. */
export const mostSearches = 32

/** The documents whose text is still to be read into the full text. */
export class PendingText {
  readonly #database: DatabaseSync
  readonly #statements: Readonly<Record<'add' | 'remove' | 'first' | 'beyond', StatementSync>>
  /** What is looked for in them. A document stays among those found when it is read: the index finds it too. */
  readonly #searches = new Map<string, UnreadSearch>()

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#statements = {
      add: database.prepare('INSERT OR IGNORE INTO query_text_pending (id) VALUES (?)'),
      remove: database.prepare('DELETE FROM query_text_pending WHERE id = ?'),
      first: database.prepare('SELECT id FROM query_text_pending LIMIT ?'),
      beyond: database.prepare('SELECT 1 FROM query_text_pending LIMIT 1 OFFSET ?'),
    }
  }

  /** Notes that a document's text has changed. */
  add(id: string): void {
    for (const [key, search] of this.#searches) if (!search.add(id)) this.#searches.delete(key)
    this.#statements.add.run(id)
  }

  /** Notes that a document's text is in the index. */
  remove(id: string): void {
    this.#statements.remove.run(id)
  }

  /** The ids of up to `limit` documents that wait. */
  first(limit: number): string[] {
    return this.#statements.first.all(limit).map(({id}) => String(id))
  }

  /** Whether at least so many documents wait. */
  has(number: number): boolean {
    return this.#statements.beyond.get(number - 1) !== undefined
  }

  /**
   * Ids of the documents that may have some words, among them all that have; undefined where that is
   * not known: see {@link seek}.
   */
  likely(sought: SoughtText): readonly string[] | undefined {
    return this.#searches.get(keyOf(sought))?.ids
  }

  /**
   * Looks for the documents that may have some words, for about `milliseconds`; false where there is no
   * more to look at.
   */
  seek(sought: SoughtText, milliseconds: number): boolean {
    const key = keyOf(sought)
    const search = this.#searches.get(key) ?? new UnreadSearch(this.#database, sought)
    this.#searches.delete(key)
    this.#searches.set(key, search)
    const [oldest] = this.#searches.keys()
    if (this.#searches.size > mostSearches && oldest !== undefined) this.#searches.delete(oldest)
    search.work(milliseconds)
    return !search.isDone
  }

  /** Forgets what was looked for, as nothing waits. */
  forget(): void {
    this.#searches.clear()
  }
}

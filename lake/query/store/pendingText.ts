import type {DatabaseSync, StatementSync} from 'node:sqlite'
import type {TextTerm} from './textIndex.ts'

/** Beyond so many that may have the words, it is quicker to read all text into the index first. */
const mostLikely = 20_000

/** The documents whose text is still to be read into the full text. */
export class PendingText {
  readonly #database: DatabaseSync
  readonly #statements: Readonly<Record<'add' | 'remove' | 'first' | 'beyond', StatementSync>>
  /** What was found for some words, as long as the same documents wait. */
  readonly #likely = new Map<string, readonly string[]>()

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
    this.#likely.clear()
    this.#statements.add.run(id)
  }

  /** Notes that a document's text is in the index. */
  remove(id: string): void {
    this.#likely.clear()
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
   * Ids of the documents that may have all (or any) words, among them all that have: by the letters in
   * the stored JSON, which takes a part of the time of reading it. Undefined where letters do not tell,
   * or where they leave too many.
   *
   * A word in a document's string stands in its JSON as it is, but for case and for dots.
   */
  likely(terms: readonly TextTerm[], operator: 'AND' | 'OR'): readonly string[] | undefined {
    const patterns = terms.map(patternOf)
    const known = patterns.filter((pattern) => pattern !== undefined)
    if (operator === 'OR' ? known.length < patterns.length : known.length === 0) return undefined
    const key = `${operator} ${known.join(' ')}`
    const ids = this.#likely.get(key) ?? this.#find(known, operator)
    this.#likely.set(key, ids)
    return ids.length > mostLikely ? undefined : ids
  }

  #find(patterns: readonly string[], operator: 'AND' | 'OR'): readonly string[] {
    const conditions = patterns.map(() => "replace(body, '.', '') LIKE ?").join(` ${operator} `)
    // The plus keeps SQLite from looking up each document: they are met as they lie on the disk.
    const statement = this.#database.prepare(
      `SELECT id FROM documents WHERE +id IN (SELECT id FROM query_text_pending)
       AND (${conditions}) LIMIT ?`,
    )
    return statement.all(...patterns, mostLikely + 1).map(({id}) => String(id))
  }
}

/** A pattern that every JSON with the word satisfies; undefined where that would be any. */
function patternOf({token, written}: TextTerm): string | undefined {
  if (written !== undefined) return `%${written}%`
  const [longest = ''] = (token.match(/[0-9A-Za-z]+/g) ?? []).sort((a, b) => b.length - a.length)
  return longest === '' ? undefined : `%${longest}%`
}

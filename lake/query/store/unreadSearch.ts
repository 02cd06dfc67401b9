import type {DatabaseSync} from 'node:sqlite'
import {joinedTexts} from './documentTexts.ts'
import type {TextTerm} from './textIndex.ts'

/** What is looked for in documents whose text no index has read yet. */
export interface SoughtText {
  readonly terms: readonly TextTerm[]
  readonly operator: 'AND' | 'OR'
  /** Whether a word may stand across several strings of a document. */
  readonly isJoined: boolean
}

const rowsAtOnce = 100
/** Of words that must all be there, the longest tell enough; of others, each counts. */
const mostOfAll = 8
const mostOfAny = 100
/** Beyond so many that may have the words, it is quicker to read all text into the index first. */
const mostLikely = 20_000
/** To look at some attributes of a document takes less than to look at all of it. */
const mostLikelyInFields = 50_000

/**
 * The documents that may have some words, among them all that have: by their letters, which takes a
 * part of the time of reading the text into the index.
 *
 * A word in a document's string stands in its JSON as it is, but for case and for dots; one that is
 * joined of several stands in their text.
 */
export class UnreadSearch {
  readonly #likely: (after: number, upTo: number) => readonly string[]
  readonly #most: number
  readonly #lastRow: number
  readonly #ids: string[] = []
  #row = 0

  constructor(database: DatabaseSync, sought: SoughtText) {
    const patterns = sought.terms.map(patternOf)
    const isAll = sought.operator === 'AND'
    const letters = patterns.filter((pattern) => pattern !== undefined)
    const known = letters
      .sort((a, b) => b.length - a.length)
      .slice(0, isAll ? mostOfAll : mostOfAny)
    const isTelling = isAll ? known.length > 0 : known.length === patterns.length
    const isWithinFields = sought.terms.every(({fields}) => fields !== undefined)
    this.#most = !isTelling ? -1 : isWithinFields ? mostLikelyInFields : mostLikely
    this.#likely = sought.isJoined
      ? joinedRows(database, known, isAll)
      : likelyRows(database, known, isAll)
    const {last} = database.prepare('SELECT max(seq) AS last FROM documents').get() ?? {}
    this.#lastRow = Number(last ?? 0)
  }

  /** Their ids; undefined while they are looked for, where they are too many, and where letters do not tell. */
  get ids(): readonly string[] | undefined {
    return this.isDone && this.#ids.length <= this.#most ? this.#ids : undefined
  }

  /** Whether no more is to be looked at. */
  get isDone(): boolean {
    return this.#row >= this.#lastRow || this.#ids.length > this.#most
  }

  /**
   * Counts a document whose text has changed among those that may have the words; false where that
   * leaves too many, and it were better to look anew.
   */
  add(id: string): boolean {
    if (this.#ids.length > this.#most) return true
    return this.#ids.push(id) <= this.#most
  }

  /** Looks at some more documents, for about `milliseconds`. */
  work(milliseconds: number): void {
    const end = performance.now() + milliseconds
    while (!this.isDone && performance.now() < end) {
      for (const id of this.#likely(this.#row, this.#row + rowsAtOnce)) this.#ids.push(id)
      this.#row += rowsAtOnce
    }
  }
}

// The plus keeps SQLite from looking up each document: they are met as they lie on the disk.
const unread = `FROM documents WHERE seq > ? AND seq <= ?
  AND +id IN (SELECT id FROM query_text_pending)`

/** Finds unread documents, from a row to another, whose JSON has the words. */
function likelyRows(database: DatabaseSync, patterns: readonly string[], isAll: boolean) {
  const has = patterns.map(() => "replace(body, '.', '') LIKE ?").join(isAll ? ' AND ' : ' OR ')
  const rows = database.prepare(`SELECT id ${unread} AND (${has || 'TRUE'})`)
  const values = patterns.map((pattern) => `%${pattern}%`)
  return (after: number, upTo: number) => rows.all(after, upTo, ...values).map(({id}) => String(id))
}

/** Finds unread documents whose JSON or whose joined texts have the words. */
function joinedRows(database: DatabaseSync, patterns: readonly string[], isAll: boolean) {
  const rows = database.prepare(`SELECT id, body ${unread}`)
  const mayHave = (json: string) => {
    const text = [json, ...joinedTexts(JSON.parse(json))].join('\n')
    const plain = text.toUpperCase().replaceAll('.', '')
    const has = (pattern: string) => plain.includes(pattern)
    return isAll ? patterns.every(has) : patterns.some(has)
  }
  return (after: number, upTo: number) =>
    rows.all(after, upTo).flatMap(({id, body}) => (mayHave(String(body)) ? [String(id)] : []))
}

/** Letters, in upper case, that every text with the word has; undefined where those would be none. */
function patternOf({token, written}: TextTerm): string | undefined {
  if (written !== undefined) return written.toUpperCase()
  const [longest] = (token.match(/[0-9A-Za-z]+/g) ?? []).sort((a, b) => b.length - a.length)
  return longest?.toUpperCase()
}

/** Tells one search from another. */
export function keyOf({terms, operator, isJoined}: SoughtText): string {
  return JSON.stringify([operator, isJoined, terms])
}

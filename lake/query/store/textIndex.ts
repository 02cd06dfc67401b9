import type {DatabaseSync, StatementSync} from 'node:sqlite'
import {parseDocumentId} from '../../store/documentIds.ts'
import {fold, tokenize} from '../text/tokens.ts'
import {documentTexts} from './documentTexts.ts'
import {PendingText} from './pendingText.ts'

/** Longer tokens are indexed by what they begin with. */
const longestToken = 64
/** Stands for a document that brings a `_score` of its own into `score()`. */
const scoreMarker = '\ue200'

/** One token to look for: the whole, or what it begins with. */
export interface TextTerm {
  readonly token: string
  readonly isPrefix: boolean
  /** The document's attributes of which one must have it; absent for anywhere in the document. */
  readonly fields?: readonly string[] | undefined
  /** How the document's JSON has it, where that is no word. */
  readonly written?: string
}

/** Between an attribute's name and a token in it. */
const inField = '\ue300'

/** The term that finds documents which have a numeric `_score` stored in them. */
export const scoredTerm: TextTerm = {token: scoreMarker, isPrefix: false, written: '"_score":'}

/** Full text of every document, by which `match` and `text::query()` are narrowed. */
export class TextIndex {
  readonly pending: PendingText
  readonly #statements: Readonly<Record<'body' | 'row' | 'addRow' | 'removeRow', StatementSync>>
  readonly #add: StatementSync
  readonly #remove: StatementSync
  readonly #find: StatementSync
  readonly #findRead: StatementSync

  constructor(database: DatabaseSync) {
    this.pending = new PendingText(database)
    this.#statements = {
      body: database.prepare('SELECT body FROM documents WHERE id = ?'),
      row: database.prepare('SELECT row FROM query_text_rows WHERE id = ?'),
      addRow: database.prepare('INSERT INTO query_text_rows (id) VALUES (?)'),
      removeRow: database.prepare('DELETE FROM query_text_rows WHERE id = ?'),
    }
    this.#add = database.prepare('INSERT INTO query_text (rowid, content) VALUES (?, ?)')
    this.#remove = database.prepare('DELETE FROM query_text WHERE rowid = ?')
    const read = `SELECT id FROM query_text_rows
       WHERE row IN (SELECT rowid FROM query_text WHERE query_text MATCH ?)`
    this.#findRead = database.prepare(`${read} LIMIT ?`)
    this.#find = database.prepare(`${read} UNION SELECT id FROM query_text_pending LIMIT ?`)
  }

  /** Reads the text of up to `limit` waiting documents; false where none waits. */
  settle(limit: number): boolean {
    const ids = this.pending.first(limit)
    for (const id of ids) {
      const known = this.#statements.row.get(id)
      const stored = this.#statements.body.get(id)
      if (known !== undefined) this.#remove.run(Number(known.row))
      if (stored !== undefined) {
        const row = known?.row ?? this.#statements.addRow.run(id).lastInsertRowid
        this.#add.run(Number(row), contentOf(JSON.parse(String(stored.body))))
      } else if (known !== undefined) {
        this.#statements.removeRow.run(id)
      }
      this.pending.remove(id)
    }
    if (ids.length === 0) this.pending.forget()
    return ids.length > 0
  }

  /**
   * Ids of the documents that have all (or any) terms, and of those whose text is not read yet: of all
   * of them, or of those that are given.
   */
  find(
    terms: readonly TextTerm[],
    limit: number,
    operator: 'AND' | 'OR' = 'AND',
    unread?: readonly string[],
  ): string[] {
    const expression = terms.map(expressionOf).join(` ${operator} `)
    const statement = unread === undefined ? this.#find : this.#findRead
    const ids = statement.all(expression, limit).map(({id}) => String(id))
    return unread === undefined ? ids : [...new Set([...ids, ...unread])].slice(0, limit)
  }
}

function expressionOf({token, isPrefix, fields = ['']}: TextTerm): string {
  const encoded = encode(token)
  const isCut = encoded.length > longestToken
  const star = isPrefix || isCut ? ' *' : ''
  const wanted = fields.map((field) => {
    const name = field === '' ? '' : fieldPrefix(field)
    return `"${name}${cut(encoded)}"${star}`
  })
  return `(${wanted.join(' OR ')})`
}

/** Whether the strings of an attribute are indexed by its name too. */
export function isIndexedField(name: string): boolean {
  return !name.startsWith('_')
}

function fieldPrefix(name: string): string {
  return encode(fold(name)) + inField
}

/** Everything in the document that a `match` could look at, as tokens with spaces between. */
function contentOf(document: Readonly<Record<string, unknown>>): string {
  // Names of types, keys and styles stand again and again: each text is taken apart once.
  const anywhere = new Set<string>()
  for (const text of documentTexts(document)) addTokens(text, anywhere)
  const {_id: id, _score: score} = document
  if (typeof id === 'string') addTokens(parseDocumentId(id).base, anywhere)
  const content = [...anywhere].map(encoded)
  for (const [name, value] of Object.entries(document)) {
    if (!isIndexedField(name)) continue
    const within = new Set<string>()
    for (const text of Array.isArray(value) ? value : [value]) {
      if (typeof text === 'string') addTokens(text, within)
    }
    const prefix = within.size === 0 ? '' : fieldPrefix(name)
    for (const token of within) content.push(prefix + encoded(token))
  }
  if (typeof score === 'number') content.push(scoreMarker)
  return content.join(' ')
}

function addTokens(text: string, tokens: Set<string>): void {
  for (const token of tokenize(fold(text))) tokens.add(token)
}

function encoded(token: string): string {
  return cut(encode(token))
}

function cut(token: string): string {
  return token.slice(0, longestToken)
}

const needsEncoding = /[^0-9A-Za-z\x80-\uffff]/

/** Moves ASCII characters that SQLite's tokenizer would cut at into the private use area. */
function encode(token: string): string {
  if (!needsEncoding.test(token)) return token
  return token.replace(/[^0-9A-Za-z\x80-\uffff]/g, (character) =>
    String.fromCharCode(0xe000 + character.charCodeAt(0)),
  )
}

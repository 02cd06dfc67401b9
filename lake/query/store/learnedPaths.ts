import type {DatabaseSync, StatementSync} from 'node:sqlite'
import type {DocumentChange} from '../../types.ts'
import {type DocumentPath, isPlural, parsePath, valuesAt} from './documentPath.ts'
import {type IndexKey, indexKey} from './indexKey.ts'

/** An index over one path, of one type or (with an empty `type`) of all. */
export interface LearnedPath {
  readonly id: number
  readonly type: string
  readonly text: string
  readonly path: DocumentPath
  readonly isReady: boolean
  readonly cursor: string
}

/** Paths beyond this are not learned, so that no stream of odd queries fills the disk. */
const mostPaths = 64
const chunkSize = 500

/** The paths that queries were seen to filter or order by, and the index over each. */
export class LearnedPaths {
  readonly #database: DatabaseSync
  readonly #insertRow: StatementSync
  readonly #removeRow: StatementSync
  #paths: readonly LearnedPath[] | undefined

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#insertRow = database.prepare(
      'INSERT OR REPLACE INTO query_values (path_id, kind, value, id, present) VALUES (?, ?, ?, ?, ?)',
    )
    this.#removeRow = database.prepare(
      'DELETE FROM query_values WHERE path_id = ? AND kind = ? AND value = ? AND id = ?',
    )
  }

  /** Every path, in step with the file. */
  get all(): readonly LearnedPath[] {
    this.#paths ??= this.#database
      .prepare('SELECT path_id, type, path, ready, cursor FROM query_paths')
      .all()
      .map((row) => ({
        id: Number(row.path_id),
        type: String(row.type),
        text: String(row.path),
        path: parsePath(String(row.path)),
        isReady: Number(row.ready) === 1,
        cursor: String(row.cursor),
      }))
    return this.#paths
  }

  /** Reads the list anew, after a transaction was undone. */
  forget(): void {
    this.#paths = undefined
  }

  /** The index over a path that is ready: of the type, else of all types. */
  find(path: string, type: string | undefined): LearnedPath | undefined {
    const ready = this.all.filter((known) => known.isReady && known.text === path)
    return ready.find((known) => known.type === type) ?? ready.find((known) => known.type === '')
  }

  /** Whether a path is indexed, or the index over it is being made. */
  has(path: string, type: string): boolean {
    return this.all.some(
      (known) => known.text === path && (known.type === type || known.type === ''),
    )
  }

  /** Begins to index a path; false where that is under way or done, or there are too many. */
  learn(path: string, type: string): boolean {
    if (this.has(path, type) || this.all.length >= mostPaths) return false
    this.#database
      .prepare("INSERT INTO query_paths (type, path, ready, cursor) VALUES (?, ?, 0, '')")
      .run(type, path)
    this.forget()
    return true
  }

  /** Reads some more documents into the indexes that are not ready; false where all are. */
  build(limit = chunkSize): boolean {
    const next = this.all.find(({isReady}) => !isReady)
    if (next === undefined) return false
    // What was asked for together is read together, because reading a document costs the most.
    const together = this.all.filter(
      ({isReady, type, cursor}) => !isReady && type === next.type && cursor === next.cursor,
    )
    const ofType = next.type === '' ? '' : 'AND type = ?'
    const rows = this.#database
      .prepare(`SELECT id, body FROM documents WHERE id > ? ${ofType} ORDER BY id LIMIT ?`)
      .all(...(next.type === '' ? [next.cursor, limit] : [next.cursor, next.type, limit]))
    for (const {id, body} of rows) {
      const document: unknown = JSON.parse(String(body))
      for (const learned of together) {
        this.#insert(learned, String(id), keysOf(document, learned.path).values())
      }
    }
    const last = rows.at(-1)
    for (const {id} of together) {
      this.#database
        .prepare('UPDATE query_paths SET ready = ?, cursor = ? WHERE path_id = ?')
        .run(rows.length < limit ? 1 : 0, String(last?.id ?? next.cursor), id)
    }
    this.forget()
    return true
  }

  /** Brings the indexes in step with changed documents. */
  apply(changes: readonly DocumentChange[]): void {
    for (const learned of this.all) {
      for (const {id, before, after} of changes) {
        const old = covered(learned, before)
        const current = covered(learned, after)
        this.#remove(
          learned,
          id,
          [...old].filter(([key]) => !current.has(key)).map(([, key]) => key),
        )
        this.#insert(
          learned,
          id,
          [...current].filter(([key]) => !old.has(key)).map(([, key]) => key),
        )
      }
    }
  }

  #insert({id: pathId}: LearnedPath, id: string, keys: Iterable<IndexKey>): void {
    for (const {kind, value, present} of keys) this.#insertRow.run(pathId, kind, value, id, present)
  }

  #remove({id: pathId}: LearnedPath, id: string, keys: Iterable<IndexKey>): void {
    for (const {kind, value} of keys) this.#removeRow.run(pathId, kind, value, id)
  }
}

function covered(
  learned: LearnedPath,
  document: DocumentChange['after'],
): ReadonlyMap<string, IndexKey> {
  if (document === undefined) return new Map()
  if (learned.type !== '' && learned.type !== document._type) return new Map()
  return keysOf(document, learned.path)
}

function keysOf(document: unknown, path: DocumentPath): ReadonlyMap<string, IndexKey> {
  const keys = valuesAt(document, path).map(indexKey)
  const useful = isPlural(path) ? keys.filter(({present}) => present === 1) : keys
  return new Map(useful.map((key) => [`${key.kind} ${key.present} ${key.value}`, key]))
}

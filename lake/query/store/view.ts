import type {DatabaseSync, StatementSync} from 'node:sqlite'
import {parseDocumentId} from '../../store/documentIds.ts'
import type {Perspective} from '../../types.ts'
import {compareStrings} from '../evaluate/compare.ts'
import type {Source} from '../evaluate/run.ts'
import {attribute} from '../evaluate/values.ts'
import type {DocumentCache, StoredDocument} from './documentCache.ts'
import {type Layer, layerOf, layersOf} from './layers.ts'
import {preparedStatement} from './preparedStatement.ts'

/** A document as a perspective shows it. */
export type ViewDocument = Readonly<Record<string, unknown>>

interface Row {
  readonly id: string
  readonly key: string
  readonly document: () => ViewDocument | null
}

/** The view of another dataset in the same perspective; undefined where there is none. */
export type OtherDataset = (name: string) => DatasetView | undefined

const ofType = 'FROM documents WHERE type = ?'

/** Of more documents than these in one answer, none is kept in the cache. */
const mostKept = 1_000

/** The documents of a dataset, as one perspective shows them. */
export class DatasetView implements Source {
  readonly database: DatabaseSync
  /** Undefined in the raw perspective. */
  readonly layers: readonly Layer[] | undefined
  readonly #hidesVersions: boolean
  readonly #cache: DocumentCache
  readonly #other: OtherDataset
  readonly #exists: StatementSync
  readonly #shown = new WeakMap<StoredDocument, ViewDocument>()

  constructor(
    database: DatabaseSync,
    cache: DocumentCache,
    perspective: Perspective,
    other: OtherDataset = () => undefined,
  ) {
    this.database = database
    this.#other = other
    this.layers = layersOf(perspective)
    this.#hidesVersions = perspective === 'rawBeforeReleases'
    this.#cache = cache
    this.#exists = preparedStatement(database, 'SELECT type FROM documents WHERE id = ?')
  }

  /** Whether documents of several layers lie over each other, and so show under their published id. */
  get isOverlay(): boolean {
    return (this.layers?.length ?? 1) > 1
  }

  /** What the ids of documents begin with that no layer has, where there are no layers. */
  get hiddenPrefixes(): readonly string[] {
    if (this.layers !== undefined) return ['drafts.', 'versions.']
    return this.#hidesVersions ? ['versions.'] : []
  }

  /** The id under which a stored document shows. */
  shownId(storedId: string): string {
    return this.layers === undefined ? storedId : parseDocumentId(storedId).base
  }

  /** The ids under which a shown document can be stored, the uppermost layer's first. */
  storedIds(shownId: string): string[] {
    return this.layers === undefined ? [shownId] : this.layers.map(({prefix}) => prefix + shownId)
  }

  /** The type of a stored document; undefined where there is none. */
  typeOf(storedId: string): string | undefined {
    const row = this.#exists.get(storedId)
    return row === undefined ? undefined : String(row.type)
  }

  /** The ids of all stored documents of some types; undefined where there are more than `limit`. */
  idsOfTypes(types: readonly string[], limit: number): string[] | undefined {
    const find = preparedStatement(this.database, `SELECT id ${ofType} LIMIT ?`)
    const pass = preparedStatement(this.database, `SELECT 1 ${ofType} LIMIT ?, 1`)
    const ids: string[] = []
    for (const type of new Set(types)) {
      if (pass.get(type, limit) !== undefined) return undefined
      for (const {id} of find.all(type, limit + 1 - ids.length)) ids.push(String(id))
      if (ids.length > limit) return undefined
    }
    return ids
  }

  dereference(id: string, dataset?: string): ViewDocument | null {
    if (dataset !== undefined) return this.#other(dataset)?.dereference(id) ?? null
    for (const storedId of this.storedIds(id)) {
      const stored = this.#cache.get(storedId)
      if (stored === undefined) continue
      if (this.layers !== undefined && layerOf(storedId, this.layers) < 0) continue
      if (this.#hidesVersions && stored.tier === 'version') continue
      return this.#show(stored)
    }
    return null
  }

  /** Whether a stored document is what shows under its id. */
  isShown(storedId: string): boolean {
    if (this.layers === undefined) {
      return !this.#hidesVersions || parseDocumentId(storedId).tier !== 'version'
    }
    const layer = layerOf(storedId, this.layers)
    if (layer < 0) return false
    if (layer === 0) return true
    const {base} = parseDocumentId(storedId)
    return !this.layers.slice(0, layer).some(({prefix}) => this.#exists.get(prefix + base))
  }

  /** The documents stored under some ids, as far as they show, ordered by the id they show under. */
  *pick(storedIds: Iterable<string>, types?: ReadonlySet<string>): Iterable<ViewDocument> {
    const ids = [...new Set(storedIds)]
    for (const id of this.isOverlay ? this.#byShownId(ids) : ids.sort(compareIds)) {
      if (types !== undefined && !types.has(this.typeOf(id) ?? '')) continue
      const document = this.one(id, ids.length <= mostKept)
      if (document !== null) yield document
    }
  }

  #byShownId(ids: readonly string[]): string[] {
    const shown = ids.map((id) => ({id, key: this.shownId(id)}))
    return shown.sort((a, b) => compareIds(a.key, b.key)).map(({id}) => id)
  }

  /** The document stored under an id, if it shows. */
  one(storedId: string, isKept = true): ViewDocument | null {
    if (!this.isShown(storedId)) return null
    const stored = this.#cache.get(storedId, isKept)
    return stored === undefined ? null : this.#show(stored)
  }

  all(): Iterable<ViewDocument> {
    return this.scan(undefined)
  }

  ofType(type: string): Iterable<ViewDocument> {
    return new DatasetView(this.database, this.#cache, 'raw').scan(type)
  }

  /** All documents, or those of one type, ordered by id; only one is in memory at a time. */
  *scan(type: string | undefined): Iterable<ViewDocument> {
    if (this.layers === undefined) {
      for (const {document} of this.#rows(undefined, type)) {
        const shown = document()
        if (shown !== null) yield shown
      }
      return
    }
    const streams = this.layers.map((layer) => this.#rows(layer, type)[Symbol.iterator]())
    const heads = streams.map((stream) => stream.next())
    while (true) {
      let first: Row | undefined
      for (const {done, value} of heads) {
        if (!done && (first === undefined || compareStrings(value.key, first.key) < 0))
          first = value
      }
      if (first === undefined) return
      const {id, key, document} = first
      for (const [index, head] of heads.entries()) {
        const stream = streams[index]
        if (!head.done && head.value.key === key && stream) heads[index] = stream.next()
      }
      if (type === undefined || this.isShown(id)) {
        const shown = document()
        if (shown !== null) yield shown
      }
    }
  }

  *#rows(layer: Layer | undefined, type: string | undefined): Iterable<Row> {
    const prefix = layer?.prefix ?? ''
    const conditions = [
      'id > ?',
      ...(prefix === '' ? [] : ['id < ?']),
      ...(layer === undefined ? [] : ['tier = ?']),
      ...(this.#hidesVersions ? ["tier <> 'version'"] : []),
      ...(type === undefined ? [] : ['type = ?']),
    ]
    const statement = this.database.prepare(
      `SELECT id, base, body FROM documents WHERE ${conditions.join(' AND ')} ORDER BY id`,
    )
    const rest = [
      ...(prefix === '' ? [] : [afterPrefix(prefix)]),
      ...(layer === undefined ? [] : [layer.tier]),
      ...(type === undefined ? [] : [type]),
    ]
    // Row by row, so that what was read is garbage at once and never grows old.
    for (const row of statement.iterate(prefix, ...rest)) {
      const id = String(row.id)
      const key = layer === undefined ? id : String(row.base)
      yield {id, key, document: () => this.#overlay(id, key, JSON.parse(String(row.body)))}
    }
  }

  #show(stored: StoredDocument): ViewDocument | null {
    if (!this.isOverlay) return stored.document
    const known = this.#shown.get(stored)
    if (known !== undefined) return known
    const shown = this.#overlay(stored.id, stored.base, stored.document)
    if (shown !== null) this.#shown.set(stored, shown)
    return shown
  }

  /** The document as it shows: under its published id; not at all where a release unpublishes it. */
  #overlay(id: string, base: string, document: ViewDocument): ViewDocument | null {
    if (!this.isOverlay) return document
    const isRemoval = attribute(document._system, 'delete') === true
    if (isRemoval && parseDocumentId(id).tier === 'version') return null
    return {...document, _id: base, _originalId: id}
  }
}

/** Ids are ASCII, which JavaScript compares as SQLite does. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The least text that sorts after everything that begins with the prefix. */
export function afterPrefix(prefix: string): string {
  const last = prefix.charCodeAt(prefix.length - 1)
  return prefix.slice(0, -1) + String.fromCharCode(last + 1)
}

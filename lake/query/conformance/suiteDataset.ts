import {DatabaseSync} from 'node:sqlite'
import {createTables} from '../../store/schema.ts'
import type {LakeDocument, QueryEngine} from '../../types.ts'
import {createQueryEngine} from '../engine.ts'
import {compile} from '../evaluate/compile.ts'
import {Run, type Source} from '../evaluate/run.ts'
import {attribute, isObject, toJson, type Value} from '../evaluate/values.ts'
import {parseQuery} from '../parse/parseQuery.ts'
import {createIndexer} from '../store/indexer.ts'

/** The documents of a suite, as they stand there and in a lake's dataset of their own. */
export interface SuiteDataset {
  /** The answer over the documents in the order of the suite, which may be none that a lake could store. */
  evaluate(query: string, params: Readonly<Record<string, unknown>>): unknown
  readonly engine: QueryEngine
  /** False where the documents are none that a lake could store, so that indexes say nothing of them. */
  readonly isIndexed: boolean
  close(): void
}

/** Of more documents than these the lake's answers are not compared: to index them takes minutes. */
const mostIndexed = 50_000

/** Opens a dataset in memory with a suite's documents, with or without ids and types. */
export function openSuiteDataset(documents: readonly unknown[], timeLimit: number): SuiteDataset {
  const database = new DatabaseSync(':memory:')
  createTables(database)
  const indexer = createIndexer()
  indexer.prepare(database)
  const insert = database.prepare(
    `INSERT INTO documents (id, base, tier, version, type, rev, created, updated, body)
     VALUES (?, ?, 'published', NULL, ?, '', '', '', ?)`,
  )
  const ids = new Set<string>()
  let isIndexed = documents.length <= mostIndexed
  database.exec('BEGIN')
  const changes = (isIndexed ? documents : []).map((document, index) => {
    const given = attribute(document, '_id')
    const type = attribute(document, '_type') ?? ''
    const isKnown = typeof given === 'string' && !ids.has(given)
    if (!isKnown || typeof type !== 'string' || !isObject(document)) isIndexed = false
    const id = isKnown ? given : `~${String(index).padStart(9, '0')}`
    ids.add(id)
    const {lastInsertRowid} = insert.run(id, id, String(type), JSON.stringify(document ?? null))
    return {id, seq: Number(lastInsertRowid), after: document as LakeDocument}
  })
  if (isIndexed) indexer.apply(database, changes)
  database.exec('COMMIT')
  const source = arraySource(documents)
  return {
    evaluate(query, params) {
      const run = new Run({source, params, now: new Date(), identity: 'me', timeLimit})
      const answer = compile(parseQuery(query, params))
      return toJson(answer({value: null, parent: null, hidden: false, run}), run.sendValue)
    },
    engine: createQueryEngine(database, {learnAtOnce: true, timeLimit}),
    isIndexed,
    close: () => database.close(),
  }
}

function arraySource(documents: readonly unknown[]): Source {
  const byId = new Map<Value, unknown>()
  for (const document of documents) {
    const id = attribute(document, '_id')
    if (!byId.has(id)) byId.set(id, document)
  }
  return {
    all: () => documents,
    dereference: (id) => byId.get(id) ?? null,
    ofType: (type) => documents.filter((document) => attribute(document, '_type') === type),
  }
}

import {DatabaseSync} from 'node:sqlite'
import {createTables} from '../../store/schema.ts'
import type {LakeDocument, QueryEngine} from '../../types.ts'
import {createQueryEngine} from '../engine.ts'
import {attribute} from '../evaluate/values.ts'
import {createIndexer} from '../store/indexer.ts'

/** The documents of a suite in a lake's dataset of their own. */
export interface SuiteDataset {
  readonly engine: QueryEngine
  /** False where the documents are none that a lake could store, so that indexes say nothing of them. */
  readonly isIndexed: boolean
  close(): void
}

/** Opens a dataset in memory with a suite's documents, with or without ids and types. */
export function openSuiteDataset(documents: readonly object[], timeLimit: number): SuiteDataset {
  const database = new DatabaseSync(':memory:')
  createTables(database)
  const indexer = createIndexer()
  indexer.prepare(database)
  const insert = database.prepare(
    `INSERT INTO documents (id, base, tier, version, type, rev, created, updated, body)
     VALUES (?, ?, 'published', NULL, ?, '', '', '', ?)`,
  )
  const ids = new Set<string>()
  let isIndexed = true
  const changes = documents.map((document, index) => {
    const given = attribute(document, '_id')
    const type = attribute(document, '_type') ?? ''
    const isKnown = typeof given === 'string' && !ids.has(given)
    if (!isKnown || typeof type !== 'string') isIndexed = false
    const id = isKnown ? given : `~${String(index).padStart(9, '0')}`
    ids.add(id)
    insert.run(id, id, String(type), JSON.stringify(document))
    return {id, after: document as LakeDocument}
  })
  indexer.apply(database, changes)
  return {
    engine: createQueryEngine(database, {learnAtOnce: true, timeLimit}),
    isIndexed,
    close: () => database.close(),
  }
}

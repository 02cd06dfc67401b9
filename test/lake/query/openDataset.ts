import {DatabaseSync} from 'node:sqlite'
import {createIndexer, createQueryEngine, type LakeQueryOptions} from '../../../lake/query/index.ts'
import {parseDocumentId} from '../../../lake/store/documentIds.ts'
import {createTables} from '../../../lake/store/schema.ts'
import type {DocumentChange, LakeDocument, QueryEngine} from '../../../lake/types.ts'

/** A dataset in memory, written the way the store writes it. */
export interface TestDataset {
  readonly database: DatabaseSync
  readonly engine: QueryEngine
  put(...documents: readonly object[]): readonly DocumentChange[]
  remove(...ids: readonly string[]): readonly DocumentChange[]
}

let revision = 0

/** Opens a dataset with some documents; what every stored document has is filled in. */
export function openDataset(
  documents: readonly object[] = [],
  options: LakeQueryOptions = {},
): TestDataset {
  const database = new DatabaseSync(':memory:')
  createTables(database)
  const indexer = createIndexer()
  indexer.prepare(database)
  const find = database.prepare('SELECT body FROM documents WHERE id = ?')
  const insert = database.prepare(
    `INSERT INTO documents (id, base, tier, version, type, rev, created, updated, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE
     SET type = excluded.type, rev = excluded.rev, updated = excluded.updated, body = excluded.body
     RETURNING seq`,
  )
  const erase = database.prepare('DELETE FROM documents WHERE id = ? RETURNING seq')
  const store = (id: string, after: LakeDocument | undefined) => {
    if (!after) return erase.get(id)
    const {base, tier, version = null} = parseDocumentId(id)
    const {_type, _rev, _createdAt, _updatedAt} = after
    const body = JSON.stringify(after)
    return insert.get(id, base, tier, version, _type, _rev, _createdAt, _updatedAt, body)
  }
  const write = (id: string, after: LakeDocument | undefined) => {
    const row = find.get(id)
    const before: LakeDocument | undefined = row && JSON.parse(String(row.body))
    const seq = Number(store(id, after)?.seq ?? 0)
    return {id, seq, ...(before && {before}), ...(after && {after})}
  }
  const transaction = (work: () => ReturnType<typeof write>[]) => {
    database.exec('BEGIN')
    const changes = work()
    indexer.apply(database, changes)
    database.exec('COMMIT')
    return changes
  }
  const dataset: TestDataset = {
    database,
    engine: createQueryEngine(database, options),
    put: (...added) =>
      transaction(() =>
        added.map((document) => {
          const whole: LakeDocument = {
            _id: '',
            _type: 'note',
            _createdAt: '2026-01-01T00:00:00Z',
            _updatedAt: '2026-01-01T00:00:00Z',
            ...document,
            _rev: `r${++revision}`,
          }
          return write(whole._id, whole)
        }),
      ),
    remove: (...ids) => transaction(() => ids.map((id) => write(id, undefined))),
  }
  if (documents.length > 0) dataset.put(...documents)
  return dataset
}

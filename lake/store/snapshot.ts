import type {LakeDocument} from '../types.ts'
import type {Dataset} from './dataset.ts'
import {referencesIn} from './references.ts'
import {writeDocument} from './writeTransaction.ts'

/** A dataset's documents at a moment, and how far its history went. */
export interface DatasetSnapshot {
  readonly lastTransaction: number
  /** The documents as JSON text, by id. */
  readonly bodies: ReadonlyMap<string, string>
}

/** Remembers a dataset as it is. */
export function takeSnapshot(dataset: Dataset): DatasetSnapshot {
  const {database} = dataset
  const last = database.prepare('SELECT coalesce(max(n), 0) AS n FROM transactions').get()
  return {lastTransaction: Number(last?.n ?? 0), bodies: readBodies(dataset)}
}

/**
 * Brings a dataset back to a snapshot: only documents that differ are written, and the history since
 * is forgotten.
 */
export function restoreSnapshot(dataset: Dataset, snapshot: DatasetSnapshot): void {
  const {database, statements, options} = dataset
  const current = readBodies(dataset)
  const ids = new Set([...current.keys(), ...snapshot.bodies.keys()])
  const changes = [...ids].flatMap((id) => {
    if (current.get(id) === snapshot.bodies.get(id)) return []
    const before = parse(current.get(id))
    const after = parse(snapshot.bodies.get(id))
    const references = {before: referencesIn(before), after: referencesIn(after)}
    return [{id, before, after, references}]
  })
  database.exec('BEGIN IMMEDIATE')
  try {
    const indexed = changes.map((change) => writeDocument(statements, change))
    options.indexer?.apply(database, indexed)
    const {lastTransaction} = snapshot
    database.prepare('DELETE FROM changes WHERE n > ?').run(lastTransaction)
    database.prepare('DELETE FROM transactions WHERE n > ?').run(lastTransaction)
    database.exec('COMMIT')
  } catch (error: unknown) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function readBodies({database}: Dataset): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>()
  for (const {id, body} of database.prepare('SELECT id, body FROM documents').iterate()) {
    bodies.set(String(id), String(body))
  }
  return bodies
}

function parse(body: string | undefined): LakeDocument | undefined {
  return body === undefined ? undefined : JSON.parse(body)
}

import type {DatabaseSync} from 'node:sqlite'
import {MutationProblem} from '../errors.ts'
import type {DocumentChange, DocumentIndexer, LakeDocument} from '../types.ts'
import {parseDocumentId} from './documentIds.ts'
import {type Effects, effectsOf} from './mendoza.ts'
import {type References, referencesIn} from './references.ts'
import type {StagedDocument} from './staging.ts'
import type {Statements} from './statements.ts'

/** What a transaction did to one document, with the patches there and back. */
export interface AppliedChange {
  readonly id: string
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
  readonly effects: Effects
  /** What the document refers to, before and after. */
  readonly references: {readonly before: References; readonly after: References}
}

/** The row of `transactions` that goes with the changes. */
export interface TransactionRecord {
  readonly id: string
  readonly author: string
  readonly timestamp: string
  readonly mutations: string
  readonly digest: string
}

/** The staged documents that really change, in the order in which they were touched. */
export function changedDocuments(
  staged: ReadonlyMap<string, StagedDocument>,
): readonly AppliedChange[] {
  const changes: AppliedChange[] = []
  for (const [id, {before, after}] of staged) {
    if (before === after) continue
    changes.push({
      id,
      before,
      after,
      effects: effectsOf(before, after),
      references: {before: referencesIn(before), after: referencesIn(after)},
    })
  }
  return changes
}

/**
 * Holds the changed documents to their strong references, as they are after the transaction.
 *
 * @throws {@link MutationProblem} with status 409 for a reference to nothing, or a deleted document
 * that others still refer to
 */
export function checkReferences(changes: readonly AppliedChange[], statements: Statements): void {
  const changed = new Map(changes.map((change) => [change.id, change]))
  const exists = (id: string) => {
    const change = changed.get(id)
    return change ? change.after !== undefined : statements.exists.get(id) !== undefined
  }
  for (const change of changes) {
    for (const target of change.references.after.strong) {
      if (exists(target)) continue
      throw new MutationProblem(
        409,
        'documentReferenceDoesNotExistError',
        `Document "${change.id}" references non-existent document "${target}"`,
        {id: change.id, referenceID: target},
      )
    }
  }
  for (const {id, after: kept} of changes) {
    if (kept) continue
    const referencing = statements.referencing
      .all(id)
      .map(({id}) => String(id))
      .filter((source) => changed.get(source)?.references.after.strong.has(id) ?? true)
    const [first] = referencing
    if (first === undefined) continue
    throw new MutationProblem(
      409,
      'documentHasExistingReferencesError',
      `Document "${id}" cannot be deleted as there are references to it from "${first}"`,
      {id, referencingIDs: referencing},
    )
  }
}

/**
 * Writes a transaction's documents, references, history and indexes; the caller commits.
 *
 * @param jsonOf - the JSON with which a document was sent; undefined where it is to be made
 */
export function writeTransaction(
  database: DatabaseSync,
  statements: Statements,
  indexer: DocumentIndexer | undefined,
  changes: readonly AppliedChange[],
  record: TransactionRecord,
  jsonOf: (id: string) => string | undefined,
): number {
  const {id, author, timestamp, mutations, digest} = record
  const inserted = statements.insertTransaction.run(id, author, timestamp, mutations, digest)
  const n = Number(inserted.lastInsertRowid)
  const indexed = changes.map((change) => {
    const json = change.references.after.isPlain ? jsonOf(change.id) : undefined
    return writeDocument(statements, change, json)
  })
  for (const {before, after, effects, id: document} of changes) {
    if (!before) continue
    const [kind, apply] = after ? ['update', JSON.stringify(effects.apply)] : ['delete', null]
    const revert = JSON.stringify(effects.revert)
    statements.insertChange.run(document, n, before._rev, apply, revert, kind)
  }
  for (const [first, last] of createdRuns(indexed)) statements.insertCreations.run(n, first, last)
  indexer?.apply(database, indexed)
  return n
}

/** The rows of created documents, from the first to the last of each that lie side by side. */
function createdRuns(changes: readonly DocumentChange[]): (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const {seq, before} of changes) {
    if (before) continue
    const run = runs.at(-1)
    if (run && run[1] === seq - 1) run[1] = seq
    else runs.push([seq, seq])
  }
  return runs
}

/**
 * Stores, replaces or removes a document and its strong references.
 *
 * @param json - its JSON, where it need not be made
 * @returns the change as the indexer takes it
 */
export function writeDocument(
  statements: Statements,
  {id, before, after, references}: Omit<AppliedChange, 'effects'>,
  json?: string,
): DocumentChange {
  const seq = writeBody(statements, id, before, after, json)
  const {before: old, after: current} = references
  for (const target of old.strong) {
    if (!current.strong.has(target)) statements.removeReference.run(target, seq)
  }
  for (const target of current.strong) {
    if (!old.strong.has(target)) statements.insertReference.run(target, seq)
  }
  return {
    id,
    seq,
    ...(before && {before}),
    ...(after && {after}),
    references: {before: old.all, after: current.all},
  }
}

/** Returns the document's row number; 0, which is none, where there was nothing to remove. */
function writeBody(
  statements: Statements,
  id: string,
  before: LakeDocument | undefined,
  after: LakeDocument | undefined,
  json: string | undefined,
): number {
  if (!after) return Number(statements.remove.get(id)?.seq ?? 0)
  const {_type, _rev, _createdAt, _updatedAt} = after
  const body = json ?? JSON.stringify(after)
  if (before) {
    return Number(statements.update.get(_type, _rev, _createdAt, _updatedAt, body, id)?.seq)
  }
  const {base, tier, version = null} = parseDocumentId(id)
  const {lastInsertRowid} = statements.insert.run(
    id,
    base,
    tier,
    version,
    _type,
    _rev,
    _createdAt,
    _updatedAt,
    body,
  )
  return Number(lastInsertRowid)
}

import {applyPatch} from 'mendoza'
import type {LakeDocument} from '../types.ts'
import type {Dataset} from './dataset.ts'
import {type Effects, type MendozaPatch, withoutRevision} from './mendoza.ts'
import type {Mutation} from './mutation.ts'

/** One document's part in a past transaction. */
export interface HistoryChange {
  readonly document: string
  readonly n: number
  readonly kind: 'create' | 'update' | 'delete'
  readonly previousRev: string | undefined
  readonly transaction: string
  readonly author: string
  readonly timestamp: string
  readonly apply: string | undefined
  readonly revert: string | undefined
}

const columns = `c.document, c.n, c.kind, c.previous_rev, c.apply, c.revert,
  t.id AS transaction_id, t.author, t.timestamp`

/** The changes of a document, the newest first. */
export function changesOf(dataset: Dataset, id: string): readonly HistoryChange[] {
  return dataset.database
    .prepare(
      `SELECT ${columns} FROM changes c JOIN transactions t ON t.n = c.n
       WHERE c.document = ? ORDER BY c.n DESC`,
    )
    .all(id)
    .map(toChange)
}

function toChange(row: Record<string, unknown>): HistoryChange {
  return {
    document: String(row.document),
    n: Number(row.n),
    kind: row.kind as HistoryChange['kind'],
    previousRev: text(row.previous_rev),
    transaction: String(row.transaction_id),
    author: String(row.author),
    timestamp: String(row.timestamp),
    apply: text(row.apply),
    revert: text(row.revert),
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A change with the document as the change left it. */
export interface Revision extends HistoryChange {
  readonly after: LakeDocument | undefined
}

/**
 * Walks a document's revisions from the newest to the oldest, undoing change after change.
 *
 * The reader may stop at any time, so that a recent revision costs little.
 */
export function* revisionsOf(dataset: Dataset, id: string): Generator<Revision> {
  let after: LakeDocument | undefined = dataset.get(id)
  for (const change of changesOf(dataset, id)) {
    yield {...change, after}
    after = undo(change, after)
  }
}

function undo(change: HistoryChange, after: LakeDocument | undefined): LakeDocument | undefined {
  if (change.kind === 'create') return undefined
  const content = applyPatch(
    withoutRevision(after) ?? null,
    JSON.parse(change.revert ?? '[0,null]'),
  )
  return content ? {...content, _rev: change.previousRev} : undefined
}

/** The effects of a change, as mutation events carried them. */
export function effectsOfRevision(revision: Revision): Effects {
  const absent: MendozaPatch = [0, null]
  return {
    apply:
      revision.kind === 'create'
        ? [0, withoutRevision(revision.after) ?? null]
        : revision.kind === 'delete'
          ? absent
          : JSON.parse(revision.apply ?? '[]'),
    revert: revision.kind === 'create' ? absent : JSON.parse(revision.revert ?? '[0,null]'),
  }
}

/** The document as a transaction left it; undefined where it did not exist then. */
export function documentAtRevision(
  dataset: Dataset,
  id: string,
  transaction: string,
): LakeDocument | undefined {
  const n = dataset.statements.transaction.get(transaction)?.n
  return n === undefined
    ? undefined
    : firstMatch(dataset, id, (revision) => revision.n <= Number(n))
}

/** The document as it was at a time. */
export function documentAtTime(
  dataset: Dataset,
  id: string,
  time: string,
): LakeDocument | undefined {
  const moment = Date.parse(time)
  return firstMatch(dataset, id, ({timestamp}) => Date.parse(timestamp) <= moment)
}

/** The document as it is, or as it was when it was deleted. */
export function documentAtLastRevision(dataset: Dataset, id: string): LakeDocument | undefined {
  return dataset.get(id) ?? firstMatch(dataset, id, ({after}) => after !== undefined)
}

function firstMatch(
  dataset: Dataset,
  id: string,
  matches: (revision: Revision) => boolean,
): LakeDocument | undefined {
  for (const revision of revisionsOf(dataset, id)) if (matches(revision)) return revision.after
  return undefined
}

/** The mutations of a past transaction, with the content that was left out of them put back. */
export function expandMutations(
  mutations: string,
  contentOf: (id: string) => LakeDocument | undefined,
): readonly Mutation[] {
  const parsed: readonly Mutation[] = JSON.parse(mutations)
  return parsed.map((mutation) => {
    for (const kind of ['create', 'createOrReplace', 'createIfNotExists'] as const) {
      const content = (mutation as Record<string, Record<string, unknown> | undefined>)[kind]
      if (content?._atRevision !== true) continue
      const document = contentOf(String(content._id))
      if (!document) continue
      const {_rev, _updatedAt, ...attributes} = document
      return {[kind]: attributes} as unknown as Mutation
    }
    return mutation
  })
}

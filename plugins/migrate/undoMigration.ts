import type {SanityClient} from '@sanity/client'
import type {StoredDocument} from './collectMutations.ts'
import {MigrateError} from './errors.ts'
import {readRecords, saveRecord} from './migrationRecords.ts'
import {fetchDocuments} from './planMigration.ts'
import {readUndoFile, type UndoEntry} from './undoFile.ts'

/** What taking a migration back came to. */
export interface UndoResult {
  readonly migration: string
  readonly restored: number
  /** Documents that someone changed after the migration, and that therefore stayed. */
  readonly left: readonly string[]
}

const AT_ONCE = 100
const own = new Set(['_id', '_type', '_rev', '_createdAt', '_updatedAt'])

/**
 * Brings the documents of an undo file back to what they were before the migration. One that was
 * changed since is left alone and listed.
 *
 * @throws MigrateError `UNDO_FILE_INVALID`, `UNDO_FILE_OF_OTHER_DATASET`
 */
export async function undoMigration(path: string, client: SanityClient): Promise<UndoResult> {
  const {header, entries} = await readUndoFile(path)
  if (!(await client.getDocument(header.run))) {
    throw new MigrateError(
      `${path} is of a run on ${header.target}, which this dataset has not seen`,
      {
        code: 'UNDO_FILE_OF_OTHER_DATASET',
        suggestions: ['Name the dataset that was migrated with --target, --data and --dataset.'],
      },
    )
  }
  const left: string[] = []
  let restored = 0
  // What was deleted comes back first and what was created goes last, for references to hold.
  const order = (entry: UndoEntry, current: StoredDocument | undefined) =>
    entry.before === null ? 2 : current ? 1 : 0
  const planned: {rank: number; id: string; mutations: object[]}[] = []
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const part = entries.slice(from, from + AT_ONCE)
    const current = await fetchDocuments(
      client,
      part.map(({id}) => id),
    )
    for (const entry of part) {
      const now = current.get(entry.id)
      if (now && !now._rev?.startsWith(`${header.run}-`)) {
        // A document that the migration never reached is as it was.
        if (entry.before?._rev !== now._rev) left.push(entry.id)
        continue
      }
      const mutations = restoring(entry, now)
      if (mutations.length > 0) planned.push({rank: order(entry, now), id: entry.id, mutations})
    }
  }
  planned.sort((a, b) => a.rank - b.rank)
  for (let from = 0; from < planned.length; from += AT_ONCE) {
    const part = planned.slice(from, from + AT_ONCE)
    const mutations = part.flatMap((item) => item.mutations)
    await client.mutate(mutations as unknown as Parameters<SanityClient['mutate']>[0], {
      returnDocuments: false,
      visibility: 'sync',
    })
    restored += part.length
  }
  if (left.length === 0) await markUndone(client, header.run)
  return {migration: header.migration, restored, left}
}

/** Later runs of the migration that found nothing to do are taken back with the one that did it. */
async function markUndone(client: SanityClient, run: string): Promise<void> {
  const records = await readRecords(client)
  const undone = records.find(({_id}) => _id === run)
  if (!undone) return
  for (const record of records) {
    const {migration, startedAt, counts} = record
    const idle = startedAt > undone.startedAt && counts.mutations === 0
    if (record === undone || (migration === undone.migration && idle)) {
      await saveRecord(client, {...record, undone: true})
    }
  }
}

function restoring({id, before}: UndoEntry, now: StoredDocument | undefined): object[] {
  if (before === null) return now ? [{delete: {id}}] : []
  if (!now) return [{create: withoutRevision(before)}]
  const set = Object.fromEntries(Object.entries(before).filter(([name]) => !own.has(name)))
  const unset = Object.keys(now).filter((name) => !own.has(name) && !(name in before))
  return [{patch: {id, ifRevisionID: now._rev, set, ...(unset.length > 0 && {unset})}}]
}

function withoutRevision({_rev, _updatedAt, ...document}: StoredDocument): object {
  return document
}

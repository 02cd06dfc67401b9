import {mkdtemp, open, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import type {LoadedMigration} from './loadMigrations.ts'
import {type MigrationRecord, saveRecord} from './migrationRecords.ts'
import {type PlannedChange, planMigration} from './planMigration.ts'
import {type PlanLine, stopped, submitPlan} from './submitPlan.ts'
import {UndoFile} from './undoFile.ts'

/** How a migration is run. */
export interface RunMigrationOptions {
  readonly client: SanityClient
  /** For people and the record: what is migrated. */
  readonly target: string
  readonly by?: string
  /** Where to write the undo file. */
  readonly undoPath: string
  readonly onProgress?: (documents: number) => void
  readonly now?: () => Date
}

/** What a migration came to. */
export interface MigrationResult {
  readonly record: MigrationRecord
  /** Absent when nothing was to be changed. */
  readonly undoPath?: string
}

/** How often documents that were edited meanwhile are worked out anew. */
const ROUNDS = 4

/**
 * Runs a migration. Everything that it wants is worked out first, against the documents as they are;
 * then the undo file is written; only then the dataset changes, each group of mutations at once.
 * What somebody changed in between is worked out again, against what it is then.
 *
 * @throws MigrateError `MIGRATION_FAILED`, `MIGRATION_STOPPED`
 */
export async function runMigration(
  {id, migration}: LoadedMigration,
  options: RunMigrationOptions,
): Promise<MigrationResult> {
  const {client, target, by, undoPath} = options
  const now = options.now ?? (() => new Date())
  const startedAt = now().toISOString()
  const run = `migrationRun-${startedAt.replace(/\D/g, '').slice(0, 17)}-${id.replace(/[^\w-]/g, '-').slice(0, 60)}`
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-migration-'))
  const undo = new UndoFile(undoPath, {migration: id, run, target})
  const touched = new Set<string>()
  const record = (mutations: number): MigrationRecord => ({
    _id: run,
    migration: id,
    title: migration.title,
    startedAt,
    target,
    counts: {documents: touched.size, mutations},
    ...(by !== undefined && {by}),
  })
  let transactions = 0
  let mutations = 0
  let writing = false
  try {
    for (let round = 1; ; round++) {
      const planPath = join(folder, `plan-${round}.ndjson`)
      const groups = planMigration(migration, client, false)
      const planned = await writePlan(groups, planPath, undo, touched, options.onProgress)
      if (planned === 0) break
      await saveRecord(client, record(mutations + planned))
      writing = true
      const nextId = () => `${run}-${(transactions++).toString(36)}`
      const submitted = await submitPlan(planPath, nextId, client, undoPath)
      mutations += submitted.mutations
      const {conflicts, untouched, cause} = submitted
      if (conflicts.size === 0) break
      await undo.withdraw([...untouched])
      for (const untouchedId of untouched) touched.delete(untouchedId)
      if (round === ROUNDS) throw stopped(cause, undoPath, contended([...conflicts], cause))
    }
    const finished = {...record(mutations), finishedAt: now().toISOString()}
    await saveRecord(client, finished)
    return {record: finished, ...(mutations > 0 && {undoPath})}
  } finally {
    await undo.close()
    if (!writing) await undo.remove()
    await rm(folder, {recursive: true, force: true})
  }
}

function contended(ids: readonly string[], cause: unknown): string {
  const some = `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? `, and ${ids.length - 5} more` : ''}`
  const reason = cause instanceof Error ? cause.message : String(cause)
  return `the dataset took no change of ${some} (${reason})`
}

/** Writes down all that a migration wants, with its undo before it; returns how many mutations. */
async function writePlan(
  groups: ReturnType<typeof planMigration>,
  path: string,
  undo: UndoFile,
  touched: Set<string>,
  onProgress: RunMigrationOptions['onProgress'],
): Promise<number> {
  const plan = await open(path, 'wx', 0o600)
  let pending: PlannedChange[] = []
  const held = new Set<string>()
  let count = 0
  try {
    for await (const {changes, mutations} of groups) {
      pending.push(...changes)
      count += mutations.length
      for (const {id} of changes) touched.add(id)
      // A later group finds a document as an earlier one leaves it, under a revision yet to come.
      const revisions = Object.fromEntries(
        changes.flatMap(({id, before}) =>
          before?._rev === undefined || held.has(id) ? [] : [[id, before._rev]],
        ),
      )
      for (const {id} of changes) held.add(id)
      await plan.write(`${JSON.stringify({mutations, revisions} satisfies PlanLine)}\n`)
      if (pending.length >= 500) {
        await undo.add(pending)
        pending = []
        onProgress?.(touched.size)
      }
    }
    if (pending.length > 0) await undo.add(pending)
  } finally {
    await plan.close()
  }
  return count
}

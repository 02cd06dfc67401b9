import {createReadStream} from 'node:fs'
import {mkdtemp, open, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import type {SanityClient} from '@sanity/client'
import type {ApiMutation} from './collectMutations.ts'
import {MigrateError} from './errors.ts'
import type {LoadedMigration} from './loadMigrations.ts'
import {type MigrationRecord, saveRecord} from './migrationRecords.ts'
import {type PlannedChange, type PlannedGroup, planMigration} from './planMigration.ts'
import {createUndoFile} from './undoFile.ts'

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

const MAX_BYTES = 1_000_000
const MAX_MUTATIONS = 200
const ATTEMPTS = 8

/**
 * Runs a migration. Everything that it wants is worked out first, against the documents as they are;
 * then the undo file is written; only then the dataset changes, each group of mutations at once.
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
  const planPath = join(folder, 'plan.ndjson')
  try {
    const counts = await writePlan(
      planMigration(migration, client, false),
      planPath,
      () => createUndoFile(undoPath, {migration: id, run, target}),
      options.onProgress,
    )
    const record: MigrationRecord = {
      _id: run,
      migration: id,
      title: migration.title,
      startedAt,
      target,
      counts,
      ...(by !== undefined && {by}),
    }
    if (counts.mutations > 0) {
      await saveRecord(client, record)
      await submitPlan(planPath, run, client, undoPath)
    }
    const finished = {...record, finishedAt: now().toISOString()}
    await saveRecord(client, finished)
    return {record: finished, ...(counts.mutations > 0 && {undoPath})}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function writePlan(
  groups: AsyncIterable<PlannedGroup>,
  path: string,
  createUndo: () => ReturnType<typeof createUndoFile>,
  onProgress: RunMigrationOptions['onProgress'],
): Promise<{documents: number; mutations: number}> {
  const plan = await open(path, 'wx', 0o600)
  const touched = new Set<string>()
  let undo: Awaited<ReturnType<typeof createUndoFile>> | undefined
  let pending: PlannedChange[] = []
  let mutations = 0
  try {
    for await (const group of groups) {
      undo ??= await createUndo()
      pending.push(...group.changes)
      mutations += group.mutations.length
      for (const {id} of group.changes) touched.add(id)
      await plan.write(`${JSON.stringify(group.mutations)}\n`)
      if (pending.length >= 500) {
        await undo.add(pending)
        pending = []
        onProgress?.(touched.size)
      }
    }
    await undo?.add(pending)
  } finally {
    await plan.close()
    await undo?.close()
  }
  return {documents: touched.size, mutations}
}

async function submitPlan(
  path: string,
  run: string,
  client: SanityClient,
  undoPath: string,
): Promise<void> {
  let batch: ApiMutation[] = []
  let bytes = 0
  let number = 0
  const send = async () => {
    if (batch.length === 0) return
    await submit(client, `${run}-${(number++).toString(36)}`, batch, undoPath)
    batch = []
    bytes = 0
  }
  for await (const line of createInterface({input: createReadStream(path)})) {
    const group = JSON.parse(line) as ApiMutation[]
    if (bytes + line.length > MAX_BYTES || batch.length + group.length > MAX_MUTATIONS) await send()
    batch.push(...group)
    bytes += line.length
  }
  await send()
}

/** Sends a transaction until it is answered; a repetition under its id changes nothing twice. */
async function submit(
  client: SanityClient,
  transactionId: string,
  mutations: readonly ApiMutation[],
  undoPath: string,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.mutate([...mutations] as unknown as Parameters<SanityClient['mutate']>[0], {
        transactionId,
        returnDocuments: false,
        visibility: 'sync',
      })
      return
    } catch (error) {
      if (attempt > 1 && (await landed(client, transactionId, mutations))) return
      const status = (error as {statusCode?: number}).statusCode
      const again = status === undefined || status === 429 || status >= 500
      if (!again || attempt >= ATTEMPTS) {
        throw new MigrateError(
          `The migration stopped: ${error instanceof Error ? error.message : String(error)}`,
          {
            code: 'MIGRATION_STOPPED',
            cause: error,
            suggestions: [
              `Take back what was done: newsroom migrate --undo ${undoPath}`,
              'Or mend the cause and run the migration again: it goes on where it stopped.',
            ],
          },
        )
      }
      await new Promise((done) => setTimeout(done, Math.random() * 150 * 2 ** attempt))
    }
  }
}

async function landed(
  client: SanityClient,
  transactionId: string,
  mutations: readonly ApiMutation[],
): Promise<boolean> {
  const ids = mutations.flatMap((mutation) =>
    'patch' in mutation
      ? [mutation.patch.id]
      : 'createOrReplace' in mutation
        ? [mutation.createOrReplace._id]
        : 'create' in mutation
          ? [mutation.create._id]
          : [],
  )
  const found = await client.getDocuments(ids.slice(0, 20))
  return found.some((document) => document?._rev === transactionId)
}

import {createReadStream} from 'node:fs'
import type {SanityClient} from '@sanity/client'
import {readLines} from '../article-import/sources/text/readLines.ts'
import {targetOf} from './applyMutation.ts'
import type {ApiMutation} from './collectMutations.ts'
import {MigrateError} from './errors.ts'

/** A group of mutations that belong together. */
export interface PlanLine {
  readonly mutations: readonly ApiMutation[]
  /** Revisions that documents must have for the group to be written, by id. */
  readonly revisions: Readonly<Record<string, string>>
}

/** What became of a plan. */
export interface Submitted {
  readonly mutations: number
  /** Documents of the groups that were not written, as one of them had changed meanwhile. */
  readonly conflicts: ReadonlySet<string>
  /** Those of them that no other group wrote either. */
  readonly untouched: ReadonlySet<string>
  /** What the dataset said of the last of them. */
  readonly cause?: unknown
}

const MAX_BYTES = 1_000_000
const MAX_MUTATIONS = 200
const ATTEMPTS = 8

/**
 * Writes a plan, many groups a transaction. A group whose documents are no longer as they were when
 * it was worked out is left out and told, so that nobody's edit is written over.
 *
 * @param nextId - the id of the next transaction
 * @throws MigrateError `MIGRATION_STOPPED`
 */
export async function submitPlan(
  path: string,
  nextId: () => string,
  client: SanityClient,
  undoPath: string,
): Promise<Submitted> {
  const conflicts = new Set<string>()
  const touched = new Set<string>()
  let cause: unknown
  let written = 0
  let batch: PlanLine[] = []
  let size = {bytes: 0, mutations: 0}

  const leaveOut = (group: PlanLine) => {
    for (const mutation of group.mutations) conflicts.add(targetOf(mutation))
  }
  const send = async (all: readonly PlanLine[]): Promise<void> => {
    // What builds on a group that was left out is left out with it.
    const groups = all.filter((group) => {
      const follows = group.mutations.some((mutation) => conflicts.has(targetOf(mutation)))
      if (follows) leaveOut(group)
      return !follows
    })
    const [first] = groups
    if (!first) return
    const refusal = await submit(client, nextId(), groups, undoPath)
    if (!refusal) {
      for (const {mutations} of groups) {
        written += mutations.length
        for (const mutation of mutations) touched.add(targetOf(mutation))
      }
    } else if (groups.length === 1) {
      leaveOut(first)
      cause = refusal
    } else {
      const half = groups.length >> 1
      await send(groups.slice(0, half))
      await send(groups.slice(half))
    }
  }
  const flush = async () => {
    await send(batch)
    batch = []
    size = {bytes: 0, mutations: 0}
  }
  for await (const line of readLines(createReadStream(path, 'utf8'))) {
    const group = JSON.parse(line) as PlanLine
    const bytes = Buffer.byteLength(line)
    const {length} = group.mutations
    if (size.bytes + bytes > MAX_BYTES || size.mutations + length > MAX_MUTATIONS) await flush()
    batch.push(group)
    size = {bytes: size.bytes + bytes, mutations: size.mutations + length}
  }
  await flush()
  return {
    mutations: written,
    conflicts,
    untouched: new Set([...conflicts].filter((id) => !touched.has(id))),
    cause,
  }
}

/**
 * Sends a transaction until it is answered; a repetition under its id changes nothing twice.
 *
 * @returns the dataset's refusal, when a document is not as it was
 */
async function submit(
  client: SanityClient,
  transactionId: string,
  groups: readonly PlanLine[],
  undoPath: string,
): Promise<unknown> {
  const mutations = groups.flatMap(guarded)
  for (let attempt = 1; ; attempt++) {
    try {
      await client.mutate(mutations as unknown as Parameters<SanityClient['mutate']>[0], {
        transactionId,
        returnDocuments: false,
        visibility: 'sync',
      })
      return undefined
    } catch (error) {
      if (attempt > 1 && (await landed(client, transactionId, groups))) return undefined
      const status = (error as {statusCode?: number}).statusCode
      if (status === 409) return error
      const again = status === undefined || status === 429 || status >= 500
      if (!again || attempt >= ATTEMPTS) throw stopped(error, undoPath)
      await new Promise((done) => setTimeout(done, Math.random() * 150 * 2 ** attempt))
    }
  }
}

/**
 * The mutations of a group, held to its revisions. Only patches
 * can be held, so a patch that changes nothing goes before the first mutation of a document.
 */
function guarded({mutations, revisions}: PlanLine): object[] {
  const held = new Set<string>()
  return mutations.flatMap((mutation): object[] => {
    const id = targetOf(mutation)
    const ifRevisionID = revisions[id]
    if (ifRevisionID === undefined || held.has(id)) return [mutation]
    held.add(id)
    return 'patch' in mutation
      ? [{patch: {...mutation.patch, ifRevisionID}}]
      : [{patch: {id, ifRevisionID, unset: ['_migrationGuard']}}, mutation]
  })
}

async function landed(
  client: SanityClient,
  transactionId: string,
  groups: readonly PlanLine[],
): Promise<boolean> {
  const ids = new Set(
    groups.flatMap(({mutations}) =>
      mutations.filter((mutation) => !('delete' in mutation)).map(targetOf),
    ),
  )
  const found = await client.getDocuments([...ids].slice(0, 20))
  return found.some((document) => document?._rev === transactionId)
}

/** The migration could not go on. */
export function stopped(cause: unknown, undoPath: string, detail?: string): MigrateError {
  const reason = detail ?? (cause instanceof Error ? cause.message : String(cause))
  return new MigrateError(`The migration stopped: ${reason}`, {
    code: 'MIGRATION_STOPPED',
    cause,
    suggestions: [
      `Take back what was done: newsroom migrate --undo ${undoPath}`,
      'Or mend the cause and run the migration again: it goes on where it stopped.',
    ],
  })
}

import type {SanityClient} from '@sanity/client'
import type {Migration} from '@sanity/migrate'
import {applyMutation, contentText, targetOf} from './applyMutation.ts'
import {type ApiMutation, collectMutations, type StoredDocument} from './collectMutations.ts'
import {MigrateError} from './errors.ts'

/** What a migration does to one document. */
export interface PlannedChange {
  readonly id: string
  readonly before?: StoredDocument
  readonly after?: StoredDocument
}

/** Mutations that are written together, and what they come to. */
export interface PlannedGroup {
  readonly mutations: readonly ApiMutation[]
  readonly changes: readonly PlannedChange[]
}

/** How many groups are looked up together. */
const GROUPS = 100

/**
 * What a migration would do, worked out against the documents as they are. Mutations that would
 * change nothing are left out, so that a document that is as it should be keeps its revision.
 *
 * @throws MigrateError `MIGRATION_FAILED` when the migration throws, or wants what cannot be done
 */
export async function* planMigration(
  migration: Migration,
  client: SanityClient,
  dryRun: boolean,
): AsyncGenerator<PlannedGroup> {
  let groups: (readonly ApiMutation[])[] = []
  try {
    for await (const group of collectMutations(migration, client, {dryRun})) {
      groups.push(group.map(withId))
      if (groups.length >= GROUPS) {
        yield* work(groups, client)
        groups = []
      }
    }
    yield* work(groups, client)
  } catch (error) {
    if (error instanceof MigrateError) throw error
    throw new MigrateError(
      `The migration "${migration.title}" failed: ${error instanceof Error ? error.message : String(error)}`,
      {code: 'MIGRATION_FAILED', cause: error, suggestions: ['No document was changed.']},
    )
  }
}

/** A document that is created gets its id here, so that it can be taken back. */
function withId(mutation: ApiMutation): ApiMutation {
  return 'create' in mutation && mutation.create._id === undefined
    ? {create: {...(mutation.create as object), _id: crypto.randomUUID()} as StoredDocument}
    : mutation
}

async function* work(
  groups: readonly (readonly ApiMutation[])[],
  client: SanityClient,
): AsyncGenerator<PlannedGroup> {
  const current = await fetchDocuments(
    client,
    groups.flatMap((group) => group.map(targetOf)),
  )
  for (const group of groups) {
    const firsts = new Map<string, StoredDocument | undefined>()
    const kept: ApiMutation[] = []
    for (const mutation of group) {
      const id = targetOf(mutation)
      const before = current.get(id)
      const after = applyMutation(before, mutation)
      if (
        contentText(before) === contentText(after) &&
        (before === undefined) === (after === undefined)
      ) {
        continue
      }
      if (!firsts.has(id)) firsts.set(id, before)
      if (after) current.set(id, after)
      else current.delete(id)
      kept.push(mutation)
    }
    if (kept.length === 0) continue
    const changes = [...firsts].map(([id, before]): PlannedChange => {
      const after = current.get(id)
      return {id, ...(before && {before}), ...(after && {after})}
    })
    yield {mutations: kept, changes}
  }
}

/** Whole documents by id, as they are now. */
export async function fetchDocuments(
  client: SanityClient,
  ids: readonly string[],
): Promise<Map<string, StoredDocument>> {
  const found = new Map<string, StoredDocument>()
  const unique = [...new Set(ids)]
  for (let from = 0; from < unique.length; from += 100) {
    for (const document of await client.getDocuments<StoredDocument>(
      unique.slice(from, from + 100),
    )) {
      if (document) found.set(document._id, document)
    }
  }
  return found
}

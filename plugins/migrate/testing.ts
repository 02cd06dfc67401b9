import type {SanityClient} from '@sanity/client'
import type {Migration} from '@sanity/migrate'
import {evaluate, parse} from 'groq-js'
import {applyMutation, contentText, targetOf} from './applyMutation.ts'
import {collectMutations, type StoredDocument} from './collectMutations.ts'
import {MigrateError} from './errors.ts'

/** What a migration does to documents that are given to it twice. */
export interface IdempotenceProof {
  /** The documents after the first run. */
  readonly documents: readonly StoredDocument[]
  /** How many documents the first run changed, created or deleted. */
  readonly changed: number
}

/**
 * Runs a migration twice over the same documents, in memory, and proves that the second run changes
 * nothing.
 *
 * @param documents - the documents of the dataset
 * @param client - for migrations that read more than their documents
 * @throws MigrateError `NOT_IDEMPOTENT`, which names the document and what would change again
 */
export async function proveIdempotent(
  migration: Migration,
  documents: readonly StoredDocument[],
  client: SanityClient,
): Promise<IdempotenceProof> {
  const first = await pass(migration, documents, client)
  const second = await pass(migration, first.documents, client)
  const again = second.changes[0]
  if (again) {
    throw new MigrateError(
      `The migration "${migration.title}" changes ${again.id} a second time:\n${again.before}\n→\n${again.after}`,
      {
        code: 'NOT_IDEMPOTENT',
        suggestions: ['Let it return nothing for a document that is as it should be.'],
      },
    )
  }
  return {documents: first.documents, changed: first.changes.length}
}

async function pass(
  migration: Migration,
  documents: readonly StoredDocument[],
  client: SanityClient,
) {
  const byId = new Map(documents.map((document) => [document._id, document]))
  const ofType = documents.filter(
    ({_type}) => !migration.documentTypes || migration.documentTypes.includes(_type),
  )
  const wanted = migration.filter === undefined ? ofType : await filtered(ofType, migration.filter)
  async function* stream() {
    yield* structuredClone(wanted)
  }
  for await (const group of collectMutations(migration, client, {
    dryRun: true,
    documents: stream,
  })) {
    for (const mutation of group) {
      const id = targetOf(mutation)
      const after = applyMutation(byId.get(id), mutation)
      if (after) byId.set(id, after)
      else byId.delete(id)
    }
  }
  const before = new Map(documents.map((document) => [document._id, document]))
  const ids = new Set([...before.keys(), ...byId.keys()])
  const changes = [...ids].flatMap((id) => {
    const [old, now] = [contentText(before.get(id)), contentText(byId.get(id))]
    return old === now ? [] : [{id, before: old, after: now}]
  })
  return {documents: [...byId.values()], changes}
}

async function filtered(
  documents: readonly StoredDocument[],
  filter: string,
): Promise<StoredDocument[]> {
  const value = await evaluate(parse(`*[${filter}]`), {dataset: [...documents]})
  return (await value.get()) as StoredDocument[]
}

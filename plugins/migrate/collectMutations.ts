import type {SanityClient} from '@sanity/client'
import {
  ALLOWED_PROPERTIES,
  collectMigrationMutations,
  type Migration,
  type MigrationContext,
} from '@sanity/migrate'
import {SanityEncoder} from '@sanity/mutate'

/** A document as plain data. */
export interface StoredDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev?: string
  readonly [field: string]: unknown
}

/** A mutation as the HTTP API takes it. */
export type ApiMutation =
  | {readonly create: StoredDocument}
  | {readonly createOrReplace: StoredDocument}
  | {readonly createIfNotExists: StoredDocument}
  | {readonly delete: {readonly id: string}}
  | {readonly patch: {readonly id: string; readonly [operation: string]: unknown}}

const PAGE = 500

/** Streams the documents that a migration is for, by id, drafts and versions included. */
export async function* documentsFor(
  migration: Pick<Migration, 'documentTypes' | 'filter'>,
  client: SanityClient,
): AsyncGenerator<StoredDocument> {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  const conditions = [
    '_id > $after',
    ...(migration.documentTypes ? ['_type in $types'] : []),
    ...(migration.filter ? [`(${migration.filter})`] : []),
    '!(_id in path("_.**"))',
  ]
  const query = `*[${conditions.join(' && ')}] | order(_id) [0...${PAGE}]`
  let after = ''
  for (;;) {
    const page = await raw.fetch<StoredDocument[]>(query, {
      after,
      types: migration.documentTypes ?? [],
    })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last._id
  }
}

/**
 * The mutations that a migration wants, in groups that belong together. Nothing is written.
 *
 * @param documents - defaults to those of the dataset that the migration is for
 */
export async function* collectMutations(
  migration: Migration,
  client: SanityClient,
  options: {readonly dryRun: boolean; readonly documents?: () => AsyncIterable<StoredDocument>},
): AsyncGenerator<readonly ApiMutation[]> {
  const documents = options.documents ?? (() => documentsFor(migration, client))
  const source = () => documents()[Symbol.asyncIterator]()
  const collected = collectMigrationMutations(
    migration,
    source as unknown as Parameters<typeof collectMigrationMutations>[1],
    contextOf(client, options.dryRun),
  )
  for await (const group of collected) {
    const flat = [group].flat().flatMap((item) => ('mutations' in item ? item.mutations : [item]))
    const encoded = flat.flatMap((mutation) =>
      SanityEncoder.encodeAll([mutation] as unknown as Parameters<
        typeof SanityEncoder.encodeAll
      >[0]),
    )
    if (encoded.length > 0) yield encoded as unknown as ApiMutation[]
  }
}

/** What a migration may ask: it reads with the client, and writes by what it returns only. */
function contextOf(client: SanityClient, dryRun: boolean): MigrationContext {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  const restricted = new Proxy(raw, {
    get(target, property) {
      if (
        typeof property === 'string' &&
        (ALLOWED_PROPERTIES as readonly string[]).includes(property)
      ) {
        const value: unknown = Reflect.get(target, property)
        return typeof value === 'function' ? value.bind(target) : value
      }
      throw new Error(
        `A migration may not call client.${String(property)}: it writes by what it returns. It may use ${ALLOWED_PROPERTIES.join(', ')}.`,
      )
    },
  })
  return {
    client: restricted,
    dryRun,
    filtered: {
      getDocument: (id: string) => raw.getDocument(id),
      getDocuments: async (ids: string[]) =>
        (await raw.getDocuments(ids)).filter((document) => document !== null),
    },
  } as unknown as MigrationContext
}

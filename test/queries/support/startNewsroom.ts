import type {ClientPerspective, SanityClient} from '@sanity/client'
import {expect} from 'vitest'
import type {z} from 'zod'
import {createLake} from '../../../lake/index.ts'
import type {View} from '../../../queries/defineView.ts'
import {
  hiddenDocuments,
  now,
  publicDocuments,
  reachingArticle,
  secret,
  type TestDocument,
} from './newsroom.ts'

/** A lake that holds the test newsroom. */
export interface Newsroom {
  readonly client: SanityClient
  close(): Promise<void>
}

/** Starts a lake in memory with everything that readers may and may not have. */
export async function startNewsroom(): Promise<Newsroom> {
  const lake = await createLake({now})
  const client = lake.client()
  const transaction = client.transaction()
  for (const document of [...publicDocuments, ...hiddenDocuments]) {
    transaction.createOrReplace(plain(document))
  }
  await transaction.commit({visibility: 'sync'})
  return {client, close: () => lake.close()}
}

const perspectives: readonly ClientPerspective[] = [
  'raw',
  'published',
  'drafts',
  ['r1'],
  ['r1', 'drafts'],
]

/** Types whose drafts are taken away in turn: what is then shown may refer to what has a draft. */
const withdrawn = [undefined, ...new Set(publicDocuments.map(({_type}) => _type))].filter(
  (type) => !type?.startsWith('sanity.'),
)

/**
 * Asserts that a view gives readers nothing that is secret, under every perspective: not where the
 * document itself has a draft or version, not where only what it refers to has one, and not where a
 * public article names a draft by its own id.
 */
export async function expectNoLeak<Params extends z.ZodType>(
  {client}: Newsroom,
  view: View<string, Params, z.ZodType>,
  input: z.input<Params>,
): Promise<void> {
  const params = view.params.parse(input) as Record<string, unknown>
  await client.createOrReplace(plain(reachingArticle), {visibility: 'sync'})
  for (const type of withdrawn) {
    const taken = hiddenDocuments.filter(
      ({_id, _type}) => _type === type && /^(?:drafts|versions)\./.test(_id),
    )
    const away = client.transaction()
    for (const {_id} of taken) away.delete(_id)
    if (taken.length > 0) await away.commit({visibility: 'sync'})
    for (const perspective of perspectives) {
      const answer: unknown = await client.fetch(view.query, params, {perspective})
      expect(JSON.stringify(answer), `under ${perspective}`).not.toContain(secret)
    }
    const back = client.transaction()
    for (const document of taken) back.create(plain(document))
    if (taken.length > 0) await back.commit({visibility: 'sync'})
  }
  await client.delete(reachingArticle._id, {visibility: 'sync'})
}

function plain(document: TestDocument): TestDocument {
  return JSON.parse(JSON.stringify(document)) as TestDocument
}

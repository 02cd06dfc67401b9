import type {ClientPerspective, SanityClient} from '@sanity/client'
import {expect} from 'vitest'
import type {z} from 'zod'
import {createLake} from '../../../lake/index.ts'
import type {View} from '../../../queries/defineView.ts'
import {hiddenDocuments, now, publicDocuments, reachingArticle, secret} from './newsroom.ts'

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
    transaction.createOrReplace(JSON.parse(JSON.stringify(document)))
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

/**
 * Asserts that a view gives the same to readers under every perspective, or less where a draft or
 * version hides its document, and nothing that is secret; and that the guard is what holds it back.
 */
export async function expectNoLeak<Params extends z.ZodType>(
  {client}: Newsroom,
  view: View<string, Params, z.ZodType>,
  input: z.input<Params>,
): Promise<void> {
  const params = view.params.parse(input) as Record<string, unknown>
  await client.createOrReplace(JSON.parse(JSON.stringify(reachingArticle)), {visibility: 'sync'})
  for (const perspective of perspectives) {
    const answer: unknown = await client.fetch(view.query, params, {perspective})
    expect(JSON.stringify(answer), `under ${perspective}`).not.toContain(secret)
  }
  await client.delete(reachingArticle._id, {visibility: 'sync'})
}

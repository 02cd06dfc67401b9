import type {SanityClient} from '@sanity/client'
import {
  buildDocumentIndex,
  type DocumentCard,
  type DocumentIndex,
  indexQuery,
} from '../engine/documentIndex.ts'
import {asString, type Fields} from '../engine/values.ts'
import {createBatchChecker, documentFilter} from './checkBatch.ts'
import type {BatchResult, RunOptions} from './types.ts'

/** Documents of one request. */
const pageSize = 400

/** The index of a dataset, by one query. */
export async function datasetIndex(client: SanityClient): Promise<DocumentIndex> {
  const cards = await raw(client).fetch<DocumentCard[]>(indexQuery)
  return buildDocumentIndex(cards)
}

/** The `styleGuide` document: the published one. */
export async function datasetStyleGuide(client: SanityClient): Promise<Fields | undefined> {
  return (await raw(client).fetch<Fields | null>('*[_id == "styleGuide"][0]')) ?? undefined
}

/** When the document with this revision was changed, or undefined. */
export async function revisionTime(
  client: SanityClient,
  revision: string,
): Promise<string | undefined> {
  const at = await raw(client).fetch<string | null>('*[_rev == $revision][0]._updatedAt', {
    revision,
  })
  return at ?? undefined
}

/** Pages through the documents of a dataset, drafts included, in the order of their ids. */
export async function* datasetDocuments(
  client: SanityClient,
  {types, filter, since}: Pick<RunOptions, 'types' | 'filter' | 'since'>,
): AsyncGenerator<readonly Fields[]> {
  // The condition is parsed here first: a client's error would not say what is wrong with it.
  documentFilter(filter)
  const conditions = ['_type in $types', '_id > $last', '!(_id in path("versions.**"))']
  if (since !== undefined) conditions.push('_updatedAt >= $since')
  if (filter !== undefined) conditions.push(`(${filter})`)
  const query = `*[${conditions.join(' && ')}] | order(_id) [0...${pageSize}]`
  let last = ''
  for (;;) {
    const page = await raw(client).fetch<Fields[]>(query, {
      types,
      last,
      ...(since !== undefined && {since: new Date(since).toISOString()}),
    })
    if (page.length === 0) return
    yield page
    last = asString(page.at(-1)?._id)
    if (page.length < pageSize) return
  }
}

/** Checks the documents of a dataset, page by page. */
export async function* checkDataset(
  client: SanityClient,
  index: DocumentIndex,
  options: RunOptions,
): AsyncGenerator<BatchResult> {
  const {filter: _answeredByTheQuery, ...rest} = options
  const check = createBatchChecker(rest, index)
  for await (const page of datasetDocuments(client, options)) yield check(page)
}

function raw(client: SanityClient): SanityClient {
  return client.withConfig({perspective: 'raw', useCdn: false})
}

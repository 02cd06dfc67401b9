import type {SanityClient} from '@sanity/client'
import type {NewsDocument} from '../model.ts'
import {provenanceOf} from './provenance.ts'
import type {AssetFile, Store, StoredState, Transaction} from './store.ts'

/** How many ids one request of whole documents names, so that its address stays short. */
const DOCUMENTS_A_REQUEST = 100

const stateQuery = `*[_id in $ids]{
  _id, _rev, "slug": slug.current, "provenance": provenance[]{_key, contentHash, importedRev}
}`

/** A dataset behind `@sanity/client`: the embedded lake and a hosted project alike. */
export function clientStore(client: SanityClient, description: string): Store {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  const {dataset} = raw.config()

  const documents = async (ids: readonly string[]) => {
    const found = new Map<string, NewsDocument>()
    for (let from = 0; from < ids.length; from += DOCUMENTS_A_REQUEST) {
      const part = ids.slice(from, from + DOCUMENTS_A_REQUEST)
      for (const document of await raw.getDocuments<Record<string, unknown>>([...part])) {
        if (document) found.set(document._id, document as NewsDocument)
      }
    }
    return found
  }

  return {
    description,
    remembers: true,
    takesWrites: false,
    takesAddresses: false,
    documents,
    async states(ids, consistency) {
      const wanted = [...ids, ...ids.map((id) => `drafts.${id}`)]
      const rows =
        consistency === 'now'
          ? [...(await documents(wanted)).values()]
          : await raw.fetch<Record<string, unknown>[]>(stateQuery, {ids: wanted})
      return readStates(rows)
    },
    referring: (id) => raw.fetch<string[]>('*[references($id)]._id', {id}),
    async slugHolders(slugs) {
      const rows = await raw.fetch<{_id: string; slug: string}[]>(
        '*[_type == "article" && slug.current in $slugs]{_id, "slug": slug.current}',
        {slugs: [...slugs]},
      )
      return new Map(rows.map(({_id, slug}) => [slug, _id.replace(/^drafts\./, '')]))
    },
    async knownAssets(sources) {
      const rows = await raw.fetch<{_id: string; source: string}[]>(
        '*[_type == "sanity.imageAsset" && source.id in $sources]{_id, "source": source.id}',
        {sources: [...sources]},
      )
      return new Map(rows.map(({_id, source}) => [source, _id]))
    },
    async commit({body, isAwaited}: Transaction) {
      await raw.request({
        method: 'POST',
        url: `/data/mutate/${dataset}`,
        query: {
          returnIds: 'false',
          returnDocuments: 'false',
          visibility: isAwaited ? 'sync' : 'async',
        },
        headers: {'content-type': 'application/json'},
        body,
      })
    },
    async upload({blob, mediaType, filename, source}: AssetFile) {
      const asset = await raw.assets.upload('image', blob, {
        filename,
        contentType: mediaType,
        source: {id: source, name: 'article-import', ...(isWebAddress(source) && {url: source})},
      })
      return asset._id
    },
    query: (groq, params) => raw.fetch(groq, params ?? {}),
    async finish() {},
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:/i.test(text)
}

function readStates(rows: readonly Record<string, unknown>[]): Map<string, StoredState> {
  const states = new Map<string, StoredState>()
  const open = new Set<string>()
  for (const row of rows) {
    const id = String(row._id)
    if (id.startsWith('drafts.')) open.add(id.slice(7))
    const slug = slugOf(row.slug)
    states.set(id, {
      id,
      rev: String(row._rev),
      provenance: provenanceOf(row),
      ...(slug !== undefined && {slug}),
      open: false,
    })
  }
  for (const id of open) {
    const state = states.get(id)
    if (state) states.set(id, {...state, open: true})
  }
  return states
}

function slugOf(slug: unknown): string | undefined {
  if (typeof slug === 'string') return slug
  if (typeof slug !== 'object' || slug === null || !('current' in slug)) return undefined
  return typeof slug.current === 'string' ? slug.current : undefined
}

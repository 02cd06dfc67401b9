import {join} from 'node:path'
import {type Context, Hono} from 'hono'
import {z} from 'zod'
import {plainError} from '../errors.ts'
import type {LakeContext, LakeEnv} from '../http/context.ts'
import type {Dataset} from '../store/dataset.ts'
import {type BlobStore, openBlobStore} from './blobStore.ts'
import {type DeliveredAsset, deliverFile, deliverImage} from './deliver.ts'
import {AssetError} from './errors.ts'
import {createRenderCache} from './renderCache.ts'
import {storeAsset} from './storeAsset.ts'

/** The largest file that the lake takes, in bytes. */
const maxAssetBytes = 1024 * 1024 * 1024
const renderCacheBytes = 64 * 1024 * 1024

const side = z.number().int().min(1).max(100_000)
/** An asset's document is written by anyone who may write: what it says goes into headers, and to sharp. */
const assetDocument = z.object({
  sha1hash: z.string(),
  extension: z.string().regex(/^[A-Za-z0-9]{1,16}$/),
  mimeType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+(?:; ?charset=[\w-]+)?$/)
    .catch('application/octet-stream'),
  metadata: z
    .object({dimensions: z.object({width: side, height: side}).optional().catch(undefined)})
    .optional()
    .catch(undefined),
})

/** What the asset routes need of the lake, and their way to clean up behind an in-memory lake. */
export interface AssetRoutes {
  readonly routes: Hono<LakeEnv>
  close(): Promise<void>
}

/**
 * Upload (`POST /assets/{images|files}/{dataset}`, after the version prefix) and delivery
 * (`GET /{images|files}/{project}/{dataset}/{name}`), as the API and the CDN of the hosted lake.
 *
 * @see https://www.sanity.io/docs/http-reference/assets
 */
export function createAssetRoutes(context: LakeContext): AssetRoutes {
  const stores = new Map<Dataset, BlobStore>()
  const blobsOf = (dataset: Dataset): BlobStore => {
    const known = stores.get(dataset)
    if (known) return known
    const folder = dataset.folder === undefined ? undefined : join(dataset.folder, 'assets')
    const store = openBlobStore(folder, maxAssetBytes)
    stores.set(dataset, store)
    return store
  }
  const cache = createRenderCache(renderCacheBytes)
  const routes = new Hono<LakeEnv>()

  for (const kind of ['images', 'files'] as const) {
    routes.post(`/assets/${kind}/:dataset`, async (c) => {
      const dataset = context.dataset(c.req.param('dataset'))
      const {user} = context.authorize(c.req.raw, dataset.name, 'write')
      const document = await answering(() =>
        storeAsset(context, dataset, blobsOf(dataset), {
          kind,
          body: c.req.raw.body ?? [],
          filename: c.req.query('filename')?.slice(0, 512),
          contentType: c.req.header('content-type'),
          extract: (c.req.queries('meta') ?? []).flatMap((names) => names.split(',')),
          labels: labels(c),
          author: user,
        }),
      )
      return c.json({document})
    })
    routes.get(`/${kind}/:project/:dataset/:name/:vanity?`, async (c) => {
      if (c.req.param('project') !== context.config.projectId) throw notFound(c.req.path)
      const dataset = context.dataset(c.req.param('dataset'))
      const asset = await findAsset(dataset, blobsOf(dataset), kind, c.req.param('name'))
      if (!asset) throw notFound(c.req.path)
      return answering(async () =>
        kind === 'images'
          ? deliverImage(asset, blobsOf(dataset), cache, {
              query: c.req.query(),
              accept: c.req.header('accept') ?? '',
            })
          : deliverFile(asset, blobsOf(dataset), {
              dl: c.req.query('dl'),
              range: c.req.header('range'),
            }),
      )
    })
  }
  return {
    routes,
    close: async () => {
      await Promise.all([...stores.values()].map((store) => store.close()))
    },
  }
}

async function findAsset(
  dataset: Dataset,
  blobs: BlobStore,
  kind: 'images' | 'files',
  name: string,
): Promise<DeliveredAsset | undefined> {
  const dot = name.lastIndexOf('.')
  const type = kind === 'images' ? 'image' : 'file'
  const document = dataset.get(`${type}-${name.slice(0, dot)}-${name.slice(dot + 1)}`)
  const parsed = assetDocument.safeParse(document)
  if (!parsed.success) return undefined
  const {metadata, ...asset} = parsed.data
  const size = await blobs.sizeOf(asset.sha1hash)
  return size === undefined ? undefined : {...asset, size, ...metadata?.dimensions}
}

function labels(c: Context<LakeEnv>): Record<string, unknown> {
  const {label, title, description, creditLine, sourceId, sourceName, sourceUrl} = c.req.query()
  const named = {label, title, description, creditLine}
  const source = {id: sourceId, name: sourceName, url: sourceUrl}
  return {
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
    ...(sourceId !== undefined && {source}),
  }
}

/** Turns an asset's error into the API's. */
async function answering<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run()
  } catch (error: unknown) {
    if (error instanceof AssetError) throw plainError(error.status, error.message)
    throw error
  }
}

function notFound(path: string): Error {
  return plainError(404, `There is no asset at ${path}`)
}

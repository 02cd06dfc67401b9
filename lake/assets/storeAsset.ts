import {extname} from 'node:path'
import pLimit from 'p-limit'
import type {LakeContext} from '../http/context.ts'
import type {Dataset} from '../store/dataset.ts'
import type {LakeDocument} from '../types.ts'
import type {BlobStore} from './blobStore.ts'

/** An image is examined in memory, and unfolded to far more than its file has. */
const examinations = pLimit(4)

/** What an upload says beside its bytes. */
export interface Upload {
  readonly kind: 'images' | 'files'
  readonly body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  readonly filename: string | undefined
  readonly contentType: string | undefined
  /** The private metadata that is asked for: `exif`, `location`. */
  readonly extract: readonly string[]
  /** `label`, `title`, `description`, `creditLine` and `source`, as given. */
  readonly labels: Readonly<Record<string, unknown>>
  readonly author: string
}

/**
 * Stores an uploaded file and its asset document; the same bytes give the document that exists.
 *
 * @throws {@link AssetError} when it is no readable image, too large, or the disk is full
 * @see https://www.sanity.io/docs/http-reference/assets
 */
export async function storeAsset(
  context: LakeContext,
  dataset: Dataset,
  blobs: BlobStore,
  upload: Upload,
): Promise<LakeDocument | undefined> {
  let described = describeFile(upload)
  const {sha1, size} = await blobs.put(upload.body, async (read) => {
    if (upload.kind === 'files') return
    described = await examinations(async () => describeImage(await read(), upload.extract))
  })
  const name = `${sha1}${described.suffix}`
  const type = upload.kind === 'images' ? 'image' : 'file'
  const id = `${type}-${name}-${described.extension}`
  const existing = dataset.get(id)
  if (existing) return existing
  const path = `${upload.kind}/${context.config.projectId}/${dataset.name}/${name}.${described.extension}`
  const {documents} = await dataset.commit({
    author: upload.author,
    mutations: [
      {
        createIfNotExists: {
          _id: id,
          _type: `sanity.${type}Asset`,
          assetId: sha1,
          sha1hash: sha1,
          ...described.fields,
          extension: described.extension,
          ...(upload.filename !== undefined && {originalFilename: upload.filename}),
          path,
          size,
          uploadId: context.newId('key'),
          url: `${context.url()}/${path}`,
          ...upload.labels,
        },
      },
    ],
  })
  return documents.get(id)
}

interface Described {
  readonly suffix: string
  readonly extension: string
  readonly fields: Readonly<Record<string, unknown>>
}

async function describeImage(bytes: Uint8Array, extract: readonly string[]): Promise<Described> {
  const {width, height, extension, mimeType, metadata} = await (
    await import('./imageMetadata.ts')
  ).imageMetadata(bytes, extract)
  return {suffix: `-${width}x${height}`, extension, fields: {mimeType, metadata}}
}

function describeFile(upload: Upload): Described {
  const ending = extname(upload.filename ?? '')
    .slice(1)
    .toLowerCase()
  return {
    suffix: '',
    // The ending becomes part of an id and a URL, so only a harmless one is kept.
    extension: /^[a-z0-9]{1,10}$/.test(ending) ? ending : 'bin',
    fields: {mimeType: mimeTypeOf(upload.contentType)},
  }
}

function mimeTypeOf(contentType: string | undefined): string {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  return /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(type) ? type : 'application/octet-stream'
}

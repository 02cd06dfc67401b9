import type {BlobStore} from './blobStore.ts'
import type {RenderCache} from './renderCache.ts'
import type {OutputFormat} from './transformImage.ts'
import {isIdentity, transformParameters} from './transformParameters.ts'

/** The part of an asset document that delivery needs. */
export interface DeliveredAsset {
  readonly sha1hash: string
  readonly extension: string
  readonly mimeType: string
  readonly size: number
  readonly width?: number
  readonly height?: number
}

const mimeTypes: Readonly<Record<OutputFormat, string>> = {
  jpg: 'image/jpeg',
  pjpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
}

/** Formats that can be written as they were read. */
const native: Readonly<Record<string, OutputFormat>> = {
  jpg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
}

const downloadName = /[^\w. -]+/g

/**
 * Answers an image URL: the original, or a rendering of it.
 *
 * @throws {@link AssetError} when a parameter has a bad value
 */
export async function deliverImage(
  asset: DeliveredAsset,
  blobs: BlobStore,
  cache: RenderCache,
  request: {readonly query: Readonly<Record<string, string>>; readonly accept: string},
): Promise<Response> {
  const parameters = transformParameters(request.query)
  const format = outputFormat(asset, parameters.fm, parameters.auto, request.accept)
  const headers = commonHeaders(asset, request.query.dl)
  const original = asset.extension === 'svg' && parameters.fm === undefined
  if (original || isIdentity(parameters, format === native[asset.extension] ? undefined : format)) {
    headers.set('content-length', String(asset.size))
    return new Response(streamOf(blobs.stream(asset.sha1hash)), {headers})
  }
  const key = JSON.stringify([asset.sha1hash, format, parameters])
  const bytes = await cache.get(key, async () =>
    (await import('./transformImage.ts')).transformImage(
      await blobs.read(asset.sha1hash),
      {width: asset.width ?? 1, height: asset.height ?? 1},
      parameters,
      format,
    ),
  )
  headers.set('content-type', mimeTypes[format])
  headers.set('content-length', String(bytes.byteLength))
  if (parameters.auto) headers.set('vary', 'accept')
  return new Response(new Uint8Array(bytes), {headers})
}

/** Answers a file URL, whole or the range that is asked for. */
export function deliverFile(
  asset: DeliveredAsset,
  blobs: BlobStore,
  request: {readonly dl: string | undefined; readonly range: string | undefined},
): Response {
  const headers = commonHeaders(asset, request.dl)
  headers.set('accept-ranges', 'bytes')
  const range = byteRange(request.range, asset.size)
  if (!range) {
    headers.set('content-length', String(asset.size))
    return new Response(streamOf(blobs.stream(asset.sha1hash)), {headers})
  }
  headers.set('content-length', String(range.end - range.start + 1))
  headers.set('content-range', `bytes ${range.start}-${range.end}/${asset.size}`)
  return new Response(streamOf(blobs.stream(asset.sha1hash, range)), {
    status: 206,
    headers,
  })
}

function outputFormat(
  asset: DeliveredAsset,
  asked: OutputFormat | undefined,
  auto: string | undefined,
  accept: string,
): OutputFormat {
  if (asked) return asked
  if (auto?.split(',').includes('format') && accept.includes('image/webp')) return 'webp'
  return native[asset.extension] ?? 'jpg'
}

function commonHeaders(asset: DeliveredAsset, download: string | undefined): Headers {
  const headers = new Headers({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': asset.mimeType,
    'cross-origin-resource-policy': 'cross-origin',
    etag: `"${asset.sha1hash}"`,
    'x-content-type-options': 'nosniff',
  })
  // An SVG or HTML file is a program; it must not run with the rights of the lake's origin.
  if (asset.mimeType !== 'application/pdf') {
    headers.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  }
  if (download !== undefined) {
    const name = download.replace(downloadName, '_') || `${asset.sha1hash}.${asset.extension}`
    headers.set('content-disposition', `attachment; filename="${name}"`)
  }
  return headers
}

function byteRange(
  header: string | undefined,
  size: number,
): {start: number; end: number} | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  // RFC 9110 lets a server ignore a range, and one that lies outside asks for nothing.
  return start <= end ? {start, end} : undefined
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const {done, value} = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

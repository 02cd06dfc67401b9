import {createReadStream, openAsBlob} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join, posix} from 'node:path'
import pLimit from 'p-limit'
import type {AssetFailure, AssetResolver} from '../../pipeline/assets.ts'
import {LoadError} from '../errors.ts'
import {textHash} from '../hash.ts'
import {Pacer} from '../pacer.ts'
import {problemOf} from '../problem.ts'
import type {AssetFile, Store} from '../store.ts'
import type {ResolveHost} from './addressGuard.ts'
import type {ArchiveFiles} from './archiveFiles.ts'
import type {ImageFetcher} from './fetchImage.ts'
import {type FoundImage, inspectImage} from './inspectImage.ts'

/** What a picture may be, and from where. */
export interface AssetOptions {
  readonly store: Store
  readonly files?: ArchiveFiles
  readonly allowHosts?: readonly string[]
  /** At most so many pictures are fetched or sent at once. */
  readonly concurrency?: number
  readonly maxBytes?: number
  /** The hosted Content Lake takes pictures of up to 256 megapixels. */
  readonly maxPixels?: number
  /** Uploads a second; absent means as many as go. */
  readonly uploadRate?: number
  readonly resolveHost?: ResolveHost
}

/** Fetches, inspects and stores pictures in Node; the same bytes are stored once. */
export function createAssetResolver(options: AssetOptions): AssetResolver & {
  close(): Promise<void>
} {
  const {store, files, maxBytes = 32 * 1024 * 1024, maxPixels = 256_000_000} = options
  // Most of what follows comes in with the first picture: many archives have none.
  let opened: Promise<ImageFetcher> | undefined
  const openFetcher = async () => {
    const {createImageFetcher} = await import('./fetchImage.ts')
    return createImageFetcher({
      ...(options.allowHosts && {allowHosts: options.allowHosts}),
      ...(options.resolveHost && {resolveHost: options.resolveHost}),
    })
  }
  const rules = {maxBytes, maxPixels}
  let folder: Promise<string> | undefined
  let fetched = 0
  /** Calls with a picture from the web, which stands in a file meanwhile. */
  const withRemote = async (source: string, use: (picture: FoundImage) => Promise<string>) => {
    opened ??= openFetcher()
    folder ??= mkdtemp(join(tmpdir(), 'newsroom-fetched-'))
    const path = join(await folder, String(fetched++))
    try {
      const fetcher = await opened
      return await use(
        await fetcher.fetch(source, (bytes) => inspectImage(bytes, source, rules, path)),
      )
    } finally {
      await rm(path, {force: true})
    }
  }
  const withFile = async (source: string, use: (picture: FoundImage) => Promise<string>) => {
    const path = await files?.pathOf(source)
    if (path === undefined) {
      throw new LoadError(`${source} is not in the archive`, {code: 'ASSET_NOT_FOUND'})
    }
    return use(await inspectImage(createReadStream(path), source, rules, path, 'there'))
  }
  const limit = pLimit(options.concurrency ?? 4)
  const pacer = new Pacer(options.uploadRate === undefined ? {} : {rate: options.uploadRate})
  const bySource = new Map<number, Promise<string | AssetFailure>>()
  const byContent = new Map<string, Promise<string>>()

  const sourceOf = (url: string, locator: string): string | undefined => {
    if (/^https?:\/\//i.test(url)) return URL.canParse(url) ? new URL(url).href : undefined
    if (url.startsWith('//')) return URL.canParse(`https:${url}`) ? `https:${url}` : undefined
    return files?.placeOf(url, locator)
  }

  /** A picture of the article's own site that lies in the archive, as saved pages have them. */
  const atHand = async (url: string, locator: string, base: string | undefined) => {
    if (!files || base === undefined || !URL.canParse(url) || !URL.canParse(base)) return undefined
    const [picture, page] = [new URL(url), new URL(base)]
    if (picture.origin !== page.origin) return undefined
    const beside = posix.relative(posix.dirname(page.pathname), picture.pathname)
    for (const path of [beside, picture.pathname]) {
      const place = files.placeOf(path, locator)
      if (place !== undefined && (await files.has(place))) return place
    }
    return undefined
  }

  const load = async (source: string): Promise<string | AssetFailure> => {
    const remote = /^https?:/i.test(source)
    if (remote && store.takesAddresses) {
      return store.upload({blob: new Blob(), mediaType: '', filename: nameOf(source), source})
    }
    try {
      return await (remote ? withRemote : withFile)(source, async ({path, mediaType, hash}) => {
        const before = byContent.get(hash)
        if (before) return before
        const upload = openAsBlob(path, {type: mediaType}).then((blob) =>
          send(store, {blob, mediaType, filename: nameOf(source), source}, pacer),
        )
        byContent.set(hash, upload)
        upload.catch(() => byContent.delete(hash))
        return upload
      })
    } catch (error) {
      return failureOf(error, source)
    }
  }

  return {
    sourceOf,
    async resolve(url, locator, base) {
      const source = (await atHand(url, locator, base)) ?? sourceOf(url, locator)
      if (source === undefined) {
        return {
          code: 'asset-address-refused',
          message: `${url} is neither an http(s) address nor a file of the archive`,
        }
      }
      const key = textHash(source)
      const before = bySource.get(key)
      if (before) return before
      const result = limit(() => load(source))
      bySource.set(key, result)
      return result
    },
    async close() {
      await (await opened)?.close()
      if (folder !== undefined) await rm(await folder, {recursive: true, force: true})
    },
  }
}

async function send(store: Store, file: AssetFile, pacer: Pacer): Promise<string> {
  for (let attempt = 1; ; ) {
    await pacer.take()
    try {
      const id = await store.upload(file)
      pacer.succeeded()
      return id
    } catch (error) {
      const problem = problemOf(error)
      if (problem.kind === 'limited') pacer.limited(problem.retryAfter)
      else if (problem.kind !== 'unsure' || attempt >= 6) throw error
      else {
        await new Promise((done) => setTimeout(done, Math.random() * 100 * 2 ** attempt))
        attempt++
      }
    }
  }
}

function nameOf(source: string): string {
  const path = URL.canParse(source) ? new URL(source).pathname : source
  return basename(path.replace(/^.*!/, '')).slice(0, 120) || 'picture'
}

function failureOf(error: unknown, source: string): AssetFailure {
  const cause = innermost(error)
  if (cause instanceof LoadError) {
    return {
      code: cause.code
        .toLowerCase()
        .replaceAll('_', '-')
        .replace(/^address/, 'asset-address'),
      message: cause.message,
    }
  }
  const message = cause instanceof Error ? cause.message : String(cause)
  return {code: 'asset-unavailable', message: `${source}: ${message}`}
}

function innermost(error: unknown): unknown {
  let cause = error
  while (cause instanceof Error && !(cause instanceof LoadError) && cause.cause) cause = cause.cause
  return cause
}

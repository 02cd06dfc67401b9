import {createHash, randomUUID} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {mkdir, mkdtemp, open, readFile, rename, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {AssetError} from './errors.ts'

const sha1Pattern = /^[0-9a-f]{40}$/

/** Files named by the SHA-1 of their bytes, so that no name from outside reaches the file system. */
export interface BlobStore {
  /**
   * Stores a stream and returns its hash and size; the same bytes are stored once.
   *
   * @param examine - told the way to read what came, before it is kept; nothing is where it throws
   */
  put(
    stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    examine?: (read: () => Promise<Uint8Array>) => Promise<void>,
  ): Promise<{sha1: string; size: number}>
  read(sha1: string): Promise<Uint8Array>
  /** The bytes, or those from `start` to `end`, both included. */
  stream(sha1: string, range?: {start: number; end: number}): AsyncIterable<Uint8Array>
  /** How many bytes there are under a name; undefined for none, and for what is no name. */
  sizeOf(sha1: string): Promise<number | undefined>
  remove(sha1: string): Promise<void>
  /** Removes the files of an in-memory lake. */
  close(): Promise<void>
}

/**
 * Opens a blob store.
 *
 * @param folder - where the files live; without one, a temporary folder that `close` removes
 * @param maxBytes - the largest file that is accepted
 * @throws {@link AssetError} from `put` with code `ASSET_TOO_LARGE` or `DISK_FULL`
 */
export function openBlobStore(folder: string | undefined, maxBytes: number): BlobStore {
  let ready: Promise<string> | undefined
  const root = () => {
    ready ??= folder
      ? mkdir(folder, {recursive: true}).then(() => folder)
      : mkdtemp(join(tmpdir(), 'lake-assets-'))
    return ready
  }
  const pathOf = async (sha1: string) => {
    if (!sha1Pattern.test(sha1)) {
      throw new AssetError(`"${sha1}" is no asset`, {code: 'ASSET_NOT_FOUND', status: 404})
    }
    return join(await root(), sha1)
  }
  return {
    async put(stream, examine) {
      const temporary = join(await root(), `${randomUUID()}.part`)
      try {
        const {sha1, size} = await write(temporary, stream, maxBytes)
        await examine?.(() => readFile(temporary))
        await rename(temporary, await pathOf(sha1))
        return {sha1, size}
      } catch (error: unknown) {
        await rm(temporary, {force: true})
        if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
          throw new AssetError('The disk is full: the asset was not stored', {
            code: 'DISK_FULL',
            status: 507,
            cause: error,
            suggestions: ['Free some space and upload it again; nothing else was changed.'],
          })
        }
        throw error
      }
    },
    read: async (sha1) => readFile(await pathOf(sha1)),
    async *stream(sha1, range) {
      yield* createReadStream(await pathOf(sha1), range)
    },
    async sizeOf(sha1) {
      if (!sha1Pattern.test(sha1)) return undefined
      return stat(await pathOf(sha1)).then(
        ({size}) => size,
        () => undefined,
      )
    },
    remove: async (sha1) => rm(await pathOf(sha1), {force: true}),
    async close() {
      if (!folder && ready) await rm(await ready, {recursive: true, force: true})
    },
  }
}

async function write(
  path: string,
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<{sha1: string; size: number}> {
  const hash = createHash('sha1')
  let size = 0
  const file = await open(path, 'wx')
  try {
    for await (const chunk of stream) {
      size += chunk.byteLength
      if (size > maxBytes) {
        throw new AssetError(`The file is larger than ${maxBytes} bytes`, {
          code: 'ASSET_TOO_LARGE',
          status: 413,
        })
      }
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    // The document that names these bytes is durable, so they have to be on disk before it.
    await file.sync()
  } finally {
    await file.close()
  }
  return {sha1: hash.digest('hex'), size}
}

import {createReadStream} from 'node:fs'
import {open} from 'node:fs/promises'
import type {Readable} from 'node:stream'
import {constants, createGunzip, gunzipSync} from 'node:zlib'
import {extract} from 'tar-stream'
import {ChecksError} from './errors.ts'

/** Characters of a batch; large enough that handing it to a thread costs little. */
const batchSize = 1 << 19

/**
 * Streams the lines of an export in batches: NDJSON, plain or gzipped, the tar archive that
 * `sanity dataset export` writes, or a JSON array.
 *
 * @throws {@link ChecksError} when the file cannot be read or holds none of these
 */
export async function* lineBatches(path: string): AsyncGenerator<string> {
  const first = await readHead(path)
  const isGzip = first[0] === 0x1f && first[1] === 0x8b
  const head = isGzip ? gunzipHead(first) : first
  const raw = createReadStream(path)
  const stream: Readable = isGzip ? raw.pipe(createGunzip()) : raw
  raw.on('error', (error) => stream.destroy(error))
  try {
    if (isTar(head)) yield* batches(dataOfArchive(stream, path))
    else if (isArray(head)) yield* arrayBatches(stream)
    else yield* batches(stream)
  } catch (error: unknown) {
    if (error instanceof ChecksError) throw error
    const reason = error instanceof Error ? `: ${error.message}` : ''
    throw new ChecksError(`Cannot read ${path}${reason}`, {
      code: 'EXPORT_UNREADABLE',
      cause: error,
      suggestions: ['Give an NDJSON file, or the archive of `sanity dataset export`.'],
    })
  } finally {
    raw.destroy()
  }
}

/** Of a file; a tar archive shows after 512 bytes what it is. */
const headSize = 4096

async function readHead(path: string): Promise<Buffer> {
  try {
    const file = await open(path)
    try {
      const {buffer, bytesRead} = await file.read(Buffer.alloc(headSize), 0, headSize, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error: unknown) {
    throw new ChecksError(`Cannot open ${path}`, {
      code: 'EXPORT_UNREADABLE',
      cause: error,
      suggestions: ['Check the name, or leave it out to check the dataset of --target.'],
    })
  }
}

/** The beginning of what is zipped; empty when that is not gzip after all. */
function gunzipHead(zipped: Buffer): Buffer {
  try {
    return gunzipSync(zipped, {finishFlush: constants.Z_SYNC_FLUSH})
  } catch {
    return Buffer.alloc(0)
  }
}

/** By the magic of POSIX and GNU tar. */
function isTar(head: Buffer): boolean {
  return head.toString('latin1', 257, 262) === 'ustar'
}

function isArray(head: Buffer): boolean {
  return head
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .trimStart()
    .startsWith('[')
}

async function* batches(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true})
    if (rest.length < batchSize) continue
    const newline = rest.lastIndexOf('\n')
    if (newline === -1) continue
    yield rest.slice(0, newline)
    rest = rest.slice(newline + 1)
  }
  rest += decoder.decode()
  if (rest.trim() !== '') yield rest
}

/** An array has no lines to stream by: it is read whole, as small files are. */
async function* arrayBatches(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  const value: unknown = JSON.parse(
    Buffer.concat(chunks)
      .toString('utf8')
      .replace(/^\uFEFF/u, ''),
  )
  if (Array.isArray(value)) yield value.map((one) => JSON.stringify(one)).join('\n')
}

async function* dataOfArchive(stream: Readable, path: string): AsyncGenerator<Buffer> {
  const archive = extract()
  stream.on('error', (error) => archive.destroy(error))
  stream.pipe(archive)
  let found = false
  for await (const entry of archive) {
    if (/(?:^|\/)data\.ndjson$/u.test(entry.header.name)) {
      found = true
      for await (const chunk of entry) yield chunk as Buffer
    } else {
      entry.resume()
    }
  }
  if (!found) {
    throw new ChecksError(`${path} holds no data.ndjson`, {
      code: 'EXPORT_UNREADABLE',
      suggestions: ['Give the archive of `sanity dataset export`.'],
    })
  }
}

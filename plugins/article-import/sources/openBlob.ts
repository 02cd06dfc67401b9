import {ImportError, messageOf} from '../errors.ts'
import type {InputEntry, RecordFailure} from './defineSource.ts'
import {bytesAround} from './text/bytesAround.ts'
import {entryName, isSystemEntry} from './text/entryName.ts'
import {gunzip} from './text/gunzip.ts'
import {isProgram} from './text/isProgram.ts'
import {unzip} from './text/unzip.ts'
import {zipBounds} from './text/zipBounds.ts'

/** What a browser's worker holds of one unpacked archive, at most. */
const MAX_BYTES = 1024 ** 3
const MAX_DEPTH = 4

/** What opening a blob takes besides the blob. */
export interface OpenBlobOptions {
  report(failure: RecordFailure): void
  /** Unpacked bytes of one archive; 1 GiB when absent. */
  readonly maxBytes?: number
}

/** The files of a browser's `File` or `Blob`: itself, or what a zip or gzip holds, nested ones too. */
export async function* openBlob(
  blob: Blob,
  name: string,
  options: OpenBlobOptions,
  depth = 0,
): AsyncGenerator<InputEntry> {
  try {
    const head = new Uint8Array(await blob.slice(0, 4).arrayBuffer())
    const isZip = head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)
    const bounds = isZip || isProgram(head) ? await zipBounds(blob.size, rangesOf(blob)) : undefined
    const zipped = isZip || (bounds !== undefined && bounds.start > 0)
    const gzipped = head[0] === 0x1f && head[1] === 0x8b
    if (!zipped && !gzipped) {
      yield {
        locator: name,
        name: name.replace(/^.*!/, ''),
        size: blob.size,
        open: () => chunksOf(blob.stream()),
      }
      return
    }
    if (depth >= MAX_DEPTH) {
      throw new ImportError(`Archives are nested more than ${MAX_DEPTH} deep.`, {
        code: 'ARCHIVE_TOO_DEEP',
      })
    }
    const limit = options.maxBytes ?? MAX_BYTES
    if (gzipped) {
      const behind = () => options.report(bytesAround(name, 'behind'))
      const packed = blob.slice(0, await withoutPadding(blob))
      const inner = await gathered(gunzip(chunksOf(packed.stream()), behind), {size: 0, limit})
      yield* openBlob(inner.blob, name.replace(/\.gz$/i, ''), options, depth + 1)
      if (inner.fault !== undefined) throw inner.fault
      return
    }
    const room = {size: 0, limit}
    const own = bounds === undefined ? blob : blob.slice(bounds.start, bounds.end)
    for await (const {name: written, bytes} of unzip(chunksOf(own.stream()))) {
      if (written.endsWith('/') || isSystemEntry(written)) continue
      const path = entryName(written)
      if (path === undefined) {
        options.report({
          locator: `${name}!${written.replaceAll('\0', '')}`,
          code: 'path-traversal',
          message: `${written.replaceAll('\0', '')} is not opened: its name leads out of the archive.`,
          kind: 'failed',
        })
        continue
      }
      const inner = await gathered(bytes(), room)
      yield* openBlob(inner.blob, `${name}!${path}`, options, depth + 1)
    }
    if (bounds === undefined) {
      throw new ImportError('It breaks off before its end.', {code: 'BAD_ARCHIVE'})
    }
    if (bounds.start > 0) options.report(bytesAround(name, 'before', bounds.start))
    const behind = (await withoutPadding(blob)) - bounds.end
    if (behind > PADDING) options.report(bytesAround(name, 'behind', blob.size - bounds.end))
  } catch (error) {
    options.report({
      locator: name,
      code:
        error instanceof ImportError
          ? error.code.toLowerCase().replaceAll('_', '-')
          : 'bad-archive',
      message: `${name} could not be opened to its end: ${messageOf(error)}`,
      kind: 'failed',
    })
  }
}

/** Zeros that may belong to an archive's last record, and are kept. */
const PADDING = 3
const WINDOW = 1024 * 1024

/** How long a blob is without the zeros that it was filled up with. */
async function withoutPadding(blob: Blob): Promise<number> {
  const read = rangesOf(blob)
  for (let to = blob.size; to > 0; to -= WINDOW) {
    const from = Math.max(0, to - WINDOW)
    const last = (await read(from, to)).findLastIndex((byte) => byte !== 0)
    if (last >= 0) return Math.min(blob.size, from + last + 1 + PADDING)
  }
  return 0
}

function rangesOf(blob: Blob): (from: number, to: number) => Promise<Uint8Array> {
  return async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer())
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** What comes before a fault, and the fault. */
async function gathered(
  bytes: AsyncIterable<Uint8Array>,
  room: {size: number; readonly limit: number},
): Promise<{readonly blob: Blob; readonly fault?: unknown}> {
  const parts: BlobPart[] = []
  try {
    for await (const part of bytes) {
      room.size += part.length
      if (room.size > room.limit) throw bomb(room.limit)
      parts.push(new Uint8Array(part))
    }
  } catch (fault) {
    if (fault instanceof ImportError || parts.length === 0) throw fault
    return {blob: new Blob(parts), fault}
  }
  return {blob: new Blob(parts)}
}

function bomb(limit: number): ImportError {
  return new ImportError(`It unpacks to more than ${limit} bytes.`, {
    code: 'ARCHIVE_BOMB',
    suggestions: ['Import it with the newsroom command, which has room for it'],
  })
}

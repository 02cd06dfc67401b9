import {Unzip, UnzipInflate} from 'fflate'
import {ImportError, messageOf} from '../errors.ts'
import type {InputEntry, RecordFailure} from './defineSource.ts'
import {entryName, isSystemEntry} from './text/entryName.ts'

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
    const zipped = head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)
    const gzipped = head[0] === 0x1f && head[1] === 0x8b
    if (!zipped && !gzipped) {
      yield {
        locator: name,
        name: name.replace(/^.*!/, ''),
        size: blob.size,
        open: () => chunksOf(blob),
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
      const inner = await gathered(
        blob.stream().pipeThrough(new DecompressionStream('gzip')),
        limit,
      )
      yield* openBlob(inner, name.replace(/\.gz$/i, ''), options, depth + 1)
      return
    }
    for (const [path, inner] of await unzipped(blob, name, limit, options)) {
      yield* openBlob(inner, `${name}!${path}`, options, depth + 1)
    }
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

async function* chunksOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel()
  }
}

async function gathered(stream: ReadableStream<Uint8Array>, limit: number): Promise<Blob> {
  const parts: BlobPart[] = []
  let size = 0
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > limit) {
      await reader.cancel()
      throw bomb(limit)
    }
    parts.push(new Uint8Array(part.value))
  }
  return new Blob(parts)
}

function bomb(limit: number): ImportError {
  return new ImportError(`It unpacks to more than ${limit} bytes.`, {
    code: 'ARCHIVE_BOMB',
    suggestions: ['Import it with the newsroom command, which has room for it'],
  })
}

async function unzipped(
  blob: Blob,
  name: string,
  limit: number,
  options: OpenBlobOptions,
): Promise<readonly (readonly [string, Blob])[]> {
  const files: [string, Blob][] = []
  let size = 0
  let failure: unknown
  const unzip = new Unzip((file) => {
    if (file.name.endsWith('/') || isSystemEntry(file.name)) return
    const path = entryName(file.name)
    if (path === undefined) {
      options.report({
        locator: `${name}!${file.name.replaceAll('\0', '')}`,
        code: 'path-traversal',
        message: `${file.name.replaceAll('\0', '')} is not opened: its name leads out of the archive.`,
        kind: 'failed',
      })
      return
    }
    const parts: BlobPart[] = []
    file.ondata = (error, data, final) => {
      if (error !== null) failure ??= error
      size += data?.length ?? 0
      if (size > limit) failure ??= bomb(limit)
      if (failure !== undefined) return
      parts.push(new Uint8Array(data))
      if (final) files.push([path, new Blob(parts)])
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for await (const part of chunksOf(blob)) {
    for (let at = 0; at < part.length && failure === undefined; at += 16_384)
      unzip.push(part.subarray(at, at + 16_384))
    if (failure !== undefined) throw failure
  }
  unzip.push(new Uint8Array(0), true)
  if (failure !== undefined) throw failure
  return files
}

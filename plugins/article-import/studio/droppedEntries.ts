import {unzip} from 'fflate'
import type {InputEntry} from '../sources/defineSource.ts'
import type {DroppedFile} from './importMessages.ts'

/** Archives that would unfold to more than this are left to the command line, which streams them. */
const maxUnpackedBytes = 512 * 1024 * 1024
const zipSignature = [0x50, 0x4b, 0x03, 0x04]
const gzipSignature = [0x1f, 0x8b]

/**
 * The files that were dropped as entries of an import, with those inside zip and gzip files.
 *
 * @throws Error when an archive is broken, or larger than a browser should unfold
 */
export async function* droppedEntries(files: readonly DroppedFile[]): AsyncGenerator<InputEntry> {
  for (const {path, file} of files) {
    const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
    if (startsWith(head, zipSignature)) yield* zipEntries(path, file)
    else if (startsWith(head, gzipSignature)) yield gzipEntry(path, file)
    else yield {locator: path, name: path, size: file.size, open: () => chunksOf(file.stream())}
  }
}

async function* zipEntries(path: string, file: Blob): AsyncGenerator<InputEntry> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let total = 0
  const unpacked = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    unzip(
      bytes,
      {
        filter({name, originalSize}) {
          total += originalSize
          return total <= maxUnpackedBytes && !name.endsWith('/')
        },
      },
      (error, entries) =>
        error
          ? reject(new Error(`${path} is not a zip file that can be read: ${error.message}`))
          : resolve(entries),
    )
  })
  if (total > maxUnpackedBytes) {
    throw new Error(
      `${path} unfolds to more than ${maxUnpackedBytes / 1024 / 1024} MB: import it with \`newsroom import\``,
    )
  }
  for (const [name, content] of Object.entries(unpacked)) {
    yield {
      locator: `${path}!${name}`,
      name,
      size: content.byteLength,
      async *open() {
        yield content
      },
    }
  }
}

function gzipEntry(path: string, file: Blob): InputEntry {
  const name = path.replace(/\.gz$/i, '')
  return {
    locator: name,
    name,
    open: () => limited(path, chunksOf(file.stream().pipeThrough(new DecompressionStream('gzip')))),
  }
}

async function* limited(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of chunks) {
    total += chunk.byteLength
    if (total > maxUnpackedBytes)
      throw new Error(`${path} unfolds to more than a browser should hold`)
    yield chunk
  }
}

/** Safari's streams cannot be iterated yet. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const {done, value} = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

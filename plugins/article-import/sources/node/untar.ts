import {type Extract, extract, type Header} from 'tar-stream'

/** A file, link or folder of a tar. */
export interface TarEntry {
  readonly header: Header
  /** Its bytes; of an entry that the tar breaks off in, those that are there. */
  bytes(): AsyncGenerator<Uint8Array>
  /** Passes over its bytes. */
  skip(): void
}

/** What makes an entry give up bytes that it holds back: as much as a stream of its kind keeps. */
const PADDING = new Uint8Array(16 * 1024)

/**
 * The entries of a tar, to be read or skipped one after the other. All that stands before a fault
 * comes out, a last entry that was cut off included, before the fault is thrown.
 */
export async function* untar(archive: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  // Each write waits for the one before: whoever ends the stream knows that all of it was taken in.
  const tar = extract({highWaterMark: 1})
  const end = {total: 0, isKnown: false}
  let last: Header | undefined
  let fault: unknown
  tar.on('entry', (header) => {
    last = header
  })
  const feed = async () => {
    try {
      for await (const part of archive) {
        if (part.length > 0 && !(await written(tar, part))) return
        end.total += part.length
      }
    } catch (error) {
      fault = error
    }
    end.isKnown = true
    const missing = last ? dataEnd(last) - end.total : 0
    if (missing > 0 && !(await written(tar, PADDING.subarray(0, missing)))) return
    tar.end(undefined)
  }
  const feeding = feed()
  try {
    for await (const entry of tar) {
      const {header} = entry
      const begin = dataStart(header)
      let isBroken = false
      yield {
        header,
        skip: () => void entry.resume(),
        async *bytes() {
          let at = begin
          for await (const part of entry as AsyncIterable<Uint8Array>) {
            const left = end.isKnown ? end.total - at : part.length
            isBroken = left < part.length
            if (left > 0) yield isBroken ? part.subarray(0, left) : part
            if (isBroken) return
            at += part.length
          }
        },
      }
      if (isBroken) throw fault ?? new Error('Unexpected end of data')
    }
    if (fault !== undefined) throw fault
  } catch (error) {
    throw fault ?? error
  } finally {
    tar.destroy(null)
    await feeding
  }
}

/** Writes and waits; false where the stream is closed. */
function written(tar: Extract, part: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    const drained = () => {
      tar.off('close', closed)
      resolve(true)
    }
    const closed = () => {
      tar.off('drain', drained)
      resolve(false)
    }
    tar.once('drain', drained)
    tar.once('close', closed)
    if (tar.destroyed) closed()
    else tar.write(part)
  })
}

function dataStart(header: Header): number {
  return 'byteOffset' in header ? Number(header.byteOffset) : 0
}

function dataEnd(header: Header): number {
  return dataStart(header) + (header.size ?? 0)
}

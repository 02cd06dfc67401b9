import {crc32, createInflateRaw} from 'node:zlib'
import {gzipHeader} from '../text/gzipHeader.ts'

/** Packed bytes that are unpacked together: what a bomb may put into memory before it is seen. */
const PIECE = 16 * 1024

const TRAILER = 8

/** A header has 64 KiB of extra fields at most, and two names; what has no end is none. */
const LONGEST_HEADER = 1024 * 1024

/**
 * Unpacks gzip, of one member or many. What was packed before a fault comes out before the fault is
 * thrown: a file that was cut off gives all that is left of it.
 *
 * @param behind - told how many bytes that are no padding stand behind the last member
 */
export async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  behind: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const input = reader(packed)
  try {
    for (let members = 0; ; members++) {
      const length = await headerLength(input)
      if (length === undefined) {
        if (members === 0) throw new Error('incorrect header check')
        behind(await input.remaining())
        return
      }
      input.skip(length)
      yield* member(input)
      await input.skipZeros()
      if (await input.isDone()) return
    }
  } finally {
    await input.close()
  }
}

async function headerLength(input: Reader): Promise<number | undefined> {
  for (let wanted = 10; wanted < LONGEST_HEADER; wanted *= 2) {
    const head = await input.peek(wanted)
    const length = gzipHeader(head)
    if (length !== 'incomplete') return length
    if (head.length < wanted) throw new Error('unexpected end of file')
  }
  throw new Error('its header has no end')
}

/** What one member holds; its end is found by its own last block, its sum is held against it. */
async function* member(input: Reader): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw()
  let out: Uint8Array[] = []
  let fault: Error | undefined
  let ended = false
  let wake = () => {}
  inflate.on('data', (part: Uint8Array) => out.push(part))
  inflate.on('error', (error) => {
    fault = error
    wake()
  })
  inflate.on('end', () => {
    ended = true
    wake()
  })
  // A stream that fails forgets whom it had to call back.
  const settled = (begin: (done: () => void) => void) =>
    new Promise<void>((done) => {
      wake = done
      begin(done)
    })
  let sum = 0
  let size = 0
  const taken = function* () {
    const parts = out
    out = []
    for (const part of parts) {
      sum = crc32(part, sum)
      size += part.length
      yield part
    }
  }
  try {
    while (!ended) {
      const piece = await input.next(PIECE)
      if (piece.length === 0) throw new Error('unexpected end of file')
      const before = inflate.bytesWritten
      await settled((done) => inflate.write(piece, () => done()))
      yield* taken()
      if (fault) throw fault
      if (ended) input.giveBack(piece.subarray(inflate.bytesWritten - before))
    }
  } finally {
    inflate.destroy()
  }
  const trailer = await input.next(TRAILER)
  if (trailer.length < TRAILER) throw new Error('unexpected end of file')
  const view = new DataView(trailer.buffer, trailer.byteOffset, TRAILER)
  if (view.getUint32(0, true) !== sum) throw new Error('incorrect data check')
  if (view.getUint32(4, true) !== size % 2 ** 32) throw new Error('incorrect length check')
}

interface Reader {
  /** The next bytes, which stay; fewer than asked only at the end. */
  peek(length: number): Promise<Uint8Array>
  skip(length: number): void
  /** The next bytes, fewer than asked only at the end. */
  next(length: number): Promise<Uint8Array>
  giveBack(bytes: Uint8Array): void
  skipZeros(): Promise<void>
  isDone(): Promise<boolean>
  /** Reads to the end and counts. */
  remaining(): Promise<number>
  close(): Promise<void>
}

function reader(chunks: AsyncIterable<Uint8Array>): Reader {
  const iterator = chunks[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array(0)
  const more = async (): Promise<boolean> => {
    const {value, done} = await iterator.next()
    if (done) return false
    held = held.length === 0 ? value : new Uint8Array(Buffer.concat([held, value]))
    return true
  }
  const peek = async (length: number) => {
    while (held.length < length && (await more()));
    return held.subarray(0, length)
  }
  const skip = (length: number) => {
    held = held.subarray(length)
  }
  const isDone = async () => {
    while (held.length === 0) if (!(await more())) return true
    return false
  }
  return {
    peek,
    skip,
    isDone,
    async next(length) {
      const bytes = await peek(length)
      skip(bytes.length)
      return bytes
    },
    giveBack(bytes) {
      held = held.length === 0 ? bytes : new Uint8Array(Buffer.concat([bytes, held]))
    },
    async skipZeros() {
      while (!(await isDone())) {
        const at = held.findIndex((byte) => byte !== 0)
        skip(at < 0 ? held.length : at)
        if (at >= 0) return
      }
    },
    async remaining() {
      let count = 0
      while (!(await isDone())) {
        count += held.length
        skip(held.length)
      }
      return count
    },
    async close() {
      await iterator.return?.()
    },
  }
}

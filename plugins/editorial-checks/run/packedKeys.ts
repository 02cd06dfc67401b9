/** The memory of {@link PackedKeys}, which threads share. */
export interface SharedKeys {
  readonly bytes: Uint8Array<SharedArrayBuffer>
  readonly ends: Uint32Array<SharedArrayBuffer>
  readonly heads: Int32Array<SharedArrayBuffer>
  readonly next: Int32Array<SharedArrayBuffer>
}

/**
 * Texts by their row, and rows by their text, in a few flat buffers: a fraction of what a `Map` of
 * strings takes, and read by all threads in place.
 */
export interface PackedKeys {
  text(row: number): string
  /** The rows that have this text, in their order. */
  rows(text: string): readonly number[]
}

/** Collects texts for {@link PackedKeys}, one a row; the empty text is in no index. */
export class KeyPacker {
  #bytes = new Uint8Array(1 << 16)
  #ends = new Uint32Array(1 << 10)
  #size = 0
  #rows = 0

  add(text: string): void {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    if (this.#size + text.length * 3 > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + text.length * 3))
      grown.set(this.#bytes.subarray(0, this.#size))
      this.#bytes = grown
    }
    if (this.#rows === this.#ends.length) {
      const grown = new Uint32Array(this.#ends.length * 2)
      grown.set(this.#ends)
      this.#ends = grown
    }
    this.#size += encoder.encodeInto(text, this.#bytes.subarray(this.#size)).written
    this.#ends[this.#rows++] = this.#size
  }

  /** Moves the texts to memory that threads share, with their index. */
  share(): SharedKeys {
    const bytes = new Uint8Array(new SharedArrayBuffer(this.#size))
    bytes.set(this.#bytes.subarray(0, this.#size))
    const ends = new Uint32Array(new SharedArrayBuffer(this.#rows * 4))
    ends.set(this.#ends.subarray(0, this.#rows))
    const slots = 2 ** Math.ceil(Math.log2(Math.max(this.#rows, 1) * 2))
    const heads = new Int32Array(new SharedArrayBuffer(slots * 4)).fill(-1)
    const next = new Int32Array(new SharedArrayBuffer(this.#rows * 4))
    // From the last to the first, so that a chain has its rows in order.
    for (let row = this.#rows - 1; row >= 0; row--) {
      const start = row === 0 ? 0 : (ends[row - 1] ?? 0)
      const end = ends[row] ?? 0
      if (start === end) continue
      const slot = hash(bytes, start, end) & (slots - 1)
      next[row] = heads[slot] ?? -1
      heads[slot] = row
    }
    return {bytes, ends, heads, next}
  }
}

/** Reads texts where another thread has put them. */
export function openKeys({bytes, ends, heads, next}: SharedKeys): PackedKeys {
  const kept = new Map<string, readonly number[]>()
  const startOf = (row: number) => (row === 0 ? 0 : (ends[row - 1] ?? 0))
  return {
    text: (row) => Buffer.from(bytes.subarray(startOf(row), ends[row])).toString('utf8'),
    rows(text) {
      const before = kept.get(text)
      if (before) return before
      const own = encoder.encode(text)
      if (own.length === 0) return []
      const found: number[] = []
      const slot = hash(own, 0, own.length) & (heads.length - 1)
      for (let row = heads[slot] ?? -1; row !== -1; row = next[row] ?? -1) {
        const start = startOf(row)
        if ((ends[row] ?? 0) - start === own.length && isEqual(own, bytes, start)) found.push(row)
      }
      // What many rows have is asked for as many times.
      if (found.length > 8) kept.set(text, found)
      return found
    },
  }
}

const encoder = new TextEncoder()

/** FNV-1a. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5
  for (let index = start; index < end; index++) {
    value = Math.imul(value ^ (bytes[index] ?? 0), 0x01000193)
  }
  return value ^ (value >>> 15)
}

function isEqual(own: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < own.length; index++) {
    if (own[index] !== bytes[start + index]) return false
  }
  return true
}

const FIRST = 1 << 16
/** A UTF-16 unit takes so many bytes of UTF-8 at most. */
const WIDEST = 3
const GROWTH = 1.5

const encoder = new TextEncoder()

/**
 * The body of a request to the HTTP API's `mutate`, put together in UTF-8: half the memory of the
 * texts, none of it for the garbage collector to look through, and its size is known at any time.
 */
export class MutationRequest {
  #bytes: Uint8Array<ArrayBuffer>
  #size = 0
  #count = 0

  /** @param memory - of a request that nobody reads any more */
  constructor(transaction: string, memory = new Uint8Array(0)) {
    this.#bytes = memory
    this.#write(`{"transactionId":${JSON.stringify(transaction)},"mutations":[`)
  }

  /** In bytes, without the end. */
  get size(): number {
    return this.#size
  }

  /** How many mutations it holds. */
  get count(): number {
    return this.#count
  }

  /**
   * Adds a mutation.
   *
   * @param pieces - JSON, when put together
   */
  add(pieces: readonly string[]): void {
    if (this.#count++ > 0) this.#write(',')
    for (const piece of pieces) this.#write(piece)
  }

  /** Takes back what was added since it had this size and count. */
  cut(size: number, count: number): void {
    this.#size = size
    this.#count = count
  }

  /** What the next request may be written to, once nobody reads this one any more. */
  get memory(): Uint8Array<ArrayBuffer> {
    return this.#bytes
  }

  body(): Uint8Array<ArrayBuffer> {
    const size = this.#size
    this.#write(']}')
    const body = this.#bytes.subarray(0, this.#size)
    this.#size = size
    return body
  }

  #write(text: string): void {
    const needed = this.#size + text.length * WIDEST
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(FIRST, this.#bytes.length * GROWTH, needed))
      grown.set(this.#bytes.subarray(0, this.#size))
      this.#bytes = grown
    }
    this.#size += encoder.encodeInto(text, this.#bytes.subarray(this.#size)).written
  }
}

/** What is larger is passed on as it stands. */
const MAX_RECORD = 32 * 1024 * 1024
const MAX_HEAD = 64 * 1024

const BEGINNING = /^(?:\r?\n)*WARC\/[01]\.\d\r?\n/
const NEXT = /\r?\n\r?\nWARC\/[01]\.\d\r?\n/

/** Bytes as characters, one each, so that places in the text are places in the bytes. */
const latin1 = new TextDecoder('latin1')

/**
 * Corrects the length of records that are longer than they say: a reader would take the rest of such a
 * record for the next one, and lose what follows.
 *
 * @param mended - told of each such record, by its place in the archive and the bytes that it had more
 */
export async function* mendLengths(
  bytes: AsyncIterable<Uint8Array>,
  mended: (index: number, more: number) => void,
): AsyncGenerator<Uint8Array> {
  const window = new Window(bytes)
  for (let index = 0; ; index++) {
    const head = await window.head()
    const declared = Number(/^content-length:[ \t]*(\d+)/im.exec(head ?? '')?.[1] ?? Number.NaN)
    if (head === undefined || !(declared <= MAX_RECORD)) break
    const end = head.length + declared
    await window.fill(end + 32)
    if (window.size <= end || BEGINNING.test(window.text(end, end + 32)) || window.isBlank(end)) {
      yield window.take(end)
      continue
    }
    const next = await window.find(NEXT, end)
    if (next === undefined) break
    const corrected = head.replace(/^(content-length:[ \t]*)\d+/im, `$1${next - head.length}`)
    mended(index, next - end)
    yield Uint8Array.from(corrected, (character) => character.charCodeAt(0))
    yield window.take(next).subarray(head.length)
  }
  yield* window.rest()
}

/** What of a stream is looked at before it is passed on. */
class Window {
  readonly #source: AsyncIterator<Uint8Array>
  #held = new Uint8Array(0)
  #isOver = false
  /** Why the stream ended before its end; told when what came until then was passed on. */
  #fault: {readonly error: unknown} | undefined

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#source = bytes[Symbol.asyncIterator]()
  }

  get size(): number {
    return this.#held.length
  }

  /** Reads on until so many bytes are held, or none are left. */
  async fill(size: number): Promise<void> {
    const parts: Uint8Array[] = [this.#held]
    let length = this.#held.length
    while (length < size && !this.#isOver) {
      const part = await this.#next()
      if (part === undefined) continue
      parts.push(part)
      length += part.length
    }
    if (parts.length === 1) return
    this.#held = new Uint8Array(length)
    let at = 0
    for (const part of parts) {
      this.#held.set(part, at)
      at += part.length
    }
  }

  text(from: number, to: number): string {
    return latin1.decode(this.#held.subarray(from, to))
  }

  /** Whether only line ends follow until the end of all. */
  isBlank(from: number): boolean {
    return this.#isOver && this.#held.subarray(from).every((byte) => byte === 13 || byte === 10)
  }

  /** A record's head with the line ends before it; undefined where there is none. */
  async head(): Promise<string | undefined> {
    for (let size = 1024; size <= MAX_HEAD; size *= 4) {
      await this.fill(size)
      const text = this.text(0, size)
      if (!BEGINNING.test(text)) return undefined
      const [head] = /^(?:\r?\n)*[\s\S]+?\r?\n\r?\n/.exec(text) ?? []
      if (head !== undefined) return head
      if (this.#isOver) return undefined
    }
    return undefined
  }

  /** Where a pattern, or the end of all, is found next; undefined where that is too far. */
  async find(pattern: RegExp, from: number): Promise<number | undefined> {
    for (let size = from + 64 * 1024; size <= from + MAX_RECORD * 2; size += size - from) {
      await this.fill(size)
      const found = this.text(from, size).search(pattern)
      if (found >= 0) return from + found
      if (this.#isOver)
        return this.#held.length - (/[\r\n]*$/.exec(this.text(from, size))?.[0].length ?? 0)
    }
    return undefined
  }

  take(size: number): Uint8Array {
    const taken = this.#held.subarray(0, size)
    this.#held = this.#held.subarray(size)
    return taken
  }

  async *rest(): AsyncGenerator<Uint8Array> {
    if (this.#held.length > 0) yield this.take(this.#held.length)
    while (!this.#isOver) {
      const part = await this.#next()
      if (part !== undefined) yield part
    }
    if (this.#fault) throw this.#fault.error
  }

  async #next(): Promise<Uint8Array | undefined> {
    try {
      const part = await this.#source.next()
      if (part.done !== true) return part.value
    } catch (error: unknown) {
      this.#fault = {error}
    }
    this.#isOver = true
    return undefined
  }
}

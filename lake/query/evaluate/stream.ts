/**
 * An array that is read only as far as somebody asks, and only once.
 *
 * What was read is kept only when the stream is read a second time; the first reader gets the items
 * straight from the source, so that a scan does not hold the dataset in memory.
 */
export class Stream implements Iterable<unknown> {
  readonly #open: () => Iterable<unknown>
  #items: unknown[] | undefined

  constructor(open: () => Iterable<unknown>) {
    this.#open = open
  }

  *[Symbol.iterator](): Iterator<unknown> {
    if (this.#items === undefined) yield* this.#open()
    else yield* this.#items
  }

  /** Reads to the end. */
  toArray(): unknown[] {
    this.#items ??= [...this.#open()]
    return this.#items
  }
}

import type {Run} from './run.ts'

/** The items in an array, each counted against the run's memory. */
export function held(items: Iterable<unknown>, run: Run): unknown[] {
  if (Array.isArray(items)) {
    run.make(items.length)
    return items.slice()
  }
  const array: unknown[] = []
  for (const item of items) {
    run.make(1)
    array.push(item)
  }
  return array
}

/**
 * An array that is read only as far as somebody asks, and only once.
 *
 * What was read is kept only when the stream is read a second time; the first reader gets the items
 * straight from the source, so that a scan does not hold the dataset in memory.
 */
export class Stream implements Iterable<unknown> {
  readonly #open: () => Iterable<unknown>
  readonly #run: Run
  #items: unknown[] | undefined

  constructor(run: Run, open: () => Iterable<unknown>) {
    this.#run = run
    this.#open = open
  }

  *[Symbol.iterator](): Iterator<unknown> {
    if (this.#items === undefined) yield* this.#open()
    else yield* this.#items
  }

  /** Reads to the end. */
  toArray(): unknown[] {
    this.#items ??= held(this.#open(), this.#run)
    return this.#items
  }
}

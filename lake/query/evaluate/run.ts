import {QueryError} from '../errors.ts'
import type {Value} from './values.ts'

/** The documents that one query sees, in one perspective. */
export interface Source {
  /** All documents, ordered by id; opened anew for each reading. */
  all(): Iterable<Value>
  /** The document behind a reference, perhaps to another dataset; `null` where there is none. */
  dereference(id: string, dataset?: string): Value
  /** Documents in the raw perspective of one type, for `releases::all()`. */
  ofType(type: string): Iterable<Value>
}

/** What a run is started with. */
export interface RunOptions {
  readonly source: Source
  readonly params: Readonly<Record<string, unknown>>
  readonly now: Date
  readonly identity: string
  readonly project?: {readonly projectId: string; readonly dataset: string} | undefined
  readonly before?: Value
  readonly after?: Value
  /** Milliseconds; afterwards the query is refused. */
  readonly timeLimit: number
}

const stepsBetweenLooks = 512
/** Values in a result beyond which it is not sent; an article of 5 KB has about 150. */
const mostValues = 20_000_000
/** Characters of its strings, beyond which it would not fit into one JSON text. */
const mostCharacters = 400_000_000
/** Values that a query may make on its way to the result: some hundred megabytes. */
const mostMade = 40_000_000
/** What looking at a short text costs. */
const stepsToRead = 8
/** Characters of a string that count as one value. */
const charactersPerValue = 16

/** One evaluation of one query: what it may see, and the budget that it has. */
export class Run {
  readonly source: Source
  readonly params: Readonly<Record<string, unknown>>
  readonly now: Date
  readonly identity: string
  readonly project: {readonly projectId: string; readonly dataset: string} | undefined
  readonly before: Value
  readonly after: Value
  /** Values of subqueries that do not depend on the row, by their node. */
  readonly memo = new Map<object, Value>()
  readonly #timeLimit: number
  readonly #deadline: number
  #steps = 0
  #nextLook = stepsBetweenLooks
  #values = 0
  #characters = 0
  #made = 0

  constructor(options: RunOptions) {
    this.source = options.source
    this.params = options.params
    this.now = options.now
    this.identity = options.identity
    this.project = options.project
    this.before = options.before ?? null
    this.after = options.after ?? null
    this.#timeLimit = options.timeLimit
    this.#deadline = performance.now() + options.timeLimit
  }

  /** Called for each item of each loop, so that no query outlives its time. */
  step(): void {
    this.spend(1)
  }

  /** Called for work in one piece that takes about as long as so many steps. */
  spend(steps: number): void {
    this.#steps += steps
    if (this.#steps < this.#nextLook) return
    this.#nextLook = this.#steps + stepsBetweenLooks
    if (performance.now() > this.#deadline) {
      throw new QueryError(`The query took longer than ${this.#timeLimit} ms and was stopped`, {
        code: 'QUERY_TIME_LIMIT',
        suggestions: [
          'Narrow the filter by _type, by a slug or by references',
          'See with `newsroom lake explain` which part of it scans',
        ],
      })
    }
  }

  /** Called for a text whose words are looked at. */
  read(text: Value): void {
    this.spend(typeof text === 'string' ? stepsToRead + (text.length >> 7) : 2 * stepsToRead)
  }

  /** Called inside of long work on one value, at least a few times a second. */
  readonly look = (): void => this.spend(stepsBetweenLooks)

  /** Called for so many items, attributes or the like that were made and are held in memory. */
  make(count: number): void {
    this.#made += count
    if (this.#made > mostMade) {
      throw new QueryError(`The query makes more than ${mostMade} values`, {
        code: 'QUERY_TOO_LARGE',
        suggestions: ['Narrow the filters, or ask for a part of the rows with a slice'],
      })
    }
    this.spend(count >> 4)
  }

  /** The value, counted as one that was made. */
  made(value: Value): Value {
    if (typeof value === 'string') this.make(Math.floor(value.length / charactersPerValue))
    else if (Array.isArray(value)) this.make(value.length)
    return value
  }

  /** Called for each value of the result. */
  readonly sendValue = (value: Value): void => {
    if (typeof value === 'string') this.#characters += value.length
    if (++this.#values > mostValues || this.#characters > mostCharacters) {
      const most =
        this.#values > mostValues ? `${mostValues} values` : `${mostCharacters} characters`
      throw new QueryError(`The result has more than ${most}`, {
        code: 'QUERY_TOO_LARGE',
        suggestions: ['Ask for a part of the rows with a slice, such as [0...1000]'],
      })
    }
    this.step()
  }
}

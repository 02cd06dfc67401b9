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
  #values = 0

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
    if (++this.#steps % stepsBetweenLooks === 0 && performance.now() > this.#deadline) {
      throw new QueryError(`The query took longer than ${this.#timeLimit} ms and was stopped`, {
        code: 'QUERY_TIME_LIMIT',
        suggestions: [
          'Narrow the filter by _type, by a slug or by references',
          'See with `newsroom lake explain` which part of it scans',
        ],
      })
    }
  }

  /** Called for each value of the result. */
  readonly sendValue = (): void => {
    if (++this.#values > mostValues) {
      throw new QueryError(`The result has more than ${mostValues} values`, {
        code: 'QUERY_TOO_LARGE',
        suggestions: ['Ask for a part of the rows with a slice, such as [0...1000]'],
      })
    }
    this.step()
  }
}

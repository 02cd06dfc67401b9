/** What a {@link QueryError} carries besides its message. */
export interface QueryErrorOptions {
  /** `QUERY_PARSE`, `QUERY_REFUSED`, `QUERY_TOO_LARGE` or `QUERY_TIME_LIMIT`. */
  readonly code: string
  readonly query?: string
  /** Where in the query the fault begins, counted in UTF-16 units from 0. */
  readonly start?: number
  /** Where it ends, inclusive, as the hosted API counts. */
  readonly end?: number
  readonly cause?: unknown
  readonly suggestions?: readonly string[]
}

/**
 * A query that cannot be answered: it does not parse, uses what the lake has not, or costs too much.
 *
 * `type` is the hosted API's: `queryParseError` for what is wrong with the query's text (with
 * `start` and `end`), `queryEvaluationError` for the rest. All of them are the client's fault (400).
 */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly code: string
  readonly type: 'queryParseError' | 'queryEvaluationError'
  readonly query: string | undefined
  readonly start: number | undefined
  readonly end: number | undefined
  readonly suggestions: readonly string[]

  constructor(message: string, options: QueryErrorOptions) {
    super(message, {cause: options.cause})
    this.code = options.code
    this.type = options.code === 'QUERY_PARSE' ? 'queryParseError' : 'queryEvaluationError'
    this.query = options.query
    this.start = options.start
    this.end = options.end
    this.suggestions = options.suggestions ?? []
  }
}

/** A function that GROQ knows and the lake cannot answer, refused by its name. */
export function refused(name: string, reason: string): QueryError {
  return new QueryError(`${name}() is not available in the embedded lake: ${reason}`, {
    code: 'QUERY_REFUSED',
    suggestions: [`Leave ${name}() out, or send this query to a hosted dataset`],
  })
}

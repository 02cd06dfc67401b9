/** What a {@link QueryError} carries besides its message. */
export interface QueryErrorOptions {
  /** A stable name in capitals, such as `RESULT_SHAPE`. */
  readonly code: string
  readonly cause?: unknown
  readonly suggestions?: readonly string[]
}

/** An error of running a view: its message names the view and, where there is one, the field. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly code: string
  readonly suggestions: readonly string[]

  constructor(message: string, options: QueryErrorOptions) {
    super(message, {cause: options.cause})
    this.code = options.code
    this.suggestions = options.suggestions ?? []
  }
}

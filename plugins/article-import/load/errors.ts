/** What a {@link LoadError} carries besides its message. */
export interface LoadErrorOptions {
  /** A stable name in capitals, such as `TARGET_REFUSED`. */
  readonly code: string
  readonly cause?: unknown
  readonly suggestions?: readonly string[]
}

/** Documents or assets that could not be written. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  readonly code: string
  readonly suggestions: readonly string[]

  constructor(message: string, options: LoadErrorOptions) {
    super(message, {cause: options.cause})
    this.code = options.code
    this.suggestions = options.suggestions ?? []
  }
}

/** What an {@link ExportError} carries besides its message. */
export interface ExportErrorOptions {
  /** A stable name in capitals, such as `FILTER`. */
  readonly code: string
  readonly cause?: unknown
  readonly suggestions?: readonly string[]
}

/** An error of an export: its message names the filter or the article. */
export class ExportError extends Error {
  override readonly name = 'ExportError'
  readonly code: string
  readonly suggestions: readonly string[]

  constructor(message: string, options: ExportErrorOptions) {
    super(message, {cause: options.cause})
    this.code = options.code
    this.suggestions = options.suggestions ?? []
  }
}

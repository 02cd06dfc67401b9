/** What an {@link ImportError} carries besides its message. */
export interface ImportErrorOptions {
  /** A stable name in capitals, such as `FILE_NOT_READABLE`. */
  readonly code: string
  readonly cause?: unknown
  /** What the user can do, one line each. */
  readonly suggestions?: readonly string[]
}

/** An error that ends the reading of one input: its message names the file and what is wrong with it. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly code: string
  readonly suggestions: readonly string[]

  constructor(message: string, options: ImportErrorOptions) {
    super(message, {cause: options.cause})
    this.code = options.code
    this.suggestions = options.suggestions ?? []
  }
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What a {@link MigrateError} carries besides its message. */
export interface MigrateErrorOptions {
  /** A stable name in capitals, such as `MIGRATION_NOT_FOUND`. */
  readonly code: string
  readonly cause?: unknown
  readonly suggestions?: readonly string[]
}

/** A migration that cannot be loaded, run or taken back. */
export class MigrateError extends Error {
  override readonly name = 'MigrateError'
  readonly code: string
  readonly suggestions: readonly string[]

  constructor(message: string, options: MigrateErrorOptions) {
    super(message, {cause: options.cause})
    this.code = options.code
    this.suggestions = options.suggestions ?? []
  }
}

/** What an {@link AssetError} carries besides its message. */
export interface AssetErrorOptions {
  readonly code: string
  /** The HTTP status that answers it. */
  readonly status: 400 | 404 | 413 | 507
  readonly cause?: unknown
  readonly suggestions?: readonly string[]
}

/** An asset that cannot be stored, found or transformed. */
export class AssetError extends Error {
  override readonly name = 'AssetError'
  readonly code: string
  readonly status: 400 | 404 | 413 | 507
  readonly suggestions: readonly string[]

  constructor(message: string, options: AssetErrorOptions) {
    super(message, {cause: options.cause})
    this.code = options.code
    this.status = options.status
    this.suggestions = options.suggestions ?? []
  }
}

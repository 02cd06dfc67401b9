/** What went wrong in a run of the checks; `code` is in capitals. */
export class ChecksError extends Error {
  override readonly name = 'ChecksError'
  readonly code: string
  readonly suggestions: readonly string[]

  constructor(
    message: string,
    {
      code,
      suggestions = [],
      cause,
    }: {code: string; suggestions?: readonly string[]; cause?: unknown},
  ) {
    super(message, {cause})
    this.code = code
    this.suggestions = suggestions
  }
}

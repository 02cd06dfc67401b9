/** Options of the plugin that cannot be used. */
export class NewsroomOptionsError extends Error {
  override readonly name = 'NewsroomOptionsError'
  readonly code = 'INVALID_OPTIONS'
  readonly suggestions: readonly string[]

  constructor(message: string, options: {readonly suggestions: readonly string[]}) {
    super(message)
    this.suggestions = options.suggestions
  }
}

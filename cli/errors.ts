import {type ExitCode, exitCodes} from './exitCodes.ts'

/** What a {@link CliError} carries besides its message. */
export interface CliErrorOptions {
  /** A stable name in capitals, such as `PORT_TAKEN`. */
  code: string
  exitCode?: ExitCode
  cause?: unknown
  /** What the user can do, one line each. */
  suggestions?: readonly string[]
}

/** An error of the command line: its message is for the user, and no stack is shown. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly code: string
  readonly exitCode: ExitCode
  readonly suggestions: readonly string[]

  constructor(message: string, options: CliErrorOptions) {
    super(message, {cause: options.cause})
    this.code = options.code
    this.exitCode = options.exitCode ?? exitCodes.problems
    this.suggestions = options.suggestions ?? []
  }
}

/** Whether an error says what the user can do, whichever room of the package it comes from. */
export function hasSuggestions(
  error: unknown,
): error is Error & {code: string; suggestions: readonly string[]} {
  return (
    error instanceof Error &&
    'code' in error &&
    'suggestions' in error &&
    Array.isArray(error.suggestions)
  )
}

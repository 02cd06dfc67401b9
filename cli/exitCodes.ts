/**
 * The exit codes of `newsroom`, a contract that scripts may rely on.
 *
 * `problems` means that the command ran to its end and found something: a failed article, an
 * error-level finding, a failed conformance test.
 */
export const exitCodes = {ok: 0, problems: 1, usage: 2, declined: 3, interrupted: 130} as const

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

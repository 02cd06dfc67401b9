import {ApiError, type ErrorStatus, plainError} from '../errors.ts'
import {storageError} from '../store/storageError.ts'

/** What is sent to whoever asked for what failed. */
export interface ErrorAnswer {
  readonly status: ErrorStatus
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
}

/** The answer to a request that failed: as the hosted API has it, or 500. */
export function errorAnswer(error: unknown): ErrorAnswer {
  const known = isGone(error)
    ? plainError(404, 'The dataset was deleted, or the lake closed, before this was answered')
    : storageError(error)
  if (known instanceof ApiError) return known
  const message = known instanceof Error ? known.message : String(known)
  return {
    status: 500,
    body: {statusCode: 500, error: 'Internal Server Error', message},
    headers: {},
  }
}

/** Whether an error is that of a database that was closed while somebody still asked it. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE'
}

import {ApiError, dataError} from '../errors.ts'

const readOnly = 8
const ioError = 10
const full = 13
const cannotOpen = 14

/**
 * The answer to a write that failed half-way, of which nothing was written: 507 when the disk is
 * full, 500 when the file cannot be written, 400 when a document is nested beyond what can be walked.
 */
export function storageError(error: unknown): unknown {
  if (error instanceof ApiError || !(error instanceof Error)) return error
  if (error instanceof RangeError && /call stack/.test(error.message)) {
    return dataError(400, 'documentTooDeepError', 'The request is nested too deeply')
  }
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0
  if (code === full) {
    return dataError(
      507,
      'insufficientStorageError',
      'The disk is full: nothing of this transaction was written. Free some space and retry.',
    )
  }
  if (code === readOnly || code === ioError || code === cannotOpen) {
    return dataError(
      500,
      'storageError',
      `The dataset's file cannot be written (${error.message}): nothing of this transaction was written.`,
    )
  }
  return error
}

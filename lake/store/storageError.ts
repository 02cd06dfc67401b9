import {ApiError, dataError} from '../errors.ts'

const readOnly = 8
const ioError = 10
const full = 13
const cannotOpen = 14

/** The answer to a write that the disk refused: 507 when it is full, else 500; nothing was written. */
export function storageError(error: unknown): unknown {
  if (error instanceof ApiError || !(error instanceof Error)) return error
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

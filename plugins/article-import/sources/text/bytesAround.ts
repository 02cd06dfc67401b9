import type {RecordFailure} from '../defineSource.ts'

/** That bytes before or behind an archive, in the same file, are none of it and were not read. */
export function bytesAround(
  locator: string,
  where: 'before' | 'behind',
  bytes?: number,
): RecordFailure {
  return {
    locator,
    code: `bytes-${where}-archive`,
    message: `${locator} is an archive with ${bytes ?? 'more'} bytes ${where} it, which were not read; the archive was.`,
    kind: 'skipped',
  }
}

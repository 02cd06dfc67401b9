import {ImportError} from '../../errors.ts'
import type {ExpandContext} from './expandEntry.ts'

/**
 * Counts an entry before it is read.
 *
 * @param archive - the locator of the archive that it stands in
 * @param size - in bytes, unpacked, as the archive tells
 * @throws ImportError `ARCHIVE_BOMB` when the input unpacks to more than its limits, or the file that
 * all of it stands in to far more than its own size
 */
export function admitEntry(
  {limits, total, file}: ExpandContext,
  archive: string,
  size: number,
): void {
  total.entries++
  total.bytes += size
  if (total.entries > limits.entries || total.bytes > limits.totalBytes) {
    throw new ImportError(`${archive} holds more than the limits allow.`, {code: 'ARCHIVE_BOMB'})
  }
  if (file === undefined) return
  file.unpacked += size
  if (file.unpacked > limits.ratioFrom && file.unpacked > limits.ratio * file.size) {
    throw new ImportError(
      `${archive} and what stands around it unpack to ${file.unpacked} bytes or more, ${Math.round(file.unpacked / Math.max(1, file.size))} times the file's size.`,
      {code: 'ARCHIVE_BOMB', suggestions: ['Unpack it by hand if it is to be trusted']},
    )
  }
}

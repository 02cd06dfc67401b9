import type {InputEntry} from '../defineSource.ts'
import {entryName, isSystemEntry} from '../text/entryName.ts'
import {unzip} from '../text/unzip.ts'
import {admitEntry} from './admitEntry.ts'
import {bounded, type ExpandContext} from './expandEntry.ts'
import {spoolStream} from './spoolStream.ts'

/** A zip whose directory cannot be read. */
export interface DamagedZip {
  readonly locator: string
  readonly size: number
  bytes(): AsyncIterable<Uint8Array>
}

/**
 * The files of a zip by what stands before each of them, the last one as far as it goes.
 *
 * @param met - locators of those that are known already
 */
export async function* zipRemains(
  archive: DamagedZip,
  met: ReadonlySet<string>,
  context: ExpandContext,
): AsyncGenerator<InputEntry> {
  for await (const {name: written, bytes} of unzip(archive.bytes())) {
    const locator = `${archive.locator}!${written.replaceAll('\0', '')}`
    if (written.endsWith('/') || isSystemEntry(written) || met.has(locator)) continue
    const name = entryName(written)
    if (name === undefined) {
      context.report({
        locator,
        code: 'path-traversal',
        message: `${locator} is not opened: its name leads out of the archive.`,
        kind: 'failed',
      })
      continue
    }
    const packed = {locator, size: archive.size}
    const spooled = await spoolStream(
      bounded(bytes(), packed, context),
      context.limits.spoolInMemory,
    )
    try {
      admitEntry(context, archive.locator, spooled.size)
      yield {locator, name, size: spooled.size, open: spooled.open}
    } finally {
      await spooled.dispose()
    }
  }
}

import type {InputEntry} from '../defineSource.ts'
import {entryName, isSystemEntry} from '../text/entryName.ts'
import {admitEntry} from './admitEntry.ts'
import {bounded, type ExpandContext} from './expandEntry.ts'
import {spoolStream} from './spoolStream.ts'
import {untar} from './untar.ts'

/** The files of a tar, one after the other; links and names that lead out of it are reported. */
export async function* tarEntries(
  archive: InputEntry,
  context: ExpandContext,
): AsyncGenerator<InputEntry> {
  const {limits} = context
  for await (const entry of untar(archive.open())) {
    const locator = `${archive.locator}!${entry.header.name.replaceAll('\0', '')}`
    const {type} = entry.header
    const name = entryName(entry.header.name)
    const fault =
      type === 'directory' || isSystemEntry(entry.header.name)
        ? 'system'
        : name === undefined
          ? 'path-traversal'
          : type === 'symlink' || type === 'link'
            ? 'symlink'
            : type !== 'file' && type !== 'contiguous-file'
              ? 'special-file'
              : undefined
    if (fault !== undefined || name === undefined) {
      entry.skip()
      if (fault !== 'system') {
        context.report({
          locator,
          code: fault ?? 'path-traversal',
          message: `${locator} is not opened: ${fault === 'path-traversal' ? 'its name leads out of the archive' : `it is a ${type}`}.`,
          kind: fault === 'path-traversal' ? 'failed' : 'skipped',
        })
      }
      continue
    }
    admitEntry(context, archive.locator, entry.header.size ?? 0)
    const spooled = await spoolStream(
      bounded(entry.bytes(), {locator}, context),
      limits.spoolInMemory,
    )
    try {
      yield {locator, name, size: spooled.size, open: spooled.open}
    } finally {
      await spooled.dispose()
    }
  }
}

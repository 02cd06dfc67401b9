import {createReadStream} from 'node:fs'
import {lstat, readdir} from 'node:fs/promises'
import path from 'node:path'
import {ImportError} from '../../errors.ts'
import type {InputEntry, RecordFailure} from '../defineSource.ts'
import {type ArchiveLimits, DEFAULT_LIMITS} from './archiveLimits.ts'
import {expandEntry} from './expandEntry.ts'
import {spoolStream} from './spoolStream.ts'
import type {FileEntry} from './zipEntries.ts'

/** What opening an input takes besides its path. */
export interface OpenInputOptions {
  report(failure: RecordFailure): void
  readonly limits?: Partial<ArchiveLimits>
  /** Stands for `-`; process.stdin as the command passes it. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/**
 * Every file of an input: a file, a folder (walked in the order of names, links not followed) or `-`
 * for standard input; zip, tar and gzip are opened wherever they stand, nested ones too.
 *
 * @throws ImportError `INPUT_NOT_FOUND`, `INPUT_NOT_READABLE`
 */
export async function* openInput(
  target: string,
  options: OpenInputOptions,
): AsyncGenerator<InputEntry> {
  const limits = {...DEFAULT_LIMITS, ...options.limits}
  const context = {limits, report: options.report, total: {bytes: 0, entries: 0}}
  if (target === '-') {
    if (options.stdin === undefined) {
      throw new ImportError('There is no standard input to read.', {code: 'INPUT_NOT_READABLE'})
    }
    const spooled = await spoolStream(options.stdin, limits.spoolInMemory)
    try {
      yield* expandEntry(
        {locator: '-', name: '-', size: spooled.size, open: spooled.open},
        {...context, file: {size: spooled.size, unpacked: 0}},
        0,
      )
    } finally {
      await spooled.dispose()
    }
    return
  }
  for await (const entry of walk(target, path.basename(target), options.report)) {
    const {size} = entry
    const file = size === undefined ? undefined : {size, unpacked: 0}
    yield* expandEntry(entry, file === undefined ? context : {...context, file}, 0)
  }
}

async function* walk(
  target: string,
  name: string,
  report: (failure: RecordFailure) => void,
): AsyncGenerator<InputEntry> {
  const pending = [{file: target, name, top: true}]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const {file, name: entryName, top} = next
    const stats = await lstat(file).catch((error: unknown) => {
      throw new ImportError(`${file} cannot be read.`, {
        code: 'INPUT_NOT_FOUND',
        cause: error,
        suggestions: ['Check the path; use - for standard input'],
      })
    })
    if (stats.isSymbolicLink() && !top) {
      report({
        locator: file,
        code: 'symlink',
        message: `${file} is a symbolic link; links are not followed.`,
        kind: 'skipped',
      })
    } else if (stats.isDirectory() || (top && stats.isSymbolicLink() && (await isFolder(file)))) {
      const names = (await readdir(file)).sort().reverse()
      for (const child of names) {
        if (child.startsWith('.') || child === '__MACOSX') continue
        pending.push({
          file: path.join(file, child),
          name: top ? child : `${entryName}/${child}`,
          top: false,
        })
      }
    } else if (stats.isFile() || stats.isSymbolicLink()) {
      const entry: FileEntry = {
        locator: file,
        name: entryName,
        size: stats.size,
        file,
        open: () => createReadStream(file, {highWaterMark: 256 * 1024}),
      }
      yield entry
    }
  }
}

async function isFolder(file: string): Promise<boolean> {
  return readdir(file).then(
    () => true,
    () => false,
  )
}

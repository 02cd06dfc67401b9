import {createReadStream} from 'node:fs'
import {open as openFile} from 'node:fs/promises'
import {crc32} from 'node:zlib'
import yauzl, {type Entry, type ZipFile} from 'yauzl'
import {ImportError} from '../../errors.ts'
import type {InputEntry} from '../defineSource.ts'
import {bytesAround} from '../text/bytesAround.ts'
import {entryName, isSystemEntry} from '../text/entryName.ts'
import {zipBounds} from '../text/zipBounds.ts'
import {admitEntry} from './admitEntry.ts'
import {bounded, type ExpandContext} from './expandEntry.ts'
import {bytesAt, FileRange, isPadding} from './fileRange.ts'
import {spoolStream} from './spoolStream.ts'
import {zipRemains} from './zipRemains.ts'

/** Packed bytes that are unpacked together. */
const PIECE = 16 * 1024
const FILE_TYPE = 0o170000
const SYMLINK = 0o120000

/** An entry that is a file on disk as it stands. */
export interface FileEntry extends InputEntry {
  readonly file: string
}

/** The files of a zip, by its directory; links, secrets and names that lead out of it are reported. */
export async function* zipEntries(
  archive: InputEntry,
  context: ExpandContext,
): AsyncGenerator<InputEntry> {
  // A zip's directory stands at its end: what is no file yet becomes one.
  const spooled = 'file' in archive ? undefined : await spoolStream(archive.open(), 0)
  const file = spooled?.file ?? (archive as FileEntry).file
  const met = new Set<string>()
  let zip: ZipFile | undefined
  try {
    try {
      zip = await openZip(file, archive.locator, context)
      for await (const entry of zip.eachEntry()) {
        const inner = open(archive, zip, entry, context)
        if (inner !== undefined) {
          met.add(inner.locator)
          yield inner
        }
      }
    } catch (error) {
      if (error instanceof ImportError) throw error
      // Without its directory, as when its end was cut off, what is left tells of itself.
      const {size = 0, locator} = archive
      const bytes = () => createReadStream(file, {highWaterMark: PIECE})
      yield* zipRemains({locator, size, bytes}, met, context)
      throw error
    }
  } finally {
    zip?.close()
    await spooled?.dispose()
  }
}

/** Opens the zip in a file by its directory, whatever stands before and behind it. */
async function openZip(file: string, locator: string, context: ExpandContext): Promise<ZipFile> {
  const options = {autoClose: false, validateEntrySizes: true, decodeStrings: false}
  const handle = await openFile(file)
  try {
    const {size} = await handle.stat()
    const bounds = await zipBounds(size, (from, to) => bytesAt(handle, from, to))
    const {start, end} = bounds ?? {start: 0, end: size}
    if (start === 0 && end === size) return await yauzl.openPromise(file, options)
    const range = new FileRange(file, start)
    const zip = await yauzl.fromRandomAccessReaderPromise(range, end - start, options)
    if (start > 0) context.report(bytesAround(locator, 'before', start))
    if (end < size && !(await isPadding(handle, end, size)))
      context.report(bytesAround(locator, 'behind', size - end))
    return zip
  } finally {
    await handle.close()
  }
}

function open(
  archive: InputEntry,
  zip: ZipFile,
  entry: Entry,
  context: ExpandContext,
): InputEntry | undefined {
  // yauzl gives up the whole archive for one bad name unless names are left to its caller.
  const written = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  )
  if (written.endsWith('/') || isSystemEntry(written)) return undefined
  const locator = `${archive.locator}!${written.replaceAll('\0', '')}`
  const name = entryName(written)
  const fault = faultOf(entry, name)
  if (fault !== undefined || name === undefined) {
    const [code, why, kind] = fault ?? FAULTS.traversal
    context.report({locator, code, message: `${locator} is not opened: ${why}.`, kind})
    return undefined
  }
  admitEntry(context, archive.locator, entry.uncompressedSize)
  const packed = {locator, size: entry.compressedSize}
  let isTold = false
  const damaged = () => {
    if (isTold) return
    isTold = true
    const message = `${locator} is damaged: its bytes are not those of its checksum. What could be read of it was.`
    context.report({locator, code: 'checksum-mismatch', message, kind: 'failed'})
  }
  return {
    locator,
    name,
    size: entry.uncompressedSize,
    async *open() {
      const bytes = bounded(await zip.openReadStreamPromise(entry), packed, context)
      let sum = 0
      for await (const part of bytes) {
        sum = crc32(part, sum)
        yield part
      }
      if (sum !== entry.crc32) damaged()
    },
  }
}

const FAULTS = {
  traversal: ['path-traversal', 'its name leads out of the archive', 'failed'],
  symlink: ['symlink', 'it is a symbolic link', 'skipped'],
  encrypted: ['encrypted-entry', 'it is encrypted', 'failed'],
  method: ['unknown-compression', 'its compression is not known', 'failed'],
} as const

function faultOf(entry: Entry, name: string | undefined) {
  if (name === undefined) return FAULTS.traversal
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK) return FAULTS.symlink
  if (entry.isEncrypted()) return FAULTS.encrypted
  return entry.canDecodeFileData() ? undefined : FAULTS.method
}

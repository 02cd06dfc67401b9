import {ImportError, messageOf} from '../../errors.ts'
import type {InputEntry, RecordFailure} from '../defineSource.ts'
import {bytesAround} from '../text/bytesAround.ts'
import type {ArchiveLimits} from './archiveLimits.ts'
import {gunzip} from './gunzip.ts'
import {packingOf} from './packingOf.ts'
import {tarEntries} from './tarEntries.ts'
import {zipEntries} from './zipEntries.ts'

/** What the expansion of one input shares. */
export interface ExpandContext {
  readonly limits: ArchiveLimits
  /** What came out so far, of all archives of the input. */
  readonly total: {bytes: number; entries: number}
  /** The file that all of it stands in: its bytes, and those of the entries in it so far. */
  readonly file?: {readonly size: number; unpacked: number}
  report(failure: RecordFailure): void
}

/** The entry itself, or what it holds when it is a zip, tar or gzip; a bad archive is reported. */
export async function* expandEntry(
  entry: InputEntry,
  context: ExpandContext,
  depth: number,
): AsyncGenerator<InputEntry> {
  try {
    const packing = await packingOf(entry)
    if (packing === undefined) {
      yield entry
      return
    }
    if (depth >= context.limits.depth) {
      throw new ImportError(`Archives are nested more than ${context.limits.depth} deep.`, {
        code: 'ARCHIVE_TOO_DEEP',
      })
    }
    if (packing === 'gzip') {
      yield* expandEntry(gunzipped(entry, context), context, depth + 1)
      return
    }
    const entries = packing === 'zip' ? zipEntries(entry, context) : tarEntries(entry, context)
    for await (const inner of entries) yield* expandEntry(inner, context, depth + 1)
  } catch (error) {
    context.report({
      locator: entry.locator,
      code:
        error instanceof ImportError
          ? error.code.toLowerCase().replaceAll('_', '-')
          : 'bad-archive',
      message: `${entry.locator} could not be opened to its end: ${messageOf(error)}`,
      kind: 'failed',
    })
  }
}

/** Reports once that bytes stand behind an archive, however often it is opened. */
function toldOnce(locator: string, {report}: ExpandContext): (bytes: number) => void {
  let isTold = false
  return (bytes) => {
    if (!isTold) report(bytesAround(locator, 'behind', bytes))
    isTold = true
  }
}

function gunzipped(entry: InputEntry, context: ExpandContext): InputEntry {
  const behind = toldOnce(entry.locator, context)
  const name = entry.name.replace(/\.t?gz$/i, (end) => (/^\.tgz$/i.test(end) ? '.tar' : ''))
  return {
    locator: entry.locator,
    name,
    async *open() {
      // What a gzip inside of another is packed in has no size but that of the file around both.
      const packed = entry.size ?? context.file?.size
      const {locator} = entry
      const around = packed === undefined ? {locator} : {locator, size: packed}
      yield* bounded(gunzip(entry.open(), behind), around, context)
    },
  }
}

/** The bytes, until they are more than the limits allow for what they were packed in. */
export async function* bounded(
  bytes: AsyncIterable<Uint8Array>,
  packed: {readonly locator: string; readonly size?: number},
  context: ExpandContext,
): AsyncGenerator<Uint8Array> {
  const {limits} = context
  let out = 0
  for await (const part of bytes) {
    out += part.length
    const ratio = packed.size === undefined ? 0 : out / Math.max(1, packed.size)
    if (out > limits.entryBytes || (out > limits.ratioFrom && ratio > limits.ratio)) {
      throw new ImportError(
        `${packed.locator} unpacks to ${out} bytes or more${ratio > 0 ? `, ${Math.round(ratio)} times its size` : ''}.`,
        {code: 'ARCHIVE_BOMB', suggestions: ['Unpack it by hand if it is to be trusted']},
      )
    }
    yield part
  }
}

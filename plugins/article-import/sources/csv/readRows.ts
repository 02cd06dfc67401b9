import {parse} from 'csv-parse/browser/esm'
import {messageOf} from '../../errors.ts'
import type {SourceInput} from '../defineSource.ts'
import type {JsonRecord} from '../json/isRecord.ts'
import {MAX_RECORD_LENGTH} from '../json/readRecords.ts'

/** A row of a table. */
export interface Row {
  readonly fields: JsonRecord
  /** How many the table has. */
  readonly columns: number
}

/** So many rows with a quote that never closes are passed over; behind more the table is given up. */
const MOST_FAULTS = 20

/**
 * Reads the rows of a table whose first one names the columns.
 *
 * A row that cannot be read, such as one with a quote that is never closed, is reported with its
 * first line, and the table is read on behind that line.
 */
export async function* readRows(
  chunks: AsyncIterable<string>,
  input: SourceInput,
): AsyncGenerator<Row> {
  const iterator = chunks[Symbol.asyncIterator]()
  let rest = ''
  let known: Header | undefined
  for (let faults = 0; ; faults++) {
    const fault: Fault | undefined = yield* parseTable(follow(rest, iterator), input, known)
    if (fault === undefined) return
    const [unread, end] = firstLine(fault.rest)
    const isLast = faults === MOST_FAULTS || end < 0 || fault.header === undefined
    input.report({
      locator: input.locator,
      code: 'invalid-csv',
      message: `${input.locator} has a row that cannot be read${isLast ? ', nor what follows it' : ''}: ${fault.message}`,
      kind: 'failed',
      raw: unread.slice(0, isLast ? RAW : Math.min(end, RAW)),
    })
    if (isLast) return
    rest = unread.slice(end)
    known = fault.header
  }
}

/** A text without the blank lines before it, and where its first line ends; -1 where none does. */
function firstLine(text: string): readonly [text: string, end: number] {
  const unread = text.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '')
  return [unread, unread.search(/[\r\n]/)]
}

const RAW = 65_536

const DELIMITERS = ['\t', ';', ',', '|'] as const

/** What parts the names in a table's first row; undefined when nothing does. */
export function delimiterOf(header: string): string | undefined {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length - 1)
  const most = Math.max(...counts)
  return most === 0 ? undefined : DELIMITERS[counts.indexOf(most)]
}

interface Fault {
  readonly message: string
  /** The text behind the last row that was read. */
  readonly rest: string
  readonly header: Header | undefined
}

interface Header {
  readonly columns: readonly string[]
  readonly delimiter: string
}

/** A text, then what an iterator still has; the iterator stays open. */
async function* follow(text: string, iterator: AsyncIterator<string>): AsyncGenerator<string> {
  if (text !== '') yield text
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
    yield next.value
}

async function* parseTable(
  chunks: AsyncIterable<string>,
  input: SourceInput,
  known: Header | undefined,
): AsyncGenerator<Row, Fault | undefined> {
  let columns = known?.columns
  let delimiter = known?.delimiter ?? ','
  let failure: unknown
  let hasRow = false
  const rows: Row[] = []
  const unread = trackUnread()
  const start = (text: string): ReturnType<typeof parse> => {
    const [header = ''] = text.replace(/^\ufeff/, '').split(/[\r\n]/, 1)
    if (known === undefined) delimiter = delimiterOf(header) ?? ','
    const parser = parse({
      bom: true,
      columns:
        known === undefined
          ? (names: string[]) => {
              columns = names.map((name) => name.trim())
              return [...columns]
            }
          : [...known.columns],
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: input.options.maxRecordLength ?? MAX_RECORD_LENGTH,
    })
    parser.on('data', ({info, record}: {info: {bytes: number}; record: JsonRecord}) => {
      rows.push({fields: record, columns: columns?.length ?? 0})
      unread.read(info.bytes)
      hasRow = true
    })
    parser.on('error', (error) => {
      failure = error
    })
    return parser
  }
  let parser: ReturnType<typeof parse> | undefined
  let head = ''
  for await (const chunk of chunks) {
    if (parser === undefined) {
      head += chunk
      if (!/[\r\n]/.test(head) && head.length < 1024 * 1024) continue
      parser = start(head)
      unread.add(head)
      await write(parser, head)
    } else {
      unread.add(chunk)
      await write(parser, chunk)
    }
    yield* rows.splice(0)
    if (failure !== undefined) break
  }
  if (parser === undefined) {
    parser = start(head)
    unread.add(head)
    await write(parser, head)
  }
  const ended = parser
  if (failure === undefined) {
    await new Promise<void>((resolve) => {
      ended.once('end', resolve)
      ended.once('error', () => resolve())
      ended.end()
    })
  }
  yield* rows.splice(0)
  if (failure === undefined) return undefined
  const rest = unread.text()
  const isBelow = known === undefined && columns !== undefined && !hasRow
  return {
    message: messageOf(failure),
    rest: isBelow ? rest.slice(rest.search(/[\r\n]/) + 1) : rest,
    header: columns && {columns, delimiter},
  }
}

/** Keeps what was given to a parser and not yet read as a row, by the parser's count of bytes. */
function trackUnread(): {
  add(text: string): void
  read(bytes: number): void
  text(): string
} {
  const encoder = new TextEncoder()
  let parts: Uint8Array[] = []
  let start = 0
  let done = 0
  return {
    add(text) {
      while (parts.length > 0 && start + (parts[0]?.length ?? 0) <= done)
        start += parts.shift()?.length ?? 0
      parts.push(encoder.encode(text))
    },
    read(bytes) {
      done = bytes
    },
    text() {
      const decoder = new TextDecoder()
      let at = start
      const texts = parts.map((part) => {
        const from = Math.max(0, done - at)
        at += part.length
        return decoder.decode(part.subarray(from), {stream: true})
      })
      parts = []
      return texts.join('') + decoder.decode()
    },
  }
}

async function write(parser: ReturnType<typeof parse>, text: string): Promise<void> {
  if (parser.write(text)) return
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      parser.removeListener('drain', goOn)
      parser.removeListener('error', goOn)
      resolve()
    }
    parser.on('drain', goOn)
    parser.on('error', goOn)
  })
}

import {ImportError, messageOf} from '../errors.ts'
import type {ImportIssue} from '../model.ts'
import {defineSource, type SourceInput} from './defineSource.ts'
import {htmlPageSource} from './htmlPage.ts'
import {mendLengths} from './warc/mendLengths.ts'

/** The largest page; what is larger is no article. */
const MAX_PAGE = 32 * 1024 * 1024

/** A web archive (ISO 28500): its pages go to the HTML page source one by one. */
export const warcSource = defineSource({
  id: 'warc',
  title: 'WARC web archive',
  detect({text}) {
    return /^WARC\/[01]\.\d\r?\n/.test(text) ? 1 : 0
  },
  async *read(input) {
    const {WARCParser} = await import('warcio')
    let index = -1
    // A truncated archive ends inside a record; what the parser counts on tells.
    const seen = {bytes: 0}
    const mended = new Map<number, number>()
    const bytes = mendLengths(input.open(), (place, more) => mended.set(place, more))
    for await (const record of WARCParser.iterRecords(counted(bytes, seen))) {
      index++
      const url = record.warcTargetURI ?? ''
      const locator = `${input.locator}#${index}`
      const type = record.warcType ?? ''
      const contentType =
        record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? ''
      const status = Number(record.httpHeaders?.statusCode ?? 200)
      const isPage =
        (type === 'response' || type === 'resource') && /html/i.test(contentType) && status === 200
      if (!isPage || !/^https?:/i.test(url)) {
        if (type === 'response' || type === 'resource') {
          input.report({
            locator,
            code: 'not-a-page',
            message: `${locator} (${url || 'no address'}) is no HTML page with status 200.`,
            kind: 'skipped',
          })
        }
        await record.skipFully()
        continue
      }
      const page = await readPage(record, locator, input)
      if (page === undefined) continue
      const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]
      const {timeZone} = input.options
      const pages = htmlPageSource.read({
        ...input,
        locator,
        name: url,
        size: page.length,
        open: () => once(page),
        options: {
          ...input.options,
          ...(charset === undefined ? {} : {charset}),
          ...(timeZone === undefined ? {} : {timeZone}),
        },
        report: (failure) => input.report(failure),
      })
      const issues = faultsOf(record, page, mended.get(index))
      for await (const article of pages) {
        yield issues.length === 0 ? article : {...article, issues: [...article.issues, ...issues]}
      }
    }
    if (index < 0 && seen.bytes > 0) {
      throw new ImportError('The web archive has no record that can be read.', {
        code: 'TRUNCATED_WARC',
      })
    }
  },
})

/** A record's first line, or the beginning of one, where it is none of a page's. */
const WITHIN = /\r?\n\r?\nWARC(?:\/[01]\.\d\r?\nWARC-|[/.\d\r\nWARC-]{0,12}$)/

/** What is wrong with a record's length, once all of it was read. */
function faultsOf(
  record: {readonly _reader: object},
  bytes: Uint8Array,
  more: number | undefined,
): ImportIssue[] {
  const missing = 'limit' in record._reader ? Number(record._reader.limit) : 0
  const issues: ImportIssue[] = []
  if (more !== undefined) {
    const message = `The record is ${more} bytes longer than it says; all of it was read.`
    issues.push({code: 'record-length-mended', message, kind: 'repair'})
  }
  if (missing > 0) {
    const message = `The web archive ends ${missing} bytes before this record's end.`
    issues.push({code: 'page-cut-off', message, kind: 'loss'})
  }
  if (WITHIN.test(new TextDecoder('latin1').decode(bytes))) {
    const message =
      'The record is shorter than it says and was read together with others; those are lost.'
    issues.push({code: 'records-swallowed', message, kind: 'loss'})
  }
  return issues
}

async function readPage(
  record: AsyncIterable<Uint8Array>,
  locator: string,
  input: SourceInput,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of record) {
      size += part.length
      if (size > MAX_PAGE) throw new Error(`it is larger than ${MAX_PAGE} bytes`)
      parts.push(part)
    }
  } catch (error) {
    input.report({
      locator,
      code: 'unreadable-page',
      message: `${locator} cannot be read: ${messageOf(error)}`,
      kind: 'failed',
    })
    return undefined
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** So often the parser may ask for more when there is no more; one that waits for a record's rest never stops. */
const PATIENCE = 100

/** @throws ImportError `TRUNCATED_WARC` when a record tells of more bytes than there are */
function counted(
  bytes: AsyncIterable<Uint8Array>,
  seen: {bytes: number},
): AsyncIterable<Uint8Array> {
  const parts = bytes[Symbol.asyncIterator]()
  let asked = 0
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const part = await parts.next()
        if (part.done === true) {
          if (++asked > PATIENCE) {
            throw new ImportError('The web archive ends inside of a record.', {
              code: 'TRUNCATED_WARC',
            })
          }
        } else seen.bytes += part.value.length
        return part
      },
      return: async (value) => (await parts.return?.(value)) ?? {done: true, value},
    }),
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

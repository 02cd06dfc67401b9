import {parse} from 'csv-parse/browser/esm'
import {messageOf} from '../errors.ts'
import type {ImportIssue} from '../model.ts'
import {defineSource, type SourceInput} from './defineSource.ts'
import {articleFromRecord} from './json/articleFromRecord.ts'
import type {JsonRecord} from './json/isRecord.ts'
import {MAX_RECORD_LENGTH} from './json/readRecords.ts'
import {reportNoArticle} from './json/reportNoArticle.ts'
import {readText} from './text/readText.ts'

const DELIMITERS = ['\t', ';', ',', '|'] as const

/** A table of articles, one a row, its columns named in the first row: CSV, TSV or `;`. */
export const csvSource = defineSource({
  id: 'csv',
  title: 'CSV or TSV table',
  detect({text}) {
    const [header = '', ...rows] = text.slice(0, 8192).split(/\r?\n/)
    if (/^[\s\ufeff]*[<{[]/.test(header) || rows.length === 0) return 0
    const delimiter = delimiterOf(header)
    if (delimiter === undefined) return 0
    const columns = header
      .replace(/^\ufeff/, '')
      .split(delimiter)
      .map((name) => name.trim().replace(/^"|"$/g, ''))
    if (
      !columns.every((name) => /^[\p{L}\p{N}_ .:/#()-]{1,60}$/u.test(name)) ||
      new Set(columns).size < columns.length
    )
      return 0
    const known = columns.filter((name) =>
      /^(?:id|title|headline|body|content|text|html|date|published.*|author|url|link|slug|section|category|tags?|post_.*|excerpt|summary|image.*|guid)$/i.test(
        name,
      ),
    ).length
    return known >= 2 ? 0.8 : known === 1 && columns.length > 2 ? 0.4 : 0
  },
  async *read(input) {
    const stream = readText(input)
    let index = -1
    for await (const row of rowsOf(stream.chunks, input)) {
      index++
      const locator = `${input.locator}#${index}`
      const {columns, fields} = row
      const issues: ImportIssue[] = stream.takeIssues()
      const present = Object.keys(fields).length
      if (present < columns) {
        const message = `The row has ${present} of ${columns} columns: it may be cut off.`
        issues.push({code: 'short-row', message, kind: 'note'})
      }
      const article = articleFromRecord('csv', fields, locator, input, issues)
      if (article === undefined) reportNoArticle(input, fields, locator)
      else yield article
    }
  },
})

function delimiterOf(header: string): string | undefined {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length - 1)
  const most = Math.max(...counts)
  return most === 0 ? undefined : DELIMITERS[counts.indexOf(most)]
}

interface Row {
  readonly fields: JsonRecord
  /** How many the table has. */
  readonly columns: number
}

async function* rowsOf(chunks: AsyncIterable<string>, input: SourceInput): AsyncGenerator<Row> {
  let columns = 0
  let parser: ReturnType<typeof parse> | undefined
  let failure: unknown
  const rows: Row[] = []
  let head = ''
  const start = (text: string): void => {
    const [header = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)
    parser = parse({
      bom: true,
      columns: (names: string[]) => {
        columns = names.length
        return names.map((name) => name.trim())
      },
      delimiter: delimiterOf(header) ?? ',',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: input.options.maxRecordLength ?? MAX_RECORD_LENGTH,
    })
    parser.on('data', (fields: JsonRecord) => rows.push({fields, columns}))
    parser.on('error', (error) => {
      failure = error
    })
  }
  for await (const chunk of chunks) {
    if (parser === undefined) {
      head += chunk
      if (!/\n/.test(head) && head.length < 1024 * 1024) continue
      start(head)
      await write(parser, head)
    } else await write(parser, chunk)
    yield* rows.splice(0)
    if (failure !== undefined) break
  }
  if (parser === undefined) {
    start(head)
    await write(parser, head)
  }
  const ended: ReturnType<typeof parse> | undefined = parser
  if (failure === undefined && ended !== undefined) {
    await new Promise<void>((resolve) => {
      ended.once('end', resolve)
      ended.once('error', () => resolve())
      ended.end()
    })
  }
  yield* rows.splice(0)
  if (failure !== undefined) {
    input.report({
      locator: input.locator,
      code: 'invalid-csv',
      message: `${input.locator} cannot be read on after its last row: ${messageOf(failure)}`,
      kind: 'failed',
    })
  }
}

async function write(parser: ReturnType<typeof parse> | undefined, text: string): Promise<void> {
  if (parser === undefined || parser.write(text)) return
  await new Promise<void>((resolve) => {
    parser.once('drain', resolve)
    parser.once('error', () => resolve())
  })
}

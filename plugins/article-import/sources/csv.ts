import type {ImportIssue} from '../model.ts'
import {delimiterOf, readRows} from './csv/readRows.ts'
import {defineSource} from './defineSource.ts'
import {articleFromRecord} from './json/articleFromRecord.ts'
import {reportNoArticle} from './json/reportNoArticle.ts'
import {readText} from './text/readText.ts'

/** A table of articles, one a row, its columns named in the first row: CSV, TSV or `;`. */
export const csvSource = defineSource({
  id: 'csv',
  title: 'CSV or TSV table',
  detect({text}) {
    const [header = '', ...rows] = text.slice(0, 8192).split(/\r\n|\n|\r/)
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
    for await (const row of readRows(stream.chunks, input)) {
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

import {defineSource} from './defineSource.ts'
import {articleFromRecord} from './json/articleFromRecord.ts'
import {isRecord} from './json/isRecord.ts'
import {readRecords} from './json/readRecords.ts'
import {reportNoArticle} from './json/reportNoArticle.ts'

/** One JSON object a line, with the field names that exports use or a mapping. */
export const ndjsonSource = defineSource({
  id: 'ndjson',
  title: 'NDJSON of articles',
  detect({text, complete}) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    if (!complete && lines.length > 1) lines.pop()
    if (lines.length === 0 || !lines.some((line) => line.trimStart().startsWith('{'))) return 0
    const objects = lines.filter(isObjectLine).length
    if (objects < lines.length / 2) return 0
    return lines.length === 1 ? 0.3 : 0.5
  },
  async *read(input) {
    for await (const {record, locator, issues} of readRecords(input)) {
      const article = articleFromRecord('ndjson', record, locator, input, issues)
      if (article === undefined) reportNoArticle(input, record, locator)
      else yield article
    }
  },
})

function isObjectLine(line: string): boolean {
  try {
    return isRecord(JSON.parse(line))
  } catch {
    return false
  }
}

import {defineSource} from './defineSource.ts'
import {articleFromRecord} from './json/articleFromRecord.ts'
import {readRecords} from './json/readRecords.ts'
import {reportNoArticle} from './json/reportNoArticle.ts'

/** Where exports that are one object keep their list. */
const WRAPPERS = [
  'articles',
  'items',
  'posts',
  'data',
  'results',
  'documents',
  'stories',
  'news',
  'records',
  'entries',
].map((name) => [name, '*'] as const)

/** A JSON array of articles, an object that holds one, or one article. */
export const jsonArraySource = defineSource({
  id: 'json-array',
  title: 'JSON array of articles',
  detect({text}) {
    if (/^[\s\ufeff]*\[\s*(?:\{|\]|"|-?\d)/.test(text)) return 0.35
    return /^[\s\ufeff]*\{\s*(?:"|\})/.test(text) ? 0.32 : 0
  },
  async *read(input) {
    for await (const {record, locator, issues} of readRecords(input, WRAPPERS)) {
      const article = articleFromRecord('json-array', record, locator, input, issues)
      if (article === undefined) reportNoArticle(input, record, locator)
      else yield article
    }
  },
})

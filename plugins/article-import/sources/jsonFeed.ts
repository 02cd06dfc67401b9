import {defineSource} from './defineSource.ts'
import {firstText, listOf, member, textOf} from './json/isRecord.ts'
import {readRecords} from './json/readRecords.ts'
import {reportNoArticle} from './json/reportNoArticle.ts'
import {scanHead} from './json/scanHead.ts'
import {buildArticle} from './text/buildArticle.ts'
import {dates} from './text/dates.ts'

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
export const jsonFeedSource = defineSource({
  id: 'json-feed',
  title: 'JSON Feed',
  detect({text}) {
    if (!/^[\s\ufeff]*\{/.test(text)) return 0
    return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\/1/.test(text) ? 0.95 : 0
  },
  async *read(input) {
    const head = await scanHead(input, ['title', 'language'])
    for await (const {record, locator, issues} of readRecords(input, [['items', '*']])) {
      const html = textOf(member(record, 'content_html'))
      const text = textOf(member(record, 'content_text'))
      const headline = textOf(member(record, 'title'))
      if (html === undefined && text === undefined && headline === undefined) {
        reportNoArticle(input, record, locator)
        continue
      }
      const all = [...issues]
      const date = dates(input, all)
      const image = firstText(record, 'image', 'banner_image')
      const authors = [...listOf(member(record, 'authors')), ...listOf(member(record, 'author'))]
      const tags = listOf(member(record, 'tags')).flatMap((tag) => textOf(tag) ?? [])
      yield buildArticle({
        source: 'json-feed',
        locator,
        sourceName: head.title ?? input.options.sourceName,
        externalId: textOf(member(record, 'id')),
        url: firstText(record, 'url', 'external_url'),
        headline,
        subheadline: textOf(member(record, 'summary')),
        body:
          html === undefined
            ? {format: 'text', content: text ?? ''}
            : {format: 'html', content: html},
        bylines: authors.flatMap((author) => firstText(author, 'name') ?? []),
        publishedAt: date(member(record, 'date_published')),
        updatedAt: date(member(record, 'date_modified')),
        language: textOf(member(record, 'language')) ?? head.language,
        section: tags[0],
        tags,
        leadImage: image === undefined ? undefined : {url: image},
        issues: all,
      })
    }
  },
})

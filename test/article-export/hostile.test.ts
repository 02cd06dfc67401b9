import fc from 'fast-check'
import {XMLParser} from 'fast-xml-parser'
import {SaxesParser} from 'saxes'
import {beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import type {ExportArticle} from '../../plugins/article-export/exportArticles.ts'
import {formats} from '../../plugins/article-export/formats/index.ts'
import {bodyToHtml} from '../../plugins/portable-text/html.ts'
import {
  articleJsonLd,
  atom,
  imageSitemap,
  jsonFeed,
  jsonLdText,
  newsmlG2,
  newsSitemap,
  ninjs,
  rss,
  type SitemapArticle,
} from '../../queries/feeds/index.ts'
import type {FeedArticle} from '../../queries/index.ts'
import {channel, feedData} from '../queries/feeds/support.ts'

let article: FeedArticle
let listed: SitemapArticle

beforeAll(async () => {
  const data = await feedData()
  const first = data.articles.find(({leadFigure}) => leadFigure)
  const [firstListed] = data.listed
  if (!first || !firstListed) throw new Error('the test newsroom is empty')
  article = first
  listed = firstListed
})

/** Pieces that end, open or break something in one format or another. */
const pieces = fc.constantFrom(
  ...']]>|</script>|<script>|<!--|-->|<![CDATA[|&amp;|&#0;|&|<|>|"|\'|`|---|\n---\n|: |# |{{x}}|%s|\\|\\u0000|\u0000|\u0007|\u001b|\ufffe|\uffff|\ud83d|\udc00|\u2028|\u2029|\u202e|\u200f|\u00ad|\ufeff|👩‍👩‍👧‍👦|𝒢|e\u0301|\r\n|\r|\n|\t|\u0085| |null|true|0x1|1e3|~|- |* |=|@|!'.split(
    '|',
  ),
)
const hostile = fc
  .array(fc.oneof(pieces, fc.string({unit: 'binary', maxLength: 6})), {minLength: 1, maxLength: 8})
  .map((parts) => `a${parts.join('')}z`)

/** A text as XML 1.0 can hold it. */
const inXml = (text: string) =>
  text.toWellFormed().replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')

/** The texts of all elements of a name, and that the whole is well-formed with its namespaces. */
function textsOf(xml: string, name: string): string[] {
  const parser = new SaxesParser({xmlns: true})
  const found: string[] = []
  let held = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', () => {
    held = ''
  })
  parser.on('text', (piece) => {
    held += piece
  })
  parser.on('cdata', (piece) => {
    held += piece
  })
  parser.on('closetag', (tag) => {
    if (tag.name === name) found.push(held)
    held = ''
  })
  parser.write(xml).close()
  new XMLParser({processEntities: false}).parse(xml, true)
  return found
}

const named = (text: string): FeedArticle => ({
  ...article,
  headline: text,
  subheadline: text,
  keywords: [text],
  bylines: [{creditLine: text, person: null}],
  rights: {copyrightHolder: text, copyrightNotice: text, usageTerms: text},
  leadFigure: article.leadFigure && {...article.leadFigure, caption: text, alt: text, credit: text},
})

const exported = (text: string): ExportArticle => ({
  ...(named(text) as Omit<ExportArticle, 'embargoUntil' | 'origin'>),
  kicker: text,
  embargoUntil: null,
  origin: null,
})

async function written(id: string, text: string): Promise<string> {
  const format = formats.find((candidate) => candidate.id === id)
  if (!format) throw new Error(`no format ${id}`)
  async function* one() {
    yield exported(text)
  }
  let all = ''
  for await (const piece of format.write(one(), {title: text, language: 'en'})) all += piece
  return all
}

const options = {html: ({body}: FeedArticle) => bodyToHtml(body), channel}
const whole = {...channel, html: ({body}: FeedArticle) => bodyToHtml(body)}
const sent = '2026-06-01T12:00:00Z'

describe('any text comes through unharmed', () => {
  const holds = (check: (text: string) => void | Promise<void>) =>
    fc.assert(
      fc.asyncProperty(hostile, async (text) => check(text)),
      {numRuns: 200},
    )

  test('RSS', () =>
    holds((text) => {
      expect(textsOf(rss([named(text)], whole), 'title')).toContain(inXml(text))
      expect(textsOf(rss([named(text)], whole), 'description')).toContain(inXml(text))
      expect(textsOf(rss([named(text)], whole), 'media:description')).toContain(inXml(text))
    }))

  test('Atom', () =>
    holds((text) => {
      expect(textsOf(atom([named(text)], whole), 'title')).toContain(inXml(text))
      expect(textsOf(atom([named(text)], whole), 'name')).toContain(inXml(text))
    }))

  test('NewsML-G2', () =>
    holds((text) => {
      const message = newsmlG2([named(text)], {...options, sent})
      for (const name of ['headline', 'title', 'keyword', 'by', 'copyrightNotice'])
        expect(textsOf(message, name)).toContain(inXml(text))
    }))

  test('news and image sitemaps', () =>
    holds((text) => {
      const told = {...listed, headline: text, slug: text, publishedAt: sent}
      expect(textsOf(newsSitemap([told], {channel, now: sent}), 'news:title')).toEqual([
        inXml(text),
      ])
      expect(textsOf(imageSitemap([told], channel), 'loc')).toEqual([
        inXml(channel.articleUrl(told)),
      ])
    }))

  test('JSON Feed, ninjs and JSON-LD', () =>
    holds((text) => {
      const [item] = JSON.parse(jsonFeed([named(text)], whole)).items
      expect(item).toMatchObject({
        title: text.toWellFormed(),
        authors: [{name: text.toWellFormed()}],
      })
      const [ninjsItem] = JSON.parse(ninjs([named(text)], options))
      expect(ninjsItem).toMatchObject({by: text.toWellFormed()})
      const script = jsonLdText(articleJsonLd({...named(text), related: []} as never, channel))
      expect(script).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(script)).toMatchObject({headline: text.toWellFormed()})
    }))

  test('export as NDJSON', () =>
    holds(async (text) => {
      const lines = (await written('ndjson', text)).split('\n')
      expect(lines).toHaveLength(2)
      expect(JSON.parse(String(lines[0]))).toMatchObject({
        headline: text.toWellFormed(),
        bylines: [text.toWellFormed()],
      })
    }))

  test('export as WXR', () =>
    holds(async (text) => {
      const xml = await written('wxr', text)
      expect(textsOf(xml, 'title')).toContain(inXml(text))
      expect(textsOf(xml, 'wp:author_display_name')).toContain(inXml(text))
      expect(textsOf(xml, 'wp:meta_value')).toContain(inXml(text))
    }))

  test('export as Markdown', () =>
    holds(async (text) => {
      const file = await written('markdown', text)
      const [, matter = ''] = /^---\n(.*?)\n---\n/s.exec(file) ?? []
      expect(parse(matter)).toMatchObject({
        title: text.toWellFormed(),
        kicker: text.toWellFormed(),
        authors: [text.toWellFormed()],
      })
    }))
})

import fc from 'fast-check'
import {SaxesParser} from 'saxes'
import {beforeAll, expect, test} from 'vitest'
import {bodyToHtml} from '../../../plugins/portable-text/html.ts'
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
} from '../../../queries/feeds/index.ts'
import type {FeedArticle} from '../../../queries/index.ts'
import {schemaFaults} from './schemaFaults.ts'
import {feedData, channel as plain} from './support.ts'

const channel = {
  ...plain,
  articleUrl: ({slug}: {readonly slug: string}) =>
    `https://news.example/${encodeURIComponent(slug.toWellFormed())}`,
  html: ({body}: FeedArticle) => bodyToHtml(body),
}
const now = '2026-06-02T00:00:00Z'

/** Any code units, half pairs and controls among them, and what ends markup of one kind or another. */
const anyText = fc
  .array(
    fc.oneof(
      fc.nat({max: 0xffff}).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(']]>', '</script>', '<!--', '&amp;', '"', '\u2028', '\u202e', '👩‍👩‍👧', ' '),
    ),
    {maxLength: 12},
  )
  .map((pieces) => pieces.join(''))

/** What a query cannot give otherwise than it is: types, keys, and times that a filter compared. */
const FIXED = new Set(['_id', '_type', '_key', 'publishedAt', '_updatedAt', 'marks'])

let articles: FeedArticle[]
let listed: SitemapArticle[]

beforeAll(async () => {
  ;({articles, listed} = await feedData())
})

/** The same value with other texts in place of its own, one after the other. */
function withTexts<T>(value: T, texts: readonly string[]): T {
  let count = 0
  const next = () => texts[count++ % texts.length] ?? ''
  const replaced = (entry: unknown, name = ''): unknown => {
    if (FIXED.has(name)) return entry
    if (typeof entry === 'string') return `${/^https?:\/\//.exec(entry) ?? ''}${next()}`
    if (Array.isArray(entry)) return entry.map((item) => replaced(item))
    if (typeof entry !== 'object' || entry === null) return entry
    return Object.fromEntries(
      Object.entries(entry).map(([member, inside]) => [member, replaced(inside, member)]),
    )
  }
  return replaced(value) as T
}

function wellFormed(text: string): void {
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}

test('whatever the texts of articles are, XML is well-formed and valid, JSON is JSON', async () => {
  const written: Record<'rss' | 'atom' | 'newsml' | 'sitemaps', string[]> = {
    rss: [],
    atom: [],
    newsml: [],
    sitemaps: [],
  }
  fc.assert(
    fc.property(fc.array(anyText, {minLength: 5, maxLength: 40}), (given) => {
      const hostile = withTexts(articles, given)
      const pages = withTexts(listed, given)
      const texts = [
        ['rss', rss(hostile, channel)],
        ['atom', atom(hostile, channel)],
        ['newsml', newsmlG2(hostile, {channel, html: channel.html, sent: now})],
        ['sitemaps', imageSitemap(pages, channel)],
        ['sitemaps', newsSitemap(pages, {channel, now})],
      ] as const
      for (const [format, text] of texts) {
        wellFormed(text)
        expect(text.isWellFormed()).toBe(true)
        // A sitemap without a page is none to its schema, and can be nothing else.
        if (format !== 'sitemaps' || text.includes('<url>')) written[format].push(text)
      }
      expect(JSON.parse(jsonFeed(hostile, channel)).items).toHaveLength(hostile.length)
      expect(JSON.parse(ninjs(hostile, {channel, html: channel.html}))).toHaveLength(hostile.length)
      for (const article of hostile) {
        const data = jsonLdText(articleJsonLd({...article, related: []} as never, channel))
        expect(data).not.toMatch(/[<>\u2028\u2029]/)
        expect(JSON.parse(data)['@type']).toBe('NewsArticle')
      }
    }),
    {numRuns: 60},
  )
  for (const [schema, texts] of [
    ['rss.rng', written.rss],
    ['atom.rng', written.atom],
    ['newsml-g2.rng', written.newsml],
    ['sitemaps.xsd', written.sitemaps],
  ] as const) {
    expect(await schemaFaults(schema, texts.slice(-12))).toEqual([])
  }
})

test('a time without a zone is one of UTC, wherever this runs', () => {
  const [article] = articles
  if (!article) throw new Error('the test newsroom has no article')
  const before = process.env.TZ
  process.env.TZ = 'Asia/Baku'
  try {
    expect(new Date(0).getTimezoneOffset()).toBe(-240)
    const text = rss([{...article, publishedAt: '2026-05-01T10:00:00'}], channel)
    expect(text).toContain('<pubDate>Fri, 01 May 2026 10:00:00 GMT</pubDate>')
    const later = {...article, updatedAt: '2026-05-01T12:00:00+04:00'}
    expect(atom([{...later, publishedAt: '2026-05-01T10:00:00Z'}], channel)).toContain(
      '<updated>2026-05-01T10:00:00Z</updated>',
    )
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})

import {XMLParser, XMLValidator} from 'fast-xml-parser'
import {parseAtomFeed, parseJsonFeed, parseRssFeed} from 'feedsmith'
import {SaxesParser} from 'saxes'
import {beforeAll, describe, expect, test} from 'vitest'
import {
  atom,
  type Feed,
  imageSitemap,
  jsonFeed,
  newsmlG2,
  newsSitemap,
  ninjs,
  rss,
  type SitemapArticle,
  sitemap,
  sitemapIndex,
} from '../../../queries/feeds/index.ts'
import type {FeedArticle} from '../../../queries/index.ts'
import {channel, feedData, hostileTitles, titled} from './support.ts'

let articles: FeedArticle[]
let listed: SitemapArticle[]
let rich: FeedArticle

beforeAll(async () => {
  const data = await feedData()
  articles = data.articles
  listed = data.listed
  const found = articles.find(({corrections}) => corrections.length > 0)
  if (!found) throw new Error('the test newsroom has no article with a correction')
  rich = found
})

const parseXml = (text: string) =>
  new XMLParser({ignoreAttributes: false, isArray: (name) => ARRAYS.has(name)}).parse(text)
const ARRAYS = new Set(['url', 'image:image', 'newsItem', 'sitemap', 'subject', 'keyword', 'by'])

function expectWellFormed(text: string): void {
  expect(XMLValidator.validate(text)).toBe(true)
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}

const xmlFeeds: readonly (readonly [string, (items: FeedArticle[]) => string])[] = [
  ['RSS', (items) => rss(items, channel)],
  ['Atom', (items) => atom(items, channel)],
  ['NewsML-G2', (items) => newsmlG2(items, {channel, html: channel.html})],
]

describe('RSS', () => {
  test('says of each article what a reader needs, whole text and pictures included', () => {
    const parsed = parseRssFeed(rss([rich], channel))
    expect(parsed).toMatchObject({
      title: channel.title,
      link: channel.url,
      description: channel.description,
      atom: {links: [{rel: 'self', href: channel.feedUrl}]},
    })
    expect(parsed.items?.[0]).toMatchObject({
      title: rich.headline,
      link: channel.articleUrl(rich),
      description: rich.subheadline,
      content: {encoded: channel.html(rich)},
      categories: [{name: 'Culture'}, {name: 'Arts'}, {name: 'tiles'}, {name: 'archives'}],
      media: {contents: [{medium: 'image', type: 'image/jpeg', width: 960, height: 640}]},
    })
    expect(Date.parse(String(parsed.items?.[0]?.pubDate))).toBe(Date.parse(rich.publishedAt))
  })
})

describe('Atom', () => {
  test('has ids that stay, instants in UTC and the text as HTML', () => {
    const parsed = parseAtomFeed(atom([rich], channel))
    expect(parsed.updated).toBe(parsed.entries?.[0]?.updated)
    expect(parsed.entries?.[0]).toMatchObject({
      id: `tag:news.example,2026-05-01:${rich._id}`,
      title: {value: rich.headline},
      content: {value: channel.html(rich), type: 'html'},
      authors: [{name: 'Inês Carvalho'}],
    })
  })
})

describe('JSON Feed', () => {
  test('is version 1.1 with whole texts, also when empty', () => {
    const parsed = parseJsonFeed(jsonFeed([rich, ...articles], channel))
    expect(parsed.items).toHaveLength(articles.length + 1)
    expect(parsed.items?.[0]).toMatchObject({
      title: rich.headline,
      url: channel.articleUrl(rich),
      content_html: channel.html(rich),
      tags: ['Culture', 'Arts', 'tiles', 'archives'],
    })
    expect(JSON.parse(jsonFeed([], channel))).toMatchObject({items: []})
  })
})

describe('every format', () => {
  test.each(xmlFeeds)('%s brings hostile titles through unharmed', (_name, write) => {
    for (const title of hostileTitles) {
      const text = write([titled(rich, title)])
      expectWellFormed(text)
      const parser = new SaxesParser()
      const texts: string[] = []
      let held = ''
      parser.on('opentag', () => {
        held = ''
      })
      parser.on('text', (piece) => {
        held += piece
      })
      parser.on('closetag', () => texts.push(held))
      parser.write(text).close()
      expect(texts).toContain(title)
    }
  })

  test.each(xmlFeeds)('%s stays well-formed with what XML cannot hold', (_name, write) => {
    const text = write([titled(rich, 'bell \u0007 half \ud83d pair \udc00 end \ufffe\uffff\0')])
    expectWellFormed(text)
    expect(text).toContain('bell  half \ufffd pair \ufffd end ')
  })

  test('JSON Feed and ninjs bring hostile titles through unharmed', () => {
    for (const title of hostileTitles) {
      const feed = JSON.parse(jsonFeed([titled(rich, title)], channel))
      expect(feed.items[0].title).toBe(title)
      const [item] = JSON.parse(ninjs([titled(rich, title)], {channel, html: channel.html}))
      expect(item.headlines[0].value).toBe(title)
    }
  })

  test('streams the same text that it writes at once', async () => {
    const collect = async <Item, Options>(
      feed: Feed<Item, Options>,
      items: Item[],
      options: Options,
    ) => {
      const lazily = (async function* () {
        yield* items
      })()
      let text = ''
      for await (const piece of feed.stream(lazily, options)) text += piece
      expect(text).toBe(feed(items, options))
    }
    await collect(rss, articles, channel)
    await collect(atom, articles, channel)
    await collect(jsonFeed, articles, channel)
    await collect(ninjs, articles, {channel, html: channel.html})
    await collect(imageSitemap, listed, channel)
    await collect(newsmlG2, articles, {channel, html: channel.html, sent: '2026-06-01T00:00:00Z'})
    await collect(rss, [], channel)
  })
})

describe('sitemaps', () => {
  test('the image sitemap names each picture once', () => {
    const {urlset} = parseXml(imageSitemap(listed, channel))
    expect(urlset.url).toHaveLength(listed.length)
    const pictures = urlset.url.flatMap(
      (url: Record<string, unknown[]>) => url['image:image'] ?? [],
    )
    expect(pictures).toContainEqual({
      'image:loc': 'http://localhost/images/local/production/abc-960x640.jpg',
    })
  })

  test('the Google News sitemap holds the last 48 hours and no more than 1,000', () => {
    const now = '2026-06-03T10:00:00Z'
    const first = listed[0]
    if (!first) throw new Error('nothing is listed')
    const at = (publishedAt: string) => ({...first, publishedAt, language: 'zh-Hant-HK'})
    const text = newsSitemap(
      [
        at('2026-06-03T10:00:01Z'),
        at('2026-06-03T14:00:00+04:00'),
        at('2026-06-01T10:00:00Z'),
        at('2026-06-01T09:59:59Z'),
      ],
      {channel, now},
    )
    expectWellFormed(text)
    const {urlset} = parseXml(text)
    expect(
      urlset.url.map((url: Record<string, Record<string, unknown>>) => url['news:news']),
    ).toEqual(
      ['2026-06-03T10:00:00Z', '2026-06-01T10:00:00Z'].map((date) => ({
        'news:publication': {'news:name': 'Harbour & Wire', 'news:language': 'zh-tw'},
        'news:publication_date': date,
        'news:title': first.headline,
      })),
    )
    const many = Array.from({length: 1200}, () => at(now))
    expect(parseXml(newsSitemap(many, {channel, now})).urlset.url).toHaveLength(1000)
  })

  test('a sitemap that holds too many bytes is parted before it does', async () => {
    const url = (number: number) => `https://news.example/${number}/${'é'.repeat(900)}`
    const pages = Array.from({length: 30_000}, (_, number) => ({url: url(number)}))
    const sizes: number[] = []
    let count = 0
    for await (const text of sitemap.parts(pages, {})) {
      sizes.push(Buffer.byteLength(text))
      count += text.split('<loc>').length - 1
    }
    expect(sizes).toHaveLength(2)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50 * 1024 * 1024)
    expect(count).toBe(pages.length)
    expect(() => sitemap(pages, {})).toThrow(/52428800 bytes/)
  })

  test('a sitemap that grows too long says how to go on', async () => {
    const many = Array.from({length: 50_001}, (_, n) => ({url: `https://news.example/${n}`}))
    expect(() => sitemap(many, {})).toThrow(
      expect.objectContaining({code: 'FEED_TOO_LONG', message: expect.stringContaining('50000')}),
    )
    const none: string[] = []
    for await (const text of sitemap.parts([], {})) none.push(text)
    expect(none).toEqual([])
    const texts: string[] = []
    for await (const text of sitemap.parts(many, {})) texts.push(text)
    expect(texts.map((text) => parseXml(text).urlset.url.length)).toEqual([50_000, 1])
    const index = parseXml(
      sitemapIndex([{url: 'https://news.example/s?1&2', lastModified: '2026-05-01T00:00:00Z'}], {}),
    )
    expect(index.sitemapindex.sitemap).toEqual([
      {loc: 'https://news.example/s?1&2', lastmod: '2026-05-01T00:00:00Z'},
    ])
  })
})

import {Ajv} from 'ajv'
import {Ajv2020} from 'ajv/dist/2020.js'
import published from 'jsonfeed-schema/schema-v1.1.json' with {type: 'json'}
import {beforeAll, describe, expect, test} from 'vitest'
import {
  atom,
  imageSitemap,
  jsonFeed,
  newsmlG2,
  newsSitemap,
  rss,
  type SitemapArticle,
  sitemap,
  sitemapIndex,
} from '../../../queries/feeds/index.ts'
import type {FeedArticle} from '../../../queries/index.ts'
import {schemaFaults} from './schemaFaults.ts'
import {channel, feedData, hostileTitles, titled} from './support.ts'

let articles: FeedArticle[]
let listed: SitemapArticle[]

beforeAll(async () => {
  const data = await feedData()
  const [first] = data.articles
  if (!first) throw new Error('the test newsroom has no article')
  const sparse: FeedArticle = {
    ...first,
    headline: '',
    language: 'not a tag',
    updatedAt: 'no date',
    bylines: [{creditLine: ' ', person: null}],
    keywords: ['', ' '],
    source: {_id: 's', name: '', abbreviation: null, slug: null},
    section: {_id: 's', title: '', slug: ''},
    rights: {copyrightHolder: ' ', copyrightNotice: '', usageTerms: null},
  }
  articles = [...data.articles, ...hostileTitles.map((title) => titled(first, title)), sparse]
  listed = data.listed
})

const sent = '2026-06-01T12:00:00Z'

describe('by their grammars', () => {
  test('RSS, Atom and NewsML-G2 are valid, full and empty', async () => {
    for (const items of [articles, []]) {
      expect(await schemaFaults('rss.rng', [rss(items, channel)])).toEqual([])
      expect(await schemaFaults('atom.rng', [atom(items, channel)])).toEqual([])
      const message = newsmlG2(items, {channel, html: channel.html, sent})
      expect(await schemaFaults('newsml-g2.rng', [message])).toEqual([])
    }
  })

  test('sitemaps are valid', async () => {
    const now = '2026-05-02T00:00:00Z'
    const recent = newsSitemap([...listed, {...listed[0], headline: ''} as SitemapArticle], {
      channel,
      now,
    })
    expect(recent).toContain('<news:news>')
    const pages = [{url: 'https://news.example/a?b&c', lastModified: now}]
    expect(
      await schemaFaults('sitemaps.xsd', [
        imageSitemap(listed, channel),
        recent,
        sitemap(pages, {}),
      ]),
    ).toEqual([])
    expect(await schemaFaults('siteindex.xsd', [sitemapIndex(pages, {})])).toEqual([])
  })

  test('a fault is found', async () => {
    const broken = rss(articles, channel).replace(/<guid.*?<\/guid>/s, '')
    expect(await schemaFaults('rss.rng', [broken])).not.toEqual([])
    const late = atom(articles, channel).replace(/<updated>[^<]+/, '<updated>yesterday')
    expect(await schemaFaults('atom.rng', [late])).not.toEqual([])
    const turned = newsmlG2(articles, {channel, html: channel.html, sent}).replace(
      /(<provider.*?<\/provider>)(<versionCreated>.*?<\/versionCreated>)/,
      '$2$1',
    )
    expect(await schemaFaults('newsml-g2.rng', [turned])).not.toEqual([])
    const far = imageSitemap(listed, channel).replace('<loc>https://news.example', '<loc>x')
    expect(await schemaFaults('sitemaps.xsd', [far.replace('<loc>', '<where>')])).not.toEqual([])
  })
})

test('ids of a feed are unique, and absolute addresses', () => {
  const once = articles.slice(0, listed.length)
  const ids = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id)
  for (const found of [
    ids(rss(once, channel), /<guid[^>]*>([^<]+)/g),
    ids(atom(once, channel), /<entry[^>]*><id>([^<]+)/g),
    ids(newsmlG2(once, {channel, html: channel.html}), /guid="([^"]+)"/g),
    JSON.parse(jsonFeed(once, channel)).items.map(({id}: {id: string}) => id),
  ]) {
    expect(found).toHaveLength(once.length)
    expect(new Set(found).size).toBe(once.length)
    for (const id of found) expect(URL.canParse(String(id))).toBe(true)
  }
})

const url = {type: 'string', pattern: '^https?://'}
const text = {type: 'string', minLength: 1}
const date = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
}
const closed = (properties: object, required: string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
const authors = {
  type: 'array',
  minItems: 1,
  items: {...closed({name: text, url}), minProperties: 1},
}
const language = {type: 'string', pattern: '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$'}

/** JSON Feed 1.1 as far as this package writes it, with no member beyond it and none empty. */
const jsonFeedSchema = closed(
  {
    version: {const: 'https://jsonfeed.org/version/1.1'},
    title: text,
    home_page_url: url,
    feed_url: url,
    description: text,
    icon: url,
    authors,
    language,
    items: {
      type: 'array',
      items: closed(
        {
          id: text,
          url,
          title: text,
          content_html: text,
          summary: text,
          image: url,
          date_published: date,
          date_modified: date,
          authors,
          tags: {type: 'array', minItems: 1, uniqueItems: true, items: text},
          language,
          attachments: {
            type: 'array',
            minItems: 1,
            items: closed({url, mime_type: {type: 'string', pattern: '^\\w+/\\S+$'}, title: text}, [
              'url',
              'mime_type',
            ]),
          },
        },
        ['id', 'content_html'],
      ),
    },
  },
  ['version', 'title', 'items'],
)

test('JSON Feed has the shape of version 1.1', () => {
  // The patterns of our own schema say more of addresses and dates than these formats do.
  const official = new Ajv({allErrors: true, validateFormats: false}).compile(published)
  const ours = new Ajv2020({allErrors: true}).compile(jsonFeedSchema)
  for (const items of [articles, []]) {
    const feed: unknown = JSON.parse(jsonFeed(items, channel))
    for (const validate of [official, ours]) {
      validate(feed)
      expect(validate.errors).toBeNull()
    }
  }
  expect(official({version: 'https://jsonfeed.org/version/1.1', items: [{}]})).toBe(false)
})

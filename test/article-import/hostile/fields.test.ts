import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {RawArticle, RawImage} from '../../../plugins/article-import/model.ts'
import {cleanArticle} from '../../../plugins/article-import/sources/text/cleanArticle.ts'
import {readBytes} from '../sources/readSource.ts'

const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&#58;alert(1)',
  'javascript&colon;alert(1)',
  'jav&#x09;ascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://x.example/1',
  'feed:javascript:alert(1)',
  'javascript:\u2028alert(1)',
  '\ufeffjavascript:alert(1)',
]
const LINES = [
  '<script>alert(1)</script>Title',
  '<img src=x onerror=alert(1)>Title',
  'Title<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">Title</a>',
  '<p title="</noscript><img src=x onerror=alert(1)>">Title',
]

/** The article-level fields of each format that tell an address or a line of text. */
const formats: readonly (readonly [string, (address: string, line: string) => unknown])[] = [
  [
    'json-feed',
    (url, title) => ({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{id: '1', url, image: url, title, authors: [{name: title, url}], content_html: 'x'}],
    }),
  ],
  [
    'ninjs',
    (href, headline) => [
      {
        uri: href,
        type: 'text',
        headline,
        byline: headline,
        body_xhtml: '<p>x</p>',
        associations: {main: {type: 'picture', renditions: {original: {href}}, headline}},
      },
    ],
  ],
  [
    'arc-ans',
    (url, basic) => [
      {
        type: 'story',
        version: '0.10.7',
        canonical_url: url,
        headlines: {basic},
        promo_items: {basic: {type: 'image', url, caption: basic}},
        content_elements: [{type: 'text', content: 'x'}],
      },
    ],
  ],
  [
    'ghost',
    (url, title) => ({
      db: [{data: {posts: [{id: '1', title, html: '<p>x</p>', feature_image: url, url}]}}],
    }),
  ],
  [
    'wp-rest',
    (link, rendered) => [
      {
        id: 1,
        link,
        type: 'post',
        date: '2024-05-03T10:00:00',
        title: {rendered},
        content: {rendered: '<p>x</p>'},
        _embedded: {'wp:featuredmedia': [{source_url: link, alt_text: rendered}]},
      },
    ],
  ],
  ['json-array', (url, headline) => [{headline, body: '<p>x</p>', url, image: url}]],
]

const cases = formats.flatMap(([format, make]) =>
  ADDRESSES.map((address, at) => [format, address, LINES[at % LINES.length] ?? '', make] as const),
)

function imagesOf({leadImage, galleries = []}: RawArticle): RawImage[] {
  return [...(leadImage ? [leadImage] : []), ...galleries.flatMap(({images}) => images)]
}

describe('fields', () => {
  it.each(cases)(
    '%s keeps no unsafe address and no markup: %j',
    async (_format, address, line, make) => {
      const {articles} = await readBytes(JSON.stringify(make(address, line)))
      expect(articles).toHaveLength(1)
      for (const article of articles) {
        const addresses = [
          article.url,
          article.seo?.imageUrl,
          ...imagesOf(article).map(({url}) => url),
        ]
        expect(addresses.filter((url) => url !== undefined)).toEqual([])
        const lines = [article.headline, ...(article.bylines ?? [])]
        for (const text of lines) expect(text ?? '').not.toMatch(/<[a-z]/i)
        expect(article.headline).toContain('Title')
        expect(article.issues.map(({code}) => code)).toContain('unsafe-link')
      }
    },
  )

  it('are left as they were when nothing is wrong with them', () => {
    const article: RawArticle = {
      source: 'ndjson',
      locator: 'x',
      url: 'https://a.example/x?y=1&z=2',
      headline: 'Why 3 < 4 > 2 & so on',
      leadImage: {url: 'images/my pier.jpg', alt: 'a <b'},
      body: {format: 'html', content: '<p>x</p>'},
      issues: [],
    }
    expect(cleanArticle(article)).toBe(article)
  })

  it('bring no broken character into the record of the run by what an issue cites', async () => {
    const {articles} = await readBytes('id,title,body,date\n1,Oars,Text of it.,"2\0 0\x01 2"\n')
    expect(articles[0]?.issues.length).toBeGreaterThan(0)
    expect(JSON.stringify(articles[0]?.issues)).not.toMatch(/\\u00[01]/)
  })

  it('hold no mark in an address that would end an attribute', () => {
    const url = 'https://a.example/"><script>x'
    const clean = cleanArticle({
      source: 's',
      locator: 'l',
      url,
      leadImage: {url},
      body: {format: 'text', content: ''},
      issues: [],
    })
    expect([clean.url, clean.leadImage?.url]).toEqual(
      Array(2).fill('https://a.example/%22%3E%3Cscript%3Ex'),
    )
  })

  it('have no scheme but those of the web, whatever is written', () => {
    const piece = fc.constantFrom(
      ...ADDRESSES,
      'https://',
      'http:',
      '//',
      ':',
      '&',
      '#',
      '%6a',
      '\n',
      'a',
      '/',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 6}), (pieces) => {
        const url = pieces.join('')
        const image = {url}
        const clean = cleanArticle({
          source: 's',
          locator: 'l',
          url,
          leadImage: image,
          body: {format: 'text', content: ''},
          issues: [],
        })
        for (const address of [clean.url ?? '', clean.leadImage?.url ?? '']) {
          const bare = address.replace(/[\0-\x20\u2028\ufeff]/g, '')
          expect(/^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase() ?? 'https').toMatch(
            /^https?$/,
          )
        }
      }),
    )
  })
})

import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {convert} from '../../../plugins/article-import/convert/convert.ts'
import {convertHtml} from '../../../plugins/article-import/convert/convertHtml.ts'
import {convertText} from '../../../plugins/article-import/convert/convertText.ts'
import {readBytes, samplePath} from '../sources/readSource.ts'
import {chooser, damaged, sampleNames} from './damage.ts'
import {expectSafe} from './safety.ts'

describe('sources under damage', () => {
  it.each(sampleNames)(
    '%s: nothing falls, nothing unsafe comes through, every outcome is told',
    async (name) => {
      const bytes = readFileSync(samplePath(name))
      await fc.assert(
        fc.asyncProperty(
          fc.integer({min: 0}),
          fc.constantFrom(7, 512, 65_536),
          async (seed, size) => {
            const copy = damaged(bytes, chooser(seed))
            const {articles, failures} = await readBytes(copy, {name, size})
            expect(articles.length + failures.length).toBeGreaterThan(0)
            for (const article of articles) {
              expectSafe(convert(article.body))
              expect(article.headline?.isWellFormed() ?? true).toBe(true)
              if (article.publishedAt !== undefined)
                expect(new Date(article.publishedAt).toISOString()).toBe(article.publishedAt)
            }
            for (const {code, message, locator} of failures)
              expect(code && message && locator).toBeTruthy()
          },
        ),
        {numRuns: 20},
      )
      expect(Object.keys(Object.prototype)).toEqual([])
    },
    60_000,
  )
})

describe('the converter under fire', () => {
  const shard = fc.oneof(
    fc.string({unit: 'binary', maxLength: 12}),
    fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '="',
      "'",
      '&#',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<p',
      '<a href=',
      'javascript:',
      '<td',
      '<table>',
      '<script',
      '</script>',
      '<style>',
      '<iframe src=',
      '<img src=',
      '\0',
      '\ud800',
      '\udc00',
      ' ',
      '\n',
      '<svg>',
      '<pre>',
      '<li>',
      '<figure>',
      '<figcaption>',
      '<blockquote class="twitter-tweet">',
      'https://x.com/a/status/1',
    ),
  )

  it('gives safe blocks for anything', () => {
    fc.assert(
      fc.property(fc.array(shard, {maxLength: 80}), (shards) => {
        expectSafe(convertHtml(shards.join('')))
        expectSafe(convertText(shards.join('')))
      }),
      {numRuns: 2000},
    )
  }, 30_000)

  it('gives safe blocks for Portable Text of any make', () => {
    const span = fc.record(
      {
        _type: fc.constantFrom('span', 'x'),
        text: fc.oneof(fc.string({unit: 'binary'}), fc.integer()),
        marks: fc.array(fc.constantFrom('strong', 'l', 'zz')),
      },
      {requiredKeys: []},
    )
    const block = fc.record(
      {
        _type: fc.constantFrom('block', 'embed', 'figure', 'x'),
        _key: fc.oneof(fc.constant('k'), fc.integer()),
        style: fc.oneof(fc.constantFrom('normal', 'h1', 'evil'), fc.integer()),
        children: fc.oneof(fc.array(span), fc.constant(null)),
        markDefs: fc.array(
          fc.record({
            _key: fc.constant('l'),
            _type: fc.constantFrom('link', 'entity'),
            href: fc.constantFrom('javascript:x', 'https://x.example', 'data:x'),
          }),
        ),
        url: fc.constantFrom('javascript:x', 'https://x.example'),
        html: fc.constant('<script>'),
        level: fc.integer(),
        listItem: fc.constantFrom('bullet', 'evil'),
      },
      {requiredKeys: []},
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(block, fc.anything())), (content) =>
        expectSafe(convert({format: 'portableText', content})),
      ),
      {numRuns: 500},
    )
  }, 30_000)
})

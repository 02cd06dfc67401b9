import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {convert} from '../../../plugins/article-import/convert/convert.ts'
import {convertHtml} from '../../../plugins/article-import/convert/convertHtml.ts'
import {convertText} from '../../../plugins/article-import/convert/convertText.ts'
import {readBytes, samplePath} from '../sources/readSource.ts'
import {expectSafe} from './safety.ts'

const SAMPLES = [
  'harbour-lamp.txt',
  'desk.ndjson',
  'desk.json',
  'eastgate.rss.xml',
  'eastgate.rdf',
  'harbour-radio.atom.xml',
  'pier.jsonfeed.json',
  'tide-tables.nitf.xml',
  'lock-gates.newsml.xml',
  'school-kitchens.ninjs.json',
  'harbour-wire.7901.txt',
  'cranes.ans.json',
  'marlow.ghost.json',
  'council.drupal.json',
  'tide-clock.md',
  'desk.csv',
  'desk.tsv',
  'dataset.ndjson',
  'courier.warc',
  'courier.wp.json',
  'wordpress/courier.wxr.xml',
]

/** What happens to files: bytes change, go missing, are doubled, or are replaced by something vicious. */
interface Damage {
  readonly at: number
  readonly kind: 'flip' | 'cut' | 'drop' | 'double' | 'insert'
  readonly piece: string
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  kind: fc.constantFrom('flip', 'cut', 'drop', 'double', 'insert'),
  piece: fc.constantFrom(
    '\0',
    '<',
    '>',
    '&',
    '"',
    '\\',
    '\n',
    '<script>alert(1)</script>',
    '<a href="javascript:x">',
    ']]>',
    '<![CDATA[',
    '<!--',
    '{',
    '}',
    '[',
    ']',
    '"__proto__":',
    '\ud800',
    '&#xD800;',
    '0000-00-00',
    '\xff\xfe',
    '[gallery ids="1"]',
    '[caption]',
    '---\n',
    '\x01\x02\x03',
    'null,',
    '-1e999',
  ),
})

function inflict(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  let result = Buffer.from(bytes)
  for (const {at, kind, piece} of damages) {
    const place = Math.floor(at * result.length)
    const before = result.subarray(0, place)
    const after = result.subarray(place)
    switch (kind) {
      case 'flip':
        result = Buffer.concat([before, Buffer.from([(after[0] ?? 0) ^ 0x55]), after.subarray(1)])
        break
      case 'cut':
        if (place > result.length / 2) result = Buffer.from(before)
        break
      case 'drop':
        result = Buffer.concat([before, after.subarray(17)])
        break
      case 'double':
        result = Buffer.concat([before, after.subarray(0, 64), after])
        break
      case 'insert':
        result = Buffer.concat([before, Buffer.from(piece), after])
        break
    }
  }
  return result
}

describe('sources under damage', () => {
  it.each(SAMPLES)(
    '%s: nothing falls, nothing unsafe comes through, every outcome is told',
    async (name) => {
      const bytes = readFileSync(samplePath(name))
      await fc.assert(
        fc.asyncProperty(
          fc.array(damage, {minLength: 1, maxLength: 6}),
          fc.constantFrom(7, 512, 65_536),
          async (damages, size) => {
            const {articles, failures} = await readBytes(inflict(bytes, damages), {name, size})
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
        {numRuns: 25},
      )
    },
    30_000,
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

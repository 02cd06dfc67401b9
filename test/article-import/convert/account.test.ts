import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {convert} from '../../../plugins/article-import/convert/convert.ts'
import {convertHtml} from '../../../plugins/article-import/convert/convertHtml.ts'
import type {BodyBlock, ConvertedBody} from '../../../plugins/article-import/model.ts'
import {readPath, samplePath} from '../sources/readSource.ts'
import {visibleCount} from './visibleText.ts'

/** Every string that a reader of the blocks sees, gathered without the converter's own counting. */
function seen(value: unknown): string {
  if (Array.isArray(value)) return value.map(seen).join('')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, entry]) => {
      if (typeof entry === 'string')
        return /^(?:text|caption|credit|code|attribution|title)$/.test(key) ? entry : ''
      if (key === 'cells') return (entry as string[]).join('')
      return seen(entry)
    })
    .join('')
}

function inkOf(blocks: readonly BodyBlock[]): number {
  return seen(blocks).replace(/\s/g, '').length
}

/** An iframe's title attribute is kept, and was no text that the page showed. */
function inkOfTitles(blocks: readonly BodyBlock[], html: string): number {
  const titled = blocks.filter(({title}) => html.includes(`title="${String(title)}"`))
  return inkOf(titled.map(({_type, _key, title}) => ({_type, _key, title})))
}

function holds(converted: ConvertedBody, html = ''): void {
  const {read, kept, reported} = converted.account
  expect(kept + reported).toBe(read)
  expect(kept).toBe(inkOf(converted.blocks) - inkOfTitles(converted.blocks, html))
  expect(converted.issues.filter(({code}) => code === 'unaccounted-text')).toEqual([])
}

const word = fc.constantFrom(
  'memorandum',
  'of',
  'İçərişəhər',
  'naïve',
  '&amp;',
  '&lt;i&gt;',
  '“x”',
  ' ',
  '\n',
  '&nbsp;',
  '1 < 2',
)
const inline = fc.constantFrom(
  'b',
  'i',
  'a',
  'span',
  'sub',
  'code',
  'u',
  'q',
  'cite',
  'font',
  'small',
  'mark',
)
const block = fc.constantFrom(
  'p',
  'div',
  'h2',
  'blockquote',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'figure',
  'figcaption',
  'caption',
  'pre',
  'section',
  'dl',
  'dd',
  'aside',
)
const attributes = fc.constantFrom(
  '',
  ' class="gallery"',
  ' class="credit"',
  ' class="twitter-tweet"',
  ' class="pullquote"',
  ' style="font-weight:700"',
  ' style="white-space:pre-wrap"',
  ' href="https://x.example/a"',
  ' href="javascript:x"',
  ' class="wp-caption"',
  ' colspan="2"',
)
const piece = fc.oneof(
  {weight: 4, arbitrary: word},
  fc.tuple(fc.oneof(inline, block), attributes).map(([tag, more]) => `<${tag}${more}>`),
  fc.oneof(inline, block).map((tag) => `</${tag}>`),
  fc.constantFrom(
    '<br>',
    '<hr>',
    '<img src="a.jpg">',
    '<!-- c -->',
    '<svg><text>s</text></svg>',
    '<script>x</script>',
  ),
)
const soup = fc.array(piece, {maxLength: 60}).map((pieces) => pieces.join(''))

describe('the account of visible text', () => {
  it('holds over every sample', async () => {
    const {articles} = await readPath(samplePath('..'))
    expect(articles.length).toBeGreaterThan(40)
    for (const article of articles) {
      const converted = convert(article.body)
      holds(converted, String(article.body.content))
      if (article.body.format === 'html') {
        expect(converted.account.read).toBe(visibleCount(String(article.body.content)))
      }
    }
  })

  it('holds over any soup of tags, whatever is nested in whatever', () => {
    fc.assert(
      fc.property(soup, (html) => holds(convertHtml(html))),
      {numRuns: 2000},
    )
  })

  it('reads what a browser shows, in the order it shows it', () => {
    const phrasing = fc.array(
      fc.oneof(word, fc.constantFrom('<b>', '</b>', '<i>', '</i>', '<br>', '<span>', '</span>')),
      {maxLength: 20},
    )
    const article = fc
      .array(
        phrasing.map((parts) => `<p>${parts.join('')}</p>`),
        {maxLength: 4},
      )
      .map((parts) => parts.join('\n'))
    fc.assert(
      fc.property(article, (html) => {
        const {blocks, account} = convertHtml(html)
        expect(account.read).toBe(visibleCount(html))
        expect(inkOf(blocks)).toBe(visibleCount(html))
      }),
      {numRuns: 60},
    )
  })

  it('gives unique keys, the same ones each time, and no mark definition that nothing uses', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const {blocks} = convertHtml(html)
        const keys = blocks.map(({_key}) => _key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const {children, markDefs} of blocks as readonly {
          children?: {_key: string; marks: string[]}[]
          markDefs?: {_key: string}[]
        }[]) {
          const used = new Set((children ?? []).flatMap(({marks}) => marks))
          expect((markDefs ?? []).every(({_key}) => used.has(_key))).toBe(true)
          const inner = [...(children ?? []), ...(markDefs ?? [])].map(({_key}) => _key)
          expect(new Set(inner).size).toBe(inner.length)
        }
        expect(convertHtml(html).blocks).toEqual(blocks)
      }),
      {numRuns: 300},
    )
  })
})

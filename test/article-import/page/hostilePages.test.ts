import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {extractPage} from '../../../plugins/article-import/sources/page/extractPage.ts'

const sentence =
  'The committee met on Tuesday, and it decided that the plan would go ahead at once. '
const paragraph = `<p>${sentence.repeat(3)}</p>`
const megabyte = 250_000

const attacks: Record<string, string> = {
  'very many nested elements': '<div>'.repeat(megabyte) + paragraph,
  'unclosed formatting': '<p><b><i><a href=x>'.repeat(20_000) + paragraph,
  'nested tables': '<table><tr><td>'.repeat(20_000) + paragraph,
  'nested lists': '<ul><li>'.repeat(20_000) + paragraph,
  'end tags of nothing': `${'</div></p></b></table>'.repeat(100_000)}${paragraph}`,
  'nothing but <': '<'.repeat(10 * megabyte),
  'one long word': `<p>${'a'.repeat(10 * megabyte)}</p>`,
  'one long run of spaces': `<p>a${' '.repeat(10 * megabyte)}b</p>`,
  'one long run of dots': `<p>${'. '.repeat(5 * megabyte)}</p>`,
  'entities without end': '&amp'.repeat(megabyte),
  'attributes without end': `<div ${'a="b" '.repeat(megabyte)}>${paragraph}`,
  'a class of very many words': `<div class="${'aB_c-d '.repeat(megabyte)}">${paragraph}</div>`,
  'comments in comments': '<!--'.repeat(megabyte),
  'a title of separators': `<title>${'a - '.repeat(megabyte)}</title><h1>a</h1>${paragraph}`,
  'linked headings': '<h2><a href="/x">Some other story than this</a></h2>'.repeat(10_000),
  'bodies without end': `<div class="article-body">${paragraph}</div>`.repeat(4000),
  'the headline again and again': `<title>The plan of the council</title>${`<div class=x><h1 class=t>The plan of the council</h1>${paragraph}</div>`.repeat(4000)}`,
  'short divisions without end': `<p>${sentence}</p>${`<div class=a>${sentence.slice(0, 60)}.</div>`.repeat(20_000)}`,
  'lines of one paragraph': `<h1>The plan</h1>${paragraph}<p>${'<img src=x><br>a line of it<br><br>'.repeat(20_000)}</p>`,
  'a stream of very many rows': `${'<script>self.__next_f.push([1,"a:T5,abcde"])</script>'.repeat(10_000)}${paragraph}`,
  'a stream that begins again and again': `<script>${'__next_f.push([])]'.repeat(50_000)} x</script>${paragraph}`,
  'deep JSON-LD': `<script type="application/ld+json">${'['.repeat(megabyte)}</script>${paragraph}`,
  'wide JSON-LD': `<script type="application/ld+json">[${'{"@type":"NewsArticle","headline":"x"},'.repeat(50_000)}{}]</script>${paragraph}`,
  'many broken scripts':
    '<script type="application/ld+json">{"@type":"NewsArticle"</script>'.repeat(20_000),
  'deep state': `<script type="application/json">${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}</script>`,
}

describe('a hostile page', () => {
  it.each(Object.entries(attacks))('with %s is read without a crash', (_name, html) => {
    const {article} = extractPage(html, {url: 'https://a.example/x'})
    expect(article.body.format).toMatch(/^(?:html|text)$/)
  })

  it('takes time in proportion to its size', () => {
    const unit = attacks['bodies without end']?.slice(0, 400_000) ?? ''
    const timeOf = (html: string) => {
      const before = process.cpuUsage()
      extractPage(html)
      return process.cpuUsage(before).user
    }
    timeOf(unit)
    const one = Math.max(timeOf(unit), 2000)
    expect(timeOf(unit.repeat(8)) / one).toBeLessThan(60)
  })

  it('keeps the text when it is nested 10,000 deep', () => {
    const {bodyText} = extractPage('<div>'.repeat(10_000) + paragraph + '</div>'.repeat(10_000))
    expect(bodyText).toBe(sentence.repeat(3).trim())
  })

  it('loses its null bytes and nothing else', () => {
    const {bodyText} = extractPage(paragraph.replaceAll('e', 'e\0').replaceAll('<', '\0<'))
    expect(bodyText).toBe(sentence.repeat(3).trim())
  })

  it('says so when it is too large to be read to its end', () => {
    const {article} = extractPage('<b>x</b>'.repeat(200_000))
    expect(article.issues.map(({code}) => code)).toContain('page-cut')
  })

  it('cannot reach a prototype', () => {
    const data =
      '{"@type":"NewsArticle","__proto__":{"headline":"bad"},"constructor":{"x":1},"headline":"Good title of it"}'
    const {article} = extractPage(
      `<script type="application/ld+json">${data}</script><meta property="__proto__" content="x"><constructor>${paragraph}</constructor>`,
    )
    expect(article.headline).toBe('Good title of it')
    expect(Object.hasOwn(Object.prototype, 'headline')).toBe(false)
  })

  it('puts no script, handler or style into the markup', () => {
    const {article} = extractPage(
      `<article class="entry-content">${paragraph}<p onclick="x()" style="a:b">${sentence}<script>bad()</script><svg onload=bad()></svg><img src=x onerror=bad() alt='"><script>bad()</script>'><a href="/ok" onmouseover=bad()>ok then</a></p>${paragraph.replaceAll('plan', 'scheme')}</article>`,
    )
    const {content} = article.body
    expect(content).not.toMatch(/<script|<svg|onclick|onerror=|onload|onmouseover|style=/)
    expect(content).toContain('&lt;script&gt;')
  })

  it('never throws, whatever the tags are', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'table',
      'td',
      'li',
      'a',
      'b',
      'h1',
      'script',
      'br',
      'body',
      'head',
      'html',
      'figure',
      'title',
      'x-y',
      'svg',
      'noscript',
      'pre',
    )
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      tag.map(
        (name) =>
          `<${name} class="related" id=x itemprop='articleBody' style="display:none" href="javascript:x">`,
      ),
      fc.string({unit: 'binary', maxLength: 20}),
      fc.constantFrom(
        sentence,
        '&lt;',
        '&#0;',
        '\0',
        '<!--',
        '-->',
        '<![CDATA[',
        '"',
        "'",
        '\ud800',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
        const {article, bodyText} = extractPage(pieces.join(''), {url: 'https://a.example/'})
        expect(typeof bodyText).toBe('string')
        expect(typeof article.body.content).toBe('string')
      }),
      {numRuns: 400},
    )
  })
})

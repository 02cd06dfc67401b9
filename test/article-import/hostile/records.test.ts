import {describe, expect, it} from 'vitest'
import {readDate} from '../../../plugins/article-import/sources/text/readDate.ts'
import {readBytes, textOf} from '../sources/readSource.ts'

function rss(items: string, doctype = ''): string {
  return `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`
}

describe('XML that means harm', () => {
  it('entity bombs are not expanded', async () => {
    const levels = Array.from(
      {length: 20},
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(20)}">`,
    ).join('')
    const {articles} = await readBytes(
      rss('<item><title>&l20;</title></item>', `<!DOCTYPE x [<!ENTITY l0 "lol">${levels}]>`),
    )
    expect(articles[0]?.headline).toBe('&l20;')
  }, 5000)

  it('external entities are not fetched', async () => {
    const {articles} = await readBytes(
      rss(
        '<item><title>a &xxe; b</title></item>',
        '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/hostname"><!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]>',
      ),
    )
    expect(articles[0]?.headline).toBe('a &xxe; b')
  })

  it('nesting of 10,000 inside an item is read', async () => {
    const deep = `${'<b>'.repeat(10_000)}x${'</b>'.repeat(10_000)}`
    const {articles} = await readBytes(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>t</title><content type="xhtml"><div>${deep}</div></content></entry></feed>`,
    )
    expect(articles[0]?.headline).toBe('t')
  }, 5000)

  it('a million open elements are refused, not held', async () => {
    const {failures} = await readBytes(rss(`<item>${'<a>'.repeat(300_000)}`))
    expect(failures).toMatchObject([{code: 'xml-too-deep'}])
  }, 5000)

  it('a record above the limit is refused with what came before it kept', async () => {
    const {articles, failures} = await readBytes(
      rss(`<item><title>a</title></item><item><title>${'x'.repeat(10_000)}</title></item>`),
      {maxRecordLength: 5000, size: 500},
    )
    expect(articles.map(({headline}) => headline)).toEqual(['a'])
    expect(failures).toMatchObject([{code: 'record-too-large'}])
  })
})

describe('JSON that means harm', () => {
  it('nesting of 100,000 is read or reported', async () => {
    const deep = `{"title":"t","body":"b","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const {articles, failures} = await readBytes(`[${deep}]`)
    expect(articles.length + failures.length).toBe(1)
  }, 5000)

  it('members of every wrong type give no article that breaks later stages', async () => {
    const wrong: unknown[] = [null, 0, true, [], {}, [[]], [null], {a: {b: 1}}, '', -1]
    const fields = [
      'title',
      'body',
      'html',
      'author',
      'tags',
      'url',
      'id',
      'date',
      'image',
      'section',
      'slug',
      'status',
      'galleries',
    ]
    const lines = fields.flatMap((field) =>
      wrong.map((value) => JSON.stringify({title: 't', text: 'x', [field]: value})),
    )
    const {articles, failures} = await readBytes(lines.join('\n'))
    expect(articles.length + failures.length).toBe(lines.length)
    for (const article of articles) {
      for (const field of [
        'headline',
        'url',
        'externalId',
        'slug',
        'section',
        'publishedAt',
      ] as const) {
        expect(['string', 'undefined']).toContain(typeof article[field])
      }
      expect(article.bylines?.every((byline) => typeof byline === 'string') ?? true).toBe(true)
      expect(article.tags?.every((tag) => typeof tag === 'string') ?? true).toBe(true)
    }
  })

  it('duplicate ids stay two records', async () => {
    const {articles} = await readBytes('{"id":"1","title":"a"}\n{"id":"1","title":"b"}\n')
    expect(articles.map(({externalId, locator}) => [externalId, locator])).toEqual([
      ['1', 'file#0'],
      ['1', 'file#1'],
    ])
  })

  it('__proto__ pollutes nothing, in JSON, front matter and tables', async () => {
    await readBytes(
      '[{"title":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]',
    )
    await readBytes('---\ntitle: a\n__proto__:\n  polluted: 1\n---\nx')
    await readBytes('+++\ntitle = "a"\n__proto__ = "polluted"\n+++\nx')
    await readBytes('id,title,body,__proto__\n1,a,b,polluted\n')
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined()
  })

  it('YAML aliases do not multiply', async () => {
    const levels = Array.from(
      {length: 12},
      (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`,
    ).join('\n')
    const {articles} = await readBytes(`---\ntitle: t\na0: &a0 [x]\n${levels}\n---\nbody`)
    expect(articles[0]?.issues).toMatchObject([{code: 'mended-front-matter'}])
  }, 5000)

  it('front matter longer than any is reported and not read', async () => {
    const {articles} = await readBytes(`---\ntitle: t\n${'a: b: c\n'.repeat(20_000)}---\nbody`, {
      name: 'long.md',
    })
    expect(articles[0]?.issues).toMatchObject([{code: 'invalid-front-matter', kind: 'loss'}])
    expect(textOf(articles[0])).toBe('body')
  }, 5000)
})

describe('values in values', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`

  it('fail as a body and are left out as a field without a place', async () => {
    const rows = [
      `{"id":1,"headline":"a","body":${deep}}`,
      `{"id":2,"headline":"b","body":"c","x":${deep}}`,
    ]
    const {articles, failures} = await readBytes(rows.join('\n'))
    expect(failures.map(({code, locator}) => `${code} ${locator}`)).toEqual([
      'nested-too-deep file#0',
    ])
    expect(articles.map(({issues}) => issues.map(({code}) => code))).toEqual([['nested-too-deep']])
  })
})

describe('a line longer than any record', () => {
  it('is reported, and the lines around it are read', async () => {
    const row = (id: number, body: string) => JSON.stringify({id, headline: 'a', body})
    const content = [row(1, 'b'), row(2, 'x'.repeat(5000)), row(3, 'c')].join('\n')
    const {articles, failures} = await readBytes(content, {maxRecordLength: 1000, size: 64})
    expect(articles.map(({externalId}) => externalId)).toEqual(['1', '3'])
    expect(failures.map(({code, locator}) => `${code} ${locator}`)).toEqual([
      'record-too-large file#1',
    ])
  })
})

describe('dates', () => {
  it.each([
    ['2026-01-02T03:04:05+04:00', '2026-01-01T23:04:05.000Z'],
    ['20260102T030405Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02 03:04:05', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02', '2026-01-02T00:00:00.000Z'],
    ['Fri, 02 Jan 2026 03:04:05 GMT', '2026-01-02T03:04:05.000Z'],
    ['02 Jan 26 03:04 EST', '2026-01-02T08:04:00.000Z'],
    ['January 2, 2026', '2026-01-02T00:00:00.000Z'],
    [1767323045, '2026-01-02T03:04:05.000Z'],
    ['1767323045000', '2026-01-02T03:04:05.000Z'],
  ])('%j is read', (value, iso) => {
    expect(readDate(value)).toEqual({iso})
  })

  it.each([
    '0000-00-00',
    '0000-00-00 00:00:00',
    '2026-02-31',
    '2026-13-01',
    '2026-01-02T25:00:00Z',
    'yesterday',
    '31.02.26',
    -5,
    Number.NaN,
    {},
    [],
    '99999-01-01',
    '2026-01-02T00:00:00+99:00',
    'Fri, 02 Jan 2026 03:04:05 QQQ',
  ])('%j is no date and is reported', (value) => {
    expect(readDate(value)).toMatchObject({issue: {code: 'invalid-date', kind: 'loss'}})
  })

  it('without an offset is taken in the zone given, winter and summer', () => {
    expect(readDate('2026-01-02 12:00:00', 'Europe/Berlin').iso).toBe('2026-01-02T11:00:00.000Z')
    expect(readDate('2026-07-02 12:00:00', 'Europe/Berlin').iso).toBe('2026-07-02T10:00:00.000Z')
    expect(readDate('2026-07-02 12:00:00', '+04:00').iso).toBe('2026-07-02T08:00:00.000Z')
  })
})

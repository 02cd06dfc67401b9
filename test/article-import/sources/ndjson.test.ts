import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath} from './readSource.ts'

describe('ndjson', () => {
  it('reads a record a line and goes on after a broken one', async () => {
    const {detected, articles, failures} = await readPath(samplePath('desk.ndjson'))
    expect(detected).toEqual(['ndjson'])
    expect(articles.map(({headline}) => headline)).toEqual([
      'Kites over the dyke',
      'Dyke walk on Sunday',
    ])
    expect(failures).toMatchObject([
      {code: 'invalid-json', kind: 'failed', locator: expect.stringMatching(/#1$/)},
    ])
    expect(failures[0]?.raw).toContain('Cut in the mid')
    expect(articles[1]?.body.format).toBe('portableText')
  })

  it('gives the same wherever the chunks part', async () => {
    const text = '{"title":"Fjord \\"A\\" \\u00e5","text":"è"}\r\n{"title":"b","text":"y"}\r\n'
    const whole = await readBytes(text)
    for (const size of [1, 2, 3, 7]) {
      expect((await readBytes(text, {size})).articles).toEqual(whole.articles)
    }
    expect(whole.articles.map(({headline}) => headline)).toEqual(['Fjord "A" å', 'b'])
  })

  it('fills fields by a mapping', async () => {
    const {articles} = await readBytes('{"ttl":"A","bd":{"x":"text"},"title":"other"}\n{}\n', {
      fields: {ttl: 'headline', 'bd.x': 'body'},
    })
    expect(articles[0]).toMatchObject({
      headline: 'A',
      body: {format: 'text', content: 'text'},
      extra: {title: 'other'},
    })
  })

  it('takes nothing from inherited names', async () => {
    const {articles} = await readBytes(
      '{"__proto__":{"headline":"bad"},"constructor":1,"text":"body"}\n',
    )
    expect(articles[0]).not.toHaveProperty('headline')
    expect(articles[0]?.extra).toEqual({constructor: 1})
    expect(Object.hasOwn(Object.prototype, 'headline')).toBe(false)
  })
})

import {describe, expect, it} from 'vitest'
import {readXmlRecords} from '../../../plugins/article-import/sources/xml/readXmlRecords.ts'
import {textIn} from '../../../plugins/article-import/sources/xml/xmlNode.ts'

async function* pieces(xml: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < xml.length; at += size) yield xml.slice(at, at + size)
}

async function read(items: string, size = 1_000_000) {
  const xml = `<rss><channel>${items}<item>last</item></channel></rss>`
  const found: {text: string; codes: readonly string[]}[] = []
  for await (const {node, issues} of readXmlRecords(
    pieces(xml, size),
    (name, parent) => name === 'item' && parent === 'channel',
    1_000_000,
  )) {
    found.push({text: textIn(node) ?? '', codes: issues.map(({code}) => code)})
  }
  return found
}

describe('XML with faults', () => {
  it.each([
    ['AT&T', 'AT&T', ['bare-sign']],
    ['a?b=1&c=2', 'a?b=1&c=2', ['bare-sign']],
    ['x & y', 'x & y', ['bare-sign']],
    ['1 < 2 <3', '1 < 2 <3', ['bare-sign']],
    ['&amp;&#38;&lt;&eacute;', '&&<é', []],
    ['<![CDATA[a & b <3 &amp; c]]> &amp;', 'a & b <3 &amp; c &', []],
    ['<!-- & < -->x', 'x', []],
  ])('%s is read as %s, however the bytes come', async (written, text, codes) => {
    for (const size of [1, 2, 3, 7, 64, 1_000_000]) {
      expect(await read(`<item>${written}</item>`, size)).toEqual([
        {text, codes},
        {text: 'last', codes: []},
      ])
    }
  })

  it('a record that is not closed ends where the next one begins', async () => {
    expect(await read('<item>one<b>bold<item>two</item>')).toEqual([
      {text: 'onebold', codes: ['record-not-closed']},
      {text: 'two', codes: []},
      {text: 'last', codes: []},
    ])
  })
})

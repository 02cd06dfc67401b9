import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath} from './readSource.ts'

const FEED = (item: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:m="http://search.yahoo.com/mrss/"><channel><title>Post</title><language>az</language><item>${item}</item></channel></rss>`

describe('rss2', () => {
  it('reads the items with their channel', async () => {
    const {detected, articles} = await readPath(samplePath('eastgate.rss.xml'))
    expect(detected).toEqual(['rss2'])
    expect(articles).toHaveLength(2)
    expect(articles[0]).toMatchObject({
      source: 'rss2',
      sourceName: 'Eastgate Post',
      url: 'https://eastgate.example/2026/02/masts',
      subheadline: 'Fishermen asked for wider lanes, and they got them.',
      body: {format: 'html'},
    })
  })

  it('knows namespaces whatever their prefix', async () => {
    const {articles} = await readBytes(
      FEED(
        '<title>A &amp;amp; B</title><description>short</description><c:encoded><![CDATA[<p>long</p>]]></c:encoded><m:group><m:content url="https://x.example/p" medium="image" width="800"><m:description>Cap</m:description><m:credit>AP</m:credit></m:content></m:group><pubDate>Fri, 02 Jan 2026 10:00:00 +0400</pubDate>',
      ),
    )
    expect(articles[0]).toMatchObject({
      headline: 'A & B',
      subheadline: 'short',
      body: {format: 'html', content: '<p>long</p>'},
      publishedAt: '2026-01-02T06:00:00.000Z',
      language: 'az',
      leadImage: {url: 'https://x.example/p', caption: 'Cap', credit: 'AP', width: 800},
    })
  })

  it('reads undeclared HTML entities and never expands declared ones', async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "AAAA"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    const {articles} = await readBytes(
      FEED('<title>Caf&eacute;&nbsp;x &a; &b;</title>').replace('?>', `?>${bomb}`),
    )
    expect(articles[0]?.headline).toBe('Café x &a; &b;')
    expect(articles[0]?.issues.map(({code}) => code)).toContain('entities-declared')
  })

  it('keeps the items before the place where a feed breaks off, and says so', async () => {
    const {articles, failures} = await readBytes(
      FEED('<title>a</title>').replace('</channel></rss>', '<item><title>b'),
    )
    expect(articles.map(({headline}) => headline)).toEqual(['a'])
    expect(failures).toMatchObject([{code: 'truncated-xml'}])
  })
})

import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath} from './readSource.ts'

describe('warc', () => {
  it('hands its pages to the page source and reports its other answers', async () => {
    const {detected, articles, failures} = await readPath(samplePath('courier.warc'))
    expect(detected).toEqual(['warc'])
    expect(articles).toMatchObject([
      {headline: 'The net loft opens to visitors', url: 'https://courier.example/net-loft'},
    ])
    expect(failures.map(({code}) => code)).toEqual(['not-a-page', 'not-a-page'])
  })

  it('stops at a record that tells of more bytes than there are', async () => {
    const head = 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n'
    const {failures} = await readBytes(`${head}HTTP/1.1 200 OK\r\n\r\n<html>`)
    expect(failures.map(({code}) => code)).toContain('truncated-warc')
  })

  it.each([10, 400, 100_000])(
    'tells of records that one %d bytes too long has swallowed',
    async (by) => {
      const {articles, failures} = await readBytes(record(1, 0) + record(2, by) + record(3, 0))
      const codes = articles.flatMap(({issues}) => issues.map(({code}) => code))
      expect(articles.length + failures.length).toBeGreaterThan(1)
      expect(codes).toContain('records-swallowed')
    },
  )

  it.each([1, 20, 500])('reads a record that is %d bytes longer than it says whole', async (by) => {
    const archive = record(1, 0) + record(2, -by) + record(3, 0) + record(4, 0)
    const {articles, failures} = await readBytes(archive)
    expect(failures).toEqual([])
    const [first, second, ...others] = articles.map(({body, issues, headline}) => ({
      length: body.content.length,
      part: headline?.at(-1),
      codes: issues.map(({code}) => code),
    }))
    expect(second).toEqual({length: first?.length, part: '2', codes: ['record-length-mended']})
    expect([first, ...others].map((article) => article?.part)).toEqual(['1', '3', '4'])
    expect([first, ...others].flatMap((article) => article?.codes)).toEqual([])
  })
})

/** A page in a record that says it is longer than it is. */
function record(number: number, by: number): string {
  const paragraph = `<p>${'The ferry came back on Tuesday after a week away.\n\n'.repeat(8)}</p>`
  const page = `<html><body><article><h1>The harbour, part ${number}</h1>${paragraph}</article></body></html>`
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: https://courier.example/${number}`,
    'WARC-Date: 2024-01-01T00:00:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${answer.length + by}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${answer}\r\n\r\n`
}

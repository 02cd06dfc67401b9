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
})

import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath, textOf} from './readSource.ts'

describe('iptc7901', () => {
  it('reads each message of a wire', async () => {
    const {detected, articles} = await readPath(samplePath('harbour-wire.7901.txt'))
    expect(detected).toEqual(['iptc7901'])
    expect(articles).toMatchObject([
      {
        externalId: 'hw0412',
        headline: 'Rowers share the cup',
        section: 'SPO',
        tags: ['ROWING', 'REGATTA'],
        publishedAt: '2025-07-03T16:12:00.000Z',
        extra: {priority: 4, wordCount: 42},
      },
      {externalId: 'hw0413', headline: 'Fog until noon'},
    ])
    expect(textOf(articles[0])).toBe(
      'MARLOW BAY, July 3 - Two crews crossed the line together on Saturday.\nThe cup stays half a year with each.',
    )
  })

  it('says when a message has no end', async () => {
    const {articles} = await readBytes(
      '\x01ab0001 3 POL 00001 X\r\n\x02Head\r\n\r\nText that stops',
    )
    expect(articles[0]).toMatchObject({headline: 'Head', issues: [{code: 'truncated'}]})
  })

  it('passes over characters that synchronise a line', async () => {
    const {detected, articles} = await readBytes(
      '\x16\x16\x01\x16\x16ab0001 3 POL 00001 X\r\n\x02Head\r\n\r\nText.\r\n\x03',
    )
    expect(detected).toEqual(['iptc7901'])
    expect(articles).toMatchObject([{externalId: 'ab0001', headline: 'Head', section: 'POL'}])
  })
})

import {describe, expect, it} from 'vitest'
import {readPath, samplePath} from './readSource.ts'

describe('rss1', () => {
  it('reads the items beside the channel, with Dublin Core', async () => {
    const {detected, articles} = await readPath(samplePath('eastgate.rdf'))
    expect(detected).toEqual(['rss1'])
    expect(articles).toMatchObject([
      {
        source: 'rss1',
        sourceName: 'Eastgate Post',
        externalId: 'https://eastgate.example/cafe',
        headline: 'The Café on the pier closes',
        bylines: ['Ana Weld'],
        tags: ['Food'],
        publishedAt: '2026-01-31T09:00:00.000Z',
      },
    ])
  })
})

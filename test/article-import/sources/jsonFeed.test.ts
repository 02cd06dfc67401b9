import {describe, expect, it} from 'vitest'
import {readPath, samplePath} from './readSource.ts'

describe('json-feed', () => {
  it('reads items, and reports a date that is none', async () => {
    const {detected, articles} = await readPath(samplePath('pier.jsonfeed.json'))
    expect(detected).toEqual(['json-feed'])
    expect(articles).toMatchObject([
      {
        headline: 'Ropes wanted',
        bylines: ['Ila Moor'],
        tags: ['museum', 'ropes'],
        sourceName: 'Pier Notes',
        language: 'en',
        leadImage: {url: 'https://pier.example/ropes.jpg'},
      },
      {
        externalId: '2',
        body: {format: 'text', content: 'High water at ten.'},
        issues: [{code: 'invalid-date', kind: 'loss'}],
      },
    ])
  })
})

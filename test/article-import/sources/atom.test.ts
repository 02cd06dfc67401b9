import {describe, expect, it} from 'vitest'
import {readPath, samplePath, textOf} from './readSource.ts'

describe('atom', () => {
  it('reads XHTML and escaped HTML alike', async () => {
    const {detected, articles} = await readPath(samplePath('harbour-radio.atom.xml'))
    expect(detected).toEqual(['atom'])
    expect(articles).toMatchObject([
      {
        headline: 'Fog signal returns after forty years',
        url: 'https://radio.example/fog-signal',
        bylines: ['Mira Osk'],
        tags: ['Harbour'],
        publishedAt: '2026-03-04T04:30:00.000Z',
        sourceName: 'Harbour Radio',
      },
      {headline: 'Two new ferries', body: {format: 'html', content: '<p>They sail in May.</p>'}},
    ])
    expect(textOf(articles[0])).toBe('The signal sounds at noon.\nVolunteers & pilots paid for it.')
  })
})

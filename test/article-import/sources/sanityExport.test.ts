import {describe, expect, it} from 'vitest'
import {readPath, samplePath, textOf} from './readSource.ts'

describe('sanity-export', () => {
  it('reads articles, resolves references by name and reports those that lead nowhere', async () => {
    const {detected, articles, failures} = await readPath(samplePath('dataset.ndjson'))
    expect(detected).toEqual(['sanity-export'])
    expect(articles).toMatchObject([
      {
        externalId: 'article-1',
        headline: 'Buoy 9 moves',
        bylines: ['Ada Birk'],
        section: 'Sea',
        status: 'published',
        leadImage: {url: 'images/buoy.jpg', alt: 'Buoy 9'},
      },
      {
        externalId: 'article-2',
        status: 'draft',
        issues: [{code: 'unresolved-reference', text: 'topic-gone'}],
      },
    ])
    expect(textOf(articles[0])).toBe('Forty metres east.')
    expect(failures.map(({kind}) => kind)).toEqual(['skipped', 'skipped'])
  })
})

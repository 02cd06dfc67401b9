import {describe, expect, it} from 'vitest'
import {readPath, samplePath, textOf} from './readSource.ts'

describe('newsml-g2', () => {
  it('reads the texts of a message and reports its other items', async () => {
    const {detected, articles, failures} = await readPath(samplePath('lock-gates.newsml.xml'))
    expect(detected).toEqual(['newsml-g2'])
    expect(articles).toMatchObject([
      {
        externalId: 'urn:newsml:wire.example:20260220:lock-gates',
        headline: 'Lock gates are oak again',
        bylines: ['Lena Holm'],
        sourceName: 'Harbour Wire',
        status: 'published',
        tags: ['waterways'],
        rights: {copyrightHolder: 'Harbour Wire', copyrightNotice: '© 2026 Harbour Wire'},
        publishedAt: '2026-02-20T09:00:00.000Z',
        updatedAt: '2026-02-20T09:55:00.000Z',
        extra: {slugline: 'LOCK-GATES', dateline: 'TRIESTE, Feb 20'},
      },
    ])
    expect(textOf(articles[0])).toBe('The gates weigh nine tonnes.\nThey open by hand.')
    expect(failures).toMatchObject([{code: 'not-an-article', kind: 'skipped'}])
  })
})

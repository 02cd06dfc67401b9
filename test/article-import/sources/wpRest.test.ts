import {describe, expect, it} from 'vitest'
import {readPath, samplePath, textOf} from './readSource.ts'

describe('wp-rest', () => {
  it('reads posts with what is embedded, and reports a shortcode that it does not know', async () => {
    const {detected, articles} = await readPath(samplePath('courier.wp.json'))
    expect(detected).toEqual(['wp-rest'])
    expect(articles[0]).toMatchObject({
      externalId: '51',
      headline: 'Oyster beds “healthier” than feared',
      bylines: ['Noor Ames'],
      section: 'Sea & coast',
      tags: ['oysters'],
      publishedAt: '2026-01-20T08:00:00.000Z',
      status: 'published',
      leadImage: {
        url: 'https://courier.example/oysters.jpg',
        alt: 'Oysters',
        caption: 'The north bed.',
        credit: 'N. Ames',
        width: 1600,
      },
      issues: [{code: 'unknown-shortcode', kind: 'note', text: '[weather town="Marlow"]'}],
    })
    expect(articles[0]).not.toHaveProperty('subheadline')
    expect(textOf(articles[0])).toContain('[weather town="Marlow"]')
  })
})

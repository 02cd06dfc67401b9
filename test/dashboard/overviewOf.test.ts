import {describe, expect, test} from 'vitest'
import {overviewOf} from '../../plugins/dashboard/studio/overviewOf.ts'

const words = {noSection: 'No section', unknownYear: 'Unknown'}
const article = (id: string, section: string | undefined, publishedAt: string | undefined) => ({
  _id: id,
  headline: `About ${id}`,
  ...(section !== undefined && {section: {_ref: section}}),
  ...(publishedAt !== undefined && {publishedAt}),
})

const overview = overviewOf(
  [
    {article: article('a', 's1', '2026-02-03T00:00:00Z'), rules: ['double-space', 'double-space']},
    {article: article('b', 's1', '2026-01-03T00:00:00Z'), rules: ['mojibake']},
    {article: article('c', undefined, undefined), rules: []},
  ],
  [{_id: 's1', title: 'City'}],
  [
    {_id: 'm1', signedOn: '2025-05-04', areas: ['Water', 'Culture']},
    {_id: 'm2', signedOn: null, areas: ['water']},
  ],
  words,
)
const bars = (key: keyof typeof overview) =>
  overview[key].map(({label, count, documents}) => [label, count, documents.map(({_id}) => _id)])

describe('the overview', () => {
  test('counts findings by rule, the most first, with each document once behind its bar', () => {
    expect(bars('by-rule')).toEqual([
      ['double-space', 2, ['a']],
      ['mojibake', 1, ['b']],
    ])
    expect(bars('by-section')).toEqual([['City', 3, ['a', 'b']]])
  })

  test('covers months, the latest first and the undated articles last', () => {
    expect(bars('coverage')).toEqual([
      ['2026-02', 1, ['a']],
      ['2026-01', 1, ['b']],
      ['Unknown', 1, ['c']],
    ])
  })

  test('counts memoranda by year and by area, whatever its capitals', () => {
    expect(bars('memoranda-by-year')).toEqual([
      ['2025', 1, ['m1']],
      ['Unknown', 1, ['m2']],
    ])
    expect(bars('memoranda-by-area')).toEqual([
      ['water', 2, ['m1', 'm2']],
      ['culture', 1, ['m1']],
    ])
  })
})

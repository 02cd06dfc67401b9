import {describe, expect, test} from 'vitest'
import {overviewOf} from '../../plugins/dashboard/studio/overviewOf.ts'

const words = {noSection: 'No section', unknownMonth: 'Unknown'}
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
    {_id: 'm1', areas: ['Water', 'Culture']},
    {_id: 'm2', areas: ['water']},
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

  test('tells findings by month, the latest first', () => {
    expect(bars('over-time')).toEqual([
      ['2026-02', 2, ['a']],
      ['2026-01', 1, ['b']],
    ])
  })

  test('counts memoranda by area, whatever its capitals', () => {
    expect(bars('memoranda-by-area')).toEqual([
      ['water', 2, ['m1', 'm2']],
      ['culture', 1, ['m1']],
    ])
  })

  test('takes a value of another kind than it should be for none', () => {
    const broken = overviewOf(
      [{article: {_id: 'a', headline: 1, section: 's1', publishedAt: 20260203}, rules: ['x']}],
      [{_id: 's1', title: {}}],
      [
        {_id: 'm1', title: [], areas: 'Water'},
        {_id: 'm2', areas: [1, null, 'Water']},
      ],
      words,
    )
    expect(broken['over-time']).toMatchObject([{label: 'Unknown', documents: [{title: 'a'}]}])
    expect(broken['by-section']).toMatchObject([{label: 'No section', count: 1}])
    expect(broken['memoranda-by-area']).toMatchObject([{label: 'water', documents: [{_id: 'm2'}]}])
  })
})

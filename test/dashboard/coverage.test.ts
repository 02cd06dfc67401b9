import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'
import type {Bar} from '../../plugins/dashboard/studio/BarChart.tsx'
import {
  countsQuery,
  coverageBars,
  type Dated,
  type Span,
  spanQuery,
} from '../../plugins/dashboard/studio/coverage.ts'
import {periodsBetween} from '../../plugins/dashboard/studio/periods.ts'

const words = {earlier: 'Earlier', unknown: 'Unknown'}
const dates = ['2024-01-05T00:00:00Z', '2024-03-05T00:00:00Z', 'unknown', 20240305, undefined]

let lake: Lake
beforeAll(async () => {
  lake = await createLake()
  const articles = [...dates, '1950-06-01'].map((publishedAt, index) => ({
    _id: `a${index}`,
    _type: index === dates.length ? 'old' : 'article',
    publishedAt,
  }))
  await Promise.all([
    ...articles.map((article) => lake.client().create(article)),
    lake.client().create({_id: 'now', _type: 'old', publishedAt: '2026-01-01'}),
  ])
})
afterAll(() => lake.close())

async function barsOf(dated: Dated): Promise<Bar[]> {
  const client = lake.client()
  const span = await client.fetch<Span>(spanQuery(dated))
  const counts = await client.fetch<Record<string, number>>(countsQuery(dated, span))
  return coverageBars(dated, span, counts, words)
}

async function behind({documents}: Bar): Promise<string[]> {
  if (!('where' in documents)) throw new Error('The bar holds its documents')
  return await lake.client().fetch(`*[${documents.where}] | order(_id) ._id`)
}

describe('the coverage of an archive', () => {
  test('tells a short one by its months, gaps included, and last what has no date', async () => {
    const bars = await barsOf({type: 'article', date: 'publishedAt', mostMonths: 24})
    expect(bars.map(({label, count}) => [label, count])).toEqual([
      ['2024-03', 1],
      ['2024-02', 0],
      ['2024-01', 1],
      ['Unknown', 3],
    ])
    expect(await Promise.all(bars.map(behind))).toEqual([['a1'], [], ['a0'], ['a2', 'a3', 'a4']])
  })

  test('tells a long one by its years, and the first of very many together', async () => {
    const bars = await barsOf({type: 'old', date: 'publishedAt', mostMonths: 24})
    expect(bars).toHaveLength(37)
    expect(bars.at(0)).toMatchObject({label: '2026', count: 1})
    expect(bars.at(-1)).toMatchObject({label: 'Earlier', count: 1})
    expect(await Promise.all(bars.slice(-1).map(behind))).toEqual([['a5']])
  })

  test('has no bar where there is no document', async () => {
    expect(await barsOf({type: 'none', date: 'publishedAt', mostMonths: 0})).toEqual([])
  })
})

describe('the periods between two dates', () => {
  test('are years where months are not wanted', () => {
    const years = periodsBetween('2025-12-31', '2026-01-01', 0)
    expect(years.map(({label}) => label)).toEqual(['2026', '2025'])
  })

  test.each([
    [null, '2026-01-01'],
    ['soon', '2026-01-01'],
    ['2026-02-01', '2026-01-01'],
  ])('are none between %s and %s', (first, last) => {
    expect(periodsBetween(first, last, 24)).toEqual([])
  })
})

import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {archiveMonth, monthRange, runView} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('the archive of a month', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('has the articles of the month and the nearest ones outside it', async () => {
    const may = await runView(newsroom.client, archiveMonth, {...monthRange(2026, 5), limit: 100})
    expect(may.articles).toHaveLength(9)
    expect(may).toMatchObject({older: null, newer: '2026-06-01T14:00:00+04:00'})
    const june = await runView(newsroom.client, archiveMonth, monthRange(2026, 6))
    expect(june.articles.map(({slug}) => slug)).toEqual(['story-9'])
    expect(june).toMatchObject({older: '2026-05-01T10:00:00.000Z', newer: null})
  })

  test('goes over the end of a year', () => {
    expect(monthRange(2025, 12)).toEqual({
      from: '2025-12-01T00:00:00.000Z',
      to: '2026-01-01T00:00:00.000Z',
    })
  })

  test.each([
    [2026, 5],
    [2026, 6],
  ])(
    'holds nothing that readers may not have, under any perspective: %i-%i',
    async (year, month) => {
      await expectNoLeak(newsroom, archiveMonth, {...monthRange(year, month), limit: 100})
      const {params, query} = archiveMonth
      const range = params.parse(monthRange(year, month)) as Record<string, unknown>
      const [raw, published] = await Promise.all(
        (['raw', 'published'] as const).map((perspective) =>
          newsroom.client.fetch(query, range, {perspective}),
        ),
      )
      expect(raw).toEqual(published)
    },
  )
})

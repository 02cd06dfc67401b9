import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  type MemorandumCursor,
  memorandaByTitle,
  memorandaCount,
  memorandaRegister,
  nextMemoranda,
  type RegisteredMemorandum,
  runView,
} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('the register of memoranda', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  const slugs = async (filter: Parameters<typeof memorandaRegister.params.parse>[0]) =>
    (await runView(newsroom.client, memorandaRegister, filter as object)).map(({slug}) => slug)

  test('lists those signed last first and those without a date at the end', async () => {
    expect(await slugs({})).toEqual([
      'memorandum-3',
      'memorandum-2',
      'memorandum-1',
      'memorandum-4',
      'memorandum-5',
    ])
  })

  test.each([
    [{party: 'organization-university'}, ['memorandum-3']],
    [{status: 'extended'}, ['memorandum-2']],
    [{year: '2021'}, ['memorandum-1']],
    [{area: 'EDUCATION', year: '2023'}, ['memorandum-3']],
    [{area: 'sport'}, ['memorandum-2']],
    [{text: 'archives'}, ['memorandum-1']],
    [{text: 'planned'}, ['memorandum-5']],
    [{party: 'organization-council', status: 'signed', year: '2022'}, []],
  ])('is filtered by %j', async (filter, expected) => {
    expect(await slugs(filter)).toEqual(expected)
    const {status, ...others} = filter as {status?: 'extended' | 'signed'}
    const count = await runView(newsroom.client, memorandaCount, {
      ...others,
      ...(status ? {status} : {}),
    })
    expect(count).toBe(expected.length)
  })

  test.each([1, 2, 3])('is walked by cursor, %i at a time, also where dates end', async (limit) => {
    const seen: (string | null)[] = []
    let cursor: MemorandumCursor | undefined
    do {
      const page: RegisteredMemorandum[] = await runView(newsroom.client, memorandaRegister, {
        limit,
        ...cursor,
      })
      seen.push(...page.map(({slug}) => slug))
      cursor = nextMemoranda(page, limit)
    } while (cursor)
    expect(seen).toEqual(await slugs({}))
  })

  test('is listed by title, and goes on behind one', async () => {
    const all = await runView(newsroom.client, memorandaByTitle, {})
    expect(all.map(({title}) => title)).toEqual(all.map(({title}) => title).toSorted())
    const second = all[1]
    const rest = await runView(newsroom.client, memorandaByTitle, {
      afterTitle: second?.title,
      afterId: second?._id,
    })
    expect(rest).toEqual(all.slice(2))
  })

  test('refuses a year that is none and a status that there is not', async () => {
    await expect(runView(newsroom.client, memorandaRegister, {year: '24'})).rejects.toThrow(/year/)
    await expect(slugs({status: 'lost'})).rejects.toThrow(/status/)
  })

  test.each([
    ['the register', memorandaRegister],
    ['the count', memorandaCount],
    ['the list by title', memorandaByTitle],
  ])('holds nothing that readers may not have, under any perspective: %s', async (_, view) => {
    await expectNoLeak<typeof view.params>(newsroom, view, {})
    for (const perspective of ['raw', 'published'] as const) {
      expect(
        await newsroom.client.fetch(memorandaCount.query, memorandaCount.params.parse({}), {
          perspective,
        }),
      ).toBe(5)
    }
  })
})

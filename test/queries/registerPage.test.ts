import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  memorandaCount,
  memorandaRegister,
  registerChoices,
  registerPage,
  runView,
} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('the page of the register', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test.each([{}, {year: '2021'}, {area: 'sport'}, {text: 'archives'}])(
    'holds the list and the number that the register gives for %j',
    async (filter) => {
      const page = await runView(newsroom.client, registerPage, {...filter, limit: 2})
      const list = await runView(newsroom.client, memorandaRegister, {...filter, limit: 2})
      expect(page.memoranda).toEqual(list)
      expect(page.count).toBe(await runView(newsroom.client, memorandaCount, filter))
    },
  )

  test('offers every party, year and area once and in order, whatever the filters are', async () => {
    const all = await runView(newsroom.client, memorandaRegister, {})
    const {choices} = await runView(newsroom.client, registerPage, {year: '2021'})
    const {parties, years, areas} = registerChoices(choices)
    const named = all.flatMap((of) => of.parties.flatMap(({organization}) => organization ?? []))
    expect(new Set(parties.map(({_id}) => _id))).toEqual(new Set(named.map(({_id}) => _id)))
    expect(parties.map(({name}) => name)).toEqual(
      [...new Set(named.map(({name}) => name))].toSorted((a, b) => a.localeCompare(b)),
    )
    expect(years).toEqual(['2023', '2022', '2021'])
    expect(areas.map((area) => area.toLowerCase())).toEqual(
      [...new Set(all.flatMap((of) => of.areas.map((area) => area.toLowerCase())))].toSorted(),
    )
  })

  test('holds nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, registerPage, {})
  })
})

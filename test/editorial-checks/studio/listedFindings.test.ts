import type {SanityClient} from 'sanity'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {createChecks} from '../../../plugins/editorial-checks/studio/ChecksOptions.ts'
import {createListedFindings} from '../../../plugins/editorial-checks/studio/listedFindings.ts'

let lake: Lake
beforeAll(async () => {
  lake = await createLake()
})
afterAll(() => lake.close())

const headlines = ['CafÃ© opens', 'A café opens', 'SHIPS LEAVE THE PORT TODAY']

async function seeded() {
  await lake.seed(
    headlines.map((headline, index) => ({
      _id: `a${index}`,
      _type: 'article',
      headline,
      language: 'en',
      bylines: [{_key: 'b', _type: 'byline', credit: 'A Reporter'}],
      leadFigure: undefined,
    })),
  )
  const queries: string[] = []
  const client = lake.client()
  const counting = {
    fetch: (query: string, ...rest: never[]) => {
      queries.push(query)
      return client.fetch(query, ...rest)
    },
  }
  const reader = createListedFindings(counting as unknown as SanityClient, createChecks({}))
  return {queries, reader}
}

describe('the findings of documents in a list', () => {
  test('come with one query for all rows', async () => {
    const {queries, reader} = await seeded()
    const found = await Promise.all(headlines.map((_, index) => reader.read(`a${index}`, 'r')))
    expect(queries).toHaveLength(1)
    expect(found.map(({error}) => error > 0)).toEqual([
      true,
      expect.any(Boolean),
      expect.any(Boolean),
    ])
    expect(found[0]?.error).toBe((found[1]?.error ?? 0) + 1)
    expect(found[2]?.warning).toBe((found[1]?.warning ?? 0) + 1)
  })

  test('are read again for another revision only', async () => {
    const {queries, reader} = await seeded()
    await reader.read('a0', 'r1')
    await reader.read('a0', 'r1')
    expect(queries).toHaveLength(1)
    await reader.read('a0', 'r2')
    expect(queries).toHaveLength(2)
  })

  test('are those of the draft where there is one', async () => {
    const {reader} = await seeded()
    await lake.seed([
      {_id: 'drafts.a0', _type: 'article', headline: 'A café opens', language: 'en'},
    ])
    const [mended, clean] = await Promise.all([reader.read('a0', 'r'), reader.read('a1', 'r')])
    expect(mended?.error).toBe(clean?.error)
    await lake.client().delete('drafts.a0')
  })

  test('are none of a document that is gone', async () => {
    const {reader} = await seeded()
    expect(await reader.read('gone', 'r')).toEqual({error: 0, warning: 0})
  })
})

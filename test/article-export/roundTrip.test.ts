import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'
import {bodyOf} from './bodyOf.ts'
import {documents} from './documents.ts'
import {type Plain, resolved, roundTrip} from './support.ts'

let lake: Lake
let before: Plain[]

beforeAll(async () => {
  lake = await createLake()
  const transaction = lake.client().transaction()
  for (const document of documents) transaction.create({...document})
  await transaction.commit()
  before = await lake.client().fetch(resolved, {}, {perspective: 'raw'})
})

afterAll(() => lake.close())

/** What each format cannot carry, as docs/export.md says. */
const losses: Readonly<Record<string, readonly string[]>> = {
  ninjs: ['slug'],
  'newsml-g2': ['slug', 'kicker', 'lead'],
  markdown: [],
  wxr: ['kicker', 'embargoUntil'],
  ndjson: [],
}

describe.each(Object.keys(losses))('%s', (format) => {
  test('comes back as the same articles', async () => {
    const after = await roundTrip(lake.client(), format)
    expect(after).toHaveLength(before.length)
    const kept = (article: Plain) =>
      Object.fromEntries(
        Object.entries(article)
          .filter(([field]) => !losses[format]?.includes(field))
          .map(([field, value]) => [field, field === 'body' ? bodyOf(value) : value]),
      )
    expect(after.map(kept)).toEqual(before.map(kept))
  })
})

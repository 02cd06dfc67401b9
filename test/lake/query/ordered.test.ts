import {afterAll, beforeAll, expect, test} from 'vitest'
import {openDataset, type TestDataset} from './openDataset.ts'

const count = 3000
const at = (number: number) => new Date(Date.UTC(2020, 0, 1) + number * 60_000).toISOString()
let dataset: TestDataset

beforeAll(async () => {
  const documents = Array.from({length: count}, (_, number) => ({
    _id: `story-${String(number).padStart(4, '0')}`,
    _type: 'article',
    // Three of each instant, and some of none.
    ...(number % 10 && {publishedAt: at(Math.floor(number / 3))}),
  }))
  dataset = openDataset(documents, {learnAtOnce: true})
  await dataset.engine.run({query: page, params: {before: at(count), id: ''}})
})
afterAll(() => dataset.database.close())

const page =
  '*[_type == "article" && publishedAt <= $before && (publishedAt < $before || _id > $id)] | order(publishedAt desc, _id asc)[0...7]{_id, publishedAt}'

test('an ordered page begins at its cursor, and pages have no hole and no repetition', async () => {
  const seen: string[] = []
  let cursor: {before: string; id: string} = {before: at(count), id: ''}
  for (;;) {
    const request = {query: page, params: cursor}
    const found = (await dataset.engine.run(request)) as {_id: string; publishedAt: string}[]
    if (seen.length % 700 === 0) {
      expect(await dataset.engine.run({...request, scan: true})).toEqual(found)
    }
    seen.push(...found.map(({_id}) => _id))
    const last = found.at(-1)
    if (!last || found.length < 7) break
    cursor = {before: last.publishedAt, id: last._id}
  }
  expect(seen).toHaveLength(count - count / 10)
  expect(new Set(seen).size).toBe(seen.length)
})

test.each([
  ['*[_type == "article" && publishedAt >= $from] | order(publishedAt asc)[0...5]._id'],
  ['*[_type == "article" && $from > publishedAt] | order(publishedAt desc, _id asc)[0...5]._id'],
  [
    '*[_type == "article" && publishedAt > $from && publishedAt < $to] | order(publishedAt asc)._id',
  ],
  ['*[_type == "article" && publishedAt > $from && publishedAt < 5] | order(publishedAt asc)._id'],
  ['*[_type == "article" && publishedAt > $nothing] | order(publishedAt asc)[0...5]._id'],
  ['*[_type == "article" && !(publishedAt > $from)] | order(publishedAt asc)[0...5]._id'],
])('%s gives what a scan gives', async (query) => {
  const params = {from: at(400), to: at(900), nothing: null}
  const run = (scan: boolean) => dataset.engine.run({query, params, scan})
  expect(await run(false)).toEqual(await run(true))
})

test('explain tells that a walk is bounded', () => {
  const explain = (query: string) =>
    dataset.engine.explain({query, params: {before: at(900), id: ''}})
  expect(explain(page)).toContainEqual(
    expect.objectContaining({access: 'ordered', detail: expect.stringContaining('bounded')}),
  )
  const all = explain('*[_type == "article"] | order(publishedAt desc)[0...7]')
  expect(all).toContainEqual(
    expect.objectContaining({
      access: 'ordered',
      detail: expect.not.stringContaining('bounded'),
    }),
  )
})

import {afterAll, expect, test} from 'vitest'
import {openDataset} from './openDataset.ts'

const marks = ['', 'a', 'b', 'é', '\ud7ff', '\ue000', '\uffff', '😀', '\u{10ffff}']
const titles = marks.flatMap((first) => marks.map((second) => `${first}${second}`))
const dataset = openDataset(
  titles.map((title, number) => ({_id: `n${number}`, _type: 'note', title})),
  {learnAtOnce: true},
)
afterAll(() => dataset.database.close())

test('string::startsWith finds by index what it finds by reading', async () => {
  const query = '*[_type == "note" && string::startsWith(title, $prefix)]{title}'
  await dataset.engine.run({query, params: {prefix: 'a'}})
  for (const prefix of titles) {
    const params = {prefix}
    const found = await dataset.engine.run({query, params})
    expect(found, prefix).toEqual(await dataset.engine.run({query, params, scan: true}))
    expect(found).toHaveLength(titles.filter((title) => title.startsWith(prefix)).length)
  }
  expect(dataset.engine.explain({query, params: {prefix: 'é'}})).toContainEqual(
    expect.objectContaining({access: 'index', detail: expect.stringContaining('title')}),
  )
})

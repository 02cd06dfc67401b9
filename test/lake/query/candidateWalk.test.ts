import {afterAll, expect, test} from 'vitest'
import {openDataset} from './openDataset.ts'

// Of each hundred stories 15 are about A and 30 about B; about C are only the 150 oldest.
const dataset = openDataset(
  [
    ...Array.from({length: 1200}, (_, number) => ({
      _id: `${number % 7 ? '' : 'drafts.'}story-${String((number * 37) % 1200).padStart(4, '0')}`,
      _type: number % 11 ? 'article' : 'note',
      rank: number % 13 ? Math.floor(number / 3) : [null, 'last', true, {}][number % 4],
      title: `Title ${number % 5}`,
      topics: [
        number % 100 < 15 && 'a',
        number % 10 < 3 && 'b',
        number < 150 && 'c',
        'all',
      ].flatMap((id) => (id ? [{_ref: `topic-${id}`}] : [])),
    })),
    ...Array.from({length: 50}, (_, number) => ({
      _id: `story-${String(number * 7).padStart(4, '0')}`,
      _type: 'article',
      rank: number * 20,
      topics: [{_ref: 'topic-a'}],
    })),
  ],
  {learnAtOnce: true},
)
afterAll(() => dataset.database.close())

const orders = ['rank asc', 'rank desc', 'rank desc, title asc', 'rank asc, _id desc']
const slices = ['[0]', '[0...20]', '[100...5000]']
const filters = ['references("topic-a")', 'references("topic-b")', '"topic-c" in topics[]._ref']

test.each(
  filters.flatMap((filter) =>
    (['raw', 'published', 'drafts'] as const).map((perspective) => ({filter, perspective})),
  ),
)('$filter in order under $perspective gives what a scan gives', async (of) => {
  for (const order of orders) {
    for (const type of ['', '_type == "article" && ', '_type in ["article", "note"] && ']) {
      for (const slice of slices) {
        const projection = slice === '[0]' ? '._id' : '{_id, rank}'
        const query = `*[${type}${of.filter}] | order(${order})${slice}${projection}`
        const run = (scan: boolean) =>
          dataset.engine.run({query, perspective: of.perspective, scan})
        const planned = await run(false)
        expect(planned, query).toEqual(await run(true))
      }
    }
  }
})

test('the first of many candidates is found without reading them all', async () => {
  const query = '*[_type == "article" && references("topic-b")] | order(rank asc)[0...3]'
  await dataset.engine.run({query})
  expect(dataset.engine.explain({query})).toContainEqual(
    expect.objectContaining({access: 'ordered'}),
  )
})

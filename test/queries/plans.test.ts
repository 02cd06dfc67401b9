import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {memorandaRegister} from '../../queries/index.ts'
import {openDataset, type TestDataset} from '../lake/query/openDataset.ts'
import {examples} from './support/examples.ts'
import {hiddenDocuments, now, publicDocuments} from './support/newsroom.ts'

let dataset: TestDataset

/** Documents of another kind, so many that reading them all is not the cheapest plan. */
const others = Array.from({length: 3000}, (_, number) => ({_id: `note-${number}`, _type: 'note'}))

beforeAll(() => {
  dataset = openDataset([...publicDocuments, ...hiddenDocuments, ...others], {learnAtOnce: true})
})
afterAll(() => dataset.database.close())

const registers = [
  {party: 'organization-council'},
  {status: 'signed'},
  {year: '2021'},
  {area: 'culture'},
  {text: 'archives'},
].map((filter) => {
  const params = memorandaRegister.params.parse(filter) as Record<string, unknown>
  return [`memorandaRegister by ${Object.keys(filter)}`, memorandaRegister, params] as const
})

describe.each([...examples, ...registers])('%s', (_, view, params) => {
  test.each(['published', 'raw', 'drafts'] as const)(
    'reads no whole dataset under %s',
    async (perspective) => {
      const request = {query: view.query, params, perspective, now}
      // The first run learns which paths are asked for; the second uses their indexes.
      await dataset.engine.run(request)
      const steps = dataset.engine.explain(request)
      expect(steps).not.toEqual([])
      expect(steps.filter(({access}) => access === 'scan')).toEqual([])
    },
  )

  test('gives what a scan gives', async () => {
    const request = {query: view.query, params, perspective: 'published', now} as const
    expect(await dataset.engine.run(request)).toEqual(
      await dataset.engine.run({...request, scan: true}),
    )
  })
})

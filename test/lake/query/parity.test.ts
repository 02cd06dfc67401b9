import process from 'node:process'
import fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {describe, expect, it} from 'vitest'
import {documents} from './documentArbitraries.ts'
import {openDataset} from './openDataset.ts'
import {params, plainQuery} from './queryArbitraries.ts'

const numRuns = Number(process.env.LAKE_RUNS ?? 300)
const now = '2026-02-01T00:00:00.000Z'

describe('evaluation', () => {
  it('answers as groq-js does', async () => {
    await fc.assert(
      fc.asyncProperty(documents, plainQuery, params, async (stored, query, values) => {
        const given = {...values}
        // groq-js orders by UTF-16 unit, the specification by code point.
        fc.pre(!/\uffff/.test(JSON.stringify([stored, query, values])))
        const dataset = openDataset(stored)
        const everything = await dataset.engine.run({query: '*', scan: true})
        const theirs = await evaluate(parse(query, {params: given}), {
          dataset: everything,
          params: given,
          timestamp: new Date(now),
        })
        const expected: unknown = JSON.parse(JSON.stringify(await theirs.get()))
        const answer = await dataset.engine.run({query, params: given, now, scan: true})
        expect(JSON.parse(JSON.stringify(answer))).toEqual(expected)
        dataset.database.close()
      }),
      {numRuns},
    )
  }, 600_000)
})

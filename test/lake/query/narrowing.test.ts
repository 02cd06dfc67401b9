import process from 'node:process'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {QueryRequest} from '../../../lake/types.ts'
import {documents, perspective} from './documentArbitraries.ts'
import {openDataset, type TestDataset} from './openDataset.ts'
import {params, query} from './queryArbitraries.ts'

const numRuns = Number(process.env.LAKE_RUNS ?? 300)

describe('narrowing', () => {
  it('never changes an answer', async () => {
    const queries = fc.array(query, {minLength: 1, maxLength: 5})
    await fc.assert(
      fc.asyncProperty(
        documents,
        queries,
        params,
        perspective,
        async (stored, asked, given, seen) => {
          const dataset = openDataset(stored, {learnAtOnce: true})
          await expectSameAnswers(
            dataset,
            asked.map((text) => ({query: text, params: given, perspective: seen})),
          )
          dataset.database.close()
        },
      ),
      {numRuns},
    )
  }, 600_000)

  it('never changes an answer after documents changed under the indexes', async () => {
    const queries = fc.array(query, {minLength: 1, maxLength: 3})
    await fc.assert(
      fc.asyncProperty(
        documents,
        documents,
        queries,
        params,
        perspective,
        async (first, second, asked, given, seen) => {
          const dataset = openDataset(first, {learnAtOnce: true})
          const requests = asked.map((text) => ({query: text, params: given, perspective: seen}))
          await expectSameAnswers(dataset, requests)
          dataset.remove(...first.slice(0, 3).map(({_id}) => _id))
          dataset.put(...second)
          await expectSameAnswers(dataset, requests)
          dataset.database.close()
        },
      ),
      {numRuns: Math.ceil(numRuns / 3)},
    )
  }, 600_000)
})

async function expectSameAnswers(dataset: TestDataset, requests: readonly QueryRequest[]) {
  for (const request of requests) {
    const fixed = {...request, now: '2026-02-01T00:00:00.000Z'}
    const scanned = await dataset.engine.run({...fixed, scan: true})
    // The first run may learn paths, which the second uses.
    expect(await dataset.engine.run(fixed)).toEqual(scanned)
    expect(await dataset.engine.run(fixed)).toEqual(scanned)
  }
}

import process from 'node:process'
import fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {describe, expect, it} from 'vitest'
import {ApiError} from '../../../lake/errors.ts'
import {expression, smallDataset} from './expressionArbitraries.ts'
import {openDataset} from './openDataset.ts'

const numRuns = Number(process.env.LAKE_RUNS ?? 1000)
const now = '2026-02-01T00:00:00.000Z'
const params = {p: 1, q: 'a'}

describe('an expression', () => {
  it('gives what groq-js gives, or is refused where groq-js refuses it', async () => {
    await fc.assert(
      fc.asyncProperty(smallDataset, expression, async (stored, query) => {
        // groq-js takes a bracket after `in` for the whole operand.
        fc.pre(!query.includes('in ('))
        const dataset = openDataset(stored)
        const everything = await dataset.engine.run({query: '*', scan: true})
        const theirs = await answerOf(async () => {
          const tree = parse(query, {params})
          const result = await evaluate(tree, {
            dataset: everything,
            params,
            timestamp: new Date(now),
          })
          return result.get()
        })
        const ours = await answerOf(() => dataset.engine.run({query, params, now, scan: true}))
        dataset.database.close()
        expect(ours).toEqual(theirs)
      }),
      {numRuns},
    )
  }, 600_000)
})

async function answerOf(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify(await ask()) ?? 'null')
  } catch (error: unknown) {
    if (error instanceof ApiError && error.status !== 400) throw error
    return 'refused'
  }
}

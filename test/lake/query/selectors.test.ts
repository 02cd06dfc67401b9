import process from 'node:process'
import fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {describe, expect, it} from 'vitest'
import {openDataset} from './openDataset.ts'

const numRuns = Number(process.env.LAKE_RUNS ?? 500)
const {engine} = openDataset()

const value = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {depthSize: 'small'},
    fc.constantFrom<unknown>(1, 2, 'x', null, true),
    // groq-js takes an empty array and an empty object for the same.
    fc.array(tie('value'), {minLength: 1, maxLength: 3}),
    fc.record({a: tie('value'), b: tie('value'), c: tie('value')}, {requiredKeys: []}),
  ),
})).value
const object = fc.record({a: value, b: value, c: value}, {requiredKeys: []})

const name = fc.constantFrom('a', 'b', 'c')
const selector = fc.letrec<{selector: string}>((tie) => ({
  selector: fc.oneof(
    {depthSize: 'small'},
    {weight: 3, arbitrary: name},
    fc.tuple(tie('selector'), name).map(([base, attribute]) => `${base}.${attribute}`),
    tie('selector').map((base) => `${base}[]`),
    fc
      .tuple(tie('selector'), fc.constantFrom('a == 1', '@ == 2', 'defined(b)', '^.a == 1'))
      .map(([base, condition]) => `${base}[${condition}]`),
    fc.tuple(tie('selector'), tie('selector')).map((parts) => `(${parts.join(', ')})`),
    fc.tuple(name, tie('selector'), tie('selector')).map(([base, a, b]) => `${base}.(${a}, ${b})`),
    fc.constantFrom('anywhere(a == 1)', 'anywhere(b == "x")', '1', '@', 'a[0]', 'a->b'),
  ),
})).selector

describe('a selector', () => {
  it('tells changes as groq-js does, and is refused where groq-js refuses it', async () => {
    await fc.assert(
      fc.asyncProperty(
        object,
        object,
        selector,
        fc.constantFrom('changedAny', 'changedOnly'),
        async (before, after, selected, name) => {
          const query = `diff::${name}($before, $after, ${selected})`
          const params = JSON.parse(JSON.stringify({before, after}))
          const theirs = await answerOf(async () =>
            (await evaluate(parse(query, {params}), {params})).get(),
          )
          expect(await answerOf(() => engine.run({query, params}))).toEqual(theirs)
        },
      ),
      {numRuns},
    )
  }, 120_000)
})

async function answerOf(ask: () => Promise<unknown>): Promise<unknown> {
  return ask().catch(() => 'refused')
}

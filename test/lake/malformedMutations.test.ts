import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'
import {refusal} from './refusal.ts'
import {posts} from './seeds.ts'

const test = setupLake({seed: posts})

const raw = (query: string) => test.client.fetch(query, {}, {perspective: 'raw'})

describe('malformed requests', () => {
  it.each<[string, unknown]>([
    ['no mutations', {}],
    ['an unknown mutation', {mutations: [{upsert: {_id: 'a'}}]}],
    ['two in one', {mutations: [{create: {_type: 'a'}, delete: {id: 'a'}}]}],
    ['a patch without target', {mutations: [{patch: {set: {a: 1}}}]}],
    ['a patch with an unknown operation', {mutations: [{patch: {id: 'a', multiply: {a: 2}}}]}],
    ['a null mutation', {mutations: [null]}],
    ['a set that is no object', {mutations: [{patch: {id: 'a', set: 'x'}}]}],
    ['an insert at a number', {mutations: [{patch: {id: 'a', insert: {after: 1, items: []}}}]}],
    ['a malformed path', {mutations: [{patch: {id: 'a', set: {'a[': 1}}}]}],
    ['an _id that is no string', {mutations: [{create: {_id: 3, _type: 'a'}}]}],
    ['a transaction id with a slash', {mutations: [], transactionId: 'a/b'}],
  ])('are refused with 400: %s', async (_, body) => {
    const response = await fetch(`${test.lake.url}/v1/data/mutate/production`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toHaveProperty('error.description')
  })

  it.each(['{', '[]', '"text"', ''])('are refused with 400: the body %j', async (body) => {
    const response = await fetch(`${test.lake.url}/v1/data/mutate/production`, {
      method: 'POST',
      body,
    })
    expect(response.status).toBe(400)
  })

  it('are refused with 400 where nested beyond measure', async () => {
    const depth = 20_000
    const deep = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
    const response = await fetch(`${test.lake.url}/v1/data/mutate/production`, {
      method: 'POST',
      body: `{"mutations": [{"create": {"_id": "deep", "_type": "a", "deep": ${deep}}}]}`,
    })
    expect(response.status).toBe(400)
    expect(await test.client.getDocument('deep')).toBeUndefined()
    expect(await raw('count(*[_type == "post"])')).toBe(2)
  })

  it('name the dataset that is not there', async () => {
    const {status, message} = await refusal(
      test.client.withConfig({dataset: 'nope'}).create({_type: 'post'}),
    )
    expect([status, message]).toEqual([404, expect.stringContaining('nope')])
  })
})

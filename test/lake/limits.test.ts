import {describe, expect, it} from 'vitest'
import {attributePaths, hostedLimits, RateLimiter} from '../../lake/http/hostedLimits.ts'
import {setupLake} from '../../lake/vitest.ts'
import {refusal} from './refusal.ts'

const generous = {...hostedLimits, mutationsPerSecond: 10_000, uploadsPerSecond: 10_000}

describe('the hosted rate limits', () => {
  const test = setupLake({limits: 'hosted'})
  const write = () =>
    fetch(`${test.lake.url}/v1/data/mutate/production`, {
      method: 'POST',
      body: JSON.stringify({mutations: [{create: {_type: 'a'}}]}),
    })

  it('answer 429 with retry-after beyond 25 mutations a second, and let reads through', async () => {
    const answers = await Promise.all(Array.from({length: 40}, write))
    const refused = answers.filter(({status}) => status === 429)
    expect(answers.filter(({status}) => status === 200).length).toBeGreaterThanOrEqual(25)
    expect(refused.length).toBeGreaterThan(0)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(await refused[0]?.json()).toMatchObject({statusCode: 429, error: 'Too Many Requests'})
    expect(await test.client.fetch('count(*)')).toBe(
      answers.filter(({status}) => status === 200).length,
    )
    await expect.poll(async () => (await write()).status, {timeout: 3000}).toBe(200)
  })

  it('count uploads for themselves', async () => {
    const upload = () =>
      fetch(`${test.lake.url}/v1/assets/files/production`, {method: 'POST', body: 'text'})
    const statuses = (await Promise.all(Array.from({length: 30}, upload))).map(({status}) => status)
    expect(statuses.filter((status) => status === 429)).not.toEqual([])
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(25)
  })
})

describe('the hosted document limits', () => {
  const test = setupLake({limits: generous})
  const attributes = (count: number, prefix: string) =>
    Object.fromEntries(Array.from({length: count}, (_, n) => [`${prefix}${n}`, n]))
  const create = (fields: Record<string, unknown>) =>
    test.client.create({_id: 'a', _type: 'post', ...fields})

  it('allow 1,000 attributes a document', async () => {
    expect(await refusal(create(attributes(1001, 'x')))).toMatchObject({
      status: 400,
      item: {error: {type: 'documentLimitExceededError', id: 'a'}},
    })
    await create(attributes(900, 'x'))
  })

  it('allow 2,000 attributes a dataset, counted over its documents', async () => {
    const store = (prefix: string) =>
      test.client.create({_id: prefix, _type: 'post', ...attributes(900, prefix)})
    await store('p')
    await store('q')
    expect(await refusal(store('r'))).toMatchObject({
      status: 400,
      item: {error: {type: 'attributeLimitExceededError', limit: 2000}},
    })
    // The same attributes again are no new ones, and a refused document leaves none behind.
    await test.client.create({_id: 'again', _type: 'post', ...attributes(900, 'p')})
  })

  it('allow 20 levels', async () => {
    const nest = (depth: number): unknown => (depth === 0 ? 1 : {a: nest(depth - 1)})
    expect(await refusal(create({deep: nest(25)}))).toMatchObject({status: 400})
    await create({deep: nest(15)})
  })
})

describe('attributePaths', () => {
  it('counts an attribute of array members once', () => {
    const paths = attributePaths({list: [{a: 1}, {a: 2}, {b: {c: 3}}], plain: 1}, 20)
    expect([...paths].sort()).toEqual(['list', 'list[].a', 'list[].b', 'list[].b.c', 'plain'])
  })
})

describe('RateLimiter', () => {
  it('opens again after its second, for each address apart', () => {
    const limiter = new RateLimiter(2)
    limiter.take('one', 0)
    limiter.take('one', 10)
    expect(() => limiter.take('one', 20)).toThrow(/2 requests a second/)
    limiter.take('two', 20)
    limiter.take('one', 1001)
  })
})

import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'

let lake: Lake
beforeAll(async () => {
  lake = await createLake({
    datasets: ['production', 'staging'],
    tokens: [
      {token: 'admin', role: 'administrator'},
      {token: 'writer', role: 'write'},
      {token: 'stager', role: 'write', dataset: 'staging'},
    ],
  })
  const documents = Array.from({length: 300}, (_, n) => ({_id: `d${n}`, _type: 'doc', n}))
  await lake.seed(documents)
})
afterAll(() => lake.close())

async function send(
  path: string,
  body: unknown,
  {token = 'admin', method = 'POST'} = {},
): Promise<{status: number; text: string}> {
  const response = await fetch(`${lake.url}/v2021-06-07${path}`, {
    method,
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return {status: response.status, text: await response.text()}
}

const ask = (query: string, params = {}) => send('/data/query/production', {query, params})
const mutate = (body: unknown) => send('/data/mutate/production', body)
const doubled = '{"a": a + a}'

describe('a query that grows without end', () => {
  it.each([
    ['arrays, doubled', `[{"a": *}]${doubled.repeat(40)}{"n": count(a)}`],
    ['arrays, splat', `[{"a": *}]${'{"a": [...a, ...a]}'.repeat(40)}{"n": count(a)}`],
    ['strings, doubled', `[{"a": "xy"}]${doubled.repeat(60)}{"n": length(a)}`],
    [
      'strings, copied',
      `[{"a": "xyzw"}]${doubled.repeat(25)}{${Array.from({length: 60}, (_, n) => `"k${n}": lower(a + "${n}")`)}}`,
    ],
    ['pieces of a string', `[{"a": "xyzw"}]${doubled.repeat(24)}{"k": string::split(a, "")}`],
    ['rows of rows', '*{"a": *{"b": *{"c": *{"d": *}}}}'],
  ])(
    'is refused, and the lake goes on: %s',
    async (_, query) => {
      expect(await ask(query)).toMatchObject({
        status: 400,
        text: expect.stringMatching(/(more than \d+ values|string length)".*queryEvaluationError/),
      })
      expect(await ask('count(*)')).toMatchObject({status: 200})
    },
    60_000,
  )
})

it('a result that no JSON text can hold is refused', async () => {
  const query = `[${Array(500).fill('$s')}]`
  const {status, text} = await send('/data/query/production', {query, params: {s: 'x'.repeat(1e6)}})
  expect([status, text]).toEqual([400, expect.stringContaining('more than 400000000 characters')])
  expect(await ask('1')).toMatchObject({status: 200})
})

describe('a text made to keep the lake busy', () => {
  it('is matched in time that grows with it, whatever its dots', async () => {
    const text = ` ${'.'.repeat(400_000)} end..`
    await mutate({mutations: [{createOrReplace: {_id: 'dots', _type: 'dots', text}}]})
    const {text: answer} = await ask('*[_type == "dots" && text match "end"]._id')
    expect(JSON.parse(answer).result).toEqual(['dots'])
  })

  it('is stopped with the query', async () => {
    const hurried = await createLake({queryTimeLimit: 100})
    const client = hurried.client()
    await client.create({_id: 'long', _type: 'long', text: 'a'.repeat(1_000_000)})
    const pattern = `*${'a'.repeat(1000)}b`
    await expect(
      client.fetch('*[_type == "long" && text match $pattern]', {pattern}),
    ).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('took longer than 100 ms and was stopped'),
    })
    await hurried.close()
  })

  it('does not keep writers waiting for the filters of listeners', async () => {
    const hurried = await createLake()
    const client = hurried.client()
    const query = '*[string::split(text, "") match $pattern]'
    const params = {pattern: `*${'a'.repeat(1000)}b`}
    const events: string[] = []
    const options = {events: ['welcome', 'mutation'], includeResult: false} as const
    const listener = client.listen(query, params, {...options, events: [...options.events]})
    const subscription = listener.subscribe(({type}) => events.push(type))
    await expect.poll(() => events.length, {timeout: 30_000}).toBe(1)
    const text = 'a'.repeat(200_000)
    const transaction = client.transaction()
    for (let n = 0; n < 50; n++) transaction.create({_id: `t${n}`, _type: 'long', text})
    await transaction.commit()
    // A filter that takes too long announces what it might let through.
    await expect.poll(() => events.length, {timeout: 30_000}).toBeGreaterThan(1)
    subscription.unsubscribe()
    await hurried.close()
  }, 60_000)

  it('is compared with others once each', async () => {
    const {text} = await ask('array::intersects($a, $b)', {
      a: Array.from({length: 200_000}, (_, n) => `a${n}`),
      b: Array.from({length: 200_000}, (_, n) => `b${n}`),
    })
    expect(JSON.parse(text).result).toBe(false)
  })
})

describe('a body', () => {
  const open = (text: string, times: number) => text.repeat(times)

  it.each([
    [
      'arrays in arrays',
      `{"mutations":[{"create":{"_type":"x","a":${open('[', 1e5)}${open(']', 1e5)}}}]}`,
    ],
    [
      'objects in objects',
      `{"mutations":[{"create":{"_type":"x","a":${open('{"a":', 1e4)}1${open('}', 1e4)}}}]}`,
    ],
    ['gzip', '\u001f\u008b\u0008'],
    ['a patch of everything', {mutations: [{patch: {id: 'd1', unset: Array(9).fill('..x..x')}}]}],
  ])('of %s is refused or harmless', async (_, body) => {
    const {status} = await mutate(body)
    expect([200, 400]).toContain(status)
    expect(await ask('1')).toMatchObject({status: 200})
  })

  it('of parameters in parameters is refused', async () => {
    const params = `${open('[', 1e5)}${open(']', 1e5)}`
    const {status} = await send('/data/query/production', `{"query":"$a","params":{"a":${params}}}`)
    expect(status).toBe(400)
  })

  it('with __proto__ gives the document an attribute of that name and nothing else one', async () => {
    const document = '{"_id":"proto","_type":"x","__proto__":{"polluted":1}}'
    const set = '{"__proto__.polluted":true,"constructor.prototype.polluted":true}'
    const body = `{"mutations":[{"create":${document}},{"patch":{"id":"proto","set":${set}}}]}`
    expect(await mutate(body)).toMatchObject({status: 200})
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    const {text} = await ask('*[_id == "proto"][0]{..., "seen": polluted, "other": {}.polluted}')
    expect(text).toContain('"__proto__":{"polluted":true}')
    expect(JSON.parse(text).result).toMatchObject({seen: null, other: null})
  })
})

describe('a token of one dataset', () => {
  it('does not read another one through a reference', async () => {
    const query = '{"_type": "reference", "_ref": "d1", "_dataset": "production"}->'
    const read = async (token: string) =>
      JSON.parse((await send('/data/query/staging', {query}, {token})).text).result
    expect(await read('stager')).toBeNull()
    expect(await read('writer')).toMatchObject({_id: 'd1'})
  })

  it('and one that only writes make and delete no datasets', async () => {
    for (const token of ['writer', 'stager']) {
      for (const method of ['PUT', 'DELETE', 'PATCH']) {
        const path = '/projects/local/datasets/staging'
        expect((await send(path, {}, {token, method})).status).toBe(403)
      }
    }
    const path = '/projects/local/datasets/fresh'
    expect((await send(path, {}, {method: 'PUT'})).status).toBe(200)
    expect((await send(path, {}, {method: 'DELETE'})).status).toBe(200)
  })
})

it.each(['..%2Fproduction', '%2e%2e', 'a%00b', '.', 'Production', 'x'.repeat(65)])(
  'a dataset named %s is neither found nor made',
  async (name) => {
    expect([400, 404]).toContain(
      (await send(`/projects/local/datasets/${name}`, {}, {method: 'PUT'})).status,
    )
    expect((await send(`/data/query/${name}`, {query: '1'})).status).toBe(404)
  },
)

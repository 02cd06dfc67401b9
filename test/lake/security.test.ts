import {once} from 'node:events'
import {type IncomingMessage, request} from 'node:http'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {WebSocket} from 'ws'
import {createLake, type Lake} from '../../lake/index.ts'

let lake: Lake
beforeAll(async () => {
  lake = await createLake({hosts: ['lake.example'], origins: ['https://studio.example']})
})
afterAll(() => lake.close())

interface Asked {
  readonly status: number | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

async function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: string,
  to: Lake = lake,
): Promise<Asked> {
  const length = body === undefined ? {} : {'content-length': String(Buffer.byteLength(body))}
  const sent = request(`${to.url}/v2025-02-19${path}`, {method, headers: {...headers, ...length}})
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  response.setEncoding('utf8')
  let text = ''
  for await (const chunk of response) text += chunk
  return {status: response.statusCode, headers: response.headers, body: text}
}

const query = '/data/query/production?query=count(*)'
const create = JSON.stringify({mutations: [{create: {_type: 'a'}}]})
const mutate = (headers: Record<string, string>) =>
  ask('/data/mutate/production', headers, 'POST', create)

describe('the Host header', () => {
  it.each([
    'localhost',
    'localhost:3333',
    'local.localhost:80',
    '127.0.0.1',
    '127.9.9.9:1',
    '[::1]:4000',
    'lake.example',
    'local.lake.example',
    'LocalHost',
  ])('may be %s', async (host) => {
    expect((await ask(query, {host})).status).toBe(200)
  })

  it.each([
    'evil.example',
    'localhost.evil.example',
    'notlocalhost',
    '10.0.0.1',
    '127.0.0.1.evil.example',
    '0x7f.1',
    'evil.lake.example',
  ])('may not be %s, where a page could have rebound its name', async (host) => {
    expect((await ask(query, {host})).status).toBe(421)
  })

  it('of another project is not found', async () => {
    expect((await ask(query, {host: 'other.localhost'})).status).toBe(404)
  })
})

describe('the Origin header', () => {
  it.each([
    'http://localhost:3333',
    'http://127.0.0.1:5173',
    'http://local.localhost:4000',
    'https://localhost',
    'http://[::1]:1',
    'https://studio.example',
  ])('of %s may read with credentials, and write', async (origin) => {
    const {status, headers} = await ask(query, {origin})
    expect(status).toBe(200)
    expect(headers['access-control-allow-origin']).toBe(origin)
    expect(headers['access-control-allow-credentials']).toBe('true')
    expect(headers.vary).toContain('origin')
    expect((await mutate({origin})).status).toBe(200)
  })

  it.each([
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://evil.localhost.example',
    'file://',
    'http://localhost:3333/path',
    'https://studio.example.evil',
  ])('of %s may neither write nor read', async (origin) => {
    expect((await mutate({origin})).status).toBe(403)
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      expect((await ask('/projects/local/datasets/x', {origin}, method, '{}')).status).toBe(403)
    }
    const read = await ask(query, {origin})
    expect(read.status).toBe(403)
    expect(read.headers).not.toHaveProperty('access-control-allow-origin')
  })

  it('may be absent, but not from a page of another site', async () => {
    expect((await mutate({})).status).toBe(200)
    expect((await mutate({'sec-fetch-site': 'cross-site'})).status).toBe(403)
    expect((await ask(query, {'sec-fetch-site': 'cross-site'})).status).toBe(403)
    const followed = {'sec-fetch-site': 'cross-site', 'sec-fetch-user': '?1'}
    expect((await ask(query, followed)).status).toBe(200)
  })

  it('is answered in preflights', async () => {
    const headers = {
      origin: 'http://localhost:3333',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-own',
    }
    const allowed = await ask('/data/mutate/production', headers, 'OPTIONS')
    expect(allowed.status).toBe(204)
    expect(allowed.headers).toMatchObject({
      'access-control-allow-origin': 'http://localhost:3333',
      'access-control-allow-headers': 'content-type,x-own',
      'access-control-max-age': '86400',
    })
    const foreign = await ask(
      '/data/mutate/production',
      {...headers, origin: 'https://a.b'},
      'OPTIONS',
    )
    expect(foreign.status).toBe(403)
    expect(foreign.headers).not.toHaveProperty('access-control-allow-origin')
  })

  it('is answered on refusals too, so that a page can read why', async () => {
    const origin = 'http://localhost:3333'
    const {status, headers} = await ask('/data/query/nope?query=*', {origin})
    expect([status, headers['access-control-allow-origin']]).toEqual([404, origin])
  })

  it('guards the presence socket', async () => {
    const open = async (origin: string) => {
      const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/socket/production`, {
        origin,
      })
      const outcome = await new Promise<string>((resolve) => {
        socket.on('open', () => resolve('open')).on('error', () => resolve('refused'))
      })
      socket.terminate()
      return outcome
    }
    expect(await open('http://localhost:3333')).toBe('open')
    expect(await open('https://evil.example')).toBe('refused')
  })
})

describe('tokens', () => {
  let guarded: Lake
  const bearer = (token: string) => ({authorization: `Bearer ${token}`})
  beforeAll(async () => {
    guarded = await createLake({
      datasets: ['production', 'staging'],
      tokens: [
        {token: 'writer', role: 'write'},
        {token: 'reader', role: 'read'},
        {token: 'stager', role: 'write', dataset: 'staging'},
      ],
    })
  })
  afterAll(() => guarded.close())

  const read = (dataset: string, headers: Record<string, string>) =>
    ask(`/data/query/${dataset}?query=1`, headers, 'GET', undefined, guarded)
  const write = (dataset: string, headers: Record<string, string>) =>
    ask(`/data/mutate/${dataset}`, headers, 'POST', create, guarded)

  it.each<[string, Record<string, string>, number[]]>([
    ['no token', {}, [401, 401, 401]],
    ['an unknown token', bearer('guess'), [401, 401, 401]],
    ['a malformed header', {authorization: 'writer'}, [401, 401, 401]],
    ['a read token', bearer('reader'), [200, 403, 403]],
    ['a write token', bearer('writer'), [200, 200, 200]],
    ['a token of one dataset', bearer('stager'), [403, 403, 200]],
  ])('hold for queries and writes: %s', async (_, headers, expected) => {
    expect([
      (await read('production', headers)).status,
      (await write('production', headers)).status,
      (await write('staging', headers)).status,
    ]).toEqual(expected)
  })

  it.each([
    ['GET', '/data/doc/production/a'],
    ['GET', '/data/export/production'],
    ['GET', '/data/listen/production?query=*'],
    ['GET', '/data/live/events/production'],
    ['GET', '/data/history/production/transactions/a'],
    ['GET', '/data/references/production/documents/a/to'],
    ['POST', '/data/query/production'],
    ['POST', '/data/actions/production'],
    ['POST', '/assets/images/production'],
    ['GET', '/users/me'],
    ['GET', '/users/pLocalUser'],
    ['GET', '/users/me/keyvalue/a'],
    ['PUT', '/users/me/keyvalue'],
    ['GET', '/projects'],
    ['GET', '/projects/local'],
    ['GET', '/projects/local/datasets'],
    ['GET', '/projects/local/datasets/production/acl'],
    ['PUT', '/projects/local/datasets/mine'],
    ['DELETE', '/projects/local/datasets/production'],
    ['POST', '/comments/production/setup'],
  ])('are asked for by %s %s', async (method, path) => {
    expect((await ask(path, {}, method, method === 'GET' ? undefined : '{}', guarded)).status).toBe(
      401,
    )
  })

  it('let a client with its token work, under its own name', async () => {
    const client = guarded.client({token: 'writer'})
    await client.create({_id: 'a', _type: 'post'})
    expect(await client.users.getById('me')).toMatchObject({
      id: 'token-write',
      roles: [{name: 'editor'}],
    })
    await expect(guarded.client({token: 'reader'}).delete('a')).rejects.toMatchObject({
      statusCode: 403,
    })
  })

  it('are demanded before the lake leaves the loopback', async () => {
    await expect(createLake({host: '0.0.0.0'})).rejects.toMatchObject({code: 'TOKENS_NEEDED'})
  })
})

describe('bodies', () => {
  it('are refused beyond their limit, whether they say so or not', async () => {
    const small = await createLake({limits: 'hosted'})
    try {
      const body = JSON.stringify({
        mutations: [{create: {_type: 'a', text: 'x'.repeat(5 * 1024 * 1024)}}],
      })
      const stated = await fetch(`${small.url}/v1/data/mutate/production`, {method: 'POST', body})
      expect(stated.status).toBe(413)
      const chunked = await fetch(`${small.url}/v1/data/mutate/production`, {
        method: 'POST',
        body: new Blob([body]).stream(),
        duplex: 'half',
      } as RequestInit)
      expect(chunked.status).toBe(413)
    } finally {
      await small.close()
    }
  })
})

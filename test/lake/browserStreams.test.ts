import {request as httpRequest, type IncomingMessage} from 'node:http'
import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'
import {openStream as openStreamAt} from './openStream.ts'

const test = setupLake({seed: [{_id: 'a', _type: 'post', title: 'First', n: 1}]})
const openStream = (path: string, headers?: Record<string, string>) =>
  openStreamAt(test.lake.url, path, headers)

describe('streams of browsers', () => {
  const path = '/data/listen/production?query=*'
  const origin = 'http://localhost:3333'

  const browser = (port: number, headers: Record<string, string> = {}) => ({
    host: `local.localhost:${port}`,
    origin,
    ...headers,
  })

  async function redirect(): Promise<URL> {
    const {response, close} = await openStream(path, browser(test.lake.port))
    expect(response.statusCode).toBe(307)
    expect(response.headers['access-control-allow-origin']).toBe(origin)
    close()
    return new URL(response.headers.location ?? '')
  }

  const follow = (target: URL, headers: Record<string, string> = {}) =>
    openStream(target.pathname.replace('/v2025-02-19', '') + target.search, {
      host: target.host,
      origin: 'null',
      ...headers,
    })

  it('are spread over names of their own, each with a ticket for one use', async () => {
    const first = await redirect()
    const second = await redirect()
    expect(first.hostname).toMatch(/^s\d+\.localhost$/)
    expect(second.hostname).not.toBe(first.hostname)
    const stream = await follow(first)
    expect(stream.response.statusCode).toBe(200)
    expect(stream.response.headers['access-control-allow-origin']).toBe('null')
    expect(stream.response.headers['access-control-allow-credentials']).toBe('true')
    await expect.poll(() => stream.events[0]?.event).toBe('welcome')
    stream.close()
    const again = await follow(first)
    expect(again.response.statusCode).toBe(403)
    again.close()
  })

  it('answer the preflight of a stream that carries headers, while its ticket is open', async () => {
    const target = await redirect()
    const preflight = async (ticket: string) => {
      target.searchParams.set('ticket', ticket)
      return new Promise<IncomingMessage>((resolve, reject) => {
        httpRequest(`${test.lake.url}${target.pathname}${target.search}`, {
          method: 'OPTIONS',
          headers: {
            host: target.host,
            origin: 'null',
            'access-control-request-method': 'GET',
            'access-control-request-headers': 'last-event-id',
          },
        })
          .on('response', (response) => resolve(response.resume()))
          .on('error', reject)
          .end()
      })
    }
    const open = await preflight(target.searchParams.get('ticket') ?? '')
    expect(open.statusCode).toBe(204)
    expect(open.headers).toMatchObject({
      'access-control-allow-origin': 'null',
      'access-control-allow-headers': 'last-event-id',
    })
    expect((await preflight('guessed')).statusCode).toBe(404)
  })

  it('carry a ticket that fits no other request, name or origin', async () => {
    const other = await redirect()
    other.searchParams.set('query', '*[secret]')
    const changed = await redirect()
    changed.pathname = changed.pathname.replace('production', 'other')
    const foreign = await redirect()
    for (const [target, headers] of [
      [other, {}],
      [changed, {}],
      [foreign, {origin: 'https://evil.example'}],
    ] as const) {
      const {response, close} = await follow(target, headers)
      expect(response.statusCode).toBe(403)
      close()
    }
  })

  it('are the only thing that stream names answer', async () => {
    const ask = (path: string, method = 'GET') =>
      new Promise<number | undefined>((resolve, reject) => {
        httpRequest(`${test.lake.url}${path}`, {
          method,
          headers: {host: 's1.localhost', origin: 'null'},
        })
          .on('response', (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end()
      })
    expect(await ask('/v1/data/query/production?query=*')).toBe(404)
    expect(await ask('/v1/data/query/production?query=*&ticket=x')).toBe(404)
    expect(await ask('/v1/data/mutate/production?ticket=x', 'POST')).toBe(404)
    expect(await ask('/v1/data/listen/production?query=*')).toBe(403)
  })

  it('are served in place to clients that resolve no such names', async () => {
    const {response, close} = await openStream(path)
    expect(response.statusCode).toBe(200)
    close()
  })
})

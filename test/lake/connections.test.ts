import {once} from 'node:events'
import {type IncomingMessage, request} from 'node:http'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {WebSocket} from 'ws'
import {createLake, type Lake} from '../../lake/index.ts'

let lake: Lake
beforeAll(async () => {
  lake = await createLake({maxStreams: 2, maxSockets: 2})
})
afterAll(() => lake.close())

interface Connection {
  readonly status: number | undefined
  readonly retryAfter?: string | undefined
  close(): void
}

async function openStream(path: string): Promise<Connection> {
  const sent = request(`${lake.url}/v2025-02-19${path}`, {agent: false})
  sent.on('error', () => undefined)
  sent.end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  response.on('error', () => undefined)
  return {
    status: response.statusCode,
    retryAfter: response.headers['retry-after'],
    close: () => sent.destroy(),
  }
}

async function openSocket(): Promise<Connection> {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/socket/production`)
  const status = await new Promise<number | undefined>((resolve) => {
    socket.on('open', () => resolve(101))
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
    socket.on('error', () => undefined)
  })
  return {status, close: () => socket.terminate()}
}

describe('beyond the connections that a lake holds', () => {
  it.each([
    ['streams', () => openStream('/data/listen/production?query=*'), 200],
    ['live events', () => openStream('/data/live/events/production'), 200],
    ['sockets', openSocket, 101],
  ])('further %s are refused until one ends', async (_, open, accepted) => {
    const held = [await open(), await open()]
    expect(held.map(({status}) => status)).toEqual([accepted, accepted])
    const refused = await open()
    expect(refused.status).toBe(503)
    if (accepted === 200) expect(refused.retryAfter).toBe('5')
    expect((await fetch(`${lake.url}/v1/data/query/production?query=1`)).status).toBe(200)
    held[0]?.close()
    await expect
      .poll(
        async () => {
          const again = await open()
          if (again.status === accepted) held.push(again)
          else again.close()
          return again.status
        },
        {timeout: 20_000},
      )
      .toBe(accepted)
    for (const {close} of held) close()
    // The next case begins with none open.
    await expect
      .poll(
        async () => {
          const probes = [await open(), await open()]
          for (const {close} of probes) close()
          return probes.every(({status}) => status === accepted)
        },
        {timeout: 20_000},
      )
      .toBe(true)
  })
})

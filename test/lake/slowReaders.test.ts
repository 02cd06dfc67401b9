import {once} from 'node:events'
import {get, type IncomingMessage} from 'node:http'
import {connect, type Socket} from 'node:net'
import {expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'
import {openStream} from './openStream.ts'

const test = setupLake()

/** A listener that reads nothing of what it is sent. */
async function openDeaf(query: string): Promise<Socket> {
  const socket = connect(test.lake.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => undefined)
  socket.pause()
  socket.write(
    `GET /v2025-02-19/data/listen/production?includeResult=true&query=${query} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
  )
  return socket
}

it('lets listeners go that do not read, before what waits for them fills the memory', async () => {
  const path = '/data/listen/production?query=*&includeMutations=false'
  const reader = await openStream(test.lake.url, path)
  const deaf = await Promise.all(Array.from({length: 4}, () => openDeaf('*')))
  const text = 'x'.repeat(4_000_000)
  const writes = 10
  for (let n = 0; n < writes; n++) {
    await test.client.create({_id: `large${n}`, _type: 'large', text})
  }
  // What a deaf listener was sent is larger than one may have waiting: each was cut off.
  await Promise.all(
    deaf.map(async (socket) => {
      const closed = once(socket, 'close')
      socket.resume()
      await closed
    }),
  )
  const arrived = () => reader.events.filter(({event}) => event === 'mutation').length
  await expect.poll(arrived, {timeout: 30_000}).toBe(writes)
  reader.close()
}, 60_000)

it('gives a reader that is up to date an event of any size', async () => {
  const document = (letter: string) => ({
    _id: 'huge',
    _type: 'large',
    text: letter.repeat(12_000_000),
  })
  await test.client.createOrReplace(document('a'))
  const options = 'query=*&includeResult=true&includePreviousRevision=true'
  const url = `${test.lake.url}/v2025-02-19/data/listen/production?${options}`
  const [response] = (await once(get(url), 'response')) as [IncomingMessage]
  await test.client.createOrReplace(document('b'))
  // The text stands in it three times: as the mutation has it, after and before.
  let received = 0
  for await (const chunk of response) {
    received += chunk.length
    if (received > 36_000_000) break
  }
  expect(received).toBeGreaterThan(36_000_000)
}, 60_000)

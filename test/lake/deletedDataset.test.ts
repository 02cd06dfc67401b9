import {once} from 'node:events'
import {type IncomingMessage, request} from 'node:http'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'

let lake: Lake
beforeAll(async () => {
  lake = await createLake()
})
afterAll(() => lake.close())

const remove = (name: string) => lake.client().datasets.delete(name)

async function open(path: string): Promise<IncomingMessage> {
  const sent = request(`${lake.url}/v2025-02-19${path}`, {agent: false})
  sent.end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return response
}

describe('a dataset that is deleted', () => {
  it('ends the streams of those who listen to it, and lets nobody listen anew', async () => {
    await lake.client().datasets.create('heard')
    const streams = [
      await open('/data/listen/heard?query=*'),
      await open('/data/live/events/heard?includeDrafts=true'),
    ]
    const ends = streams.map((stream) => once(stream.resume(), 'end'))
    await remove('heard')
    await Promise.all(ends)
    expect((await open('/data/listen/heard?query=*')).statusCode).toBe(404)
  })

  it('breaks an export off, so that nobody takes what came for the whole', async () => {
    await lake.client().datasets.create('large')
    const text = 'x'.repeat(5_000)
    const documents = Array.from({length: 6_000}, (_, n) => ({_id: `d${n}`, _type: 'doc', text}))
    await lake.seed(documents, 'large')
    const stream = await open('/data/export/large')
    await once(stream, 'readable')
    await remove('large')
    const [error] = (await once(stream.resume(), 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNRESET')
    expect(stream.complete).toBe(false)
  })

  it('answers a query that it had begun with 404', async () => {
    const client = lake.client({dataset: 'asked'})
    await lake.client().datasets.create('asked')
    const documents = Array.from({length: 5_000}, (_, n) => ({_id: `d${n}`, _type: 'doc', n}))
    await lake.seed(documents, 'asked')
    // The first query by a path waits for its index, which is made while others are answered.
    const answers = [
      client.fetch('*[text match "a" && n > 1] | order(n desc)[0]'),
      client.fetch('count(*[n > 5])'),
    ].map((answer) => answer.then(String, ({statusCode}: {statusCode: number}) => statusCode))
    await remove('asked')
    for (const answer of await Promise.all(answers)) expect([404, 'null', '4994']).toContain(answer)
    await expect(client.fetch('1')).rejects.toMatchObject({statusCode: 404})
  })
})

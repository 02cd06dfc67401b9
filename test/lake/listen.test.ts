import {once} from 'node:events'
import {request as httpRequest, type IncomingMessage} from 'node:http'
import type {ListenEvent, ListenOptions, MutationEvent} from '@sanity/client'
import {applyPatch} from 'mendoza'
import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'
import {contentOf} from './contentOf.ts'

const test = setupLake({seed: [{_id: 'a', _type: 'post', title: 'First', n: 1}]})

type Listened = Partial<MutationEvent> & {type: string; effects?: {apply: []; revert: []}}

/** Listens until the test ends; `events` grows. */
async function listen(
  query: string,
  params: Record<string, unknown> = {},
  options: Record<string, unknown> = {},
) {
  const events: Listened[] = []
  const listened = ['welcome', 'welcomeback', 'reset', 'mutation', 'reconnect']
  const subscription = test.client
    .listen(query, params, {events: listened, ...options} as ListenOptions)
    .subscribe((event) => events.push(event as ListenEvent<never> as Listened))
  await expect.poll(() => events.length).toBeGreaterThan(0)
  const mutations = () => events.filter(({type}) => type === 'mutation')
  return {
    events,
    mutations,
    stop: () => subscription.unsubscribe(),
    async next(count = 1) {
      await expect.poll(() => mutations().length).toBeGreaterThanOrEqual(count)
      return mutations()
    },
  }
}

describe('listening', () => {
  it('begins with welcome and brings mutations with every field', async () => {
    const listener = await listen(
      '*[_type == "post"]',
      {},
      {effectFormat: 'mendoza', includePreviousRevision: true},
    )
    expect(listener.events[0]).toMatchObject({type: 'welcome', listenerName: expect.any(String)})
    const before = await test.client.getDocument('a')
    const after = await test.client.patch('a').set({title: 'Second'}).commit()
    const [event] = await listener.next()
    expect(event).toMatchObject({
      documentId: 'a',
      transactionId: after._rev,
      transition: 'update',
      previousRev: before?._rev,
      resultRev: after._rev,
      identity: expect.any(String),
      timestamp: after._updatedAt,
      visibility: 'transaction',
      transactionTotalEvents: 1,
      transactionCurrentEvent: 1,
      mutations: [{patch: {id: 'a', set: {title: 'Second'}}}],
      result: after,
      previous: before,
    })
    // Clients apply effects to what they hold without its `_rev`, as Sanity encodes them.
    const [left, right] = [contentOf(before), contentOf(after)]
    expect(applyPatch(left, event?.effects?.apply ?? [])).toEqual(right)
    expect(applyPatch(right, event?.effects?.revert ?? [])).toEqual(left)
    listener.stop()
  })

  it('tells how a document comes into the query and leaves it', async () => {
    const listener = await listen('*[_type == "post" && n > $least] | order(n)[0..2]{title}', {
      least: 5,
    })
    await test.client.patch('a').set({n: 2}).commit()
    await test.client.patch('a').set({n: 6}).commit()
    await test.client.patch('a').set({n: 7}).commit()
    await test.client.patch('a').set({n: 1}).commit()
    await test.client.create({_id: 'b', _type: 'post', n: 9})
    await test.client.delete('b')
    const events = await listener.next(5)
    expect(events.map(({transition, documentId}) => `${documentId} ${transition}`)).toEqual([
      'a appear',
      'a update',
      'a disappear',
      'b appear',
      'b disappear',
    ])
    listener.stop()
  })

  it('links the events of a document by their revisions, over its deletion, as Studio chains them', async () => {
    const listener = await listen('*[_id == "c"]')
    const transactions = [
      await test.client.create({_id: 'c', _type: 'post'}, {returnDocuments: false}),
      await test.client.delete('c', {returnDocuments: false}),
      await test.client.create({_id: 'c', _type: 'post', n: 1}, {returnDocuments: false}),
    ].map(({transactionId}) => transactionId)
    const events = await listener.next(3)
    expect(events.map(({resultRev}) => resultRev)).toEqual(transactions)
    expect(events.map(({previousRev}) => previousRev)).toEqual([
      undefined,
      transactions[0],
      undefined,
    ])
    listener.stop()
  })

  it('leaves out what is not asked for', async () => {
    const listener = await listen('*', {}, {includeResult: false, includeMutations: false})
    await test.client.patch('a').set({n: 2}).commit()
    const [event] = await listener.next()
    for (const field of ['result', 'mutations', 'effects', 'previous']) {
      expect(event).not.toHaveProperty(field)
    }
    listener.stop()
  })

  it('counts the events of a transaction as the listener gets them', async () => {
    const listener = await listen('*[_type == "post"]')
    await test.client
      .transaction()
      .create({_id: 'x', _type: 'post'})
      .create({_id: 'y', _type: 'other'})
      .patch('a', {set: {n: 3}})
      .patch('a', {inc: {n: 1}})
      .commit()
    const events = await listener.next(2)
    expect(
      events.map(({documentId, transactionCurrentEvent, transactionTotalEvents, mutations}) => [
        documentId,
        transactionCurrentEvent,
        transactionTotalEvents,
        mutations?.length,
      ]),
    ).toEqual([
      ['x', 1, 2, 1],
      ['a', 2, 2, 2],
    ])
    listener.stop()
  })

  it('keeps versions in releases for those who ask for them', async () => {
    const plain = await listen('*')
    const all = await listen('*', {}, {includeAllVersions: true})
    await test.client.create({_id: 'versions.spring.a', _type: 'post'})
    await test.client.create({_id: 'drafts.a', _type: 'post'})
    await all.next(2)
    await plain.next(1)
    expect(plain.mutations().map(({documentId}) => documentId)).toEqual(['drafts.a'])
    plain.stop()
    all.stop()
  })

  it('refuses a query that does not parse', async () => {
    const response = await fetch(`${test.lake.url}/v1/data/listen/production?query=*[`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({error: {type: 'queryParseError'}})
  })

  it('says nothing of transactions that were refused or only tried', async () => {
    const listener = await listen('*')
    await test.client.create({_id: 'a', _type: 'post'}).catch(() => undefined)
    await test.client.create({_id: 'dry', _type: 'post'}, {dryRun: true})
    await test.client.create({_id: 'real', _type: 'post'})
    const events = await listener.next()
    expect(events.map(({documentId}) => documentId)).toEqual(['real'])
    listener.stop()
  })
})

interface RawEvent {
  readonly event: string
  readonly id: string | undefined
  readonly data: Record<string, unknown>
}

/** An event stream read by hand, with headers of our choice. */
async function openStream(path: string, headers: Record<string, string> = {}) {
  const request = httpRequest(`${test.lake.url}/v2025-02-19${path}`, {headers})
  request.end()
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const events: RawEvent[] = []
  let text = ''
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      const event = field('event')
      if (event) events.push({event, id: field('id'), data: JSON.parse(field('data') ?? '{}')})
    }
  })
  response.on('error', () => undefined)
  request.on('error', () => undefined)
  return {response, events, close: () => request.destroy()}
}

describe('resuming', () => {
  const path = '/data/listen/production?query=*&enableResume=true'

  it('brings what was missed after welcomeback, from the very event on', async () => {
    const first = await openStream(path)
    await expect.poll(() => first.events.length).toBe(1)
    await test.client
      .transaction()
      .create({_id: 'one', _type: 'post'})
      .create({_id: 'two', _type: 'post'})
      .commit()
    await expect.poll(() => first.events.length).toBe(3)
    first.close()
    await test.client.create({_id: 'three', _type: 'post'})
    // Cut off between the two events of a transaction: the second of them was missed as well.
    const second = await openStream(path, {'last-event-id': first.events[1]?.id ?? ''})
    await expect.poll(() => second.events.length).toBe(3)
    expect(second.events.map(({event, data}) => [event, data.documentId])).toEqual([
      ['welcomeback', undefined],
      ['mutation', 'two'],
      ['mutation', 'three'],
    ])
    second.close()
  })

  it('resumes from the welcome itself', async () => {
    const first = await openStream(path)
    await expect.poll(() => first.events.length).toBe(1)
    first.close()
    await test.client.create({_id: 'one', _type: 'post'})
    const second = await openStream(path, {'last-event-id': first.events[0]?.id ?? ''})
    await expect
      .poll(() => second.events.map(({event}) => event))
      .toEqual(['welcomeback', 'mutation'])
    second.close()
  })

  it('answers reset where the position is not known any more', async () => {
    const stream = await openStream(path, {'last-event-id': 'long-gone#a'})
    await expect.poll(() => stream.events.map(({event}) => event)).toEqual(['reset'])
    stream.close()
  })

  it('tells listeners to start anew when the lake is rolled back', async () => {
    const snapshot = await test.lake.snapshot()
    const stream = await openStream(path)
    await test.lake.restore(snapshot)
    await expect.poll(() => stream.events.map(({event}) => event)).toEqual(['welcome', 'reset'])
    stream.close()
  })
})

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

describe('live events', () => {
  it('announce each write with the tags of the queries that it may change', async () => {
    const client = test.client.withConfig({perspective: 'published'})
    const events: {type: string; id?: string; tags?: string[]}[] = []
    const subscription = client.live.events().subscribe((event) => events.push(event as never))
    await expect.poll(() => events.map(({type}) => type)).toEqual(['welcome'])
    const {syncTags} = await client.fetch('*', {}, {filterResponse: false})
    await test.client.create({_id: 'drafts.b', _type: 'post'})
    await test.client.create({_id: 'b', _type: 'post'})
    await expect.poll(() => events.length).toBe(2)
    expect(events[1]?.tags?.some((tag) => (syncTags as string[] | undefined)?.includes(tag))).toBe(
      true,
    )
    subscription.unsubscribe()
  })
})

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

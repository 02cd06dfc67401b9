import type {SanityClient} from '@sanity/client'
import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'
import {refusal} from './refusal.ts'
import {posts} from './seeds.ts'

const test = setupLake({seed: posts})

const raw = (query: string) => test.client.fetch(query, {}, {perspective: 'raw'})

describe('create', () => {
  it('fills in id, revision and dates, and returns the document', async () => {
    const document = await test.client.create({_type: 'post', title: 'New'})
    expect(document._id).toMatch(/^[0-9a-f-]{36}$/)
    expect(document._rev).toBeTruthy()
    expect(document._createdAt).toBe(document._updatedAt)
    expect(await test.client.getDocument(document._id)).toEqual(document)
  })

  it('makes an id under a prefix that ends in a dot', async () => {
    const document = await test.client.create({_id: 'drafts.', _type: 'post'})
    expect(document._id).toMatch(/^drafts\.[0-9a-f-]{36}$/)
  })

  it('keeps _createdAt where it is given and takes _rev and _updatedAt from the transaction', async () => {
    const document = await test.client.create({
      _id: 'old',
      _type: 'post',
      _createdAt: '2001-02-03T04:05:06Z',
      _updatedAt: '2001-02-03T04:05:06Z',
      _rev: 'mine',
    })
    expect(document._createdAt).toBe('2001-02-03T04:05:06Z')
    expect(document._updatedAt).not.toBe('2001-02-03T04:05:06Z')
    expect(document._rev).not.toBe('mine')
  })

  it('refuses an id that is taken', async () => {
    expect(await refusal(test.client.create({_id: 'a', _type: 'post'}))).toMatchObject({
      name: 'ClientError',
      status: 409,
      type: 'mutationError',
      item: {index: 0, error: {type: 'documentAlreadyExistsError', id: 'a'}},
    })
  })

  it.each(['has space', '-a', 'a..b', 'a/b', 'ä', 'x'.repeat(129), '.a'])(
    'refuses the id %j',
    async (_id) => {
      const {status, message} = await refusal(
        test.client.mutate([{createOrReplace: {_id, _type: 'post'}}]),
      )
      expect(status).toBe(400)
      expect(message).toContain('Malformed document ID')
    },
  )

  it('refuses a document without _type', async () => {
    const {status, message} = await refusal(test.client.create({_id: 'x'} as never))
    expect([status, message]).toEqual([400, expect.stringContaining('_type')])
  })
})

describe('createIfNotExists and createOrReplace', () => {
  it('leave or replace what is there', async () => {
    await test.client.createIfNotExists({_id: 'a', _type: 'post', title: 'Other'})
    expect(await raw('*[_id == "a"][0].title')).toBe('First')
    await test.client.createOrReplace({_id: 'a', _type: 'post', headline: 'Replaced'})
    expect(await test.client.getDocument('a')).toMatchObject({headline: 'Replaced'})
    expect(await test.client.getDocument('a')).not.toHaveProperty('title')
  })
})

describe('delete', () => {
  it('deletes by id and by query, and shrugs at what is not there', async () => {
    await test.client.delete('b')
    await test.client.delete('never-there')
    expect(await raw('count(*[_type == "post"])')).toBe(1)
    const result = await test.client.delete({query: '*[_type == $type]', params: {type: 'post'}})
    expect(result.results).toEqual([{id: 'a', operation: 'delete'}])
    expect(await raw('count(*)')).toBe(1)
  })
})

describe('patch', () => {
  it('patches by id, by list of ids and by query', async () => {
    await test.client.patch('a').set({title: 'Changed'}).inc({rating: 10}).commit()
    expect(await test.client.getDocument('a')).toMatchObject({title: 'Changed', rating: 11})
    await test.client
      .patch(['a', 'b'])
      .set({seen: true})
      .commit({returnFirst: false} as never)
    expect(await raw('count(*[seen])')).toBe(2)
    await test.client.patch({query: '*[rating < 5]'}).unset(['seen']).commit()
    expect(await raw('*[seen]._id')).toEqual(['a'])
  })

  it('changes _rev and _updatedAt, and keeps _createdAt', async () => {
    const before = await test.client.getDocument('a')
    const after = await test.client.patch('a').set({title: 'x'}).commit()
    expect(after._createdAt).toBe(before?._createdAt)
    expect(after._rev).not.toBe(before?._rev)
  })

  it('refuses a revision that has passed', async () => {
    const before = await test.client.getDocument('a')
    await test.client
      .patch('a')
      .ifRevisionId(before?._rev ?? '')
      .set({title: 'x'})
      .commit()
    const late = test.client
      .patch('a')
      .ifRevisionId(before?._rev ?? '')
      .set({title: 'y'})
      .commit()
    expect(await refusal(late)).toMatchObject({
      status: 409,
      item: {
        error: {type: 'documentRevisionIDDoesNotMatchError', expectedRevisionID: before?._rev},
      },
    })
  })

  it('refuses a document that is not there, and a change of _id or _type', async () => {
    const missing = await refusal(test.client.patch('none').set({a: 1}).commit())
    expect([missing.status, missing.item?.error.type]).toEqual([409, 'documentNotFoundError'])
    for (const change of [{_id: 'other'}, {_type: 'other'}]) {
      const {message} = await refusal(test.client.patch('a').set(change).commit())
      expect(message).toContain('immutable attribute')
    }
  })

  it('generates array keys when asked to', async () => {
    const document = await test.client
      .patch('a')
      .set({list: [{text: 'x'}, {_key: 'own', text: 'y'}, 'plain', [{deep: true}]]})
      .commit({autoGenerateArrayKeys: true})
    const list = document.list as {_key?: string}[]
    expect(list[0]?._key).toBeTruthy()
    expect(list[1]?._key).toBe('own')
    expect(list[2]).toBe('plain')
  })
})

describe('transactions', () => {
  it('are all or nothing', async () => {
    const {item} = await refusal(
      test.client
        .transaction()
        .create({_id: 'c', _type: 'post'})
        .patch('a', {set: {title: 'never'}})
        .create({_id: 'b', _type: 'post'})
        .commit(),
    )
    expect(item?.index).toBe(2)
    expect(await raw('*[_type == "post"]{_id, title} | order(_id)')).toEqual([
      {_id: 'a', title: 'First'},
      {_id: 'b', title: 'Second'},
    ])
  })

  it('see their own earlier mutations and share one revision', async () => {
    const result = await test.client
      .transaction()
      .create({_id: 'c', _type: 'post', n: 1})
      .patch('c', {inc: {n: 1}})
      .patch('a', {set: {title: 'both'}})
      .commit()
    expect(result.results.map(({id, operation}) => [id, operation])).toEqual([
      ['c', 'create'],
      ['c', 'update'],
      ['a', 'update'],
    ])
    expect(await raw('*[_id in ["a", "c"]]._rev')).toEqual([
      result.transactionId,
      result.transactionId,
    ])
    expect(await raw('*[_id == "c"][0].n')).toBe(2)
  })

  it('take the id that they are given, and are done once when sent twice', async () => {
    const send = () =>
      test.client.mutate([{patch: {id: 'b', inc: {rating: 1}}}] as never, {
        transactionId: 'once-only',
        returnDocuments: false,
      })
    const first = await send()
    const second = await send()
    expect(second).toEqual(first)
    expect(await test.client.getDocument('b')).toMatchObject({rating: 3, _rev: 'once-only'})
  })

  it('refuse an id that stands for another transaction', async () => {
    const create = (_id: string) =>
      test.client.mutate([{create: {_id, _type: 'post'}}], {transactionId: 'taken'})
    await create('c')
    const again = create('d')
    expect(await refusal(again)).toMatchObject({status: 409, type: 'transactionAlreadyExistsError'})
  })

  it('are tried without a trace with dryRun', async () => {
    const result = await test.client.create({_id: 'dry', _type: 'post'}, {dryRun: true})
    expect(result._id).toBe('dry')
    expect(await test.client.getDocument('dry')).toBeUndefined()
  })

  it('return ids, documents or neither', async () => {
    const mutate = (query: string) =>
      post(test.client, `/data/mutate/production${query}`, {
        mutations: [{patch: {id: 'a', set: {n: 1}}}],
      })
    expect((await mutate('')).results).toEqual([])
    expect((await mutate('?returnIds=true')).results).toEqual([{id: 'a', operation: 'update'}])
    expect((await mutate('?returnDocuments=true')).results).toMatchObject([{document: {n: 1}}])
  })
})

async function post(
  client: SanityClient,
  uri: string,
  body: unknown,
): Promise<{results: readonly unknown[]}> {
  return client.request({uri, method: 'POST', body})
}

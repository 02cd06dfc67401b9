import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'
import {refusal} from './refusal.ts'
import {posts} from './seeds.ts'

const test = setupLake({seed: posts})

describe('strong references', () => {
  it('must lead somewhere', async () => {
    const author = {_type: 'reference', _ref: 'nobody'}
    const {status, item} = await refusal(test.client.create({_id: 'c', _type: 'post', author}))
    expect(status).toBe(409)
    expect(item?.error).toMatchObject({
      type: 'documentReferenceDoesNotExistError',
      id: 'c',
      referenceID: 'nobody',
    })
  })

  it('may lead nowhere when weak, or to another dataset', async () => {
    await test.client.create({
      _id: 'c',
      _type: 'post',
      weak: {_ref: 'nobody', _weak: true},
      elsewhere: {_ref: 'far', _dataset: 'other', _projectId: 'local'},
    })
    expect(await test.client.getDocument('c')).toBeTruthy()
  })

  it('may be created in either order within one transaction, and deleted together', async () => {
    await test.client
      .transaction()
      .create({_id: 'p', _type: 'post', author: {_ref: 'q'}})
      .create({_id: 'q', _type: 'author', post: {_ref: 'p'}})
      .commit()
    await test.client.transaction().delete('p').delete('q').commit()
    expect(await test.client.getDocument('p')).toBeUndefined()
  })

  it('hold their target', async () => {
    expect(await refusal(test.client.delete('author'))).toMatchObject({
      status: 409,
      item: {
        error: {
          type: 'documentHasExistingReferencesError',
          id: 'author',
          referencingIDs: ['a'],
        },
      },
    })
    await test.client.patch('a').unset(['author']).commit()
    await test.client.delete('author')
  })

  it('do not become strong unnoticed', async () => {
    await test.client.create({_id: 'c', _type: 'post', ref: {_ref: 'nobody', _weak: true}})
    const {status} = await refusal(test.client.patch('c').unset(['ref._weak']).commit())
    expect(status).toBe(409)
  })
})

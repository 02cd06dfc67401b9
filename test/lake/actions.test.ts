import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'
import {refusal} from './refusal.ts'
import {drafted} from './seeds.ts'

const test = setupLake({seed: drafted})

const get = (id: string) => test.client.getDocument(id)
const act = (...actions: Record<string, unknown>[]) => test.client.action(actions as never)
const document = (verb: string, fields: Record<string, unknown>) => ({
  actionType: `sanity.action.document.${verb}`,
  ...fields,
})
describe('edit', () => {
  it('patches a draft, or makes one from the published document first', async () => {
    await act(document('edit', {draftId: 'drafts.b', publishedId: 'b', patch: {set: {n: 1}}}))
    expect(await get('drafts.b')).toMatchObject({title: 'The draft', n: 1})
    const edit = document('edit', {draftId: 'drafts.a', publishedId: 'a', patch: {set: {n: 2}}})
    const {transactionId} = await act(edit)
    expect(await get('drafts.a')).toMatchObject({title: 'Published', n: 2, _rev: transactionId})
    expect(await get('a')).not.toHaveProperty('n')
  })

  it('makes the draft even where the patch changes nothing', async () => {
    await act(
      document('edit', {
        draftId: 'drafts.a',
        publishedId: 'a',
        patch: {unset: ['_empty_action_guard_pseudo_field_']},
      }),
    )
    expect(await get('drafts.a')).toMatchObject({title: 'Published'})
  })

  it('refuses what is neither draft nor published', async () => {
    const edit = document('edit', {draftId: 'drafts.x', publishedId: 'x', patch: {set: {n: 2}}})
    expect(await refusal(act(edit))).toMatchObject({status: 404, type: 'mutationError'})
  })

  it('takes the transaction id of the client for the revision', async () => {
    await test.client.action(
      document('edit', {draftId: 'drafts.b', publishedId: 'b', patch: {set: {n: 1}}}) as never,
      {transactionId: 'from-studio'},
    )
    expect(await get('drafts.b')).toMatchObject({_rev: 'from-studio'})
  })
})

describe('create', () => {
  const attributes = {_id: 'drafts.c', _type: 'post', title: 'C'}
  it('creates a draft once', async () => {
    const create = document('create', {publishedId: 'c', attributes, ifExists: 'fail'})
    await act(create)
    expect(await get('drafts.c')).toMatchObject({title: 'C'})
    expect(await refusal(act(create))).toMatchObject({status: 409})
    await act({...create, ifExists: 'ignore', attributes: {...attributes, title: 'other'}})
    expect(await get('drafts.c')).toMatchObject({title: 'C'})
  })

  it('refuses a draft of another document', async () => {
    const create = document('create', {publishedId: 'other', attributes, ifExists: 'fail'})
    expect(await refusal(act(create))).toMatchObject({status: 400})
  })
})

describe('publish', () => {
  const publish = (fields = {}) =>
    document('publish', {draftId: 'drafts.b', publishedId: 'b', ...fields})

  it('puts the draft in place of the published document', async () => {
    const {transactionId} = await act(publish())
    expect(await get('b')).toMatchObject({title: 'The draft', _rev: transactionId})
    expect(await get('drafts.b')).toBeUndefined()
  })

  it('keeps the day on which the document was created', async () => {
    await act(document('edit', {draftId: 'drafts.a', publishedId: 'a', patch: {set: {n: 1}}}))
    await act(document('publish', {draftId: 'drafts.a', publishedId: 'a'}))
    expect(await get('a')).toMatchObject({n: 1, _createdAt: '2020-01-01T00:00:00Z'})
  })

  it.each(['ifDraftRevisionId', 'ifPublishedRevisionId'])(
    'answers 409 when %s has passed',
    async (name) => {
      expect(await refusal(act(publish({[name]: 'long-gone'})))).toMatchObject({
        status: 409,
        item: {error: {type: 'documentRevisionIDDoesNotMatchError'}},
      })
      expect(await get('b')).toMatchObject({title: 'With a draft'})
    },
  )

  it('strengthens references that waited for their target, and refuses when it is missing', async () => {
    const pending = (_ref: string, weak = false) => ({
      _type: 'reference',
      _ref,
      _weak: true,
      _strengthenOnPublish: {type: 'author', weak},
    })
    const write = (fields: Record<string, unknown>) =>
      act(document('edit', {draftId: 'drafts.b', publishedId: 'b', patch: {set: fields}}))
    await write({author: pending('author'), loose: pending('nobody', true)})
    await act(publish())
    expect(await get('b')).toMatchObject({
      author: {_type: 'reference', _ref: 'author'},
      loose: {_type: 'reference', _ref: 'nobody', _weak: true},
    })
    expect(JSON.stringify(await get('b'))).not.toContain('_strengthenOnPublish')
    await write({author: pending('nobody')})
    const {status, item} = await refusal(act(publish()))
    expect([status, item?.error.type]).toEqual([409, 'documentReferenceDoesNotExistError'])
  })
})

describe('unpublish, discard and delete', () => {
  it('turns a published document into a draft, and leaves a draft that is there', async () => {
    await act(document('unpublish', {draftId: 'drafts.a', publishedId: 'a'}))
    expect([await get('a'), await get('drafts.a')]).toMatchObject([undefined, {title: 'Published'}])
    await act(document('unpublish', {draftId: 'drafts.b', publishedId: 'b'}))
    expect([await get('b'), await get('drafts.b')]).toMatchObject([undefined, {title: 'The draft'}])
  })

  it('keeps a published document that others refer to', async () => {
    await test.client
      .patch('a')
      .set({author: {_ref: 'author'}})
      .commit()
    const unpublish = document('unpublish', {draftId: 'drafts.author', publishedId: 'author'})
    const {item} = await refusal(act(unpublish))
    expect(item?.error.type).toBe('documentHasExistingReferencesError')
  })

  it('discards a draft, and refuses to discard what is published or not there', async () => {
    await act(document('discard', {draftId: 'drafts.b'}))
    expect(await get('drafts.b')).toBeUndefined()
    expect(await refusal(act(document('discard', {draftId: 'drafts.b'})))).toMatchObject({
      status: 404,
    })
    expect(await refusal(act(document('discard', {draftId: 'b'})))).toMatchObject({status: 400})
  })

  it('deletes a document with the drafts that are named, all of which must be', async () => {
    const forgetful = document('delete', {publishedId: 'b', includeDrafts: []})
    expect(await refusal(act(forgetful))).toMatchObject({status: 409})
    await act(document('delete', {publishedId: 'b', includeDrafts: ['drafts.b']}))
    expect([await get('b'), await get('drafts.b')]).toEqual([undefined, undefined])
  })
})

describe('purge', () => {
  const history = async (id: string) =>
    (await fetch(`${test.lake.url}/v1/data/history/production/transactions/${id}`)).text()

  it('forgets the history of what it deletes, and only that', async () => {
    await act(document('edit', {draftId: 'drafts.b', publishedId: 'b', patch: {set: {n: 1}}}))
    await act(document('edit', {draftId: 'drafts.a', publishedId: 'a', patch: {set: {n: 1}}}))
    await act(document('discard', {draftId: 'drafts.b', purge: true}))
    expect(await history('drafts.b')).toBe('')
    expect(await history('drafts.a')).not.toBe('')
    await act(document('delete', {publishedId: 'a', includeDrafts: ['drafts.a'], purge: true}))
    expect(await history('a,drafts.a')).toBe('')
  })
})

describe('replaceDraft', () => {
  it('replaces a draft, or makes one of a published document', async () => {
    const attributes = {_id: 'drafts.a', _type: 'post', title: 'Restored'}
    await act(document('replaceDraft', {publishedId: 'a', attributes}))
    expect(await get('drafts.a')).toMatchObject({title: 'Restored'})
    const orphan = {...attributes, _id: 'drafts.zz'}
    const refused = act(document('replaceDraft', {publishedId: 'zz', attributes: orphan}))
    expect(await refusal(refused)).toMatchObject({status: 404})
  })
})

describe('several actions', () => {
  it('are one transaction: all or none', async () => {
    const failing = act(
      document('edit', {draftId: 'drafts.a', publishedId: 'a', patch: {set: {n: 1}}}),
      document('publish', {draftId: 'drafts.zz', publishedId: 'zz'}),
    )
    expect(await refusal(failing)).toMatchObject({status: 404, item: {index: 1}})
    expect(await get('drafts.a')).toBeUndefined()
    const {transactionId} = await act(
      document('edit', {draftId: 'drafts.a', publishedId: 'a', patch: {set: {n: 1}}}),
      document('publish', {draftId: 'drafts.a', publishedId: 'a'}),
    )
    expect(await get('a')).toMatchObject({n: 1, _rev: transactionId})
  })

  it('can be tried with dryRun', async () => {
    const publish = document('publish', {draftId: 'drafts.b', publishedId: 'b'})
    await test.client.action(publish as never, {dryRun: true})
    expect(await get('drafts.b')).toBeTruthy()
  })

  it.each([
    [{actionType: 'sanity.action.document.explode'}, 'Unknown action type'],
    [{actionType: 'sanity.action.document.publish', draftId: 3}, 'draftId'],
    ['text', 'Malformed action'],
  ])('are refused with 400 where malformed: %j', async (action, message) => {
    const {status, message: text} = await refusal(act(action as never))
    expect([status, text]).toEqual([400, expect.stringContaining(message)])
  })
})

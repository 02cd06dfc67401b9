import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'
import {refusal} from './refusal.ts'

const test = setupLake({
  seed: [
    {_id: 'author', _type: 'author', name: 'Ada'},
    {_id: 'a', _type: 'post', title: 'Published', _createdAt: '2020-01-01T00:00:00Z'},
    {_id: 'b', _type: 'post', title: 'With a draft'},
    {_id: 'drafts.b', _type: 'post', title: 'The draft'},
    {_id: 'drafts.new', _type: 'post', title: 'Never published'},
  ],
})

const get = (id: string) => test.client.getDocument(id)
const act = (...actions: Record<string, unknown>[]) => test.client.action(actions as never)
const document = (verb: string, fields: Record<string, unknown>) => ({
  actionType: `sanity.action.document.${verb}`,
  ...fields,
})
const release = (verb: string, fields: Record<string, unknown> = {}) => ({
  actionType: `sanity.action.release.${verb}`,
  releaseId: 'spring',
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

describe('versions and releases', () => {
  const version = {_id: 'versions.spring.a', _type: 'post', title: 'Spring'}
  const begin = () =>
    act(
      release('create', {metadata: {title: 'Spring', releaseType: 'asap'}}),
      document('version.create', {publishedId: 'a', document: version}),
      document('version.create', {
        publishedId: 'b',
        baseId: 'drafts.b',
        versionId: 'versions.spring.b',
      }),
    )

  it('publishes all versions of a release at once', async () => {
    await begin()
    expect(await get('versions.spring.b')).toMatchObject({
      title: 'The draft',
      _system: {base: {id: 'drafts.b'}},
    })
    await act(release('publish'))
    expect([await get('a'), await get('b')]).toMatchObject([
      {title: 'Spring'},
      {title: 'The draft'},
    ])
    expect(await get('b')).not.toHaveProperty('_system')
    expect(await get('versions.spring.a')).toBeUndefined()
    expect(await get('_.releases.spring')).toMatchObject({
      state: 'published',
      finalDocumentStates: [{id: 'versions.spring.a'}, {id: 'versions.spring.b'}],
    })
  })

  it('unpublishes what a version marks so', async () => {
    await begin()
    await act(document('version.unpublish', {versionId: 'versions.spring.a', publishedId: 'a'}))
    await act(release('publish'))
    expect(await get('a')).toBeUndefined()
  })

  it('edits, discards and replaces versions', async () => {
    await begin()
    await act(
      document('edit', {
        draftId: 'versions.spring.a',
        publishedId: 'a',
        patch: {set: {title: 'Late spring'}},
      }),
      document('version.discard', {versionId: 'versions.spring.b'}),
    )
    expect(await get('versions.spring.a')).toMatchObject({title: 'Late spring'})
    expect(await get('versions.spring.b')).toBeUndefined()
    await act(document('version.replace', {document: {...version, title: 'Anew'}}))
    expect(await get('versions.spring.a')).toMatchObject({title: 'Anew'})
  })

  it('archives a release with its versions and brings both back', async () => {
    await begin()
    await act(release('archive'))
    expect(await get('versions.spring.a')).toBeUndefined()
    await act(release('unarchive'))
    expect(await get('versions.spring.a')).toMatchObject({title: 'Spring'})
    expect(await get('_.releases.spring')).toMatchObject({state: 'active'})
  })

  it('publishes a scheduled release when its time comes', async () => {
    await begin()
    await act(release('schedule', {publishAt: new Date(Date.now() + 60_000).toISOString()}))
    expect(await get('_.releases.spring')).toMatchObject({state: 'scheduled'})
    await act(release('unschedule'))
    expect(await get('_.releases.spring')).not.toHaveProperty('publishAt')
    await act(release('schedule', {publishAt: new Date(Date.now() - 1000).toISOString()}))
    await expect
      .poll(() => get('_.releases.spring'), {timeout: 5000})
      .toMatchObject({
        state: 'published',
      })
    expect(await get('a')).toMatchObject({title: 'Spring'})
  })

  it('edits metadata only, and deletes only what is archived or published', async () => {
    await begin()
    await act(release('edit', {patch: {set: {'metadata.title': 'Summer'}}}))
    expect(await get('_.releases.spring')).toMatchObject({metadata: {title: 'Summer'}})
    const meddling = release('edit', {patch: {set: {state: 'published'}}})
    expect(await refusal(act(meddling))).toMatchObject({status: 400})
    expect(await refusal(act(release('delete')))).toMatchObject({status: 409})
    await act(release('archive'), release('delete'))
    expect(await get('_.releases.spring')).toBeUndefined()
  })

  it('imports a release document', async () => {
    const attributes = {metadata: {title: 'Imported', releaseType: 'undecided'}}
    await act(release('import', {attributes, ifExists: 'fail'}))
    expect(await get('_.releases.spring')).toMatchObject({metadata: {title: 'Imported'}})
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

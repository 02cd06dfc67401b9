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
const release = (verb: string, fields: Record<string, unknown> = {}) => ({
  actionType: `sanity.action.release.${verb}`,
  releaseId: 'spring',
  ...fields,
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

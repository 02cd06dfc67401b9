import {applyPatch} from 'mendoza'
import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'
import {contentOf} from './contentOf.ts'

const test = setupLake()

const base = '/data/history/production'
const get = <T>(uri: string) => test.client.request<T>({uri: `${base}${uri}`})

interface TransactionLine {
  readonly id: string
  readonly author: string
  readonly timestamp: string
  readonly documentIDs: readonly string[]
  readonly mutations?: readonly Record<string, unknown>[]
  readonly effects?: Record<string, {apply: []; revert: []}>
}

async function transactions(ids: string, query = ''): Promise<readonly TransactionLine[]> {
  const response = await fetch(`${test.lake.url}/v1${base}/transactions/${ids}?${query}`)
  expect(response.headers.get('content-type')).toContain('ndjson')
  const lines = (await response.text()).split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line))
}

/** A document created, edited twice, deleted and created again; its states after each. */
async function live() {
  const states: (Record<string, unknown> | undefined)[] = []
  const revisions: string[] = []
  const note = async (revision: string) => {
    revisions.push(revision)
    states.push(await test.client.getDocument('a'))
  }
  const long = 'A headline that is long enough to be left out of the stored mutation. '.repeat(20)
  await note((await test.client.create({_id: 'a', _type: 'post', title: 'One', long}))._rev)
  await note((await test.client.patch('a').set({title: 'Two'}).commit())._rev)
  await note(
    (
      await test.client
        .patch('a')
        .set({list: [{_key: 'x', n: 1}]})
        .commit()
    )._rev,
  )
  await note((await test.client.delete('a')).transactionId)
  await note((await test.client.create({_id: 'a', _type: 'post', title: 'Again'}))._rev)
  return {states, revisions}
}

describe('documents', () => {
  it('are found as each revision left them', async () => {
    const {states, revisions} = await live()
    for (const [index, revision] of revisions.entries()) {
      const {documents} = await get<{documents: unknown[]}>(`/documents/a?revision=${revision}`)
      expect(documents).toEqual(states[index] ? [states[index]] : [])
    }
  })

  it('are found as they were at a time', async () => {
    const {states} = await live()
    const time = String(states[0]?._updatedAt)
    const before = new Date(Date.parse(time) - 1).toISOString()
    expect(await get(`/documents/a?time=${before}`)).toEqual({documents: []})
    const {documents} = await get<{documents: {title: string}[]}>(
      `/documents/a?time=${new Date().toISOString()}`,
    )
    expect(documents).toMatchObject([{title: 'Again'}])
  })

  it('are found as they were last, also when they are deleted', async () => {
    const {states} = await live()
    await test.client.delete('a')
    expect(await get('/documents/a?lastRevision=true')).toEqual({documents: [states[4]]})
    expect(await get('/documents/a,none?lastRevision=true')).toEqual({documents: [states[4]]})
  })
})

describe('transactions', () => {
  it('carry effects that lead forward and back through the whole life of a document', async () => {
    const {states, revisions} = await live()
    const lines = await transactions('a', 'effectFormat=mendoza&excludeContent=true')
    expect(lines.map(({id}) => id)).toEqual(revisions)
    let document: unknown = null
    for (const [index, {effects}] of lines.entries()) {
      const before = document
      document = applyPatch(document, effects?.a?.apply ?? [])
      expect(document).toEqual(contentOf(states[index]))
      expect(applyPatch(document, effects?.a?.revert ?? [])).toEqual(before)
    }
  })

  it('are limited, reversed and cut at either end', async () => {
    const {revisions} = await live()
    const ids = async (query: string) => (await transactions('a', query)).map(({id}) => id)
    expect(await ids('reverse=true&limit=2')).toEqual([revisions[4], revisions[3]])
    expect(await ids(`fromTransaction=${revisions[2]}`)).toEqual(revisions.slice(2))
    expect(await ids(`toTransaction=${revisions[1]}`)).toEqual(revisions.slice(0, 2))
    expect(await ids('fromTransaction=&limit=50')).toEqual(revisions)
    expect(await ids('authors=nobody')).toEqual([])
  })

  it('carry their mutations, also what was not stored twice', async () => {
    const {states} = await live()
    const [first, second] = await transactions('a')
    const {_rev, _updatedAt, ...content} = states[0] ?? {}
    expect(first?.mutations).toEqual([{create: content}])
    expect(second?.mutations).toEqual([{patch: {id: 'a', set: {title: 'Two'}}}])
    expect((await transactions('a', 'excludeMutations=true'))[0]).not.toHaveProperty('mutations')
  })

  it('name all documents that they touched, or only those asked for', async () => {
    await test.client
      .transaction()
      .create({_id: 'a', _type: 'p'})
      .create({_id: 'b', _type: 'p'})
      .commit()
    expect((await transactions('a'))[0]?.documentIDs).toEqual(['a', 'b'])
    const identified = await transactions('a', 'includeIdentifiedDocumentsOnly=true')
    expect(identified[0]?.documentIDs).toEqual(['a'])
    expect(await transactions('a,b', 'includeIdentifiedDocumentsOnly=true')).toMatchObject([
      {documentIDs: ['a', 'b']},
    ])
  })

  it('put an editor back to what a document was', async () => {
    const {revisions} = await live()
    const {documents} = await get<{documents: Record<string, unknown>[]}>(
      `/documents/a?revision=${revisions[1]}`,
    )
    const {_updatedAt, ...attributes} = documents[0] ?? {}
    await test.client.action({
      actionType: 'sanity.action.document.replaceDraft',
      publishedId: 'a',
      attributes: {...attributes, _id: 'drafts.a', _type: 'post'},
    })
    expect(await test.client.getDocument('drafts.a')).toMatchObject({title: 'Two'})
  })
})

describe('events', () => {
  const events = async (id: string, query = 'limit=100') => {
    const answer = await get<{
      events: Record<string, Record<string, unknown>[]>
      nextCursor: string
    }>(`/events/documents/${id}?${query}`)
    return {events: answer.events[id] ?? [], nextCursor: answer.nextCursor}
  }
  const act = (verb: string, fields: object) =>
    test.client.action({actionType: `sanity.action.document.${verb}`, ...fields} as never)
  const pair = {draftId: 'drafts.a', publishedId: 'a'}

  it('tell what happened to a document and to its draft', async () => {
    await act('create', {publishedId: 'a', attributes: {_id: 'drafts.a', _type: 'post'}})
    await act('edit', {...pair, patch: {set: {title: 'x'}}})
    const {transactionId} = await act('publish', pair)
    await act('edit', {...pair, patch: {set: {title: 'y'}}})
    await act('discard', {draftId: 'drafts.a'})
    await act('unpublish', pair)
    await act('publish', pair)
    await act('delete', {publishedId: 'a', includeDrafts: []})
    const published = (await events('a')).events
    expect(published.map(({type}) => type)).toEqual([
      'deleteDocumentGroup',
      'publishDocumentVersion',
      'unpublishDocument',
      'deleteDocumentVersion',
      'createDocumentVersion',
      'publishDocumentVersion',
      'createDocumentVersion',
    ])
    expect(published[5]).toMatchObject({
      documentId: 'a',
      versionId: 'drafts.a',
      revisionId: transactionId,
      versionRevisionId: expect.any(String),
      publishCause: 'document.publish',
      author: expect.any(String),
      timestamp: expect.any(String),
    })
    const draft = (await events('drafts.a')).events.map(({type}) => type)
    expect(draft.at(-1)).toBe('createDocumentVersion')
    expect(draft).toContain('deleteDocumentVersion')
  })

  it('come in pages', async () => {
    for (let n = 0; n < 3; n++) {
      await act('create', {publishedId: 'a', attributes: {_id: 'drafts.a', _type: 'post'}})
      await act('discard', {draftId: 'drafts.a'})
    }
    const seen: unknown[] = []
    let cursor = ''
    do {
      const page = await events('a', `limit=4${cursor && `&nextCursor=${cursor}`}`)
      seen.push(...page.events.map(({type}) => type))
      cursor = page.nextCursor
    } while (cursor !== '')
    expect(seen).toHaveLength(6)
  })

  it('tell what happened to a release', async () => {
    const release = (verb: string, fields = {}) =>
      test.client.action({
        actionType: `sanity.action.release.${verb}`,
        releaseId: 'r',
        ...fields,
      } as never)
    await release('create', {metadata: {title: 'R', releaseType: 'asap'}})
    await act('version.create', {publishedId: 'a', document: {_id: 'versions.r.a', _type: 'post'}})
    await release('archive')
    await release('unarchive')
    await release('publish')
    const answer = await get<{events: {type: string}[]}>('/events/releases/r?limit=100')
    const types = answer.events.map(({type}) => type)
    expect(types).toEqual(
      expect.arrayContaining(['publishRelease', 'archiveRelease', 'createRelease']),
    )
    expect(types).toContain('addDocumentToRelease')
    const version = await get<{events: Record<string, {type: string; publishCause?: string}[]>}>(
      '/events/documents/versions.r.a?limit=100',
    )
    expect(version.events['versions.r.a']?.[0]).toMatchObject({
      type: 'publishDocumentVersion',
      publishCause: 'release.publish',
      releaseId: 'r',
    })
  })
})

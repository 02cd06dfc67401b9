import {ClientError, type ClientPerspective} from '@sanity/client'
import {stegaClean} from '@sanity/client/stega'
import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'

const test = setupLake({
  seed: [
    {_id: 'a', _type: 'post', title: 'First'},
    {_id: 'drafts.a', _type: 'post', title: 'Second'},
  ],
})

const titles = (perspective: ClientPerspective) =>
  test.client.withConfig({perspective}).fetch<string[]>('*[_type == "post"].title')

describe('the client’s releases', () => {
  it('are created, edited, filled, published and read in their perspective', async () => {
    const {client} = test
    await client.releases.create({
      releaseId: 'spring',
      metadata: {title: 'Spring', releaseType: 'undecided'},
    })
    expect(await client.releases.get({releaseId: 'spring'})).toMatchObject({
      _type: 'system.release',
      name: 'spring',
      state: 'active',
      metadata: {title: 'Spring', releaseType: 'undecided'},
    })
    await client.releases.edit({releaseId: 'spring', patch: {set: {'metadata.title': 'May'}}})
    await client.createVersion({
      publishedId: 'a',
      releaseId: 'spring',
      document: {_type: 'post', title: 'May'},
    })
    await client.createVersion({
      publishedId: 'b',
      releaseId: 'spring',
      document: {_type: 'post', title: 'New'},
    })
    await client.replaceVersion({
      releaseId: 'spring',
      document: {_id: 'versions.spring.b', _type: 'post', title: 'Newer'},
    })
    expect(await titles(['spring'])).toEqual(['May', 'Newer'])
    expect(await titles('published')).toEqual(['First'])
    const raw = client.withConfig({perspective: 'raw'})
    expect(await raw.releases.fetchDocuments({releaseId: 'spring'})).toMatchObject({
      result: [{_id: 'versions.spring.a'}, {_id: 'versions.spring.b'}],
    })
    await client.discardVersion({publishedId: 'b', releaseId: 'spring'})
    await client.releases.publish({releaseId: 'spring'})
    expect(await titles('published')).toEqual(['May'])
    await client.releases.delete({releaseId: 'spring'})
    expect(await client.releases.get({releaseId: 'spring'})).toBeUndefined()
  })

  it('are scheduled, unscheduled, archived and brought back', async () => {
    const {client} = test
    const state = async () => (await client.releases.get({releaseId: 'later'}))?.state
    await client.releases.create({releaseId: 'later', metadata: {releaseType: 'scheduled'}})
    await client.releases.schedule({releaseId: 'later', publishAt: '2099-01-01T00:00:00.000Z'})
    expect(await state()).toBe('scheduled')
    await client.releases.unschedule({releaseId: 'later'})
    expect(await state()).toBe('active')
    await client.releases.archive({releaseId: 'later'})
    expect(await state()).toBe('archived')
    await client.releases.unarchive({releaseId: 'later'})
    expect(await state()).toBe('active')
  })

  it('unpublish a document with unpublishVersion', async () => {
    const {client} = test
    await client.releases.create({releaseId: 'gone'})
    await client.createVersion({publishedId: 'a', releaseId: 'gone', document: {_type: 'post'}})
    await client.unpublishVersion({publishedId: 'a', releaseId: 'gone'})
    expect(await titles(['gone'])).toEqual([])
    await client.releases.publish({releaseId: 'gone'})
    expect(await titles('published')).toEqual([])
  })
})

describe('visual editing', () => {
  it('finds in each text of a preview the document and the field that it is edited in', async () => {
    const {client} = test
    const children = [{_type: 'span', _key: 's', text: 'Hello'}]
    const body = [{_type: 'block', _key: 'b', children}]
    await client.create({_id: 'author', _type: 'author', name: 'Ada'})
    const author = {_type: 'reference', _ref: 'author'}
    await client.create({_id: 'drafts.seen', _type: 'post', title: 'Seen', body, author})
    const edited: string[] = []
    const preview = client.withConfig({
      perspective: 'drafts',
      stega: {
        enabled: true,
        studioUrl: '/studio',
        filter: ({sourceDocument, sourcePath, value}) => {
          edited.push(`${value}: ${sourceDocument._id} ${JSON.stringify(sourcePath)}`)
          return true
        },
      },
    })
    const query = '*[_id == "seen"][0]{title, body, "by": author->name, "made": upper(title)}'
    const shown = await preview.fetch<Record<string, unknown>>(query)
    const plain = await client.fetch<Record<string, unknown>>(query, {}, {perspective: 'drafts'})
    expect(stegaClean(shown)).toEqual(plain)
    expect(shown.title).not.toBe(plain.title)
    expect(shown.made).toBe('SEEN')
    const key = (value: string) => ({_key: value, _index: 0})
    expect(edited).toEqual(
      expect.arrayContaining([
        'Seen: drafts.seen ["title"]',
        `Hello: drafts.seen ${JSON.stringify(['body', key('b'), 'children', key('s'), 'text'])}`,
        'Ada: author ["name"]',
      ]),
    )
  })

  it('is refused where it asks for no map that there is', async () => {
    const {status} = await fetch(
      `${test.lake.url}/v2025-02-19/data/query/production?query=1&resultSourceMap=maybe`,
    )
    expect(status).toBe(400)
  })
})

describe('the client’s other calls', () => {
  it('answer', async () => {
    const {client} = test
    expect(await client.getDocument('a')).toMatchObject({title: 'First'})
    expect(await client.getDocument('none')).toBeUndefined()
    expect(await client.getDocuments(['none', 'a'])).toMatchObject([null, {_id: 'a'}])
    expect(await client.users.getById('me')).toMatchObject({role: 'administrator'})
    expect(await client.projects.list()).toMatchObject([{id: 'local'}])
    expect(await client.projects.getById('local')).toMatchObject({id: 'local'})
    expect(await client.datasets.list()).toMatchObject([{name: 'production'}])
    await client.datasets.create('second', {aclMode: 'private'})
    await client.datasets.edit('second', {aclMode: 'public'})
    await client.datasets.delete('second')
    expect(
      await client.action([
        {actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'a'},
      ]),
    ).toMatchObject({transactionId: expect.any(String)})
    expect(await client.getDocument('a')).toMatchObject({title: 'Second'})
  })

  it('fail with the hosted API’s statuses and shapes', async () => {
    const {client} = test
    const failure = async (work: Promise<unknown>) => {
      const error = await work.catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(ClientError)
      return error
    }
    expect(await failure(client.fetch('*['))).toMatchObject({
      statusCode: 400,
      details: {type: 'queryParseError', query: '*[', start: 1, end: 1},
    })
    expect(await failure(client.create({_id: 'a', _type: 'post'}))).toMatchObject({
      statusCode: 409,
      details: {
        type: 'mutationError',
        items: [{error: {type: 'documentAlreadyExistsError', id: 'a'}, index: 0}],
      },
    })
    expect(await failure(client.patch('none').set({a: 1}).commit())).toMatchObject({
      statusCode: 409,
      details: {items: [{error: {type: 'documentNotFoundError', id: 'none'}}]},
    })
    expect(await failure(client.patch('a').ifRevisionId('old').set({a: 1}).commit())).toMatchObject(
      {
        statusCode: 409,
        details: {items: [{error: {type: 'documentRevisionIDDoesNotMatchError'}}]},
      },
    )
    expect(
      await failure(client.create({_type: 'post', to: {_type: 'reference', _ref: 'none'}})),
    ).toMatchObject({
      statusCode: 409,
      details: {items: [{error: {type: 'documentReferenceDoesNotExistError'}}]},
    })
    expect(await failure(client.withConfig({dataset: 'none'}).fetch('*'))).toMatchObject({
      statusCode: 404,
    })
    expect(
      await failure(
        client.action({
          actionType: 'sanity.action.document.publish',
          draftId: 'drafts.none',
          publishedId: 'none',
        }),
      ),
    ).toMatchObject({statusCode: 404})
    expect(await failure(client.releases.publish({releaseId: 'none'}))).toMatchObject({
      statusCode: 404,
    })
  })
})

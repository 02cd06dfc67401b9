import type {SanityDocumentStub} from '@sanity/client'
import type {SanityClient} from 'sanity'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {commitMerge, previewMerge} from '../../../plugins/article-import/studio/mergeInto.ts'
import {studioClient} from './studioClient.ts'

let lake: Lake
let client: SanityClient
beforeAll(async () => {
  lake = await createLake()
  client = studioClient(lake)
})
afterAll(() => lake.close())

const reference = (_ref: string, _key?: string) => ({_type: 'reference', _ref, ...(_key && {_key})})
const raw = {perspective: 'raw'} as const
const everything = () => client.fetch('*[]|order(_id)', {}, raw)

beforeEach(async () => {
  await client.delete({query: '*[_type == "article"]'})
  await client.delete({query: '*[_type == "organization"]'})
  const transaction = client.transaction()
  const documents: SanityDocumentStub[] = [
    {_id: 'keep', _type: 'organization', name: 'Harbour Council'},
    {_id: 'gone', _type: 'organization', name: 'Council of the Harbour', website: 'https://x.test'},
    {_id: 'drafts.gone', _type: 'organization', name: 'Council of the Harbour'},
    {_id: 'a1', _type: 'article', headline: 'One', sourceOrganization: reference('gone')},
    {
      _id: 'drafts.a2',
      _type: 'article',
      headline: 'Two',
      mentions: [reference('gone', 'x'), reference('keep', 'y')],
    },
    {_id: 'a3', _type: 'article', headline: 'Three', sourceOrganization: reference('keep')},
  ]
  for (const document of documents) transaction.create(document)
  await transaction.commit()
})

describe('a merge', () => {
  test('names first what it will change, and changes nothing yet', async () => {
    const before = await everything()
    const preview = await previewMerge(client, 'keep', 'gone')
    expect(preview.keepName).toBe('Harbour Council')
    expect(preview.changing.map(({title}) => title).toSorted()).toEqual(['One', 'Two'])
    expect(await everything()).toEqual(before)
  })

  test('moves the references of drafts too, and removes the other with its draft', async () => {
    await commitMerge(client, await previewMerge(client, 'keep', 'gone'))
    expect(
      await client.fetch('count(*[references("gone") || _id in path("**gone")])', {}, raw),
    ).toBe(0)
    expect(await client.fetch('*[_id == "a1"][0].sourceOrganization._ref')).toBe('keep')
    expect(await client.fetch('*[_id == "drafts.a2"][0].mentions[]._ref', {}, raw)).toEqual([
      'keep',
    ])
    expect(
      await client.fetch('*[_id == "keep"][0]{website, "former": names[].name}', {}, raw),
    ).toEqual({website: 'https://x.test', former: ['Council of the Harbour']})
  })

  test('gives the draft of the one that stays what it gains, too', async () => {
    await client.create({_id: 'drafts.keep', _type: 'organization', name: 'Harbour City Council'})
    await commitMerge(client, await previewMerge(client, 'keep', 'gone'))
    expect(
      await client.fetch('*[_id == "drafts.keep"][0]{name, "former": names[].name}', {}, raw),
    ).toEqual({name: 'Harbour City Council', former: ['Council of the Harbour']})
    await client.delete('drafts.keep')
  })

  test('changes nothing where a document was changed in the meantime', async () => {
    const preview = await previewMerge(client, 'keep', 'gone')
    await client.patch('a1').set({headline: 'One, edited'}).commit()
    const before = await everything()
    await expect(commitMerge(client, preview)).rejects.toThrow()
    expect(await everything()).toEqual(before)
  })

  test('is refused where one of the two is gone', async () => {
    await expect(previewMerge(client, 'keep', 'never')).rejects.toThrow('gone')
  })
})

import type {SanityClient, SanityDocumentLike} from 'sanity'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {acceptSuggestion} from '../../../plugins/article-import/studio/acceptSuggestion.ts'
import {
  memorandumSuggestions,
  namedIn,
} from '../../../plugins/article-import/studio/memorandumSuggestions.ts'
import {
  memorandaQuery,
  type RegisterQuery,
  registerQuery,
} from '../../../plugins/article-import/studio/registerQuery.ts'
import {studioClient} from './studioClient.ts'

const sentence =
  'On May 4 the Harbour City Council and the Delta Institute for Water Research signed a memorandum of understanding in Vienna.'
const article = {
  _id: 'drafts.article-1',
  _type: 'article',
  headline: 'Council and institute sign',
  publishedAt: '2026-05-06T09:00:00Z',
  language: 'en',
  body: [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 's', marks: [], text: sentence}],
    },
  ],
}

let lake: Lake
let client: SanityClient
beforeAll(async () => {
  lake = await createLake()
  client = studioClient(lake)
})
afterAll(() => lake.close())

/** The one suggestion of the article, as `changes` make it. */
function only(changes: object = {}) {
  const [suggestion, ...others] = memorandumSuggestions({...article, ...changes}, [])
  if (!suggestion) throw new Error('Nothing was suggested')
  expect(others).toEqual([])
  return suggestion
}

describe('the memoranda that an article reports', () => {
  test('are told with the sentence that says so', () => {
    const {memorandum, quotes, known, missing} = only()
    expect(memorandum).toMatchObject({_type: 'memorandum', signedOn: '2026-05-04'})
    expect(quotes).toContain(sentence)
    expect(known).toBe(false)
    expect(missing.map(({_type}) => _type)).toContain('organization')
  })

  test('are not told again when linked or dismissed', () => {
    const {key, memorandum} = only()
    expect(memorandumSuggestions({...article, memoranda: [{_ref: memorandum._id}]}, [])).toEqual([])
    expect(memorandumSuggestions({...article, dismissedSuggestions: [{key}]}, [])).toEqual([])
  })

  test('are written with all that they refer to, weakly to an unpublished article', async () => {
    const id = await acceptSuggestion(client, only(), {id: 'article-1', published: false})
    const {evidence, ...held} = await client.fetch(
      '*[_id == $id][0]{needsReview, evidence, "parties": parties[].organization->name}',
      {id},
      {perspective: 'raw'},
    )
    expect(held.needsReview).toBe(false)
    expect(held.parties).toHaveLength(2)
    expect(held.parties).not.toContain(null)
    expect(evidence[0].article).toMatchObject({_ref: 'article-1', _weak: true})
  })

  test('add only evidence to the one that an editor names', async () => {
    await client.create({_id: 'article-2', _type: 'article', headline: 'Again'})
    const existing = await client.create({_id: 'older', _type: 'memorandum', title: 'Older'})
    await client.create({...existing, _id: 'drafts.older', title: 'Older, in work'})
    const count = () => client.fetch('count(*[_type == "memorandum"])', {}, {perspective: 'raw'})
    const before = await count()
    const into = await acceptSuggestion(
      client,
      only({_id: 'article-2'}),
      {id: 'article-2', published: true},
      existing._id,
    )
    expect(into).toBe('older')
    expect(await count()).toBe(before)
    const told = (perspective: 'published' | 'drafts') =>
      client.fetch(
        '*[_id == "older"][0]{title, "told": evidence[].article._ref}',
        {},
        {perspective},
      )
    expect(await told('published')).toEqual({title: 'Older', told: ['article-2']})
    expect(await told('drafts')).toEqual({title: 'Older, in work', told: ['article-2']})
  })
})

describe('the part of the register that an article could mean', () => {
  const register: readonly SanityDocumentLike[] = [
    {_id: 'council', _type: 'organization', name: 'City Council of Harbour City'},
    {
      _id: 'institute',
      _type: 'organization',
      name: 'Water Research Trust',
      names: [{_key: 'n', _type: 'organizationName', name: 'Delta Institute for Water Research'}],
    },
    {_id: 'vienna', _type: 'place', name: 'Wien', variants: [{_key: 'v', name: 'Vienna'}]},
    {_id: 'bakery', _type: 'organization', name: 'Corner Bakery'},
    {
      _id: 'signed',
      _type: 'memorandum',
      title: 'Signed',
      parties: [{_key: 'p', organization: {_type: 'reference', _ref: 'institute'}}],
    },
    {_id: 'foreign', _type: 'memorandum', title: 'Foreign'},
  ]

  test('holds whom it names, under any of their names, and their memoranda', async () => {
    const transaction = client.transaction()
    for (const document of register) transaction.create(document)
    await transaction.commit()
    const read = async ({query, params}: RegisterQuery) =>
      (await client.fetch<{_id: string}[]>(query, params, {perspective: 'published'})).map(
        ({_id}) => _id,
      )
    const held = await read(registerQuery(namedIn(article)))
    expect(held).toEqual(expect.arrayContaining(['council', 'institute', 'vienna']))
    expect(held).not.toContain('bakery')
    const memoranda = await read(memorandaQuery(held))
    expect(memoranda).toContain('signed')
    expect(memoranda).not.toContain('foreign')
  })
})

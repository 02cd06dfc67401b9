import {describe, expect, it} from 'vitest'
import {
  createRegistry,
  extractFacts,
  mergeDocuments,
} from '../../../plugins/article-import/extract/index.ts'
import type {NewsDocument} from '../../../plugins/article-import/model.ts'
import {generatedArchive, generatedOrganizations, randomFrom} from './support/generatedArchive.ts'

const archive = generatedArchive(2000).map(({id, article}) => ({
  id,
  extraction: extractFacts(article),
}))

function load(articles: typeof archive, existing: readonly NewsDocument[] = []) {
  const registry = createRegistry(existing)
  const written = new Map(existing.map((document) => [document._id, document]))
  for (const {id, extraction} of articles) {
    for (const document of registry.resolve(extraction, {articleId: id}).documents)
      written.set(document._id, document)
  }
  const {documents, merges} = registry.finish()
  for (const document of documents) written.set(document._id, document)
  for (const {remove} of merges) written.delete(remove)
  return [...written.values()].sort((a, b) => (a._id < b._id ? -1 : 1))
}

const organizations = (documents: readonly NewsDocument[]) =>
  documents.filter(({_type}) => _type === 'organization')

describe('the registry of 2,000 articles about 60 organizations', () => {
  const whole = load(archive)

  it('comes to exactly 60 organizations, each with its abbreviation', () => {
    expect(organizations(whole)).toHaveLength(60)
    const found = organizations(whole).map(({abbreviation}) => abbreviation)
    expect(found.toSorted()).toEqual(
      generatedOrganizations.map(({abbreviation}) => abbreviation).toSorted(),
    )
  })

  it('comes to the same documents in another order', () => {
    const random = randomFrom(99)
    const shuffled = archive
      .map((item) => ({item, at: random()}))
      .sort((a, b) => a.at - b.at)
      .map(({item}) => item)
    expect(load(shuffled)).toEqual(whole)
  })

  it('comes to the same documents when the archive arrives in two halves', () => {
    const first = load(archive.slice(0, 1000))
    expect(load(archive.slice(1000), first)).toEqual(whole)
  })

  it('changes nothing when the same archive comes again', () => {
    expect(load(archive, whole)).toEqual(whole)
  })
})

const article = (id: string, text: string, publishedAt = '2024-05-12') => ({
  id,
  extraction: extractFacts({headline: 'News', publishedAt, paragraphs: [{key: 'p1', text}]}),
})

describe('one memorandum in three articles', () => {
  const documents = load([
    article(
      'article-a',
      'A memorandum of understanding between the Tartu Wind Institute and Halmere Energy LLC was signed in Tartu on 11 May.',
    ),
    article(
      'article-b',
      'The Tartu Wind Institute signed a memorandum of understanding with Halmere Energy LLC.',
      '2024-05-13',
    ),
    article(
      'article-c',
      'Halmere Energy LLC and the Tartu Wind Institute signed a memorandum on Saturday.',
      '2024-05-12',
    ),
  ])

  it('is one document with three pieces of evidence', () => {
    const memoranda = documents.filter(({_type}) => _type === 'memorandum')
    expect(memoranda).toHaveLength(1)
    expect(memoranda[0]).toMatchObject({
      signedOn: '2024-05-11',
      status: 'signed',
      kind: 'memorandumOfUnderstanding',
    })
    expect(memoranda[0]?.evidence).toHaveLength(3)
  })
})

describe('names over time and in other scripts', () => {
  it('knows a former name and says so', () => {
    const registry = createRegistry()
    const first = registry.resolve(article('article-a', 'ICESCO opened a school.').extraction, {
      articleId: 'article-a',
    })
    const second = registry.resolve(article('article-b', 'ISESCO opened a school.').extraction, {
      articleId: 'article-b',
    })
    expect(second.article.mentions).toEqual(first.article.mentions)
    expect(second.issues.map(({code}) => code)).toEqual(['former-name-used'])
  })

  it('resolves Shusha, Şuşa and Шуша to one place', () => {
    const registry = createRegistry()
    const texts = [
      'A fair opened in Shusha.',
      'Sərgi Şuşada açıldı, sonra qonaqlar şəhəri gəzdilər.',
      'Выставка открылась в Шуше при поддержке Фонда Гейдара Алиева.',
    ]
    const mentions = texts.map((text, at) =>
      registry
        .resolve(article(`article-${at}`, text).extraction, {articleId: `article-${at}`})
        .article.mentions?.map(({_ref}) => _ref),
    )
    expect(mentions).toEqual([
      ['place-shusha'],
      ['place-shusha'],
      ['organization-heydar-aliyev-foundation', 'place-shusha'],
    ])
    const places = registry.finish().documents.filter(({_type}) => _type === 'place')
    expect(places.map(({_id}) => _id)).toEqual(['place-shusha'])
  })

  it('finds an organization of the dataset in its Azerbaijani and Russian cases', () => {
    const registry = createRegistry([
      {
        _id: 'org-1',
        _type: 'organization',
        name: 'Azerbaijan Union of Painters',
        names: [
          {_key: 'a', _type: 'organizationName', name: 'Azərbaycan Rəssamlar İttifaqı'},
          {_key: 'b', _type: 'organizationName', name: 'Союз художников Азербайджана'},
        ],
      },
    ])
    for (const [at, text] of [
      'Sərgi Azərbaycan Rəssamlar İttifaqının salonunda açıldı və bir həftə davam edəcək.',
      'Выставка открылась в Баку. Гостей принял председатель Союза художников Азербайджана.',
    ].entries()) {
      const {article: fields} = registry.resolve(article(`article-${at}`, text).extraction, {
        articleId: `article-${at}`,
      })
      expect(fields.mentions?.map(({_ref}) => _ref)).toContain('org-1')
    }
  })

  it('keeps two organizations of one abbreviation apart and says when it cannot tell', () => {
    const registry = createRegistry()
    const resolve = (id: string, text: string) =>
      registry.resolve(article(id, text).extraction, {articleId: id})
    resolve('article-a', 'The Ganja Institute of Music (GIM) opened a hall.')
    resolve('article-b', 'The Gdansk Institute of Metals (GIM) closed a furnace.')
    const alone = resolve('article-c', 'GIM has a new director.')
    expect(alone.article.mentions).toBeUndefined()
    expect(alone.issues.map(({code}) => code)).toContain('ambiguous-abbreviation')
  })
})

describe('mergeDocuments', () => {
  it('moves every reference and keeps the removed name', () => {
    const keep = {
      _id: 'organization-a',
      _type: 'organization',
      _rev: 'r1',
      name: 'Tartu Wind Institute',
    }
    const remove = {
      _id: 'organization-b',
      _type: 'organization',
      name: 'Wind Institute',
      country: 'EE',
    }
    const article = {
      _id: 'article-1',
      _type: 'article',
      _rev: 'r2',
      mentions: [
        {_key: 'x', _type: 'reference', _ref: 'organization-a'},
        {_key: 'y', _type: 'reference', _ref: 'organization-b'},
      ],
      body: [
        {
          _key: 'b',
          _type: 'block',
          markDefs: [
            {_key: 'm', _type: 'entity', reference: {_type: 'reference', _ref: 'organization-b'}},
          ],
        },
      ],
    }
    const plan = mergeDocuments(keep, remove, [article])
    expect(plan.remove).toBe('organization-b')
    expect(plan.keep.set).toMatchObject({country: 'EE', names: [{name: 'Wind Institute'}]})
    expect(plan.references).toEqual([
      {
        id: 'article-1',
        ifRevisionID: 'r2',
        set: {
          mentions: [{_key: 'x', _type: 'reference', _ref: 'organization-a'}],
          body: [
            {
              _key: 'b',
              _type: 'block',
              markDefs: [
                {
                  _key: 'm',
                  _type: 'entity',
                  reference: {_type: 'reference', _ref: 'organization-a'},
                },
              ],
            },
          ],
        },
      },
    ])
  })
})

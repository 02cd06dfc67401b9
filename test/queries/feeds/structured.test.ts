import {Ajv2020} from 'ajv/dist/2020.js'
import {beforeAll, expect, test} from 'vitest'
import {
  articleJsonLd,
  galleryJsonLd,
  jsonLdText,
  ninjs,
  organizationJsonLd,
  personJsonLd,
} from '../../../queries/feeds/index.ts'
import {
  type FeedArticle,
  galleryBySlug,
  organizationProfile,
  personProfile,
  runView,
} from '../../../queries/index.ts'
import {startNewsroom} from '../support/startNewsroom.ts'
import {schemaOrgFaults} from './schemaOrg.ts'
import {channel, feedData, hostileTitles, titled} from './support.ts'

let articles: FeedArticle[]
let rich: FeedArticle

beforeAll(async () => {
  articles = (await feedData()).articles
  const found = articles.find(({corrections}) => corrections.length > 0)
  if (!found) throw new Error('the test newsroom has no article with a correction')
  rich = found
})

test('an article is a NewsArticle with its dateline, credits and public corrections', () => {
  expect(articleJsonLd(rich, channel)).toMatchObject({
    '@type': 'NewsArticle',
    headline: rich.headline,
    dateline: 'LISBON',
    creditText: 'Test Agency',
    datePublished: '2026-05-01T01:00:00Z',
    author: [{'@type': 'Person', name: 'Inês Carvalho'}],
    correction: [
      {
        '@type': 'CorrectionComment',
        text: 'The year was wrong.',
        datePublished: '2026-05-02T08:00:00Z',
      },
    ],
  })
})

test('no headline ends the script element, and each is read back as it was', () => {
  for (const title of hostileTitles) {
    const text = jsonLdText(articleJsonLd(titled(rich, title), channel))
    expect(text).not.toMatch(/[<>\u2028\u2029]/)
    expect(JSON.parse(text).headline).toBe(title)
  }
})

test('all structured data is of schema.org: classes, properties and the types of values', async () => {
  const newsroom = await startNewsroom()
  const at = 'https://news.example/here'
  try {
    const {client} = newsroom
    const slug = 'meridian-cultural-foundation'
    const organization = await runView(client, organizationProfile, {slug})
    const person = await runView(client, personProfile, {slug: 'ines-carvalho'})
    const gallery = await runView(client, galleryBySlug, {slug: 'an-evening-at-the-quay'})
    if (!organization || !person || !gallery) throw new Error('a page is missing')
    const full = {
      ...organization,
      website: 'https://meridian.example',
      wikidataId: 'Q42',
      logo: gallery.cover ?? rich.leadFigure,
      description: 'A foundation',
    }
    const all = [
      ...articles.map((article) => articleJsonLd(article, channel)),
      articleJsonLd(
        {
          ...rich,
          rights: {copyrightHolder: 'A', copyrightNotice: '© A', usageTerms: 'https://a.example/'},
          source: {_id: 'o', name: 'A', abbreviation: null, slug: null},
        },
        channel,
      ),
      galleryJsonLd(gallery, at, channel),
      organizationJsonLd(full, at),
      organizationJsonLd({...full, website: 'no address', wikidataId: 'none'}, at),
      personJsonLd(
        {...person, portrait: rich.leadFigure, wikidataId: 'Q1', variants: ['I. C.']},
        at,
      ),
    ]
    expect(all.flatMap((data) => schemaOrgFaults(data))).toEqual([])
    expect(organizationJsonLd(organization, at)).toMatchObject({
      '@type': 'Organization',
      alternateName: ['MCF', 'Meridian Fund'],
      address: {'@type': 'PostalAddress', addressCountry: 'PT'},
    })
    expect(personJsonLd(person, at)).toMatchObject({
      '@type': 'Person',
      jobTitle: ['President'],
      worksFor: [{'@type': 'Organization', name: 'Meridian Cultural Foundation'}],
    })
  } finally {
    await newsroom.close()
  }
})

test('what is not of schema.org is found', () => {
  const data = articleJsonLd(rich, channel)
  expect(schemaOrgFaults({...data, dateLine: 'X'})).toEqual([expect.stringContaining('dateLine')])
  expect(schemaOrgFaults({...data, publisher: {'@type': 'Place', name: 'X'}})).not.toEqual([])
  expect(schemaOrgFaults({...data, datePublished: 'yesterday'})).not.toEqual([])
  expect(schemaOrgFaults({...data, '@type': 'NewsArtikel'})).not.toEqual([])
})

const text = {type: 'string', minLength: 1}
const list = (properties: object, required: string[]) => ({
  type: 'array',
  minItems: 1,
  items: {type: 'object', properties, required, additionalProperties: false},
})
const role = {role: text, contentType: text, value: {type: 'string'}}
const entity = list({name: text, uri: {type: 'string', pattern: '^https?://'}}, ['name'])

/** The part of ninjs 3.0 that items here use, with no member beyond it allowed. */
const item = {
  type: 'object',
  required: ['uri'],
  additionalProperties: false,
  properties: {
    uri: {type: 'string', pattern: '^[a-z]+:'},
    name: text,
    standard: {
      type: 'object',
      properties: {name: {const: 'ninjs'}, version: {const: '3.0'}, schema: text},
      additionalProperties: false,
    },
    type: {enum: ['text', 'picture', 'composite']},
    representationType: {enum: ['full', 'partial']},
    language: text,
    ...Object.fromEntries(
      ['firstCreated', 'contentCreated', 'versionCreated', 'embargoedUntil'].map((name) => [
        name,
        {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$'},
      ]),
    ),
    pubStatus: {enum: ['usable', 'withheld', 'canceled']},
    copyrightHolder: text,
    copyrightNotice: text,
    usageTerms: text,
    headlines: list(role, ['value']),
    descriptions: list(role, ['value']),
    bodies: list(role, ['value']),
    by: text,
    located: text,
    slugline: text,
    genres: entity,
    subjects: entity,
    people: list({name: text, rel: {enum: ['author', 'about']}}, ['name', 'rel']),
    organisations: list({name: text, rel: {const: 'about'}}, ['name', 'rel']),
    places: list({name: text, rel: {const: 'about'}}, ['name', 'rel']),
    infoSources: entity,
    altIds: list({role: text, value: text}, []),
    renditions: list(
      {
        name: text,
        href: text,
        contentType: text,
        width: {type: 'number'},
        height: {type: 'number'},
      },
      ['name'],
    ),
    associations: {type: 'array', items: {$ref: '#'}},
  },
}

test('every ninjs item has the shape of ninjs 3.0', () => {
  const validate = new Ajv2020({allErrors: true}).compile(item)
  const items = JSON.parse(ninjs(articles, {channel, html: channel.html}))
  expect(items).toHaveLength(articles.length)
  for (const one of items) {
    validate(one)
    expect(validate.errors).toBeNull()
  }
})

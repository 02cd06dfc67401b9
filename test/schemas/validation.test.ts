import {type SanityDocument, validateDocument, type Workspace} from 'sanity'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'
import {compileSchema} from './support.ts'

const schema = compileSchema()

let lake: Lake
beforeAll(async () => {
  lake = await createLake()
})
afterAll(() => lake.close())

/** The levels and paths that Studio would show for a document. */
async function markersOf(document: object): Promise<string[]> {
  const complete = {_rev: 'r', _createdAt: '', _updatedAt: '', _id: 'drafts.x', ...document}
  const markers = await validateDocument({
    document: complete as SanityDocument,
    workspace: {
      schema,
      getClient: () => lake.client(),
      i18n: {t: (key: string) => key, loadNamespaces: async () => {}},
    } as unknown as Workspace,
    getDocumentExists: async () => true,
    environment: 'studio',
  })
  return markers.map(({level, path}) => `${level} ${path.map(segment).join('.')}`)
}

function segment(part: unknown): string {
  return typeof part === 'object' && part !== null && '_key' in part
    ? `[${String(part._key)}]`
    : String(part)
}

const article = {_type: 'article', headline: 'Ferry runs again'}
const slug = (current: string) => ({_type: 'slug', current})
const withLink = (href: string) => ({
  ...article,
  body: [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: [{_type: 'link', _key: 'l', href}],
      children: [{_type: 'span', _key: 's', text: 'here', marks: ['l']}],
    },
  ],
})

describe('Studio refuses', () => {
  test.each([
    ['an article without headline', {_type: 'article'}, 'error headline'],
    ['an article without address', article, 'error slug.current'],
    ['an address with capitals', {...article, slug: slug('Ferry')}, 'error slug'],
    ['an address that ends in a hyphen', {...article, slug: slug('ferry-')}, 'error slug'],
    ['a language that is no code', {...article, language: 'English'}, 'error language'],
    [
      'a link that runs a script',
      withLink('javascript:alert(1)'),
      'error body.[b].markDefs.[l].href',
    ],
    ['a link to data', withLink('data:text/html,x'), 'error body.[b].markDefs.[l].href'],
    ['an empty byline', {...article, bylines: [{_type: 'byline', _key: 'b'}]}, 'error bylines.[b]'],
    ['a memorandum of no party', {_type: 'memorandum', title: 'M', parties: []}, 'error parties'],
    [
      'a status that there is not',
      {_type: 'memorandum', title: 'M', status: 'lost'},
      'error status',
    ],
    [
      'a Wikidata address for an item',
      {_type: 'person', wikidataId: 'wiki/Q1'},
      'error wikidataId',
    ],
    ['a country by name', {_type: 'place', name: 'Baku', country: 'Azerbaijan'}, 'error country'],
    ['a kind that there is not', {_type: 'organization', name: 'O', kind: 'club'}, 'error kind'],
    [
      'a name in use since a word',
      {_type: 'organization', names: [{_type: 'organizationName', _key: 'n', from: 'long ago'}]},
      'error names.[n].from',
    ],
    [
      'a topic of another scheme',
      {_type: 'topic', mediaTopicCode: '05000000'},
      'error mediaTopicCode',
    ],
    [
      'options that are no JSON',
      {_type: 'styleGuide', rules: [{_type: 'ruleSetting', _key: 'r', options: '{'}]},
      'error rules.[r].options',
    ],
  ])('%s', async (_, document, marker) => {
    expect(await markersOf(document)).toContain(marker)
  })
})

describe('Studio takes', () => {
  test.each([
    'https://example.com/a?b=c#d',
    'http://example.com',
    'mailto:desk@example.com',
    'tel:+994125550100',
    '/culture/story',
  ])('a link to %s', async (href) => {
    expect(await markersOf({...withLink(href), slug: slug('ferry')})).toEqual([])
  })

  test.each([
    [
      'an organization with its names over time',
      {
        _type: 'organization',
        name: 'Council',
        country: 'AZ',
        names: [
          {_type: 'organizationName', _key: 'n', name: 'Old', from: '1982', to: '2020-01-30'},
        ],
      },
    ],
    [
      'a memorandum whose day has no year',
      {
        _type: 'memorandum',
        title: 'M',
        kind: 'protocol',
        status: 'signed',
        signedOnPrecision: 'dayWithoutYear',
        signedOnText: 'May 11',
        parties: [
          {
            _type: 'memorandumParty',
            _key: 'p',
            organization: {_type: 'reference', _ref: 'organization-a'},
          },
        ],
      },
    ],
    [
      'an import run that is still running',
      {
        _type: 'importRun',
        source: 'archive',
        status: 'running',
        startedAt: '2026-01-01T00:00:00Z',
        counts: {read: 0, created: 0, changed: 0, unchanged: 0, skipped: 0, failed: 0},
      },
    ],
  ])('%s', async (_, document) => {
    expect(await markersOf(document)).toEqual([])
  })
})

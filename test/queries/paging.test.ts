import {afterAll, beforeAll, expect, test} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'
import {
  archiveMonth,
  feed,
  latestArticles,
  memorandaByTitle,
  memorandaRegister,
  nextArticles,
  nextMemoranda,
  organizationProfile,
  personProfile,
  runView,
  sectionBySlug,
  sitemapArticles,
  sitemapPages,
  topicBySlug,
} from '../../queries/index.ts'

type Row = {
  readonly _id: string
  readonly publishedAt: string
  readonly signedOn: string | null
  readonly title: string
}
type Cursor = object

let lake: Lake

const ref = (id: string, key?: string) => ({_type: 'reference', _ref: id, ...(key && {_key: key})})
const slug = (current: string) => ({_type: 'slug', current})
/** Few instants for many documents, and for some none; ids in another order than instants. */
const instants = [
  '2026-05-01T10:00:00.000Z',
  '2026-05-01T10:00:00.001Z',
  '2026-05-31T23:59:59.999Z',
  undefined,
]
const days = ['2024', '2024-03', '2024-03-01', undefined]

beforeAll(async () => {
  lake = await createLake({now: '2026-06-01T12:00:00Z'})
  await lake.seed([
    {_id: 's', _type: 'section', title: 'S', slug: slug('s')},
    {_id: 't', _type: 'topic', title: 'T', slug: slug('t')},
    {_id: 'o', _type: 'organization', name: 'O', slug: slug('o')},
    {_id: 'p', _type: 'person', name: 'P', slug: slug('p')},
    ...Array.from({length: 40}, (_, number) => ({
      _id: `article-${(number * 17) % 40}`,
      _type: 'article',
      headline: `Story ${number}`,
      slug: slug(`story-${number}`),
      ...(instants[number % 4] && {publishedAt: instants[number % 4]}),
      section: ref('s'),
      topics: [ref('t', 't')],
      mentions: [ref('o', 'o'), ref('p', 'p')],
    })),
    ...Array.from({length: 40}, (_, number) => ({
      _id: `memorandum-${(number * 17) % 40}`,
      _type: 'memorandum',
      title: `Memorandum ${number % 3}`,
      slug: slug(`memorandum-${number}`),
      kind: 'protocol',
      status: 'signed',
      ...(days[number % 4] && {signedOn: days[number % 4]}),
    })),
  ])
})
afterAll(() => lake.close())

const behind = (rows: readonly Row[], limit: number): Cursor | undefined =>
  nextArticles(rows, limit)
const may = {from: '2026-05-01T00:00:00Z', to: '2026-06-01T00:00:00Z'}

/** Each paged view: how many it has, how a page is asked for, and where the next one begins. */
const views: readonly (readonly [
  string,
  number,
  (page: {limit: number}) => Promise<unknown>,
  (rows: readonly Row[], limit: number) => Cursor | undefined,
])[] = [
  ['latestArticles', 30, (page) => runView(lake.client(), latestArticles, page), behind],
  ['feed', 30, (page) => runView(lake.client(), feed, page), behind],
  ['sitemapArticles', 30, (page) => runView(lake.client(), sitemapArticles, page), behind],
  [
    'archiveMonth',
    30,
    async (page) => (await runView(lake.client(), archiveMonth, {...may, ...page})).articles,
    behind,
  ],
  [
    'sectionBySlug',
    30,
    async (page) => (await runView(lake.client(), sectionBySlug, {slug: 's', ...page}))?.articles,
    behind,
  ],
  [
    'topicBySlug',
    30,
    async (page) => (await runView(lake.client(), topicBySlug, {slug: 't', ...page}))?.articles,
    behind,
  ],
  [
    'organizationProfile',
    30,
    async (page) =>
      (await runView(lake.client(), organizationProfile, {slug: 'o', ...page}))?.articles,
    behind,
  ],
  [
    'personProfile',
    30,
    async (page) => (await runView(lake.client(), personProfile, {slug: 'p', ...page}))?.articles,
    behind,
  ],
  [
    'memorandaRegister',
    40,
    (page) => runView(lake.client(), memorandaRegister, page),
    (rows, limit) => nextMemoranda(rows, limit),
  ],
  [
    'memorandaByTitle',
    40,
    (page) => runView(lake.client(), memorandaByTitle, page),
    (rows, limit) => {
      const last = rows.at(-1)
      return last && rows.length >= limit ? {afterTitle: last.title, afterId: last._id} : undefined
    },
  ],
  [
    'sitemapPages',
    40,
    (page) => runView(lake.client(), sitemapPages, {type: 'memorandum', ...page}),
    (rows, limit) => {
      const last = rows.at(-1)
      return last && rows.length >= limit ? {afterId: last._id} : undefined
    },
  ],
]

test.each(views)('pages of %s have no hole and no repetition', async (_, count, ask, next) => {
  const all = (await ask({limit: 1000})) as readonly Row[]
  expect(all).toHaveLength(count)
  for (const limit of [1, 3, 7, 10]) {
    const seen: string[] = []
    let cursor: Cursor | undefined = {}
    while (cursor) {
      const rows = (await ask({limit, ...cursor})) as readonly Row[]
      expect(rows.length).toBeLessThanOrEqual(limit)
      seen.push(...rows.map(({_id}) => _id))
      cursor = next(rows, limit)
    }
    expect(seen).toEqual(all.map(({_id}) => _id))
  }
})

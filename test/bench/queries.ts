import process from 'node:process'
import Table from 'cli-table3'
import {createLake, type Lake} from '../../lake/index.ts'
import {
  archiveMonth,
  articleBySlug,
  feed,
  frontPage,
  latestArticles,
  memorandaRegister,
  monthRange,
  organizationProfile,
  runView,
  search,
  sectionBySlug,
  sitemapArticles,
} from '../../queries/index.ts'
import {buildSite, siteUnderLoad} from './support/siteUnderLoad.ts'

const picture = {
  _id: 'image-0123456789abcdef0123456789abcdef01234567-1600x900-jpg',
  _type: 'sanity.imageAsset',
  url: 'http://localhost/images/local/production/0123456789abcdef0123456789abcdef01234567-1600x900.jpg',
  mimeType: 'image/jpeg',
  metadata: {dimensions: {width: 1600, height: 900}},
}

/** `npm run bench -- queries [articles…]`: each view's time, and the site under 50 requests a second. */
const sizes = process.argv.slice(2).map(Number)
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) await measure(size)

async function measure(size: number): Promise<void> {
  const lake = await createLake()
  try {
    await fill(lake, size)
    const client = lake.client()
    const slug = `story-${Math.floor(size / 2)}`
    const runs: Record<string, () => Promise<unknown>> = {
      latest: () => runView(client, latestArticles, {}),
      'page far back': () =>
        runView(client, latestArticles, {beforeDate: '2012-01-01T00:00:00Z', beforeId: 'a'}),
      'front page': () => runView(client, frontPage, {}),
      article: () => runView(client, articleBySlug, {slug}),
      section: () => runView(client, sectionBySlug, {slug: 'section-3'}),
      organization: () => runView(client, organizationProfile, {slug: 'organization-7'}),
      register: () => runView(client, memorandaRegister, {}),
      'search, rare word': () => runView(client, search, {text: `number${size - 3}`}),
      'search, common word': () => runView(client, search, {text: 'harbour'}),
      archive: () => runView(client, archiveMonth, monthRange(2024, 5)),
      'feed of 30': () => runView(client, feed, {limit: 30}),
      'sitemap of 200': () => runView(client, sitemapArticles, {limit: 200}),
    }
    const table = new Table({head: [`${size} articles`, 'p50 ms', 'p99 ms', 'processor ms']})
    for (const [name, run] of Object.entries(runs)) {
      const times: number[] = []
      await untilLearned(run)
      const before = process.cpuUsage()
      for (let n = 0; n < 60; n++) {
        const start = performance.now()
        await run()
        times.push(performance.now() - start)
      }
      const {user, system} = process.cpuUsage(before)
      table.push([name, ...percentiles(times), ((user + system) / 1000 / times.length).toFixed(1)])
    }
    const paths = [
      '/',
      `/articles/${slug}`,
      '/sections/section-3',
      '/memoranda',
      '/archive/2024-05',
    ]
    buildSite()
    const quiet = await siteUnderLoad(lake, paths)
    table.push(['site, 50 requests a second', ...percentiles(quiet.times), quiet.processor])
    const newest = `article-${String(size - 1).padStart(7, '0')}`
    let edits = 0
    const busy = await siteUnderLoad(lake, paths, () =>
      client
        .patch(newest)
        .set({headline: `Edit ${++edits}`})
        .commit(),
    )
    table.push(['the same, a publication a second', ...percentiles(busy.times), busy.processor])
    console.log(table.toString())
  } finally {
    await lake.close()
  }
}

/**
 * The lake builds the indexes that a question needs once it was asked, in the background; until then
 * it scans, or gives up. Asks until five answers in a row come at once, and leaves it as much time
 * for its indexes as for answers.
 */
async function untilLearned(run: () => Promise<unknown>): Promise<void> {
  const given = performance.now() + 240_000
  for (let quick = 0; quick < 5 && performance.now() < given; ) {
    const start = performance.now()
    const answered = await run().then(
      () => true,
      () => false,
    )
    const took = performance.now() - start
    quick = answered && took < 500 ? quick + 1 : 0
    await new Promise((resolve) => setTimeout(resolve, took))
  }
}

async function fill(lake: Lake, size: number): Promise<void> {
  const client = lake.client()
  const ref = (id: string, key?: string) => ({
    _type: 'reference',
    _ref: id,
    ...(key && {_key: key}),
  })
  const named = (type: string, field: string, count: number) =>
    Array.from({length: count}, (_, n) => ({
      _id: `${type}-${n}`,
      _type: type,
      [field]: `${type} ${n}`,
      slug: {_type: 'slug', current: `${type}-${n}`},
    }))
  const memoranda = Array.from({length: 500}, (_, n) => ({
    _id: `memorandum-${n}`,
    _type: 'memorandum',
    title: `Memorandum ${n}`,
    slug: {_type: 'slug', current: `memorandum-${n}`},
    kind: 'memorandumOfUnderstanding',
    status: 'signed',
    signedOn: `20${10 + (n % 15)}-03-04`,
    parties: [n % 50, (n * 7 + 1) % 50].map((id) => ({
      _type: 'memorandumParty',
      _key: `p${id}`,
      organization: ref(`organization-${id}`),
    })),
  }))
  const articles = function* () {
    const start = Date.UTC(2010, 0, 1)
    const step = (Date.UTC(2026, 0, 1) - start) / size
    for (let n = 0; n < size; n++) {
      yield {
        _id: `article-${String(n).padStart(7, '0')}`,
        _type: 'article',
        headline: `Story number${n} of the ${n % 9 ? 'town' : 'harbour'}`,
        slug: {_type: 'slug', current: `story-${n}`},
        publishedAt: new Date(start + n * step).toISOString(),
        language: 'en',
        section: ref(`section-${n % 8}`),
        ...(n % 3 === 0 && {leadFigure: {_type: 'figure', asset: ref(picture._id), alt: 'A quay'}}),
        mentions: [ref(`organization-${n % 50}`, 'm1')],
        body: Array.from({length: 5}, (_, at) => ({
          _type: 'block',
          _key: `b${at}`,
          style: 'normal',
          markDefs: [],
          children: [
            {
              _type: 'span',
              _key: 's',
              marks: [],
              text: `Paragraph ${at} of story ${n}. `.repeat(12),
            },
          ],
        })),
      }
    }
  }
  await lake.seed([
    picture,
    ...named('section', 'title', 8),
    ...named('organization', 'name', 50),
    ...memoranda,
  ])
  const batch: {_id: string; _type: string}[] = []
  for (const article of articles()) {
    batch.push(article)
    if (batch.length === 2000) await lake.seed(batch.splice(0))
  }
  if (batch.length > 0) await lake.seed(batch)
  await client.fetch('count(*[_type == "article"])')
}

function percentiles(times: readonly number[]): [string, string] {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1)
  return [at(0.5), at(0.99)]
}

import process from 'node:process'
import Table from 'cli-table3'
import {createLake} from '../../lake/index.ts'
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
import {fillSite} from './support/fillSite.ts'
import {buildSite, siteUnderLoad} from './support/siteUnderLoad.ts'

/**
 * `npm run bench -- queries [articles…]`: each view's time, at first right after the articles were
 * written and then on and on, and the site under 50 requests a second.
 */
const sizes = process.argv.slice(2).map(Number)
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) await measure(size)

async function measure(size: number): Promise<void> {
  const lake = await createLake()
  try {
    await fillSite(lake, size)
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
    const table = new Table({
      head: [`${size} articles`, 'first ms', 'p50 ms', 'p99 ms', 'processor ms'],
    })
    for (const [name, run] of Object.entries(runs)) {
      const times: number[] = []
      const first = performance.now()
      await run()
      const firstTime = (performance.now() - first).toFixed(0)
      await untilLearned(run)
      const before = process.cpuUsage()
      for (let n = 0; n < 60; n++) {
        const start = performance.now()
        await run()
        times.push(performance.now() - start)
      }
      const {user, system} = process.cpuUsage(before)
      table.push([
        name,
        firstTime,
        ...percentiles(times),
        ((user + system) / 1000 / times.length).toFixed(1),
      ])
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
    table.push(['site, 50 requests a second', '', ...percentiles(quiet.times), quiet.processor])
    const newest = `article-${String(size - 1).padStart(7, '0')}`
    let edits = 0
    const busy = await siteUnderLoad(lake, paths, () =>
      client
        .patch(newest)
        .set({headline: `Edit ${++edits}`})
        .commit(),
    )
    table.push(['the same, a publication a second', '', ...percentiles(busy.times), busy.processor])
    console.log(table.toString())
  } finally {
    await lake.close()
  }
}

/** Asks until five answers in a row come at once, and leaves the lake as much time for its indexes. */
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

function percentiles(times: readonly number[]): [string, string] {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1)
  return [at(0.5), at(0.99)]
}

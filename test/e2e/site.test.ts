import {type ChildProcess, execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import process from 'node:process'
import {promisify} from 'node:util'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {freePort} from '../support/freePort.ts'
import {publish} from '../support/publish.ts'
import {sharedChromium} from '../support/sharedChromium.ts'
import {sharedNewsroom} from '../support/sharedNewsroom.ts'

const newsroom = sharedNewsroom({archive: true})
const windows = sharedChromium()
let site: ChildProcess
let origin: string
let page: Page
let axe: string

beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  const env = {
    ...process.env,
    SANITY_API_HOST: newsroom.lakeUrl,
    SITE_URL: origin,
    HOST: 'localhost',
    PORT: `${port}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  }
  await promisify(execFile)(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--root', 'examples/site'],
    {env},
  )
  site = spawn(process.execPath, ['examples/site/dist/server/entry.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8')
      if (output.includes('listening on')) resolve()
    }
    site.stdout?.on('data', read)
    site.stderr?.on('data', read)
    site.once('exit', (code) => reject(new Error(`the site ended with ${code}:\n${output}`)))
  })
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  page = windows.page
})

afterAll(async () => {
  if (site?.exitCode === null) {
    site.kill()
    await once(site, 'exit')
  }
})

/** Opens a window that differs from the first. */
async function openWith(options: BrowserContextOptions): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the first window belongs to no browser')
  return browser.newPage(options)
}

/** What axe finds wrong with the page that is open. */
async function faults(): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const {axe: runner} = globalThis as unknown as {
      axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
    }
    const {violations} = await runner.run()
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
  })
}

async function slugOf(filter: string): Promise<string> {
  const slug = await newsroom.client.fetch<string | null>(
    `*[${filter}] | order(_id)[0].slug.current`,
  )
  if (!slug) throw new Error(`no document for ${filter}`)
  return slug
}

test('every kind of page answers, is free of axe faults, and reads without JavaScript', async () => {
  const paths = [
    '/',
    `/articles/${await slugOf('_type == "article" && defined(publishedAt) && defined(leadFigure.asset)')}`,
    `/sections/${await slugOf('_type == "section"')}`,
    `/galleries/${await slugOf('_type == "photoGallery"')}`,
    '/memoranda',
    `/memoranda/${await slugOf('_type == "memorandum" && count(evidence) > 0')}`,
    `/organizations/${await slugOf('_type == "organization" && _id in *[_type == "memorandum"].parties[].organization._ref')}`,
    `/people/${await slugOf('_type == "person"')}`,
    '/search?q=wind',
    '/archive',
  ]
  const plain = await openWith({javaScriptEnabled: false})
  for (const path of paths) {
    const response = await page.goto(origin + path)
    expect(response?.status(), path).toBe(200)
    expect(await faults(), path).toEqual([])
    await plain.goto(origin + path)
    expect(await plain.locator('main h1').innerText(), path).toMatch(/\w/)
    expect(await plain.locator('main a').count(), path).toBeGreaterThan(0)
    const unsized = await page.locator('img:not([width][height])').count()
    expect(unsized, `${path}: pictures without a size`).toBe(0)
  }
  await plain.close()
  expect((await page.goto(`${origin}/articles/no-such-article`))?.status()).toBe(404)
})

test('feeds are named in the head, and every address of the sitemaps leads to a page', async () => {
  await page.goto(origin)
  const feeds = await page
    .locator('head link[rel="alternate"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href))
  expect(feeds).toHaveLength(3)
  for (const feed of feeds) {
    const response = await fetch(feed)
    expect(response.status, feed).toBe(200)
    expect(await response.text(), feed).toContain(`${origin}/articles/`)
  }
  const locations = async (address: string) =>
    [...(await (await fetch(address)).text()).matchAll(/<loc>([^<]+)/g)].map(([, loc = '']) => loc)
  const index = await locations(`${origin}/sitemap.xml`)
  const pages = (await Promise.all(index.map(locations))).flat()
  const articles = await newsroom.client.fetch<number>(
    'count(*[_type == "article" && defined(publishedAt) && seo.noIndex != true])',
  )
  expect(new Set(pages.filter((path) => path.includes('/articles/'))).size).toBe(articles)
  for (const path of new Set(pages)) expect((await fetch(path)).status, path).toBe(200)
  expect(await (await fetch(`${origin}/robots.txt`)).text()).toContain(`${origin}/sitemap.xml`)
})

test('nothing of a page moves while its pictures come, at 390 pixels and at 1280', async () => {
  for (const width of [390, 1280]) {
    const narrow = await openWith({viewport: {width, height: 900}})
    for (const path of [
      '/',
      `/galleries/${await slugOf('_type == "photoGallery"')}`,
      '/memoranda',
    ]) {
      await narrow.goto(origin + path, {waitUntil: 'load'})
      const seen = await narrow.evaluate(
        () =>
          new Promise<{shift: number; overflow: number}>((resolve) => {
            let shift = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                shift += (entry as PerformanceEntry & {value: number}).value
            }).observe({type: 'layout-shift', buffered: true})
            const overflow = document.documentElement.scrollWidth - innerWidth
            requestAnimationFrame(() => requestAnimationFrame(() => resolve({shift, overflow})))
          }),
      )
      expect(seen.shift, path).toBeLessThan(0.05)
      expect(seen.overflow, path).toBeLessThanOrEqual(0)
    }
    await narrow.close()
  }
})

test('the register is filtered by status', async () => {
  await page.goto(`${origin}/memoranda`)
  const all = await page.locator('.register li').count()
  const terminated = await newsroom.client.fetch<number>(
    'count(*[_type == "memorandum" && status == "terminated"])',
  )
  expect(terminated).toBeGreaterThan(0)
  await page.getByLabel('Status').selectOption('terminated')
  await page.getByRole('button', {name: 'Filter'}).click()
  await page.waitForURL(/status=terminated/)
  expect(await page.locator('.register li').count()).toBe(terminated)
  expect(terminated).toBeLessThan(all)
})

test('a gallery is looked through by keyboard alone', async () => {
  await page.goto(`${origin}/galleries/${await slugOf('_type == "photoGallery"')}`)
  const links = page.locator('a[data-lightbox]')
  const count = await links.count()
  expect(count).toBeGreaterThan(1)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await links.first().focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect(await dialog.locator('p').innerText()).toContain(`1 of ${count}`)
  await page.keyboard.press('ArrowRight')
  expect(await dialog.locator('p').innerText()).toContain(`2 of ${count}`)
  expect(await faults()).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({state: 'detached'})
  expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true)
})

test('a headline that is edited in Studio and published appears on open pages', async () => {
  const [article] = await newsroom.client.fetch<{headline: string; slug: string}[]>(
    '*[_type == "article" && defined(publishedAt)] | order(publishedAt desc)[0...1]{headline, "slug": slug.current}',
  )
  if (!article) throw new Error('The sample archive gave no article')
  const headline = `${article.headline} after all`
  const story = await windows.open()
  for (const [open, path] of [
    [page, '/'],
    [story, `/articles/${article.slug}`],
  ] as const) {
    const follows = open.waitForResponse((response) => response.url().endsWith('/api/live'))
    await open.goto(origin + path)
    await follows
    await open.evaluate(() => {
      document.body.dataset.openedBefore = 'the edit'
    })
  }

  const studio = await windows.open()
  await studio.goto(`${newsroom.studioUrl}/structure/articles;all-articles`)
  await studio.getByText(article.headline).first().click()
  await studio.getByLabel('Headline', {exact: true}).fill(headline)
  const stored = () =>
    newsroom.client.fetch('*[slug.current == $slug][0].headline', {slug: article.slug})
  await publish(studio, async () => (await stored()) === headline)

  await story.getByRole('heading', {level: 1, name: headline}).waitFor()
  await page.getByRole('link', {name: headline}).first().waitFor()
  for (const open of [page, story]) {
    expect(await open.locator('body').getAttribute('data-opened-before')).toBe('the edit')
    expect(await (await fetch(open.url())).text()).toContain(headline)
  }
  await story.close()
  await studio.close()
})

test('drafts are shown only to those who come with a secret of the dataset', async () => {
  const client = newsroom.client
  const slug = await slugOf('_type == "article" && defined(publishedAt)')
  const article = await client.fetch('*[_type == "article" && slug.current == $slug][0]', {slug})
  await client.create({...article, _id: `drafts.${article._id}`, headline: 'Only a draft'})
  const path = `/articles/${slug}`
  const enable = `${origin}/api/draft-mode/enable?sanity-preview-pathname=${encodeURIComponent(path)}`
  expect((await page.goto(`${enable}&sanity-preview-secret=guessed`))?.status()).toBe(401)
  for (const value of ['on', `${Date.now() + 1e6}.`, `${Date.now() + 1e6}.${'0'.repeat(64)}`]) {
    await page.context().addCookies([{name: 'newsroom-preview', value, url: origin}])
    await page.goto(origin + path)
    expect(await page.locator('h1').innerText(), value).not.toContain('Only a draft')
  }
  await page.context().clearCookies()
  await page.goto(origin + path)
  expect(await page.locator('h1').innerText()).not.toContain('Only a draft')
  expect(await page.locator('[data-sanity]').count()).toBe(0)
  await client.create({
    _id: 'drafts.preview-secret',
    _type: 'sanity.previewUrlSecret',
    secret: 'a-secret-of-the-dataset',
    source: 'test',
  })
  await page.goto(`${enable}&sanity-preview-secret=a-secret-of-the-dataset`)
  expect(new URL(page.url()).pathname).toBe(path)
  expect(await page.locator('h1').innerText()).toContain('Only a draft')
  const leadsTo = await page.locator('h1').getAttribute('data-sanity')
  expect(leadsTo).toContain(`id=${article._id}`)
  expect(leadsTo).toContain('path=headline')
  await client.patch(`drafts.${article._id}`).set({headline: 'A draft of a draft'}).commit()
  await expect.poll(() => page.locator('h1').innerText()).toContain('A draft of a draft')
  await page.getByRole('link', {name: 'Leave'}).click()
  await page.goto(origin + path)
  expect(await page.locator('h1').innerText()).not.toContain('draft')
})

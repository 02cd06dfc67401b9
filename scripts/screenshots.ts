import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {launchChromium} from '../test/support/chromium.ts'
import {startNewsroom} from '../test/support/startNewsroom.ts'

const folder = 'docs/images'
const text = [
  'On May 4 the Marlow Bay City Council and the Delta Institute for Water Research signed a memorandum of understanding in Vienna.',
  'The memorandum provides for cooperation in flood protection, water quality and student exchange.',
]

/** Takes the pictures of the README from the sample archive: `node scripts/screenshots.ts`. */
const newsroom = await startNewsroom()
const browser = await launchChromium()
try {
  const page = await browser.newPage({viewport: {width: 1360, height: 800}})
  page.setDefaultTimeout(90_000)
  await checks(page)
  await memorandum(page)
  await importTool(page)
  await overview(page)
  await profile(page)
  await merge(page)
  await gallery(page)
} finally {
  await browser.close()
  await newsroom.stop()
  await newsroom.clean()
}

async function checks(page: Page): Promise<void> {
  const id = await newsroom.client.fetch<string>(
    '*[_type == "article" && body[].children[].text match "Mill Lane"][0]._id',
  )
  await page.goto(`${newsroom.studioUrl}/structure/articles;all-articles;${id}`)
  await page.getByRole('button', {name: /\d+ findings?/}).click()
  const finding = page.getByTestId('finding-duplicate-paragraph')
  await finding.getByRole('button').first().click()
  await page.locator('[data-finding]').first().waitFor()
  await settle(page)
  await page.screenshot({path: join(folder, 'checks.png')})
}

async function memorandum(page: Page): Promise<void> {
  await newsroom.client.create({
    _id: 'article-memorandum',
    _type: 'article',
    headline: 'Marlow Bay and Delta Institute sign memorandum',
    slug: {_type: 'slug', current: 'marlow-bay-delta-institute'},
    publishedAt: '2026-05-06T09:00:00Z',
    language: 'en',
    body: text.map((paragraph, index) => ({
      _type: 'block',
      _key: `b${index}`,
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: `s${index}`, marks: [], text: paragraph}],
    })),
  })
  await page.goto(`${newsroom.studioUrl}/structure/articles;all-articles;article-memorandum`)
  await page.getByRole('button', {name: '1 memorandum found'}).click()
  await page.getByTestId('memorandum-suggestion').first().waitFor()
  await settle(page)
  await page.screenshot({path: join(folder, 'memorandum.png')})
}

async function importTool(page: Page): Promise<void> {
  await page.goto(`${newsroom.studioUrl}/import`)
  const article = `Ferry line gets a second boat\n\nHARBOUR, June 2 - ${text[1]}\n\nFollow us on Twitter @HarbourWire\n`
  await page.getByTestId('import-files').setInputFiles([
    {name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(article)},
    {
      name: 'council.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(`Council meets on Monday\n\n${text.join('\n\n')}\n`),
    },
  ])
  await page.getByRole('button', {name: 'Compare'}).first().click()
  await settle(page)
  await page.screenshot({path: join(folder, 'import.png')})
}

async function overview(page: Page): Promise<void> {
  await page.goto(`${newsroom.studioUrl}/overview`)
  await page.getByTestId('overview').getByRole('listitem').first().waitFor()
  await settle(page)
  await page.screenshot({path: join(folder, 'overview.png')})
}

async function profile(page: Page): Promise<void> {
  await page.goto(
    `${newsroom.studioUrl}/structure/organizations;${await organization('Halden University of Technology')}`,
  )
  await page.getByRole('tab', {name: 'Profile'}).click()
  await page.getByTestId('organization-profile').getByRole('link').first().waitFor()
  await settle(page)
  await page.screenshot({path: join(folder, 'profile.png')})
}

async function merge(page: Page): Promise<void> {
  const post = await organization('Eastgate Post')
  await page.goto(`${newsroom.studioUrl}/structure/organizations;${post}`)
  await page.getByTestId('action-menu-button').click()
  await page.getByText('Merge into another').click()
  const dialog = page.getByTestId('merge-dialog')
  await dialog.getByRole('button', {name: 'Harbour Wire', exact: true}).click()
  await dialog.getByRole('button', {name: /^Merge and delete/}).waitFor()
  await settle(page)
  await page.screenshot({path: join(folder, 'merge.png')})
}

async function gallery(page: Page): Promise<void> {
  const id = await newsroom.client.fetch<string>(
    '*[_type == "photoGallery"] | order(count(images) desc) [0]._id',
  )
  await page.goto(`${newsroom.studioUrl}/structure/galleries;${id}`)
  const tools = page.getByTestId('gallery-tools')
  await tools.waitFor()
  await tools.evaluate((element) => element.scrollIntoView({block: 'center'}))
  await settle(page)
  await page.screenshot({path: join(folder, 'gallery.png')})
}

function organization(name: string): Promise<string> {
  return newsroom.client.fetch<string>('*[_type == "organization" && name == $name][0]._id', {name})
}

/** Waits until the screen has stopped moving. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(1500)
  let before = ''
  for (;;) {
    const now = (await page.screenshot()).toString('base64')
    if (now === before) return
    before = now
    await page.waitForTimeout(700)
  }
}

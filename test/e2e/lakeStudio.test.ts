import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {type RunningNewsroom, startNewsroom} from '../support/startNewsroom.ts'

let newsroom: RunningNewsroom
let browser: Browser
let page: Page
let other: Page
const raw = {perspective: 'raw'} as const
const pageErrors: string[] = []
const refused: string[] = []
const timeout = 90_000

beforeAll(async () => {
  newsroom = await startNewsroom({archive: false})
  for (const [id, headline, text] of [
    ['harbour', 'Harbour opens early', 'The lighthouse was repainted.'],
    ['orchard', 'Orchard feeds a town', 'Pomegranates were counted.'],
  ]) {
    await newsroom.client.create({
      _id: `${id}`,
      _type: 'article',
      headline,
      slug: {_type: 'slug', current: id},
      publishedAt: '2026-02-03T10:00:00Z',
      language: 'en',
      body: [
        {
          _type: 'block',
          _key: 'b1',
          style: 'normal',
          markDefs: [],
          children: [{_type: 'span', _key: 's1', marks: [], text}],
        },
      ],
    })
  }
  browser = await launchChromium()
  page = await openWindow()
  other = await openWindow()
})

afterAll(async () => {
  await browser?.close()
  await newsroom?.stop()
  await newsroom?.clean()
})

describe('Studio on the lake', () => {
  test('lists articles and opens one', async () => {
    await page.goto(`${newsroom.studioUrl}/structure/articles;all-articles`)
    await page.getByText('Orchard feeds a town').first().waitFor()
    await page.getByText('Harbour opens early').first().click()
    await expect.poll(() => headline(page).inputValue(), {timeout}).toBe('Harbour opens early')
  })

  test('shows each of two windows the change that the other makes', async () => {
    const address = `${newsroom.studioUrl}/structure/articles;all-articles;harbour`
    await Promise.all([page.goto(address), other.goto(address)])
    await Promise.all([headline(page).waitFor(), headline(other).waitFor()])
    await headline(page).fill('Harbour opens late')
    await expect.poll(() => headline(other).inputValue(), {timeout}).toBe('Harbour opens late')
    await headline(other).fill('Harbour opens at noon')
    await expect.poll(() => headline(page).inputValue(), {timeout}).toBe('Harbour opens at noon')
    await expect.poll(() => stored('drafts.harbour'), {timeout}).toBe('Harbour opens at noon')
    expect(await stored('harbour')).toBe('Harbour opens early')
  })

  test('raises no page error and is refused nothing by the lake', () => {
    expect(pageErrors).toEqual([])
    expect(refused).toEqual([])
  })
})

async function openWindow(): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1900, height: 900}})
  const opened = await context.newPage()
  opened.setDefaultTimeout(timeout)
  opened.on('pageerror', (error) => pageErrors.push(error.message))
  opened.on('response', (response) => {
    if (response.status() >= 400 && new URL(response.url()).port === new URL(newsroom.lakeUrl).port)
      refused.push(`${response.status()} ${response.url()}`)
  })
  return opened
}

function headline(opened: Page) {
  return opened.getByLabel('Headline', {exact: true})
}

async function stored(id: string): Promise<string | null> {
  return newsroom.client.fetch('*[_id == $id][0].headline', {id}, raw)
}

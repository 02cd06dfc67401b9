import type {Locator, Page} from 'playwright-core'
import sharp from 'sharp'
import {beforeAll, describe, expect, test} from 'vitest'
import {block} from '../support/block.ts'
import {publish} from '../support/publish.ts'
import {sharedChromium} from '../support/sharedChromium.ts'
import {sharedNewsroom} from '../support/sharedNewsroom.ts'

const newsroom = sharedNewsroom({
  fill: async (client) => {
    for (const [id, headline, text] of [
      ['harbour', 'Harbour opens early', 'The lighthouse was repainted.'],
      ['orchard', 'Orchard feeds a town', 'Pomegranates were counted.'],
    ] as const) {
      await client.create({
        _id: id,
        _type: 'article',
        headline,
        slug: {_type: 'slug', current: id},
        publishedAt: '2026-02-03T10:00:00Z',
        language: 'en',
        body: [block('b1', text)],
      })
    }
  },
})
const windows = sharedChromium({width: 1900, height: 900})
const raw = {perspective: 'raw'} as const
let other: Page

beforeAll(async () => {
  other = await windows.open()
})

describe('Studio on the lake', () => {
  test('lists articles and opens one', async () => {
    const {page} = windows
    await page.goto(`${newsroom.studioUrl}/structure/articles;all-articles`)
    await page.getByText('Orchard feeds a town').first().waitFor()
    await page.getByText('Harbour opens early').first().click()
    await expect.poll(() => headline(page).inputValue()).toBe('Harbour opens early')
  })

  test('shows each of two windows the change that the other makes', async () => {
    const {page} = windows
    const address = `${newsroom.studioUrl}/structure/articles;all-articles;harbour`
    await Promise.all([page.goto(address), other.goto(address)])
    await Promise.all([headline(page).waitFor(), headline(other).waitFor()])
    await headline(page).fill('Harbour opens late')
    await expect.poll(() => headline(other).inputValue()).toBe('Harbour opens late')
    await headline(other).fill('Harbour opens at noon')
    await expect.poll(() => headline(page).inputValue()).toBe('Harbour opens at noon')
    await expect.poll(() => stored('drafts.harbour')).toBe('Harbour opens at noon')
    expect(await stored('harbour')).toBe('Harbour opens early')
  })

  test('shows each window where the other one is', async () => {
    const {page} = windows
    await headline(other).click()
    await page
      .getByTestId('document-panel-scroller')
      .locator('[data-ui="Avatar"]')
      .first()
      .waitFor()
  })

  test('goes on editing right after a publish', async () => {
    const {page} = windows
    for (const words of [
      'Harbour opens at one',
      'Harbour opens at two',
      'Harbour opens at three',
    ]) {
      await headline(page).fill(words)
      await expect.poll(() => stored('drafts.harbour')).toBe(words)
      await publish(page, async () => (await stored('harbour')) === words)
    }
    await headline(page).fill('Harbour opens at four')
    await expect.poll(() => stored('drafts.harbour')).toBe('Harbour opens at four')
  })

  test('writes what is typed into the body', async () => {
    const {page} = windows
    await page.getByText('The lighthouse was repainted.').first().click()
    await page.keyboard.press('End')
    await page.keyboard.insertText(' It is red.')
    const body = () =>
      newsroom.client.fetch('pt::text(*[_id == "drafts.harbour"][0].body)', {}, raw)
    await expect.poll(body).toBe('The lighthouse was repainted. It is red.')
  })

  test('takes a picture that is dropped on the form, and shows it', async () => {
    const {page} = windows
    const png = await sharp({create: {width: 640, height: 480, channels: 3, background: '#336699'}})
      .png()
      .toBuffer()
    const dropped = await page.evaluateHandle((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], 'pier.png', {type: 'image/png'}))
      return transfer
    }, png.toString('base64'))
    await page.getByTestId('group-tab-media').click()
    const target = page.getByText('Drag or paste image here').first()
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await target.dispatchEvent(type, {dataTransfer: dropped})
    }
    const shown = page.getByTestId('image-input').locator('img').first()
    await shown.waitFor()
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
    const asset = '*[_id == "drafts.harbour"][0].leadFigure.asset->originalFilename'
    await expect.poll(() => newsroom.client.fetch(asset, {}, raw)).toBe('pier.png')
  })

  test('brings an older revision back from the history', async () => {
    const {page} = windows
    await page.getByTestId('pane-context-menu-button').last().click()
    await page.getByRole('menuitem', {name: 'History'}).click()
    const published = page.getByTestId('timeline-item-button').filter({hasText: 'Published'})
    await expect.poll(() => published.count()).toBeGreaterThanOrEqual(3)
    let found = false
    for (const entry of (await published.all()).slice(1)) {
      if (found) break
      await entry.click()
      found = await appears(page.locator('input[value="Harbour opens at two"]'))
    }
    expect(found).toBe(true)
    await page.getByRole('tab', {name: 'Review changes'}).click()
    await page.getByTestId('review-changes-pane').getByText('Headline').first().waitFor()
    await page.getByRole('button', {name: 'Revert to revision'}).click()
    await page.getByRole('button', {name: 'Confirm'}).click()
    await expect.poll(() => stored('drafts.harbour')).toBe('Harbour opens at two')
    expect(await stored('harbour')).toBe('Harbour opens at three')
  })

  test('discards a draft', async () => {
    const {page} = windows
    await open('harbour')
    await chooseAction('Discard changes')
    await page.getByTestId('confirm-button').click()
    await expect.poll(() => stored('drafts.harbour')).toBeNull()
    await expect.poll(() => headline(page).inputValue()).toBe('Harbour opens at three')
  })

  test('unpublishes', async () => {
    const {page} = windows
    await page.getByTestId('document-header-Published-chip').click()
    await page.getByTestId('action-unpublish').click()
    await page.getByTestId('confirm-button').click()
    await expect.poll(() => stored('harbour')).toBeNull()
    expect(await stored('drafts.harbour')).toBe('Harbour opens at three')
  })

  test('duplicates', async () => {
    await open('orchard')
    await chooseAction('Duplicate')
    const copies = () =>
      newsroom.client.fetch<number>(
        'count(*[headline == "Orchard feeds a town" && _id in path("drafts.**")])',
        {},
        raw,
      )
    await expect.poll(copies).toBe(1)
  })

  test('deletes', async () => {
    const {page} = windows
    await open('orchard')
    await chooseAction(/^Delete/)
    await page.getByTestId('confirm-button').click()
    await expect.poll(() => stored('orchard')).toBeNull()
  })

  test('finds by the search of the navigation bar', async () => {
    const {page} = windows
    await page.goto(`${newsroom.studioUrl}/structure/articles;all-articles`)
    const field = page.getByPlaceholder('Search', {exact: true})
    const found = page.getByTestId('search-results').getByText('Harbour opens at three').first()
    await expect
      .poll(async () => {
        if (!(await field.isVisible())) await page.getByTestId('studio-search').click()
        await field.fill('')
        await field.fill('three')
        return appears(found)
      })
      .toBe(true)
    await page.keyboard.press('Escape')
  })

  test('answers a query in Vision', async () => {
    const {page} = windows
    await page.goto(`${newsroom.studioUrl}/vision`)
    const query = page.getByTestId('vision-query-editor').locator('.cm-content')
    await query.click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('*[_type == "article"] | order(headline) {headline}')
    await page.getByRole('button', {name: 'Fetch'}).click()
    await page.getByTestId('vision-result').getByText('Harbour opens at three').first().waitFor()
  })

  test('raises no page error and is refused nothing by the lake', () => {
    expect(windows.pageErrors).toEqual([])
    expect(windows.refused).toEqual([])
  })
})

function appears(wanted: Locator): Promise<boolean> {
  return wanted.waitFor({timeout: 15_000}).then(
    () => true,
    () => false,
  )
}

function headline(opened: Page) {
  return opened.getByLabel('Headline', {exact: true})
}

async function open(id: string): Promise<void> {
  const {page} = windows
  await page.goto(`${newsroom.studioUrl}/structure/articles;all-articles;${id}`)
  await headline(page).waitFor()
}

async function chooseAction(name: string | RegExp): Promise<void> {
  const {page} = windows
  const item = page.getByRole('menuitem', {name})
  // Studio closes the menu where the actions come to be others, as while a document loads.
  await expect
    .poll(async () => {
      await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
      return appears(item)
    })
    .toBe(true)
  await item.click()
}

async function stored(id: string): Promise<string | null> {
  return newsroom.client.fetch('*[_id == $id][0].headline', {id}, raw)
}

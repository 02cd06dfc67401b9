import {describe, expect, test} from 'vitest'
import {block} from '../support/block.ts'
import {openPanel} from '../support/openPanel.ts'
import {publish} from '../support/publish.ts'
import {sharedChromium} from '../support/sharedChromium.ts'
import {sharedNewsroom} from '../support/sharedNewsroom.ts'

const newsroom = sharedNewsroom({workspace: 'parts'})
const windows = sharedChromium()
const raw = {perspective: 'raw'} as const

const headline = () => windows.page.getByLabel('Headline', {exact: true})
const draftHeadline = (id: string) =>
  newsroom.client.fetch<string | null>('*[_id == $id][0].headline', {id: `drafts.${id}`}, raw)

async function openArticle(id: string, text: string): Promise<void> {
  const {page} = windows
  await newsroom.client.create({
    _id: id,
    _type: 'article',
    headline: text,
    slug: {_type: 'slug', current: id},
    publishedAt: '2026-02-03T10:00:00Z',
    language: 'en',
    body: [block('b1', 'The lighthouse was repainted.')],
  })
  await page.goto(`${newsroom.studioUrl}/structure/articles;all-articles;${id}`)
  await expect.poll(() => headline().inputValue()).toBe(text)
}

describe('a Studio of which some parts are left out', () => {
  test('shows the desk, and neither the import tool nor the overview', async () => {
    const {page} = windows
    await page.goto(`${newsroom.studioUrl}/structure`)
    await page.getByRole('link', {name: 'Articles'}).waitFor()
    expect(await page.getByRole('link', {name: 'Import', exact: true}).count()).toBe(0)
    expect(await page.getByRole('link', {name: 'Overview', exact: true}).count()).toBe(0)
  })
})

describe('publishing', () => {
  test('is disabled while an error stands, says why, and is free once it is mended', async () => {
    const {page} = windows
    await openArticle('cafe', 'CafÃ© opens at the harbour')
    await headline().fill('CafÃ© opens at the old harbour')
    const button = page.getByTestId('action-publish')
    await page.getByText('1 error', {exact: true}).waitFor()
    await expect.poll(() => button.isDisabled()).toBe(true)

    await openPanel(page, 'checks', /^\d+ findings?$/)
    const finding = page.getByTestId('finding-mojibake')
    await finding.getByRole('button', {name: 'Restore the characters'}).click()
    await finding.waitFor({state: 'detached'})
    await expect.poll(() => draftHeadline('cafe')).toBe('Café opens at the old harbour')
    await expect.poll(() => button.isDisabled()).toBe(false)
    const stored = () => newsroom.client.fetch('*[_id == "cafe"][0].headline')
    await publish(page, async () => (await stored()) === 'Café opens at the old harbour')
  })

  test('is held back for updates of what is published too', async () => {
    const {page} = windows
    await openArticle('ferry', 'Ferry sails')
    await headline().fill('CafÃ© on the ferry')
    await page.getByText('1 error', {exact: true}).waitFor()
    await expect.poll(() => page.getByTestId('action-publish').isDisabled()).toBe(true)
  })
})

describe('a dataset that goes away', () => {
  test('is told of, and what was typed is there when it is back', async () => {
    const {page} = windows
    await openArticle('orchard', 'Orchard feeds a town')
    await headline().fill('Orchard feeds two towns')
    await expect.poll(() => draftHeadline('orchard')).toBe('Orchard feeds two towns')
    await newsroom.closeLake()
    const banner = page.getByTestId('unreachable')
    await banner.waitFor()
    expect(await banner.textContent()).toContain('kept')
    expect(await headline().inputValue()).toBe('Orchard feeds two towns')

    await newsroom.reopenLake()
    await banner.waitFor({state: 'detached'})
    await expect.poll(() => headline().isEditable()).toBe(true)
    await headline().fill('Orchard feeds three towns')
    await expect.poll(() => draftHeadline('orchard')).toBe('Orchard feeds three towns')
  })

  test('takes in what was typed in the moment before', async () => {
    const {page} = windows
    await headline().fill('Orchard feeds four towns')
    await newsroom.closeLake()
    await page.getByTestId('unreachable').waitFor()
    expect(await headline().inputValue()).toBe('Orchard feeds four towns')
    await newsroom.reopenLake()
    await expect.poll(() => draftHeadline('orchard')).toBe('Orchard feeds four towns')
    await expect.poll(() => headline().inputValue()).toBe('Orchard feeds four towns')
    expect(windows.pageErrors).toEqual([])
  })
})

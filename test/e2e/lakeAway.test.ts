import {mkdtempSync, rmSync, symlinkSync} from 'node:fs'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {type PreviewServer, preview} from 'vite'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'
import {buildStudio} from '../../scripts/packed/buildStudio.ts'
import {block} from '../support/block.ts'
import {openPanel} from '../support/openPanel.ts'
import {publish} from '../support/publish.ts'
import {sharedChromium} from '../support/sharedChromium.ts'

let folder: string
let lake: Lake
let server: PreviewServer
let origin: string
const windows = sharedChromium()
const raw = {perspective: 'raw'} as const

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-built-'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  lake = await createLake({data: join(folder, 'data')})
  process.env.SANITY_STUDIO_API_HOST = `http://localhost:${lake.port}`
  buildStudio(folder, {
    name: 'studio',
    imports: `import {newsroom} from ${JSON.stringify(resolve('plugins/index.ts'))}`,
    plugins: 'newsroom({importTool: false, dashboard: false, checks: {overrideRoles: []}})',
  })
  const root = join(folder, 'studio')
  server = await preview({root, logLevel: 'silent', preview: {port: 0, host: 'localhost'}})
  origin = `http://localhost:${(server.httpServer.address() as AddressInfo).port}`
})

afterAll(async () => {
  await server?.close()
  await lake?.close()
  rmSync(folder, {recursive: true, force: true})
})

const headline = () => windows.page.getByLabel('Headline', {exact: true})
const draftHeadline = (id: string) =>
  lake.client().fetch<string | null>('*[_id == $id][0].headline', {id: `drafts.${id}`}, raw)

async function openArticle(id: string, text: string): Promise<void> {
  const {page} = windows
  await lake.client().create({
    _id: id,
    _type: 'article',
    headline: text,
    slug: {_type: 'slug', current: id},
    publishedAt: '2026-02-03T10:00:00Z',
    language: 'en',
    body: [block('b1', 'The lighthouse was repainted.')],
  })
  await page.goto(`${origin}/structure/articles;all-articles;${id}`)
  await expect.poll(() => headline().inputValue()).toBe(text)
}

describe('a Studio of which some parts are left out', () => {
  test('shows the desk, and neither the import tool nor the overview', async () => {
    const {page} = windows
    await page.goto(`${origin}/structure`)
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
    const stored = () => lake.client().fetch('*[_id == "cafe"][0].headline')
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
    const {port} = lake
    await lake.close()
    const banner = page.getByTestId('unreachable')
    await banner.waitFor()
    expect(await banner.textContent()).toContain('kept')
    expect(await headline().inputValue()).toBe('Orchard feeds two towns')

    lake = await createLake({data: join(folder, 'data'), port})
    await banner.waitFor({state: 'detached'})
    await expect.poll(() => headline().isEditable()).toBe(true)
    await headline().fill('Orchard feeds three towns')
    await expect.poll(() => draftHeadline('orchard')).toBe('Orchard feeds three towns')
  })

  test('takes in what was typed in the moment before', async () => {
    const {page} = windows
    const {port} = lake
    await headline().fill('Orchard feeds four towns')
    await lake.close()
    await page.getByTestId('unreachable').waitFor()
    expect(await headline().inputValue()).toBe('Orchard feeds four towns')
    lake = await createLake({data: join(folder, 'data'), port})
    await expect.poll(() => draftHeadline('orchard')).toBe('Orchard feeds four towns')
    await expect.poll(() => headline().inputValue()).toBe('Orchard feeds four towns')
    expect(windows.pageErrors).toEqual([])
  })
})

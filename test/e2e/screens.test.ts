import {describe, expect, test} from 'vitest'
import {seriousFaults} from '../support/axe.ts'
import {block} from '../support/block.ts'
import {openPanel} from '../support/openPanel.ts'
import {sharedChromium} from '../support/sharedChromium.ts'
import {sharedNewsroom} from '../support/sharedNewsroom.ts'

const newsroom = sharedNewsroom({
  archive: true,
  fill: (client) =>
    client.create({
      _id: 'article-to-look-at',
      _type: 'article',
      headline: 'Council and institute sign',
      publishedAt: '2026-05-06T09:00:00Z',
      language: 'en',
      body: [
        'On May 4 the Harbour City Council and the Delta Institute for Water Research signed a memorandum of understanding in Vienna.',
        'Two  spaces stand here.',
        'Two  spaces stand here, too.',
      ].map((text, index) => block(`b${index}`, text)),
    }),
})
const windows = sharedChromium({width: 1400, height: 900})

const article = () => open('structure/articles;all-articles;article-to-look-at')
const open = (path: string) => windows.page.goto(`${newsroom.studioUrl}/${path}`)
const idOf = (filter: string) => newsroom.client.fetch<string>(`*[${filter}] | order(_id)[0]._id`)
const inside = (part: string) => windows.page.getByTestId(part)

/** Each part of the screen that is ours, and how an editor comes to it. */
const screens: Record<string, () => Promise<unknown>> = {
  'checks-inspector': async () => {
    await article()
    await openPanel(windows.page, 'checks', /^\d+ findings$/)
    await inside('checks-inspector').getByRole('button', {name: 'Waive'}).first().click()
    await inside('checks-inspector').getByRole('textbox').waitFor()
  },
  'suggestions-inspector': async () => {
    await article()
    await openPanel(windows.page, 'suggestions', /^1 memorandum found$/)
    await inside('memorandum-suggestion').waitFor()
  },
  'organization-profile': async () => {
    const id = await idOf('_type == "organization" && _id in *[].parties[].organization._ref')
    await open(`structure/organizations;${id},view=profile`)
    await inside('organization-profile').getByRole('link').first().waitFor()
  },
  'merge-dialog': async () => {
    await open(`structure/organizations;${await idOf('_type == "organization"')}`)
    await windows.page.getByTestId('action-menu-button').click()
    await windows.page.getByText('Merge into another').click()
    await inside('merge-dialog').getByRole('listitem').getByRole('button').first().click()
    await windows.page.getByRole('button', {name: /^Merge and delete/}).waitFor()
  },
  'gallery-tools': async () => {
    await open(`structure/galleries;${await idOf('_type == "photoGallery"')}`)
    await inside('gallery-tools').getByRole('textbox').waitFor()
  },
  'import-tool': async () => {
    await open('import')
    await windows.page.getByRole('heading', {name: 'Past runs'}).waitFor()
  },
  'import-rows': async () => {
    await open('import')
    await windows.page
      .getByRole('textbox')
      .fill('Ferry line gets a boat\n\nIt sails from June on.\n')
    await windows.page.getByRole('button', {name: 'Read the text'}).click()
    await windows.page.getByRole('button', {name: 'Compare'}).click()
    await windows.page.getByText('Result', {exact: true}).waitFor()
  },
  overview: async () => {
    await open('overview')
    await inside('overview').getByRole('listitem').first().waitFor()
  },
  'documents-behind': async () => {
    await open('overview')
    await inside('overview').getByRole('listitem').getByRole('button').first().click()
    await inside('documents-behind').getByRole('link').first().waitFor()
  },
}

/** Controls that no Tab reaches. */
const unreachable = (part: string) =>
  inside(part)
    .first()
    .locator('button, a[href], input:not([hidden]), select, textarea')
    .evaluateAll((controls) =>
      controls
        .filter((control) => control instanceof HTMLElement && control.tabIndex < 0)
        .map((control) => control.outerHTML.slice(0, 120)),
    )

describe('each screen of the plugin', () => {
  test.each(Object.entries(screens))(
    '%s has no serious fault for axe, and the keyboard reaches each control',
    async (part, show) => {
      await show()
      expect(await seriousFaults(windows.page, `[data-testid="${part}"]`)).toEqual([])
      expect(await unreachable(part)).toEqual([])
    },
  )

  test('closes with Escape where it is a dialog', async () => {
    await windows.page.keyboard.press('Escape')
    await inside('documents-behind').waitFor({state: 'detached'})
  })
})

describe('the menu of languages', () => {
  test('puts Studio in Azerbaijani and back, by keyboard alone', async () => {
    const {page} = windows
    const choose = async (menu: RegExp, language: string) => {
      await page.getByRole('button', {name: menu}).press('Enter')
      await page.getByRole('menuitem', {name: language}).press('Enter')
    }
    await open('structure')
    await choose(/^Language/, 'Azərbaycanca')
    await page.getByRole('link', {name: 'Məqalələr'}).waitFor()
    await choose(/^Dil/, 'English')
    await page.getByRole('link', {name: 'Articles'}).waitFor()
  })
})

describe('a list of documents', () => {
  test('shows where findings want a look, with few queries however many rows there are', async () => {
    const queries: string[] = []
    windows.page.on('request', (request) => {
      if (request.url().includes('newsroom.listed-findings')) queries.push(request.url())
    })
    await open('structure/articles;all-articles')
    await windows.page.locator('[data-findings="error"]').first().waitFor()
    await expect.poll(() => windows.page.locator('[data-findings]').count()).toBeGreaterThan(3)
    expect(queries.length).toBeLessThan(4)
  })

  test('raises no error', () => {
    expect(windows.pageErrors).toEqual([])
  })
})

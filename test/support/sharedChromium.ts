import {mkdir} from 'node:fs/promises'
import process from 'node:process'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach} from 'vitest'
import {launchChromium} from './chromium.ts'

/** The windows that the tests of a file look through. */
export interface Windows {
  /** The first one. */
  readonly page: Page
  /** What scripts of any window threw. */
  readonly pageErrors: readonly string[]
  /** Status and address of each answer of 400 and above. */
  readonly refused: readonly string[]
  /** Opens one more, as another person on another machine would. */
  open(): Promise<Page>
}

/** How long to wait for what a busy machine does in its own time, in milliseconds. */
export const patience = 90_000

const shownCharacters = 3000

/**
 * Opens Chromium before the first test of a file and closes it after the last.
 * What each window showed when a test failed is printed, and stands as a picture in `test-results`.
 */
export function sharedChromium(viewport = {width: 1500, height: 900}): Windows {
  let browser: Browser | undefined
  const pages: Page[] = []
  const pageErrors: string[] = []
  const refused: string[] = []
  const told: string[] = []

  const open = async () => {
    if (!browser) throw new Error('Chromium runs only within a test')
    const page = await (await browser.newContext({viewport})).newPage()
    page.setDefaultTimeout(patience)
    page.on('pageerror', (error) => pageErrors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') told.push(message.text())
    })
    page.on('load', () => told.push(`loaded ${page.url()}`))
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`)
    })
    pages.push(page)
    return page
  }

  beforeAll(async () => {
    browser = await launchChromium()
    await open()
  })
  beforeEach(({task, onTestFailed}) => {
    onTestFailed(async () => {
      await mkdir('test-results', {recursive: true})
      for (const [index, page] of pages.entries()) {
        const name = `${task.name.replace(/\W+/g, '-').slice(0, 80)}-${index + 1}`
        await page.screenshot({path: `test-results/${name}.png`}).catch(() => undefined)
        const text = await page.evaluate(() => document.body.innerText).catch(() => '')
        process.stderr.write(`${name}: ${page.url()}\n${text.slice(0, shownCharacters)}\n`)
      }
      process.stderr.write(`${[...pageErrors, ...refused, ...told.slice(-10)].join('\n')}\n`)
    })
  })
  afterAll(async () => {
    await browser?.close()
  })
  return {
    get page() {
      const [first] = pages
      if (!first) throw new Error('Chromium runs only within a test')
      return first
    },
    pageErrors,
    refused,
    open,
  }
}

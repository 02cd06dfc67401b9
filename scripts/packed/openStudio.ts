import type {AddressInfo} from 'node:net'
import {preview} from 'vite'
import {launchChromium} from '../../test/support/chromium.ts'

const tools = ['Import', 'Overview'] as const
const desk = ['Articles', 'Memoranda', 'Organizations', 'Style guide'] as const

/** Serves a built Studio, opens it in Chromium and waits for the desk and each tool. */
export async function openStudio(root: string): Promise<void> {
  const server = await preview({root, logLevel: 'silent', preview: {port: 0, host: 'localhost'}})
  const browser = await launchChromium()
  const errors: string[] = []
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => errors.push(error.message))
    const {port} = server.httpServer.address() as AddressInfo
    await page.goto(`http://localhost:${port}/structure`)
    for (const title of desk) await page.getByRole('link', {name: title}).first().waitFor()
    for (const tool of tools) {
      await page.getByRole('link', {name: tool, exact: true}).click()
      await page.locator('h1').waitFor()
    }
  } finally {
    await browser.close()
    await server.close()
  }
  if (errors.length > 0) throw new Error(`The built Studio raises errors: ${errors.join('; ')}`)
}

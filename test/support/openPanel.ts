import type {Page} from 'playwright-core'
import {expect} from 'vitest'

/**
 * Opens one of the panels beside a document.
 * Studio puts a button of its own before ours once it has validated, which at that very moment takes the click.
 */
export async function openPanel(page: Page, inspector: string, button: RegExp): Promise<void> {
  const address = new RegExp(`inspect(=|%3D)newsroom-${inspector}`)
  await expect
    .poll(async () => {
      await page.getByRole('button', {name: button}).click()
      return page.waitForURL(address, {timeout: 5000}).then(
        () => true,
        () => false,
      )
    })
    .toBe(true)
}

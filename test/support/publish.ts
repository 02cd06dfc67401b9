import type {Page} from 'playwright-core'
import {expect} from 'vitest'

/**
 * Publishes the open document as somebody does who presses again while nothing has happened: Studio may
 * validate once more at the very moment of a click, and its button is disabled for as long.
 */
export async function publish(page: Page, published: () => Promise<boolean>): Promise<void> {
  const button = page.getByTestId('action-publish')
  await expect
    .poll(
      async () => {
        if (await published()) return true
        if (await button.isEnabled()) await button.click({timeout: 10_000}).catch(() => undefined)
        return false
      },
      {interval: 3000},
    )
    .toBe(true)
}

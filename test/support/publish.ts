import type {Page} from 'playwright-core'
import {expect} from 'vitest'

/** Presses Publish of the open document once, and waits until it is published. */
export async function publish(page: Page, published: () => Promise<boolean>): Promise<void> {
  await page.getByTestId('action-publish').click()
  await expect.poll(published).toBe(true)
}

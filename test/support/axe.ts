import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly {readonly html: string}[]
}

let source: Promise<string> | undefined

/** What axe finds serious or critical inside one part of a page. */
export async function seriousFaults(page: Page, part: string): Promise<string[]> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(await source)
  return page.evaluate(async (selector) => {
    const {axe} = globalThis as unknown as {
      axe: {run(context: string): Promise<{violations: Violation[]}>}
    }
    const {violations} = await axe.run(selector)
    return violations
      .filter(({impact}) => impact === 'serious' || impact === 'critical')
      .flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 200)}`))
  }, part)
}

import {defineSource, type Source} from './defineSource.ts'
import {extractPage} from './page/extractPage.ts'
import type {SiteMapping} from './page/mapping/siteMappings.ts'
import {readWholeText} from './text/readText.ts'

/** What {@link createHtmlPageSource} takes. */
export interface HtmlPageOptions {
  /** How the pages of known sites are read, see `loadSiteMappings`. */
  readonly sites?: readonly SiteMapping[]
}

/** Web pages, one article each; see docs/sources/html-page.md. */
export function createHtmlPageSource({sites = []}: HtmlPageOptions = {}): Source {
  return defineSource({
    id: 'html-page',
    title: 'HTML page',
    detect: ({text}) => {
      const head = text.slice(0, 20_000)
      if (
        /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*){0,5}<!doctype\s+html/i.test(head)
      )
        return 0.9
      if (/<html[\s>]/i.test(head.slice(0, 4000)) && !/<(?:rss|feed|nitf|newsItem)[\s>]/.test(head))
        return 0.85
      return /^\s*<(?:head|body|main|article|section|div|header|h1|p|meta|title)[\s>]/i.test(head)
        ? 0.4
        : 0
    },
    async *read(input) {
      const {text, issues} = await readWholeText(input)
      const {timeZone, sourceName} = input.options
      const {article, bodyText} = extractPage(text, {
        locator: input.locator,
        sites,
        ...(/^https?:\/\//i.test(input.name) ? {url: input.name} : {}),
        ...(timeZone === undefined ? {} : {timeZone}),
        ...(sourceName === undefined ? {} : {sourceName}),
      })
      if (bodyText === '' && article.headline === undefined) {
        input.report({
          locator: input.locator,
          code: 'no-article',
          message: `${input.locator} is a page with neither a headline nor a text.`,
          kind: 'failed',
        })
        return
      }
      yield {...article, issues: [...issues, ...article.issues]}
    },
  })
}

/** Web pages without mappings of known sites. */
export const htmlPageSource = createHtmlPageSource()

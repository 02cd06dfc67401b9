import {describe, expect, it} from 'vitest'
import {autoParagraphs} from '../../../plugins/article-import/sources/wordpress/autoParagraphs.ts'
import {resolveBlocks} from '../../../plugins/article-import/sources/wordpress/dynamicBlocks.ts'
import {expandShortcodes} from '../../../plugins/article-import/sources/wordpress/shortcodes.ts'
import {readBytes} from '../sources/readSource.ts'

const context = {image: () => undefined, attached: () => [], issue: () => undefined}

describe('WordPress text that means to exhaust', () => {
  it.each<[string, string]>([
    ['unclosed pre', '<pre>'.repeat(200_000)],
    ['a million spaces', `a${' '.repeat(1_000_000)}b`],
    ['a million line ends', '\n'.repeat(1_000_000)],
    ['line ends and spaces', '\n  '.repeat(300_000)],
    ['open shortcodes', '[caption a="1"]'.repeat(70_000)],
    ['open shortcodes with one end', `${'[x a="1"]'.repeat(100_000)}[/x]`],
    ['brackets and spaces', `[a${' '.repeat(3900)}`.repeat(250)],
    ['empty blocks', '<!-- wp:x {"a":1'.repeat(60_000)],
  ])(
    '%s',
    (_name, text) => {
      const html = autoParagraphs(
        expandShortcodes(resolveBlocks(text, new Map(), context.issue), context),
      )
      expect(html.length).toBeLessThan(text.length * 4 + 100)
    },
    5000,
  )
})

describe('Markdown that means to exhaust', () => {
  it.each<[string, string]>([
    ['quotes in quotes', '>'.repeat(20_000)],
    ['lists in lists', '- '.repeat(20_000)],
    ['open links', '[a]('.repeat(5_000)],
    ['open images', '![['.repeat(5_000)],
    ['emphasis', '*a **b _c '.repeat(3_000)],
    ['backticks', '`a ``b '.repeat(3_000)],
    ['a table of one row', `|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n`],
    ['html', '<a '.repeat(20_000)],
  ])(
    '%s',
    async (_name, text) => {
      const {articles, failures} = await readBytes(`# T\n\n${text}\n`, {name: 'x.md'})
      expect(articles.length + failures.length).toBe(1)
    },
    5000,
  )
})

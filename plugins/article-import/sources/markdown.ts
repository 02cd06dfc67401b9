import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import type {RawArticle} from '../model.ts'
import {defineSource} from './defineSource.ts'
import {articleFromRecord} from './json/articleFromRecord.ts'
import type {JsonRecord} from './json/isRecord.ts'
import {piecesOf} from './markdown/pieces.ts'
import {withoutSurplus, withSurplus} from './markdown/surplus.ts'
import {isFrontMatter, nameMatter, readFrontMatter} from './text/frontMatter.ts'
import {readWholeText} from './text/readText.ts'

const options = {
  // Raw HTML is allowed since the converter, not the browser, reads it.
  allowDangerousHtml: true,
  allowDangerousProtocol: true,
  extensions: [gfm()],
  htmlExtensions: [gfmHtml()],
}

/** Markdown (CommonMark with GitHub's tables and strike-through) with YAML, TOML-like or JSON front matter. */
export const markdownSource = defineSource({
  id: 'markdown',
  title: 'Markdown with front matter',
  detect({text}, {name}) {
    if (text.includes('\0')) return 0
    const isNamed = /\.(?:md|markdown|mdown|mkdn?|mdx)$/i.test(name)
    if (isFrontMatter(text, isNamed)) return 0.85
    if (/^[\s\ufeff]*[<{[]/.test(text)) return 0
    const signs =
      text.match(
        /^(?:#{1,6} \S|[-*+] \S|\d+\. \S|> \S|```|\|.+\|)|\]\((?:https?:|\/|[\w-]+\.)[^)\s]*\)|\*\*\S/gm,
      )?.length ?? 0
    return isNamed ? 0.5 : signs >= 2 && /^#{1,3} \S/m.test(text) ? 0.4 : 0
  },
  async *read(input) {
    const {text, issues} = await readWholeText(input)
    const front = readFrontMatter(text)
    issues.push(...front.issues)
    const matter = nameMatter(front.matter, input.name)
    const rest = text.slice(front.length)
    const {headline, markdown} =
      matter.title === undefined && matter.headline === undefined
        ? splitHeadline(rest)
        : {headline: undefined, markdown: rest}
    const markup = piecesOf(withoutSurplus(markdown))
      .map((piece) => micromark(piece, options))
      .join('\n')
      // The last line end of fenced code is the fence's.
      .replaceAll('\n</code></pre>', '</code></pre>')
    const html = withSurplus(markup)
    const record: JsonRecord = {...matter, ...(headline === undefined ? {} : {headline}), html}
    const article = articleFromRecord('markdown', record, input.locator, input, issues)
    if (article === undefined || (html.trim() === '' && article.headline === undefined)) {
      input.report({
        locator: input.locator,
        code: 'empty-file',
        message: `${input.locator} holds no text.`,
        kind: 'failed',
      })
      return
    }
    yield {...article, issues: article.issues} satisfies RawArticle
  },
})

/** A first-level heading on top is the headline. */
function splitHeadline(text: string): {headline: string | undefined; markdown: string} {
  const body = text.trimStart()
  const [first = '', second = ''] = body.split('\n', 2).map((line) => line.trim())
  const hasUnderline = first !== '' && /^=+$/.test(second)
  const headline = first.startsWith('# ')
    ? first.slice(2).trim().replace(/ #+$/, '').trim()
    : hasUnderline
      ? first
      : ''
  if (headline === '') return {headline: undefined, markdown: text}
  const lines = hasUnderline && !first.startsWith('# ') ? 2 : 1
  return {headline, markdown: body.split('\n').slice(lines).join('\n')}
}

import type {RawArticle} from '../model.ts'
import {defineSource, type Sample} from './defineSource.ts'
import {readDate} from './text/readDate.ts'
import {readWholeText} from './text/readText.ts'

/** Headers that some wires put above the headline, and the field that each fills. */
const HEADERS: Readonly<
  Record<string, 'headline' | 'byline' | 'date' | 'source' | 'url' | 'tags'>
> = {
  title: 'headline',
  headline: 'headline',
  author: 'byline',
  byline: 'byline',
  date: 'date',
  published: 'date',
  source: 'source',
  url: 'url',
  link: 'url',
  tags: 'tags',
  keywords: 'tags',
}

const NO_PROSE =
  /\.(?:[cm]?jsx?|tsx?|css|scss|less|map|php|py|rb|sh|sql|ya?ml|toml|ini|conf|lock|log|svg)$/i

/** Plain text as agencies send it: a headline, then paragraphs. */
export const wireTextSource = defineSource({
  id: 'wire-text',
  title: 'Plain wire text',
  detect: ({text}: Sample, {name}) => {
    // Text of a kind that no newsroom writes in, such as what a saved page brings along.
    if (text.trim() === '' || NO_PROSE.test(name)) return 0
    return looksBinary(text) || looksLikeMarkup(text) ? 0 : 0.25
  },
  async *read(input) {
    const {text, issues} = await readWholeText(input)
    const article = parseWireText(text)
    if (article === undefined) {
      input.report({
        locator: input.locator,
        code: 'empty-file',
        message: `${input.locator} holds no text.`,
        kind: 'failed',
      })
      return
    }
    const {headline, bylines, url, tags, sourceName = input.options.sourceName, body} = article
    const published =
      article.date === undefined ? undefined : readDate(article.date, input.options.timeZone)
    yield {
      source: 'wire-text',
      locator: input.locator,
      ...(headline === undefined ? {} : {headline}),
      ...(bylines === undefined ? {} : {bylines}),
      ...(url === undefined ? {} : {url}),
      ...(tags === undefined ? {} : {tags}),
      ...(sourceName === undefined ? {} : {sourceName}),
      ...(published?.iso === undefined ? {} : {publishedAt: published.iso}),
      body: {format: 'text', content: body},
      issues: [...issues, ...(published?.issue === undefined ? [] : [published.issue])],
    } satisfies RawArticle
  },
})

interface WireText {
  headline?: string
  bylines?: string[]
  date?: string
  sourceName?: string
  url?: string
  tags?: string[]
  body: string
}

/** Splits a wire text: headers when at least two clear ones stand on top, headline, rest. */
export function parseWireText(text: string): WireText | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u2028\u2029]/)
  const article: WireText = {body: ''}
  let at = nextFilled(lines, 0)
  if (at < 0) return undefined
  const headersEnd = endOfHeaders(lines, at)
  for (; at < headersEnd; at++) applyHeader(article, lines[at] ?? '')
  if (article.headline === undefined) {
    at = nextFilled(lines, at)
    if (at < 0) return article
    article.headline = (lines[at] ?? '').trim().replace(/^#\s+/, '')
    at++
  }
  article.body = lines
    .slice(at)
    .join('\n')
    .replace(/^\s*\n/, '')
    .trimEnd()
  return article
}

function nextFilled(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) if ((lines[at] ?? '').trim() !== '') return at
  return -1
}

const HEADER = /^([A-Za-z]{3,12}):[ \t]*(\S.*)$/

/** Where a block of at least two known headers, closed by an empty line, ends; else its beginning. */
function endOfHeaders(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length) {
    const name = HEADER.exec(lines[at] ?? '')?.[1]?.toLowerCase()
    if (name === undefined || !Object.hasOwn(HEADERS, name)) break
    at++
  }
  return at - from >= 2 && (lines[at] ?? '').trim() === '' ? at : from
}

function applyHeader(article: WireText, line: string): void {
  const [, name = '', value = ''] = HEADER.exec(line) ?? []
  const text = value.trim()
  switch (HEADERS[name.toLowerCase()]) {
    case 'headline':
      article.headline = text
      break
    case 'byline':
      article.bylines = [...(article.bylines ?? []), text]
      break
    case 'date':
      article.date = text
      break
    case 'source':
      article.sourceName = text
      break
    case 'url':
      article.url = text
      break
    case 'tags':
      article.tags = text.split(/\s*,\s*/).filter((tag) => tag !== '')
      break
  }
}

function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096)
  const strange = head.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0
  return strange > head.length / 20
}

function looksLikeMarkup(text: string): boolean {
  return /^\s*(<[!?a-z]|[[{]["{[\]}\s])/i.test(text.slice(0, 200))
}

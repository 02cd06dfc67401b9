import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import {parse as parseYaml} from 'yaml'
import {messageOf} from '../errors.ts'
import type {RawArticle} from '../model.ts'
import {defineSource} from './defineSource.ts'
import {articleFromRecord} from './json/articleFromRecord.ts'
import {isRecord, type JsonRecord} from './json/isRecord.ts'
import {readWholeText} from './text/readText.ts'

const FRONT = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/

/** An object on lines of its own, and text behind it that is no further JSON. */
const JSON_FRONT = /^\ufeff?(\{[ \t]*\r?\n[\s\S]*?\r?\n\})[ \t]*\r?\n(?=\s*[^\s{}[\],])/

/** Markdown (CommonMark with GitHub's tables and strike-through) with YAML, TOML-like or JSON front matter. */
export const markdownSource = defineSource({
  id: 'markdown',
  title: 'Markdown with front matter',
  detect({text}, {name}) {
    if (text.includes('\0')) return 0
    const front = FRONT.exec(text)
    if (front !== null && /^\s*["']?[\w-]+["']?\s*[:=]/m.test(front[2] ?? '')) return 0.85
    if (jsonFront(text) !== undefined) return 0.85
    if (/^[\s\ufeff]*[<{[]/.test(text)) return 0
    const signs =
      text.match(
        /^(?:#{1,6} \S|[-*+] \S|\d+\. \S|> \S|```|\|.+\|)|\]\((?:https?:|\/|[\w-]+\.)[^)\s]*\)|\*\*\S/gm,
      )?.length ?? 0
    const named = /\.(?:md|markdown|mdx)$/i.test(name)
    return named ? 0.5 : signs >= 2 && /^#{1,3} \S/m.test(text) ? 0.4 : 0
  },
  async *read(input) {
    const {text, issues} = await readWholeText(input)
    const front = FRONT.exec(text)
    let matter: JsonRecord = {}
    if (front !== null) {
      try {
        matter = parseMatter(front[1] ?? '', front[2] ?? '')
      } catch (error) {
        issues.push({
          code: 'invalid-front-matter',
          message: `The front matter cannot be read: ${messageOf(error).slice(0, 300)}`,
          kind: 'loss',
          text: (front[2] ?? '').slice(0, 200),
        })
      }
    }
    const json = front === null ? jsonFront(text) : undefined
    if (json !== undefined) matter = json.matter
    const rest = text.slice(front?.[0].length ?? json?.length ?? 0)
    const {headline, markdown} =
      matter.title === undefined && matter.headline === undefined
        ? splitHeadline(rest)
        : {headline: undefined, markdown: rest}
    const html = micromark(flattenNesting(markdown), {
      // Raw HTML is allowed since the converter, not the browser, reads it.
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      // The last line end of fenced code is the fence's.
    }).replaceAll('\n</code></pre>', '</code></pre>')
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

function jsonFront(text: string): {matter: JsonRecord; length: number} | undefined {
  const found = JSON_FRONT.exec(text)
  if (found === null) return undefined
  try {
    const matter: unknown = JSON.parse(found[1] ?? '')
    return isRecord(matter) ? {matter, length: found[0].length} : undefined
  } catch {
    return undefined
  }
}

function parseMatter(fence: string, source: string): JsonRecord {
  if (fence === '+++') return parseToml(source)
  const value: unknown = parseYaml(source, {maxAliasCount: 50, schema: 'core', prettyErrors: false})
  if (value === null || value === undefined) return {}
  if (!isRecord(value)) throw new Error('it is no mapping')
  return value
}

/** The part of TOML that front matter uses: strings, numbers, dates and lists of strings. */
function parseToml(source: string): JsonRecord {
  const record: Record<string, unknown> = Object.create(null)
  const lines = source.replace(/=\s*\[[^\]"']*(?:(?:"[^"]*"|'[^']*')[^\]"']*)*\]/g, (list) =>
    list.replace(/\s*\r?\n\s*/g, ' '),
  )
  for (const line of lines.split(/\r?\n/)) {
    const [, key, value = ''] =
      /^\s*["']?([\w.-]+)["']?\s*=\s*(.+?)(?:\s+#[^"']*)?\s*$/.exec(line) ?? []
    if (key === undefined) continue
    const list = /^\[(.*)\]$/s.exec(value)?.[1]
    record[key] =
      list === undefined
        ? unquote(value)
        : list
            .split(',')
            .map((entry) => unquote(entry.trim()))
            .filter((entry) => entry !== '')
  }
  return {...record}
}

function unquote(value: string): string {
  return /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value
}

/** Brackets beyond all measure are text: each open one is looked for again at each closing one. */
function escapeSurplus(markdown: string): string {
  return markdown
    .split(/(\n[ \t]*\n)/)
    .map((part) => {
      if (part.length < 4 * MOST_UNCLOSED || /^\s*(?:```|~~~)/.test(part)) return part
      const unclosed = (part.match(/\]\(/g)?.length ?? 0) - (part.match(/\)/g)?.length ?? 0)
      const most = unclosed > MOST_UNCLOSED ? MOST_UNCLOSED : MOST_BRACKETS
      let count = 0
      return part.replace(/[[\]]/g, (bracket) => {
        if (bracket === '[') count++
        return count > most ? `\\${bracket}` : bracket
      })
    })
    .join('')
}

/** A first-level heading on top is the headline. */
function splitHeadline(text: string): {headline: string | undefined; markdown: string} {
  const atx =
    /^\s*# +(.+?)(?: +#+)?[ \t]*(?:\r?\n|$)/.exec(text) ??
    /^\s*(\S[^\n]*)\r?\n=+[ \t]*(?:\r?\n|$)/.exec(text)
  return atx === null
    ? {headline: undefined, markdown: text}
    : {headline: atx[1]?.trim(), markdown: text.slice(atx[0].length)}
}

/** More columns than any list's innermost item is indented by, and more links than a paragraph has. */
const DEEPEST = 60
const MOST_BRACKETS = 5000
const MOST_UNCLOSED = 1000

/** Quotes and lists deeper than any text's cost the parser time beyond measure: their marks are cut. */
function flattenNesting(markdown: string): string {
  return escapeSurplus(markdown)
    .replace(/^[ \t]{60,}(?=[-*+>]|\d{1,9}[.)])/gm, (indent) => indent.slice(0, DEEPEST))
    .replace(/^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20,}/gm, (marks) =>
      marks.slice(0, 20),
    )
    .replace(/[[*_~`!<(]{100,}/g, (run) => run.slice(0, 100))
}

import {decodeHTML} from 'entities'
import {collectBlocks} from '../content/blocks.ts'
import {textOf} from '../content/textOf.ts'
import {parsePage} from '../tree/parsePage.ts'

/** A field of one line: entities decoded, tags taken out, white space collapsed; undefined when empty. */
export function cleanLine(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  let text = String(value).slice(0, 20_000)
  if (text.includes('&')) text = decodeHTML(text)
  if (/<[a-z/!]/i.test(text)) text = plainText(text)
  text = text.replace(/[\s\u00a0]+/g, ' ').trim()
  return text === '' ? undefined : text
}

/** A field of many lines, which may hold markup; undefined when empty. */
export function cleanLines(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  let text = value
  if (/&(?:lt|#0*60|#x0*3c);/i.test(text)) text = decodeHTML(text)
  text = /<(?:p|br|div|a|h\d|ul|li|b|i|em|strong|span|figure)\b/i.test(text)
    ? plainText(text)
    : decodeHTML(text)
  text = text
    .split(/\s*[\r\n]\s*/)
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
  return text === '' ? undefined : text
}

function plainText(html: string): string {
  const [root] = parsePage(html).nodes
  return root === undefined ? '' : textOf(collectBlocks(root, () => false))
}

/** The members of a list, or the parts of a text between commas, without repeats. */
export function cleanList(value: unknown, separator = /\s*[,;،、]\s*/): string[] {
  const parts = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(separator)
      : []
  const seen = new Map<string, string>()
  for (const part of parts) {
    const line = cleanLine(part)
    if (line !== undefined && line.length <= 120 && !seen.has(line.toLowerCase()))
      seen.set(line.toLowerCase(), line)
  }
  return [...seen.values()].slice(0, 60)
}

import type {RawArticle} from '../model.ts'
import {defineSource, type SourceInput} from './defineSource.ts'
import {buildArticle} from './text/buildArticle.ts'
import {readWholeText} from './text/readText.ts'

const SOH = '\x01'
const STX = '\x02'
const ETX = '\x03'

/** IPTC 7901, the agencies' wire format: SOH, header, STX, text, ETX. */
export const iptc7901Source = defineSource({
  id: 'iptc7901',
  title: 'IPTC 7901 wire',
  detect({text}) {
    const start = text.indexOf(SOH)
    const stx = text.indexOf(STX)
    if (start < 0 || start > 512 || stx < start) return 0
    return stx < 2048 && HEADER.test(text.slice(start + 1, stx)) ? 0.95 : 0
  },
  async *read(input) {
    const {text, issues} = await readWholeText(input)
    let index = -1
    for (let at = text.indexOf(SOH); at >= 0; at = text.indexOf(SOH, at + 1)) {
      index++
      const end = text.indexOf(SOH, at + 1)
      const message = text.slice(at + 1, end < 0 ? undefined : end)
      const article = messageOf(message, `${input.locator}#${index}`, input)
      if (article !== undefined)
        yield index === 0 ? {...article, issues: [...issues, ...article.issues]} : article
    }
  },
})

/** Synchronising characters, then service, number, priority, category, word count, then words that name the story. */
const HEADER =
  /^[\s\x16]*([A-Za-z]{1,6})\s?(\d{1,5})\s+(\d)\s+([A-Za-z]{1,3})\s+(\d{1,5})?\s*([^\r\n]*)/

function messageOf(message: string, locator: string, input: SourceInput): RawArticle | undefined {
  const stx = message.indexOf(STX)
  const etx = message.indexOf(ETX, stx + 1)
  if (stx < 0) {
    input.report({
      locator,
      code: 'no-text',
      message: `${locator} has a header and no text.`,
      kind: 'failed',
      raw: message.slice(0, 65_536),
    })
    return undefined
  }
  const [, service, number, priority, category, words, keywords] =
    HEADER.exec(message.slice(0, stx)) ?? []
  const lines = message
    .slice(stx + 1, etx < 0 ? undefined : etx)
    .replace(/[\x04-\x08\x0e-\x1f]/g, '')
    .split(/\r\n|[\n\r]/)
  let at = 0
  while (at < lines.length && lines[at]?.trim() === '') at++
  // Agencies end the headline's block with an empty line, or indent each paragraph.
  const headlineLines: string[] = []
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || (headlineLines.length > 0 && /^\s{2,}\S/.test(line))) break
    headlineLines.push(line.trim())
  }
  const headline = headlineLines.join(' ')
  const trailer = message.slice(etx + 1)
  const stamp =
    etx < 0
      ? undefined
      : /\b(\d{2})(\d{2})(\d{2})\s+(?:GMT\s+)?([A-Z]{3})\w*\s+(\d{2,4})\b/i.exec(trailer)
  const issues: RawArticle['issues'][number][] = []
  if (etx < 0) {
    issues.push({
      code: 'truncated',
      message: 'The message has no end of text: it is truncated.',
      kind: 'note',
    })
  }
  const publishedAt = stamp === null || stamp === undefined ? undefined : stampDate(stamp)
  const {sourceName} = input.options
  return buildArticle({
    source: 'iptc7901',
    locator,
    sourceName,
    externalId: service === undefined || number === undefined ? undefined : `${service}${number}`,
    headline: headline === '' ? undefined : headline,
    body: {
      format: 'text',
      content: lines
        .slice(at)
        .join('\n')
        .replace(/^\s*\n/, '')
        .trimEnd(),
    },
    publishedAt,
    section: category,
    tags:
      keywords === undefined
        ? []
        : keywords
            .split(/[-/]/)
            .map((word) => word.trim())
            .filter((word) => word !== ''),
    extra: {
      ...(priority === undefined ? {} : {priority: Number(priority)}),
      ...(words === undefined ? {} : {wordCount: Number(words)}),
    },
    issues,
  })
}

const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'

/** The filing time: day, hour and minute in GMT, month, year. */
function stampDate([, day, hour, minute, month, year]: RegExpExecArray): string | undefined {
  const at = MONTHS.indexOf((month ?? '').toUpperCase())
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year)
  const date = new Date(Date.UTC(full, at / 3, Number(day), Number(hour), Number(minute)))
  return at < 0 || at % 3 !== 0 || date.getUTCDate() !== Number(day)
    ? undefined
    : date.toISOString()
}

import {parseDates} from '../text/dates.ts'
import type {DatelineFact, Paragraph} from '../types.ts'

const name =
  "\\p{Lu}[\\p{L}.'’-]*(?:[ -](?:de|del|la|le|al|el|of|on|upon|di|da|do|am|an der|\\p{Lu}[\\p{L}.'’]*)){0,4}"
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|\\p{L}{3,9})\\.?'
const day = `(?:${month} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${month}|\\d{1,2}\\.\\d{1,2})(?:[,/]? ?\\d{4}|\\.\\d{4})?`
const agencyName = "[\\p{Lu}\\d][\\p{L}\\d .&'’-]{0,40}"
const agency = `(?:\\(${agencyName}\\)|/ ?${agencyName}/?|\\[${agencyName}\\])`
const dash = '(?:\\s*(?:--|[—–―])\\s*|\\s+-\\s+)'
const place = `(${name}(?:(?:, | ?/ ?)${name}){0,2})`

/** Forms in the order in which they are tried; each has the groups place, day and agency. */
const forms: readonly RegExp[] = [
  new RegExp(`^${place}(?:[,.] *(${day})[,.]?)? *(${agency})? *${dash}`, 'u'),
  new RegExp(
    `^${place}[,.] *(${day})[,.] *(${agency}|\\p{Lu}[\\p{L}]*-?\\p{Lu}[\\p{L}.]*)(?: *${dash}|[.,:]? +)`,
    'u',
  ),
  new RegExp(`^${place}(?:[,.] *(${day})[,.]?)? *(${agency})[.:]? +`, 'u'),
  new RegExp(`^${place} +(${day}) *(${agency})(?: *${dash}|[.:]? +)`, 'u'),
  new RegExp(`^${place}[,.] *(${day})\\. *(\\p{Lu}[\\p{L}.]{1,20}(?=[/:]))?[/:]? +`, 'u'),
  new RegExp(`^${place}() *: +(${agency})?`, 'u'),
  new RegExp(`^${place}[,.] *(${day}) *(${agency})? *: +`, 'u'),
  new RegExp(
    `^(\\p{Lu}[\\p{Lu}’'-]{2,}(?: \\p{Lu}[\\p{Lu}’'-]+){0,2}(?:, ${name})?)\\. +(?=\\p{Lu}\\p{Ll}|["“])`,
    'u',
  ),
  new RegExp(`^${place},? *\\((${day})\\) *(${agency})?(?:${dash}|\\s+–\\s+|: +)`, 'u'),
]

/** Whether what stands in brackets are the first letters of the name before: a body and no place. */
const isAbbreviation = (bracketed: string, written: string) => {
  const letters = bracketed.replace(/\P{Lu}/gu, '')
  return letters.length > 1 && written.replace(/\P{Lu}/gu, '').endsWith(letters)
}

const shouted = (text: string) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)

/**
 * The dateline at the head of the first paragraph: `SHUSHA, May 11 (Agency) — `, `Baku. 11 May. AGENCY/`.
 *
 * Without a day or an agency, only a place in capitals or before a long dash counts.
 */
export function findDateline(
  paragraphs: readonly Paragraph[],
  publishedAt?: string,
): DatelineFact | undefined {
  const paragraph = paragraphs.find(({text, kind}) => text.trim() !== '' && kind !== 'heading')
  if (!paragraph) return undefined
  const {text, key} = paragraph
  const lead = text.length - text.trimStart().length
  const head = text.slice(lead, lead + 160)
  for (const [index, form] of forms.entries()) {
    const found = form.exec(head)
    const written = found?.[1]
    if (!found || !written) continue
    const dated = found[2] ? parseDates(found[2], publishedAt).find(({day}) => day) : undefined
    if (found[2] && !dated) continue
    if (found[3] && !dated && isAbbreviation(found[3], written)) continue
    const trusted = dated || found[3] || shouted(written.split(/[,/]/u)[0] ?? '')
    if (!trusted && (index !== 0 || /[-:]\s*$/u.test(found[0].trimEnd()))) continue
    if (index === 5 && !shouted(written)) continue
    // What follows a dateline is a sentence, never the rest of one.
    const next = head.slice(found[0].length).replace(/^["“«'‘(]+/u, '')
    if (!/^[\p{Lu}\d]/u.test(next)) continue
    const quote = found[0].trim()
    return {
      text: written,
      place: written.split(/, | ?\/ ?/u)[0] ?? written,
      ...(dated?.iso ? {date: dated.iso} : {}),
      ...(found[3] ? {agency: found[3].replace(/^[(/[\s]+|[)/\].\s]+$/gu, '')} : {}),
      bodyStart: lead + found[0].length,
      evidence: {quote, block: key, start: lead, end: lead + quote.length},
      confidence: dated || found[3] ? 0.98 : shouted(written) ? 0.92 : 0.7,
    }
  }
  return undefined
}

import {findPlace} from '../gazetteer/places.ts'
import {parseDates} from '../text/dates.ts'
import type {DatelineFact, Paragraph} from '../types.ts'

const name =
  "\\p{Lu}[\\p{L}.'’-]*(?:[ -](?:de|del|la|le|al|el|of|on|upon|di|da|do|am|an der|\\p{Lu}[\\p{L}.'’]*)){0,4}"
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|\\p{L}{3,9})\\.?'
const day = `(?:${month} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${month}|\\d{1,2}\\.\\d{1,2})(?:[,/]? ?\\d{4}|\\.\\d{4})?`
const agencyName = "[\\p{Lu}\\d][\\p{L}\\d .&'’-]{0,40}"
const agency = `(?:\\(${agencyName}\\)|/ ?${agencyName}/|/[\\p{Lu}\\d][\\p{L}\\d.&'’-]{0,40}|\\[${agencyName}\\])`
const dash = '(?:\\s*(?:--|[—–―])\\s*|\\s+-\\s+)'
const place = `(${name}(?:(?:, | ?/ ?)${name}){0,2})`

/** A place before a dash, which may also open a sentence. */
const bare = new RegExp(`^${place}(?:[,.] *(${day})[,.]?)? *(${agency})? *${dash}`, 'u')
/** A place and a day before an agency's name in several words. */
const beforeAgency = new RegExp(
  `^${place}[,.] *(${day})[,.] *(\\p{Lu}[\\p{L}\\d.&'’-]*(?: \\p{Lu}[\\p{L}\\d.&'’-]*){0,3})${dash}`,
  'u',
)
const withColon = new RegExp(`^${place}() *: +(${agency})?`, 'u')

/** Forms in the order in which they are tried; each has the groups place, day and agency. */
const forms: readonly RegExp[] = [
  bare,
  beforeAgency,
  new RegExp(
    `^${place}[,.] *(${day})[,.] *(${agency}|\\p{Lu}[\\p{L}]*-?\\p{Lu}[\\p{L}.]*)(?: *${dash}|[.,:]? +)`,
    'u',
  ),
  new RegExp(`^${place}(?:[,.] *(${day})[,.]?)? *(${agency})[.:]? +`, 'u'),
  new RegExp(`^${place} +(${day}) *(${agency})(?: *${dash}|[.:]? +)`, 'u'),
  new RegExp(`^${place}[,.] *(${day})\\. *(\\p{Lu}[\\p{L}.]{1,20}(?=[/:]))?[/:]? +`, 'u'),
  withColon,
  new RegExp(`^${place}[,.] *(${day}) *(${agency})? *: +`, 'u'),
  new RegExp(
    `^(\\p{Lu}[\\p{Lu}’'-]{2,}(?: \\p{Lu}[\\p{Lu}’'-]+){0,2}(?:, ${name})?)\\. +(?=\\p{Lu}\\p{Ll}|An? |["“])`,
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
  const numbered = /\d/.test(head)
  for (const form of forms) {
    if (form === beforeAgency && !numbered) continue
    const found = form.exec(head)
    const written = found?.[1]
    if (!found || !written) continue
    const dated = found[2] ? parseDates(found[2], publishedAt).find(({day}) => day) : undefined
    if (found[2] && !dated) continue
    if (found[3] && !dated && isAbbreviation(found[3], written)) continue
    // "Cairo/Rome - ": a hyphen parts two towns from the report as a dash does.
    const towns = written.split(/ ?\/ ?/u)
    const twoTowns = towns.length > 1 && towns.every((town) => findPlace(town)?.kind === 'city')
    const trusted = dated || found[3] || twoTowns || shouted(written.split(/[,/]/u)[0] ?? '')
    if (!trusted && (form !== bare || /[-:]\s*$/u.test(found[0].trimEnd()))) continue
    if (form === withColon && !shouted(written)) continue
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

import type {Token} from '../text/tokens.ts'

const quotes = new Set(['"', '“', '”', '«', '»', "'", '‘', '’', '„'])
const leadIns = new Set([
  'the',
  'or',
  'hereinafter',
  'hereafter',
  'referred',
  'to',
  'as',
  'also',
  'known',
  'formerly',
  'abbreviated',
  'in',
  'short',
])

/** An abbreviation or short name in brackets after a full name. */
export interface Bracketed {
  readonly abbreviation: string
  /** The token after the closing bracket. */
  readonly after: number
  readonly start: number
  readonly end: number
}

/** Reads `(ICESCO)`, `("Veritas")` or `(hereinafter the "Fund")` at a token. */
export function readBracket(
  text: string,
  tokens: readonly Token[],
  at: number,
): Bracketed | undefined {
  if (tokens[at]?.text !== '(') return undefined
  let index = at + 1
  let quoted = false
  while (
    index < tokens.length &&
    (quotes.has(tokens[index]?.text ?? '') || leadIns.has(tokens[index]?.lower ?? ''))
  ) {
    if (quotes.has(tokens[index]?.text ?? '')) quoted = true
    index += 1
  }
  const first = index
  while (index < tokens.length && index < first + 4 && tokens[index]?.word) index += 1
  const last = tokens[index - 1]
  const opener = tokens[first]
  if (!opener || !last || index === first) return undefined
  const end = last.end
  while (
    quotes.has(tokens[index]?.text ?? '') ||
    tokens[index]?.text === ',' ||
    tokens[index]?.text === ';'
  ) {
    // "(ICESCO, based in Rabat)" introduces ICESCO all the same.
    if (/[,;]/u.test(tokens[index]?.text ?? '')) {
      while (index < tokens.length && tokens[index]?.text !== ')') index += 1
      break
    }
    index += 1
  }
  if (tokens[index]?.text !== ')') return undefined
  const abbreviation = text.slice(opener.start, end)
  const capitals = abbreviation.replace(/[^\p{Lu}]/gu, '').length
  const single = first + 1 >= index || !abbreviation.includes(' ')
  // "Regional Government of Tumbes (GORE Tumbes)"
  const partly =
    !single &&
    opener.shout &&
    index - first === 2 &&
    last.cap &&
    text.slice(Math.max(0, (tokens[at]?.start ?? 0) - 80), tokens[at]?.start).includes(last.text)
  const isAbbreviation =
    (single || partly) && opener.cap && capitals >= 2 && !/^\d/u.test(abbreviation)
  if (!isAbbreviation && !(quoted && opener.cap && abbreviation.length <= 40)) return undefined
  if (
    /^(?:CEO|CTO|CFO|COO|MP|MEP|PhD|MoU|MOU|MoC|MOC|MoUs|MOUs|LoI|PHOTOS?|VIDEO|AI|IT|ICT|GDP|EST|GMT|UTC|NYSE|NASDAQ|PR|HR|SME|SMEs|EV|EVs|R&D|ESG|LNG|STEM)$/u.test(
      abbreviation,
    )
  )
    return undefined
  return {abbreviation, after: index + 1, start: opener.start, end}
}

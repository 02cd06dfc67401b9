import {charClass, charClasses, signs} from './charClass.ts'
import {countryCodes as countries, mayBeOrganization} from './organizations.ts'
import {type Words, wordTraits} from './words.ts'

/** An abbreviation of three or more capitals in a text. */
export interface AbbreviationAt {
  /** Its capitals alone: `OSCE` of `OSCE’s`, `OSCEs`. */
  readonly letters: string
  readonly start: number
  readonly end: number
  /** The place of its word among the text's words. */
  readonly word: number
}

const capitals =
  /(?<![\p{L}\p{N}&@#_/.]|[\p{N}\p{Lu}][-‐‑])(\p{Lu}{3,9})(?:s|['’]s|['’])?(?![\p{L}\p{N}&_@]|[-‐‑]?\d|\.\p{L}|['’]\p{Lu})/uy

/**
 * The abbreviations of a text that may stand for organizations.
 *
 * Currencies, units, Roman numerals, flight and road numbers, quoted capitals, lines and names in
 * capitals, and places that begin a dateline are none.
 */
export function findAbbreviations(words: Words): readonly AbbreviationAt[] {
  const {text} = words
  if ((words.signs & signs.capitals) === 0 || isAllCapitals(text)) return none
  const found: AbbreviationAt[] = []
  let begin: number | undefined
  for (let index = 0; index < words.length && found.length < most; index++) {
    if (!words.has(index, wordTraits.threeCapitals)) continue
    begin ??= datelineEnd(text)
    if (words.start(index) < begin) continue
    const end = words.end(index)
    for (let at = words.start(index); at < end; ) {
      capitals.lastIndex = at
      const match = capitals.exec(text)
      if (match) addIfOrganization(text, match, index, found)
      at = match ? capitals.lastIndex : at + 1
    }
  }
  return found
}

const none: readonly AbbreviationAt[] = []

/** More distinct ones than any article has. */
const most = 300

function addIfOrganization(
  text: string,
  match: RegExpExecArray,
  word: number,
  found: AbbreviationAt[],
): void {
  const letters = match[1] ?? ''
  const start = match.index
  const end = start + letters.length
  // Words in capitals keep their accents; abbreviations hardly have any.
  if (
    (!/^[A-Z]+$/.test(letters) && !/^\p{Script=Latin}+$/u.test(letters)) ||
    /[ÀÁÂÃÄÅÈÉÊËÌÍÎÏÑÒÓÔÕÙÚÛÝ]/u.test(letters) ||
    !mayBeOrganization(letters)
  )
    return
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(start + match[0].length, start + match[0].length + 24)
  if (digitSoon.test(after) && isNumbered(text, before, after)) return
  if (countries.has(letters) && /[([,]\s?$|\d\s$/u.test(before) && /^(?:[)\],;]|\s\d)/u.test(after))
    return
  if (before.endsWith(' ') && /\bflights?\s+$/iu.test(before)) return
  if (
    (before.includes(':') && /(?:NYSE|NASDAQ|LSE|TSX|ASX|HKEX|BIST|MOEX):\s*$/u.test(before)) ||
    (after.startsWith(':') &&
      /^:\s?\p{Lu}/u.test(after) &&
      /^(?:NYSE|NASDAQ|LSE|TSX|ASX|HKEX|BIST|MOEX)$/u.test(letters))
  )
    return
  if (isInShoutedRun(text, start, start + match[0].length)) return
  found.push({letters, start, end, word})
}

const digitSoon = /^[\s-]?\d/u

/** “KLM 1021”, “room ABC 12”, “VAZ 2107”, “ENG 2”: flights, models, results; a year may follow an organization’s name. */
function isNumbered(text: string, before: string, after: string): boolean {
  return (
    /(?:flight|flights|route|road|highway|motorway|train|bus|line|gate|room|model|version|type|code|codenamed|stock|ticker|symbol)s?\s+(?:no\.?\s*)?$/iu.test(
      before,
    ) ||
    (/^[\s-]\d/u.test(after) && !/^\s(?:1[89]|20)\d\d(?!\d)/u.test(after)) ||
    (/^\s\d{2,4}\b/u.test(after) && /\b(?:flight|aboard|plane|jet|aircraft)\b/iu.test(text))
  )
}

function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text)
}

/** Three words in capitals in a row are a shout, a sign or a title, not three abbreviations. */
function isInShoutedRun(text: string, start: number, end: number): boolean {
  const before = followsCapital(text, start)
    ? (/(?:\p{Lu}{2,}[\s!,:-]+)*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '')
    : ''
  const after = precedesCapital(text, end)
    ? (/^(?:[\s!,:-]+\p{Lu}{2,}(?![\p{L}\p{N}]))*/u.exec(text.slice(end, end + 60))?.[0] ?? '')
    : ''
  if (before === '' && after === '') return false
  const words = [...`${before} ${after}`.matchAll(/\p{Lu}{2,}/gu)]
  const commas = /,/u.test(before + after)
  return words.length >= 2 && !commas
}

/** Whether a capital stands right before, signs and spaces aside. */
function followsCapital(text: string, start: number): boolean {
  let index = start - 1
  while (index >= 0 && /[\s!,:-]/u.test(text.charAt(index))) index--
  return charClass(text.charCodeAt(index)) === charClasses.upper
}

function precedesCapital(text: string, end: number): boolean {
  let index = end
  while (index < text.length && /[\s!,:-]/u.test(text.charAt(index))) index++
  return charClass(text.charCodeAt(index)) === charClasses.upper
}

/** A place in capitals that begins a text, with country, agency or day, up to the dash or colon. */
const dateline =
  /^\s*\p{Lu}[\p{Lu}\p{M}\s.'’/&-]{1,48}?(?:,\s*[\p{L}\s.]{2,30}?)?(?:,?\s+\p{L}{3,9}\.?\s+\d{1,2}(?:,\s*\d{4})?|,?\s+\d{1,2}\s+\p{L}{3,9}(?:\s+\d{4})?)?\s*(?:[([][^)\]]{2,40}[)\]]\s*)?(?:[—–:]|--|-\s|\.\s(?=\s*\p{Lu}))/u
const begunInCapitals = /^\s*\p{Lu}[\p{Lu}\p{M}\s.'’/&-]/u
const datelineDay =
  /^\s*\p{Lu}[\p{Lu}\p{M}\s.'’/-]{1,40},\s+(?:\p{Lu}\p{L}+,?\s+)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u

/** Where the dateline of a text ends; 0 without one. */
function datelineEnd(text: string): number {
  // A dateline is in capitals; hardly a text begins so.
  if (!begunInCapitals.test(text)) return 0
  const head = text.slice(0, 160)
  return (dateline.exec(head) ?? datelineDay.exec(head))?.[0].length ?? 0
}

import type {Subject} from '../engine/subject.ts'
import type {ReadText} from '../engine/textFields.ts'
import {charClass, charClasses, signs} from './charClass.ts'
import {wordSet} from './lexicon.ts'
import {
  countryCodes as countries,
  mayBeOrganization,
  organizationWords,
  smallWords,
} from './organizations.ts'
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
  /(?<![\p{L}\p{N}&@#_/.]|[\p{N}\p{Lu}][-‐‑])(\p{Lu}{3,9})(?:s|['’]s|['’])?(?![\p{L}\p{N}&_@]|[-‐‑]?\d|\.\p{L}|['’]\p{Lu})/gu

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
    capitals.lastIndex = words.start(index)
    for (let match = capitals.exec(text); match; match = capitals.exec(text)) {
      if (match.index >= words.end(index)) break
      addIfOrganization(text, match, index, found)
    }
  }
  return found
}

const none: readonly AbbreviationAt[] = []

/** More distinct ones than any article has. */
const most = 300

/** The abbreviations of a field, found once for all rules. */
export function abbreviationsOf(subject: Subject, field: ReadText): readonly AbbreviationAt[] {
  if (!field.has(signs.capitals)) return none
  const kept = subject.memo('abbreviations', () => new Map<ReadText, readonly AbbreviationAt[]>())
  const before = kept.get(field)
  if (before) return before
  const found = findAbbreviations(field.words)
  kept.set(field, found)
  return found
}

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
  /^\s*\p{Lu}[\p{Lu}\p{M}\s.'’/&-]{1,48}?(?:,\s*[\p{L}\s.]{2,30}?)?(?:,?\s+\p{L}{3,9}\.?\s+\d{1,2}(?:,\s*\d{4})?|,?\s+\d{1,2}\s+\p{L}{3,9}(?:\s+\d{4})?)?\s*(?:[([][^)\]]{2,40}[)\]]\s*)?(?:[—–:]|--|-\s)/u
const datelineDay =
  /^\s*\p{Lu}[\p{Lu}\p{M}\s.'’/-]{1,40},\s+(?:\p{Lu}\p{L}+,?\s+)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u

/** Where the dateline of a text ends; 0 without one. */
function datelineEnd(text: string): number {
  const head = text.slice(0, 160)
  return (dateline.exec(head) ?? datelineDay.exec(head))?.[0].length ?? 0
}

/** What may stand between a name and its abbreviation. */
const beforeConnector =
  /^(?:\s*[([]\s*|\s*[,–—/-]\s*|\s+)(?:(?:or|aka|a\.k\.a\.|i\.e\.,?|(?:(?:also|better|best|commonly|simply|locally|widely|internationally|usually) )*(?:known|referred to|called) (?:as|(?:by|under) (?:its|the|their)(?: \p{L}+)? (?:acronym|abbreviation|initials)(?: of)?)|abbreviated(?: (?:as|to))?|abbr\.?:?|shortened to|hereinafter(?: referred to as)?|hereafter|henceforth|in short:?|short:?|kurz(?: auch)?:?|abgekürzt|en abrégé|ou|oder|o|por sus siglas|sigla|siglas|kısaca|kısaltması|qısaca|сокращ[её]нно|или|in sigla|w skrócie|kortweg|förkortat|called|(?:which )?go(?:es)? by|formerly|now|then|officially|the|its (?:Turkish|English|Russian|French|Spanish|German|Azerbaijani|local) (?:acronym|abbreviation|initials)|by its \p{L}+ (?:acronym|initials|abbreviation)|(?:in )?(?:Azerbaijani|Turkish|English|Russian|French|Spanish|German|Italian|Portuguese|Arabic|Persian|Georgian|Ukrainian|Kazakh|Polish|Dutch)(?: acronym| abbreviation| initials)?:?|from its \p{L}+ (?:acronym|initials))\s*[,:]?\s*){0,3}["“”„«'‘]?$/iu
const afterConnector =
  /^["”»'’]?(?:['’]s)?(?:\s*[([]\s*|\s*[,–—-]\s*|\s*:\s*|\s*\/\s*|\s+(?:\(|or |(?:is|was|means) (?=the \p{Lu}|\p{Lu})|stands for |is short for |short for |means |is the (?:acronym|abbreviation) (?:of|for) |an? (?:acronym|abbreviation) (?:of|for) |i\.e\.,? |which stands for ))(?:(?:the|or|i\.e\.,?|short for|which stands for|which is short for|that is,?|that stands for|an? (?:acronym|abbreviation) (?:of|for)|standing for|full name:?|in full:?|formally|officially|formerly(?: known as)?|meaning|acronym (?:of|for)|abbreviation (?:of|for)|from (?:the )?\p{Lu}\p{Ll}+(?: for)?:?)\s*[,:]?\s*){0,3}["“„«'‘]?/iu

/** Whether an abbreviation stands next to its full name at this place of a text. */
export function isIntroducedAt(words: Words, at: AbbreviationAt): boolean {
  const {letters, start, end} = at
  const {text} = words
  return (
    isInitialsBefore(words, at) ||
    isAfterItsName(text, letters, start) ||
    isBeforeItsName(text, letters, end)
  )
}

/** “Northern Sea Council (NSC)”: what most introductions are, read off the words. */
function isInitialsBefore(words: Words, {letters, start, word}: AbbreviationAt): boolean {
  const {text} = words
  if (words.start(word) !== start || !text.startsWith(' (', start - 2)) return false
  let letter = letters.length
  let next = start - 2
  for (let at = word - 1; at >= 0 && letter > 0; at--) {
    if (words.end(at) !== next) return false
    const begin = words.start(at)
    next = begin - 1
    if (!small.has(words.number(at))) {
      if (text.charCodeAt(begin) !== letters.charCodeAt(letter - 1)) return false
      letter--
    }
    if (letter > 0 && text.charCodeAt(next) !== 0x20) return false
  }
  return letter === 0
}

const small = wordSet(smallWords)

/** A bracket, a comma, a word such as “or”, or a capitalised word right before: most mentions have none. */
const mayFollowItsName =
  /(?:[([,–—:/-]|(?<![\p{L}])(?:or|as|by|to|kurz|auch|oder|ou|o|abgekürzt|abrégé|siglas?|kısaca|qısaca|skrócie|kortweg|förkortat|called|abbreviated|dubbed|of|short|now|then|formerly|officially|aka|a\.k\.a\.|i\.e\.|in \p{Lu}\p{L}+|acronym|initials|abbreviation|hereinafter|hereafter|henceforth|abbr\.?))\s*(?:the\s+)?["“”„«'‘]?$/iu
const capitalBefore =
  /(?<![\p{L}])(?!(?:The|An?|In|At|On|By|For|But|And)\s)\p{Lu}[\p{L}’']*\s+["“”„«'‘]?$/u

function isAfterItsName(text: string, letters: string, start: number): boolean {
  const head = text.slice(Math.max(0, start - 260), start)
  const near = head.slice(-32)
  if (!mayFollowItsName.test(near) && !capitalBefore.test(near)) return false
  const connector = longestEnding(head)
  if (connector === undefined) return false
  const name = head.slice(0, head.length - connector.length)
  const words = tokens(lastSentence(name)).slice(-16)
  if (words.length < 1) return false
  const inBrackets = /[([]/u.test(connector)
  const isTold = inBrackets || /\p{Ll}{2}/u.test(connector.replace(/\bthe\b/u, ''))
  for (let count = 1; count <= words.length; count++) {
    const window = words.slice(words.length - count)
    if (spells(letters, window)) return true
  }
  return (
    (inBrackets && endsInOrganization(words, letters)) || (isTold && isShortened(words, letters))
  )
}

/** The connector is tried from its longest form down to a single space. */
function longestEnding(head: string): string | undefined {
  const tail = head.slice(-90)
  for (const match of tail.matchAll(/\s*[([]|\s*[,–—/-]|\s/gu)) {
    const rest = tail.slice(match.index)
    if (beforeConnector.test(rest)) return rest
  }
  return undefined
}

function isBeforeItsName(text: string, letters: string, end: number): boolean {
  const tail = text.slice(end, end + 300)
  const plural = /^s(?![\p{L}])/u.test(tail) ? tail.slice(1) : tail
  const connector = afterConnector.exec(plural)?.[0] ?? /^\s+(?=\p{Lu})/u.exec(plural)?.[0]
  if (connector === undefined) return false
  const words = tokens(firstSentence(plural.slice(connector.length))).slice(0, 16)
  for (let count = 1; count <= words.length; count++) {
    if (spells(letters, words.slice(0, count))) return true
  }
  if (!/[([,–—:]|stands|short|acronym/u.test(connector)) return false
  return beginsWithOrganization(words, letters)
}

function lastSentence(text: string): string {
  return text.split(/[.!?;](?=\s)|[()[\]]/u).at(-1) ?? ''
}

function firstSentence(text: string): string {
  return text.split(/[.!?;](?=\s|$)|[()[\]]/u)[0] ?? ''
}

function tokens(text: string): readonly string[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*|&/gu)].map(([word]) =>
    word
      .replace(/['’]s?$/u, '')
      .replace(/^(?:l|d|un|qu|(?:d|n|s)?ell|all|dall)['’](?=\p{Lu})/iu, ''),
  )
}

/** Whether the capitals are the initials of these words, small words and word parts left out at will. */
export function spells(letters: string, words: readonly string[]): boolean {
  const content = words.filter((word) => !smallWords.has(word.toLowerCase()))
  if (content.length === 0 || (content.length === 1 && (content[0] ?? '').length <= letters.length))
    return false
  if (words.some((word) => word.toUpperCase() === letters)) return false
  const first = words[0] ?? ''
  if (smallWords.has(first.toLowerCase())) return false
  const target = fold(letters)
  const memo = new Set<number>()
  const step = (word: number, letter: number, skipped: number): boolean => {
    if (word === words.length) return letter === target.length
    const key = (word * 32 + letter) * 4 + skipped
    if (memo.has(key)) return false
    memo.add(key)
    const text = fold(words[word] ?? '')
    const isSmall = smallWords.has((words[word] ?? '').toLowerCase())
    for (let taken = Math.min(4, text.length, target.length - letter); taken >= 1; taken--) {
      if (
        text.startsWith(target.slice(letter, letter + taken)) &&
        step(word + 1, letter + taken, skipped)
      )
        return true
    }
    if (isSmall) return step(word + 1, letter, skipped)
    return skipped < 1 && content.length >= 4 && word > 0 && step(word + 1, letter, skipped + 1)
  }
  return step(0, 0, 0)
}

function fold(text: string): string {
  return text.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '')
}

/** Names in another language have other initials; in brackets after an organization that is enough. */
function endsInOrganization(words: readonly string[], letters: string): boolean {
  const name = capitalisedTail(words)
  return (
    name.length >= 2 &&
    name.some((word) => organizationWords.has(word.toLowerCase())) &&
    !name.includes(letters)
  )
}

/** “Deutscher Wetterdienst (DWD)”: letters from inside long words, in their order. */
function isShortened(words: readonly string[], letters: string): boolean {
  const name = capitalisedTail(words).filter((word) => !smallWords.has(word.toLowerCase()))
  // “Direktor der Hafen-Baugesellschaft (HBG)”: whoever stands before is no part of the name.
  return name.some(
    (_, first) =>
      first + 2 <= name.length && hasInOrder(fold(name.slice(first).join('')), fold(letters)),
  )
}

function hasInOrder(text: string, letters: string): boolean {
  let at = 0
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return text.startsWith(letters.charAt(0))
}

function beginsWithOrganization(words: readonly string[], letters: string): boolean {
  const name: string[] = []
  for (const word of words) {
    if (!/^\p{Lu}/u.test(word) && !smallWords.has(word.toLowerCase())) break
    name.push(word)
  }
  const first = name[0] ?? ''
  return (
    name.length >= 3 &&
    name.some((word) => organizationWords.has(word.toLowerCase())) &&
    fold(first).startsWith(fold(letters).slice(0, 1))
  )
}

function capitalisedTail(words: readonly string[]): readonly string[] {
  const name: string[] = []
  for (const word of words.toReversed()) {
    if (!/^\p{Lu}/u.test(word) && !smallWords.has(word.toLowerCase())) break
    name.unshift(word)
  }
  return name
}

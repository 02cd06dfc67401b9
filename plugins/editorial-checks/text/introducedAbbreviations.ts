import type {AbbreviationAt} from './abbreviations.ts'
import {wordSet} from './lexicon.ts'
import {organizationWords, smallWords} from './organizations.ts'
import type {Words} from './words.ts'

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
function spells(letters: string, words: readonly string[]): boolean {
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

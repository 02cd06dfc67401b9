import type {Subject} from '../engine/subject.ts'
import type {TextField} from '../engine/textFields.ts'
import {type AbbreviationAt, abbreviationsOf, isIntroducedAt} from './abbreviations.ts'
import {isEstablished, isSameKind, organizationWords, smallWords} from './organizations.ts'
import {isCapitalised, type Word, withoutPossessive} from './words.ts'

/** Two spellings of what seems to be one name; `variant` is the one that is used less. */
export interface NameVariant<Mention> {
  readonly usual: Mention
  readonly variant: Mention & {readonly field: TextField}
}

interface AbbreviationMention extends AbbreviationAt {
  readonly field: TextField
}

interface Tally {
  readonly first: AbbreviationMention
  readonly mentions: AbbreviationMention[]
}

/** Abbreviations that differ by one letter, or by two neighbours changing places. */
export function findAbbreviationVariants(
  subject: Subject,
  known: readonly string[],
): readonly NameVariant<{
  readonly letters: string
  readonly start: number
  readonly end: number
}>[] {
  return subject.memo('abbreviationVariants', () => {
    const tallies = new Map<string, Tally>()
    for (const field of subject.prose) {
      for (const at of abbreviationsOf(subject, field)) {
        const tally = tallies.get(at.letters)
        if (tally) tally.mentions.push({...at, field})
        else tallies.set(at.letters, {first: {...at, field}, mentions: [{...at, field}]})
      }
    }
    const all = [...tallies.values()].slice(0, most)
    return all.flatMap((a, index) =>
      all.slice(index + 1).flatMap((b) => {
        if (!isSlip(a.first.letters, b.first.letters)) return []
        const settledA = isSettled(a, known)
        const settledB = isSettled(b, known)
        if (settledA && settledB) return []
        const bothShort = a.first.letters.length < 4 && b.first.letters.length < 4
        // Of three letters each, two names are near each other by chance, unless letters changed places.
        if (bothShort && !settledA && !settledB && !isSwap(a.first.letters, b.first.letters))
          return []
        if (areCoordinated(subject, a.first.letters, b.first.letters)) return []
        const aIsUsual = settledA !== settledB ? settledA : a.mentions.length >= b.mentions.length
        return [aIsUsual ? {usual: a.first, variant: b.first} : {usual: b.first, variant: a.first}]
      }),
    )
  })
}

/** Introduced in its own right, or known to everybody. */
function isSettled({first, mentions}: Tally, known: readonly string[]): boolean {
  return (
    known.includes(first.letters) ||
    isEstablished(first.letters) ||
    mentions.some((at) => isIntroducedAt(at.field.text, at))
  )
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

function isSlip(a: string, b: string): boolean {
  if (a === b) return false
  const short = Math.min(a.length, b.length)
  if (a.length !== b.length) return short >= 5 && distance(a, b, 1) === 1
  if (isSwap(a, b)) return differing(a, b) === 2
  return differing(a, b) === 1
}

function differing(a: string, b: string): number {
  let count = 0
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) count++
  return count
}

/** “the IBRD and the EBRD”: named side by side they are two. */
function areCoordinated(subject: Subject, a: string, b: string): boolean {
  const pair = `(?:${a}\\b[^.;]{0,12}?(?:,| and| or|/)\\s*(?:the\\s+)?${b}|${b}\\b[^.;]{0,12}?(?:,| and| or|/)\\s*(?:the\\s+)?${a})(?![\\p{L}])`
  return subject.prose.some(
    ({text}) => text.includes(a) && text.includes(b) && new RegExp(pair, 'u').test(text),
  )
}

/** A mention of an organization by its full name. */
export interface FullName {
  readonly words: readonly string[]
  readonly start: number
  readonly end: number
  readonly field: TextField
  /** The abbreviation that follows in brackets. */
  readonly abbreviation: string | undefined
  readonly sentence: number
  /** Whether a word of it, or its abbreviation, makes it an organization’s name. */
  readonly isOrganization: boolean
}

/** Words that begin sentences and belong to no name. */
const noNameStart = new Set(
  'the a an in on at by for from with of and but or as this that these those its their his her our when while after before since during both either neither each every all under over near at according also later earlier today yesterday president director minister chairman chairwoman chair head secretary rector deputy spokesman spokeswoman general executive monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms dr professor ambassador first second new former co-founder founder'.split(
    ' ',
  ),
)

/** The organizations that a text names in full. */
export function findFullNames(subject: Subject): readonly FullName[] {
  return subject.memo('fullNames', () => subject.prose.flatMap((field) => namesOf(subject, field)))
}

function namesOf(subject: Subject, field: TextField): readonly FullName[] {
  const words = subject.words(field)
  const sentences = subject.sentences(field)
  const found: FullName[] = []
  let index = 0
  while (index < words.length && found.length < most) {
    if (!isCapitalised(words[index]?.text ?? '')) {
      index++
      continue
    }
    const tokens = chainFrom(field.text, words, index)
    index += Math.max(1, tokens.filter(({text}) => text !== ',' && text !== '&').length)
    if (tokens.length < 2) continue
    for (const {from, to} of splitAtAnd(tokens, 0, tokens.length - 1)) {
      const name = toName(subject, field, tokens, from, to, sentences)
      if (name) found.push(name)
    }
  }
  return found
}

/** More than any article names. */
const most = 300

type Token = Word

/** The words from a capital on that may be one name, with its commas and ampersands. */
function chainFrom(text: string, words: readonly Word[], index: number): readonly Token[] {
  const tokens: Token[] = []
  let last = 0
  for (let at = index; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const before = words[at - 1]
    if (at > index && before) {
      const isSpace = word.start === before.end + 1 && text.charCodeAt(before.end) === 32
      const gap = isSpace ? ' ' : text.slice(before.end, word.start)
      const mark = isSpace ? '' : gap.trim()
      if (mark === ',' || mark === '&') {
        const comma = before.end + gap.indexOf(mark)
        if (mark === ',' && !listGoesOn(text, words, at)) break
        tokens.push({text: mark, start: comma, end: comma + 1})
      } else if (mark !== '') break
    }
    if (isCapitalised(word.text)) {
      tokens.push(word)
      last = tokens.length
    } else if (smallWords.has(word.text)) tokens.push(word)
    else break
    if (tokens.length - last > 4 || tokens.length > 40) break
  }
  return tokens.slice(0, last)
}

/** A comma inside a name stands in a list that ends in “and”: Educational, Scientific and Cultural. */
function listGoesOn(text: string, words: readonly Word[], at: number): boolean {
  const own = words[at]
  const next = words[at + 1]
  if (!own || !next || !isCapitalised(own.text)) return false
  const goesOn = next.text === 'and' || /^\s*[,&]\s*$/u.test(text.slice(own.end, next.start))
  return (
    goesOn && words.slice(at, at + 6).some((word) => organizationWords.has(word.text.toLowerCase()))
  )
}

/** “the A Foundation and the B Agency” is two names; “Security and Cooperation” is one. */
function splitAtAnd(
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly {from: number; to: number}[] {
  for (let index = from + 1; index < to; index++) {
    const text = tokens[index]?.text ?? ''
    const isBreak =
      text === 'and' ||
      text === 'with' ||
      text === 'by' ||
      text === 'at' ||
      text === 'to' ||
      text === 'from' ||
      text === 'as' ||
      (text === 'in' && !/^Europe|Asia|Africa|America/u.test(tokens[index + 1]?.text ?? ''))
    if (!isBreak) continue
    const left = tokens
      .slice(from, index)
      .some(({text: word}) => organizationWords.has(word.toLowerCase()))
    const right = tokens.slice(index + 1, to + 1)
    const startsNew =
      right[0]?.text === 'the' ||
      text !== 'and' ||
      right.some(({text: word}) => organizationWords.has(word.toLowerCase())) ||
      /^\p{Lu}{3,}$/u.test(right[0]?.text ?? '')
    const leftEnds = organizationWords.has((tokens[index - 1]?.text ?? '').toLowerCase())
    if (
      (left && startsNew && (leftEnds || right[0]?.text === 'the' || text !== 'and')) ||
      (text === 'and' && /^\p{Lu}{3,}$/u.test(right[0]?.text ?? ''))
    ) {
      let next = index + 1
      while (next < to && !/^\p{Lu}/u.test(tokens[next]?.text ?? '')) next++
      return [...splitAtAnd(tokens, from, index - 1), ...splitAtAnd(tokens, next, to)]
    }
  }
  return [{from, to}]
}

function toName(
  subject: Subject,
  field: TextField,
  tokens: readonly Token[],
  from: number,
  to: number,
  sentences: readonly {start: number; end: number}[],
): FullName | undefined {
  let first = from
  while (first < to && noNameStart.has((tokens[first]?.text ?? '').toLowerCase())) first++
  while (first < to && !isCapitalised(tokens[first]?.text ?? '')) first++
  if (first >= to) return undefined
  const own = tokens.slice(first, to + 1).filter(({text}) => text !== ',')
  if (own.length < 2) return undefined
  const words = own.map(({text}) => withoutPossessive(text))
  const start = tokens[first]?.start ?? 0
  const end = tokens[to]?.end ?? 0
  const next = field.text.slice(end, end + 24)
  const abbreviation = next.includes('(')
    ? /^(?:['’]s)?\s*\(\s*["“']?(?:the\s+)?(\p{Lu}[\p{L}]{1,9})["”']?\s*\)/u.exec(next)?.[1]
    : undefined
  const isOrganization =
    abbreviation !== undefined || words.some((word) => organizationWords.has(word.toLowerCase()))
  const sentence = sentences.findIndex((at) => start >= at.start && start < at.end)
  return {
    words,
    start,
    end,
    field,
    abbreviation,
    sentence: subject.prose.indexOf(field) * 1000 + sentence,
    isOrganization,
  }
}

/** Names of organizations that differ by one letter or one word and seem to be one organization. */
export function findFullNameVariants(subject: Subject): readonly NameVariant<FullName>[] {
  const mentions = new Map<string, FullName[]>()
  for (const name of findFullNames(subject)) {
    const key = name.words.join(' ').toLowerCase()
    const list = mentions.get(key)
    if (list) list.push(name)
    else mentions.set(key, [name])
  }
  const all = [...mentions.values()].slice(0, most)
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => {
      if (!isOneOrganization(a, b)) return []
      const [usual, variant] = a.length >= b.length ? [a[0], b[0]] : [b[0], a[0]]
      return usual && variant ? [{usual, variant}] : []
    }),
  )
}

/** Names that are templates: the word that follows is what tells one organization from the other. */
const templates =
  /^(?:ministry|ministries|department|embassy|university|bank|government|parliament|house|council|committee|faculty|institute|academy|school|college|court|office|museum|republic|city|president|national|central|supreme|constitutional) (?:of|for|on) /iu
const places = new Set(
  `iran iraq niger nigeria mali malta austria australia slovakia slovenia north south east west northern southern eastern western central
  upper lower first second third old new british scottish welsh irish english french german italian spanish turkish russian georgian armenian
  azerbaijani kazakh kyrgyz uzbek turkmen tajik iranian iraqi american canadian mexican brazilian chinese japanese korean indian
  pakistani afghan ukrainian belarusian polish czech slovak hungarian romanian bulgarian greek serbian croatian baku ganja
  sumgait shusha paris london berlin rome madrid moscow ankara istanbul tbilisi tehran kyiv vienna geneva brussels national
  international regional european asian african arab islamic global world federal state public private royal olympic paralympic men women
  children youth medical economic pedagogical agricultural junior senior
  azerbaijan turkey türkiye georgia armenia russia ukraine kazakhstan uzbekistan turkmenistan kyrgyzstan tajikistan germany france italy spain
  england scotland wales ireland britain america china japan korea india pakistan afghanistan poland hungary romania bulgaria greece serbia croatia
  belarus moldova egypt israel saudi qatar kuwait jordan lebanon syria libya morocco tunisia algeria canada mexico brazil argentina chile
  europe asia africa america oceania antarctica albania angola bahrain bangladesh belgium benin bolivia botswana brunei burundi cambodia
  cameroon chad colombia congo cuba cyprus denmark ecuador eritrea estonia eswatini ethiopia fiji finland gabon gambia ghana grenada
  guatemala guinea guyana haiti honduras iceland indonesia israel jamaica kenya kosovo laos latvia lesotho liberia liechtenstein lithuania
  luxembourg macedonia madagascar malawi malaysia maldives mauritania mauritius moldova monaco mongolia montenegro mozambique myanmar namibia
  nepal netherlands nicaragua norway oman palau palestine panama paraguay peru philippines portugal rwanda samoa senegal seychelles
  singapore somalia spain sudan suriname sweden switzerland tajikistan tanzania thailand togo tonga uganda uruguay vanuatu venezuela vietnam
  yemen zambia zimbabwe scotland scandinavia bavaria saxony catalonia ontario quebec texas california florida york cork dublin oslo
  stockholm copenhagen helsinki warsaw prague budapest bucharest sofia athens lisbon nairobi lagos cairo delhi mumbai beijing shanghai tokyo
  seoul toronto montreal sydney melbourne`.split(/\s+/u),
)
/** Small words that writers take for one another: Council of, Council for. */
const belonging = new Set(['of', 'for', 'on'])

function isOneOrganization(a: readonly FullName[], b: readonly FullName[]): boolean {
  const [one] = a
  const [other] = b
  if (!one || !other || one.words.length !== other.words.length) return false
  if (!one.isOrganization && !other.isOrganization) return false
  const differences = one.words.flatMap((word, index) => {
    const its = other.words[index] ?? ''
    return word.toLowerCase() === its.toLowerCase()
      ? []
      : [[word.toLowerCase(), its.toLowerCase()] as const]
  })
  const [difference] = differences
  if (differences.length !== 1 || !difference) return false
  const [left, right] = difference
  const abbreviationsA = new Set(a.flatMap(({abbreviation}) => abbreviation ?? []))
  const abbreviationsB = new Set(b.flatMap(({abbreviation}) => abbreviation ?? []))
  const areTwoPlaces = places.has(left) && places.has(right)
  if (areTwoPlaces && abbreviationsA.size > 0 && abbreviationsB.size > 0) return false
  if ([...abbreviationsA].some((abbreviation) => abbreviationsB.has(abbreviation))) return true
  if (abbreviationsA.size > 0 && abbreviationsB.size > 0) return false
  const together = a.some((x) => b.some((y) => x.sentence === y.sentence))
  if (smallWords.has(left) || smallWords.has(right)) {
    const isLater = isIntroduced(isBefore(one, other) ? b : a)
    return belonging.has(left) && belonging.has(right) && !together && !isLater
  }
  const isSmallChange = isNear(left, right)
  // Side by side in one sentence, two names are two organizations, unless the change is a slip.
  if (together && !(isSmallChange && left.length >= 6)) return false
  if (left.replace(/(?:s|ies|y)$/u, '') === right.replace(/(?:s|ies|y)$/u, '')) return false
  // German cases: Deutsche, Deutschen, Deutscher.
  if (isDeclined(left, right)) return false
  if (areTwoPlaces) return false
  if (isSmallChange) return !(isIntroduced(a) && isIntroduced(b) && left.length < 6)
  // The one that comes first needs no introduction.
  if (isIntroduced(isBefore(one, other) ? b : a)) return false
  if (isSameKind(left, right)) return !isMerelyGeneric(one.words, left)
  if (organizationWords.has(left) && organizationWords.has(right)) return false
  if (places.has(left) || places.has(right)) return false
  const name = one.words.join(' ')
  const content = one.words.filter((word) => !smallWords.has(word.toLowerCase()))
  if (content.length < 3 || (content.length < 4 && templates.test(name))) return false
  // “Ansted State University” and “Delm State University”: what both have says nothing.
  const shared = content.filter((word) => word.toLowerCase() !== left)
  return !shared.every(
    (word) => places.has(word.toLowerCase()) || organizationWords.has(word.toLowerCase()),
  )
}

function isDeclined(a: string, b: string): boolean {
  const ending = /e[nmrs]?$/u
  return ending.test(a) && ending.test(b) && a.replace(ending, '') === b.replace(ending, '')
}

function isBefore(a: FullName, b: FullName): boolean {
  return a.sentence === b.sentence ? a.start < b.start : a.sentence < b.sentence
}

/** “European Council” and “European Commission”: the word before tells nothing. */
function isMerelyGeneric(words: readonly string[], changed: string): boolean {
  return words
    .filter((word) => word.toLowerCase() !== changed && !smallWords.has(word.toLowerCase()))
    .every((word) => places.has(word.toLowerCase()))
}

/** One letter changed, left out, added or swapped; or two in a long word. */
function isNear(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length)
  if (short < 4) return false
  if (isSwap(a, b) && differing(a, b) === 2) return true
  const allowed = short >= 8 ? 2 : 1
  return distance(a.replace(/[-‐‑]/gu, ''), b.replace(/[-‐‑]/gu, ''), allowed) <= allowed
}

/** Told about as something that the reader does not know yet. */
function isIntroduced(mentions: readonly FullName[]): boolean {
  return mentions.some(({field, start, end, abbreviation}) => {
    if (abbreviation !== undefined) return true
    const after = field.text.slice(end, end + 60)
    const before = field.text.slice(Math.max(0, start - 60), start)
    return (
      /^,\s+(?:which|whose|where|an?\s|the\s+\p{Ll}|founded|established|based|created|headquartered|set up|run by|led by|launched|formed|one of|another|part of|its)/u.test(
        after,
      ) ||
      /^\s+\((?:founded|established|est\.|based|since|created|formed|\d{4})/u.test(after) ||
      /^\s+(?:was|is|were) (?:founded|established|created|set up|formed|based|headquartered|an?\s|the\s)/u.test(
        after,
      ) ||
      /\b(?:another|separate|different|other|rival|sister|unrelated|a second|newly founded|new|neighbou?ring|parent|not)\s+(?:\p{Ll}+,?\s+){0,4}(?:the\s+)?$/u.test(
        before,
      )
    )
  })
}

/** Levenshtein distance, cut off above the limit. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let previous = Array.from({length: b.length + 1}, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
      )
    }
    previous = current
  }
  return previous[b.length] ?? limit + 1
}

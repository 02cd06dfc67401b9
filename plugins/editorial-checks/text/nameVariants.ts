import type {Subject} from '../engine/subject.ts'
import type {ReadText} from '../engine/textFields.ts'
import {type AbbreviationAt, abbreviationsOf, isIntroducedAt} from './abbreviations.ts'
import {signs} from './charClass.ts'
import {wordSet} from './lexicon.ts'
import {isEstablished, isSameKind, organizationWords, smallWords} from './organizations.ts'
import {isCapitalised, type Words, withoutPossessive, wordTraits} from './words.ts'

/** Two spellings of what seems to be one name; `variant` is the one that is used less. */
export interface NameVariant<Mention> {
  readonly usual: Mention
  readonly variant: Mention & {readonly field: ReadText}
}

interface AbbreviationMention extends AbbreviationAt {
  readonly field: ReadText
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
    if ((subject.signs & signs.capitals) === 0) return []
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
  readonly field: ReadText
  /** The place of the field among the subject's prose. */
  readonly fieldIndex: number
  /** The abbreviation that follows in brackets. */
  readonly abbreviation: string | undefined
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
  return subject.memo('fullNames', () => subject.prose.flatMap(namesOf))
}

function namesOf(field: ReadText, fieldIndex: number): readonly FullName[] {
  const {words} = field
  const found: FullName[] = []
  let index = 0
  while (index < words.length && found.length < most) {
    if (!words.has(index, wordTraits.capitalised) || standsAlone(words, index)) {
      index++
      continue
    }
    const tokens = chainFrom(words, index)
    index += Math.max(1, tokens.filter(({text}) => text !== ',' && text !== '&').length)
    if (tokens.length < 2) continue
    for (const {from, to} of splitAtAnd(tokens, 0, tokens.length - 1)) {
      const name = toName(field, fieldIndex, tokens, from, to)
      if (name) found.push(name)
    }
  }
  return found
}

/** More than any article names. */
const most = 300

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

const small = wordSet(smallWords)
const organizational = wordSet(organizationWords)

/** Whether a word in small letters that joins nothing follows after a space. */
function standsAlone(words: Words, index: number): boolean {
  const next = index + 1
  return (
    next >= words.length ||
    (!words.has(next, wordTraits.capitalised) && !small.has(words.number(next)))
  )
}

/** The words from a capital on that may be one name, with its commas and ampersands. */
function chainFrom(words: Words, index: number): readonly Token[] {
  const {text} = words
  const tokens: Token[] = []
  let last = 0
  for (let at = index; at < words.length; at++) {
    const start = words.start(at)
    if (at > index) {
      const before = words.end(at - 1)
      const isSpace = start === before + 1 && text.charCodeAt(before) === 32
      const gap = isSpace ? ' ' : text.slice(before, start)
      const mark = isSpace ? '' : gap.trim()
      if (mark === ',' || mark === '&') {
        const comma = before + gap.indexOf(mark)
        if (mark === ',' && !listGoesOn(words, at)) break
        tokens.push({text: mark, start: comma, end: comma + 1})
      } else if (mark !== '') break
    }
    const isCapital = words.has(at, wordTraits.capitalised)
    if (!isCapital && !small.has(words.number(at))) break
    tokens.push({text: words.word(at), start, end: words.end(at)})
    if (isCapital) last = tokens.length
    if (tokens.length - last > 4 || tokens.length > 40) break
  }
  return tokens.slice(0, last)
}

/** A comma inside a name stands in a list that ends in “and”: Educational, Scientific and Cultural. */
function listGoesOn(words: Words, at: number): boolean {
  if (at + 1 >= words.length || !words.has(at, wordTraits.capitalised)) return false
  const goesOn =
    words.word(at + 1) === 'and' ||
    /^\s*[,&]\s*$/u.test(words.text.slice(words.end(at), words.start(at + 1)))
  if (!goesOn) return false
  for (let near = at; near < at + 6; near++) {
    if (organizational.has(words.number(near))) return true
  }
  return false
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
  field: ReadText,
  fieldIndex: number,
  tokens: readonly Token[],
  from: number,
  to: number,
): FullName | undefined {
  let first = from
  while (first < to && noNameStart.has((tokens[first]?.text ?? '').toLowerCase())) first++
  while (first < to && !isCapitalised(tokens[first]?.text ?? '')) first++
  first = withoutMembers(field, tokens, first, to)
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
  return {
    words,
    start,
    end,
    field,
    fieldIndex,
    abbreviation,
    isOrganization,
  }
}

/** “Volunteers of the Harbour Trust”: whoever begins the sentence is no part of the name. */
function withoutMembers(
  {sentences}: ReadText,
  tokens: readonly Token[],
  first: number,
  to: number,
): number {
  const head = tokens[first]
  if (
    !head ||
    !/^(?:of|at|from|with|in|for)$/u.test(tokens[first + 1]?.text ?? '') ||
    tokens[first + 2]?.text !== 'the' ||
    organizationWords.has(head.text.toLowerCase()) ||
    !sentences.some(({start}) => start === head.start)
  )
    return first
  const rest = tokens.slice(first + 3, to + 1)
  const isName =
    rest.length >= 2 && rest.some(({text}) => organizationWords.has(text.toLowerCase()))
  return isName ? first + 3 : first
}

/** Names of organizations that differ by one letter or one word and seem to be one organization. */
export function findFullNameVariants(subject: Subject): readonly NameVariant<FullName>[] {
  const names = findFullNames(subject)
  if (!names.some(({isOrganization}) => isOrganization)) return []
  const mentions = new Map<string, Mentions>()
  for (const name of names) {
    const key = name.words.join(' ').toLowerCase()
    const own = mentions.get(key)
    if (own) own.all.push(name)
    else mentions.set(key, {first: name, all: [name], words: key.split(' ')})
  }
  const list = [...mentions.values()].slice(0, most)
  const found: NameVariant<FullName>[] = []
  for (let index = 0; index < list.length; index++) {
    for (let other = index + 1; other < list.length; other++) {
      const a = list[index]
      const b = list[other]
      if (!a || !b || !isOneOrganization(a, b)) continue
      const aIsUsual = a.all.length >= b.all.length
      found.push(aIsUsual ? {usual: a.first, variant: b.first} : {usual: b.first, variant: a.first})
    }
  }
  return found
}

/** The mentions of one full name. */
interface Mentions {
  readonly first: FullName
  readonly all: FullName[]
  /** In small letters. */
  readonly words: readonly string[]
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

function isOneOrganization(own: Mentions, its: Mentions): boolean {
  if (own.words.length !== its.words.length) return false
  const one = own.first
  const other = its.first
  if (!one.isOrganization && !other.isOrganization) return false
  const differing = soleDifference(own.words, its.words)
  if (differing === undefined) return false
  const left = own.words[differing] ?? ''
  const right = its.words[differing] ?? ''
  const a = own.all
  const b = its.all
  const abbreviationsA = new Set(a.flatMap(({abbreviation}) => abbreviation ?? []))
  const abbreviationsB = new Set(b.flatMap(({abbreviation}) => abbreviation ?? []))
  const areTwoPlaces = places.has(left) && places.has(right)
  if (areTwoPlaces && abbreviationsA.size > 0 && abbreviationsB.size > 0) return false
  if ([...abbreviationsA].some((abbreviation) => abbreviationsB.has(abbreviation))) return true
  if (abbreviationsA.size > 0 && abbreviationsB.size > 0) return false
  const together = a.some((x) => b.some((y) => isSameSentence(x, y)))
  if (smallWords.has(left) || smallWords.has(right)) {
    const isLater = isIntroduced(isBefore(one, other) ? b : a)
    return belonging.has(left) && belonging.has(right) && !together && !isLater
  }
  const isSmallChange = isNear(left, right)
  // Side by side in one sentence, two names are two organizations, unless the change is a slip.
  if (together && !(isSmallChange && left.length >= 6)) return false
  if (
    isPlural(left, right) &&
    (organizationWords.has(left) || organizationWords.has(right)) &&
    !qualifies(one.words, differing)
  )
    return false
  if (isField(one.words, differing)) return false
  // German cases: Deutsche, Deutschen, Deutscher.
  if (isDeclined(left, right)) return false
  if (areTwoPlaces) return false
  if (isSmallChange) return !(isIntroduced(a) && isIntroduced(b))
  if (isSubject(one.words, differing)) return false
  // The one that comes first needs no introduction.
  if (isIntroduced(isBefore(one, other) ? b : a)) return false
  if (isSameKind(left, right)) return !isMerelyGeneric(one.words, left)
  if (organizationWords.has(left) && organizationWords.has(right))
    return telling(own.words, differing) >= 2
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

function isPlural(a: string, b: string): boolean {
  const ending = /(?:s|ies|y)$/u
  return a.replace(ending, '') === b.replace(ending, '')
}

/** Whether a word qualifies the one after it: “Port Workers Union”, not “Harbour Museums”. */
function qualifies(words: readonly string[], index: number): boolean {
  return isCapitalised(words[index + 1] ?? '')
}

const fielded =
  /^(?:department|committee|court|faculty|ministry|directorate|division|party|cup|championships?|league|school|squad|team|ward)$/iu

/** “Police Department” and “Fire Department”: the word before is the field that tells them apart. */
function isField(words: readonly string[], index: number): boolean {
  return index === words.length - 2 && fielded.test(words[index + 1] ?? '')
}

/** “Museum of Art” and “Museum of History”: the last word is what tells them apart. */
function isSubject(words: readonly string[], index: number): boolean {
  return (
    index === words.length - 1 &&
    /^(?:of|for|on)$/u.test(words[index - 1] ?? '') &&
    organizationWords.has((words[index - 2] ?? '').toLowerCase())
  )
}

/** How many words besides the one at `index` are neither places nor kinds of organization. */
function telling(words: readonly string[], index: number): number {
  return words.filter(
    (word, at) =>
      at !== index && !smallWords.has(word) && !places.has(word) && !organizationWords.has(word),
  ).length
}

/** The index of the one word in which two names differ; undefined when there are more. */
function soleDifference(a: readonly string[], b: readonly string[]): number | undefined {
  let found: number | undefined
  for (let index = 0; index < a.length; index++) {
    if (a[index] === b[index]) continue
    if (found !== undefined) return undefined
    found = index
  }
  return found
}

function isBefore(a: FullName, b: FullName): boolean {
  return a.fieldIndex === b.fieldIndex ? a.start < b.start : a.fieldIndex < b.fieldIndex
}

function isSameSentence(a: FullName, b: FullName): boolean {
  if (a.field !== b.field) return false
  const [first, second] = a.start < b.start ? [a.start, b.start] : [b.start, a.start]
  return a.field.sentences.some(({start, end}) => first >= start && second < end)
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

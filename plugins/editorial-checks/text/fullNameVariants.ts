import type {Subject} from '../engine/subject.ts'
import {civicWords, isContrast} from './contrasts.ts'
import {primaryLanguage} from './detectLanguage.ts'
import {
  type FullName,
  findNameRuns,
  hashesOf,
  isOrganizational,
  type NameRun,
  readName,
} from './fullNames.ts'
import {isDescribed, isIntroduced} from './introduced.ts'
import type {NameVariant} from './nameVariant.ts'
import {distance, isNear, isOfOneStem, isSwap} from './nearness.ts'
import {isSameKind, isSynonym, organizationWords, smallWords} from './organizations.ts'
import {places} from './places.ts'
import {sentenceAt} from './sentences.ts'
import {isCapitalised} from './words.ts'

/** More than any article names. */
const most = 300

/** Names of organizations that differ by one letter or one word and seem to be one organization. */
export function findFullNameVariants(subject: Subject): readonly NameVariant<FullName>[] {
  const runs = findNameRuns(subject)
  if (!runs.some((run) => run.tokens.length >= longName || isOrganizational(run))) return []
  const groups = groupRuns(runs)
  const language = primaryLanguage(subject.string('language'))
  const found: NameVariant<FullName>[] = []
  for (let index = 0; index < groups.length; index++) {
    for (let other = index + 1; other < groups.length; other++) {
      const one = groups[index]
      const two = groups[other]
      // Most names are told apart by numbers, before their words are read.
      if (!one || !two || soleDifference(one.hashes, two.hashes) === undefined) continue
      const a = readMentions(one)
      const b = readMentions(two)
      if (!isOneOrganization(a, b, language)) continue
      const aIsUsual = a.all.length >= b.all.length
      found.push(aIsUsual ? {usual: a.first, variant: b.first} : {usual: b.first, variant: a.first})
    }
  }
  return found
}

/** The runs of one name. */
interface Group {
  readonly hashes: readonly number[]
  readonly runs: NameRun[]
}

function groupRuns(runs: readonly NameRun[]): readonly Group[] {
  const groups: Group[] = []
  const byKey = new Map<number, Group>()
  for (const run of runs) {
    const hashes = hashesOf(run)
    let key = hashes.length
    for (const hash of hashes) key = Math.imul(key ^ hash, 0x01000193)
    const known = byKey.get(key)
    if (known) known.runs.push(run)
    else {
      const group = {hashes, runs: [run]}
      byKey.set(key, group)
      if (groups.push(group) === most) break
    }
  }
  return groups
}

/** The mentions of one full name. */
interface Mentions {
  readonly first: FullName
  readonly all: readonly FullName[]
  /** In small letters. */
  readonly words: readonly string[]
}

function readMentions({runs}: Group): Mentions {
  const all = runs.map(readName)
  const [first] = all as [FullName, ...FullName[]]
  return {first, all, words: first.words.map((word) => word.toLowerCase())}
}

/** Names that are templates: the word that follows is what tells one organization from the other. */
const templates =
  /^(?:ministry|ministries|department|embassy|university|bank|government|parliament|house|council|committee|faculty|institute|academy|school|college|court|office|museum|republic|city|president|national|central|supreme|constitutional) (?:of|for|on) /iu
/** Small words that writers take for one another: Council of, Council for. */
const belonging = new Set(['of', 'for', 'on'])

function isOneOrganization(own: Mentions, its: Mentions, language: string): boolean {
  const one = own.first
  const other = its.first
  const differing = soleDifference(own.words, its.words)
  if (differing === undefined) return false
  if (!one.isOrganization && !other.isOrganization && !isSlipOfLongName(own, its, differing))
    return false
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
  const later = isBefore(one, other) ? b : a
  if (smallWords.has(left) || smallWords.has(right))
    return belonging.has(left) && belonging.has(right) && !together && !isIntroduced(later)
  const sayTheSame = isSynonym(left, right)
  if (!sayTheSame && isContrast(left, right)) return false
  // Slips keep the first letter; Mill Lane and Hill Lane are two.
  const isSmallChange = isNear(left, right) && !isAnotherName(left, right)
  // Side by side in one sentence, two names are two organizations, unless the change is a slip.
  if (together && !(isSmallChange && left.length >= 6)) return false
  if (
    isPlural(left, right) &&
    (organizationWords.has(left) || organizationWords.has(right)) &&
    !qualifies(one.words, differing)
  )
    return false
  if (isField(one.words, differing)) return false
  if (language === 'de' && isDeclined(left, right)) return false
  if (inflecting.has(language) && differsInEnding(left, right)) return false
  if (areTwoPlaces && !sayTheSame && !isAdjectiveOf(left, right)) return false
  if (isSmallChange) return !(isIntroduced(a) && isIntroduced(b))
  // “Conservation Trust” and “Conservancy Trust”; a last word may be a subject: physics, physiology.
  const share = differing > 0 && differing < own.words.length - 1 ? 0.6 : 0.75
  if (sayTheSame || isOfOneStem(left, right, share) || areTwoPlaces)
    return !isIntroduced(later) && !areElsewhere(a, b)
  if (isSubject(one.words, differing)) return false
  // “Aarhus City Council” and “Porto City Council”: a name begins with what is its own.
  if (differing === 0) return false
  // The one that comes first needs no introduction.
  if (isIntroduced(later)) return false
  if (isSameKind(left, right)) return !isMerelyGeneric(one.words, left)
  if (abbreviationsA.size + abbreviationsB.size === 0 && isDescribed(later)) return false
  if (organizationWords.has(left) && organizationWords.has(right))
    return telling(own.words, differing) >= 2
  if (places.has(left) || places.has(right)) return false
  const name = one.words.join(' ')
  const content = one.words.filter((word) => !smallWords.has(word.toLowerCase()))
  if (content.length < 3 || (content.length < 4 && templates.test(name))) return false
  // “Ansted State University” and “Delm State University”: what both have says nothing.
  const shared = content.filter((word) => word.toLowerCase() !== left)
  // “Sharjah Book Authority” and “Sharjah Museums Authority”: one word in common is a place’s, or a family’s.
  const least = abbreviationsA.size + abbreviationsB.size > 0 ? 1 : 2
  return shared.filter((word) => !isGeneric(word.toLowerCase())).length >= least
}

/** Words of a name that needs no word such as “council” to be told from a chance run of capitals. */
const longName = 3
const longWord = 6

/** “Kestrel Air Rescue”, “Kestral Air Rescue”: a letter of a long word, and all else alike. */
function isSlipOfLongName(own: Mentions, its: Mentions, differing: number): boolean {
  const left = own.words[differing] ?? ''
  const right = its.words[differing] ?? ''
  return (
    own.words.filter((word) => !smallWords.has(word)).length >= longName &&
    Math.min(left.length, right.length) >= longWord &&
    left.charAt(0) === right.charAt(0) &&
    (distance(left, right, 1) <= 1 || (isSwap(left, right) && isNear(left, right))) &&
    !isPlural(left, right)
  )
}

function isAnotherName(a: string, b: string): boolean {
  return a.length <= 7 && a.charAt(0) !== b.charAt(0) && !isSwap(a, b)
}

/** “Azerbaijan State University”, “Azerbaijani State University”. */
function isAdjectiveOf(a: string, b: string): boolean {
  const [place, adjective] = a.length < b.length ? [a, b] : [b, a]
  // Nigerians live in Nigeria, not in Niger.
  return (
    place.length >= 6 &&
    /^(?:a?n|i)$/u.test(adjective.slice(place.length)) &&
    adjective.startsWith(place)
  )
}

/** “India’s Ministry of External Affairs”, “the Ministry of Foreign Affairs of Peru”: each has its own. */
function areElsewhere(a: readonly FullName[], b: readonly FullName[]): boolean {
  const own = new Set(a.flatMap(countriesOf))
  return own.size > 0 && b.flatMap(countriesOf).some((country) => !own.has(country))
}

function countriesOf({field, start, end}: FullName): readonly string[] {
  const before = /(\p{Lu}[\p{L}-]+)(?:['’]s?)?\s+(?:the\s+)?$/u.exec(
    field.text.slice(Math.max(0, start - 40), start),
  )?.[1]
  const after = /^\s+(?:of|in)\s+(?:the\s+)?(\p{Lu}[\p{L}-]+)/u.exec(
    field.text.slice(end, end + 40),
  )?.[1]
  return [before, after].flatMap((word) => word?.toLowerCase() ?? [])
}

function isDeclined(a: string, b: string): boolean {
  const ending = /e[nmrs]?$/u
  return ending.test(a) && ending.test(b) && a.replace(ending, '') === b.replace(ending, '')
}

/** Languages whose nouns and names have endings for cases. */
const inflecting = new Set(
  'pl cs sk ru uk be bg sr hr sl mk lt lv et fi hu tr az uz kk ky ro sq el'.split(' '),
)

function differsInEnding(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length)
  let shared = 0
  while (shared < short && a[shared] === b[shared]) shared++
  if (shared < 3 || Math.max(a.length, b.length) - shared > 3) return false
  return shared === short || (startsInVowel(a.slice(shared)) && startsInVowel(b.slice(shared)))
}

function startsInVowel(ending: string): boolean {
  return /^[aeiouyıəąęóöü]/u.test(ending.normalize('NFC'))
}

function isPlural(a: string, b: string): boolean {
  const ending = /(?:s|ies|y)$/u
  return a.replace(ending, '') === b.replace(ending, '')
}

/** Whether more of the name follows a word: “Port Workers Union”, “National Archives of Moravia”, not “Harbour Museums”. */
function qualifies(words: readonly string[], index: number): boolean {
  const next = words[index + 1] ?? ''
  return isCapitalised(next) || (index > 0 && belonging.has(next) && index + 2 < words.length)
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
  return words.filter((word, at) => at !== index && !smallWords.has(word) && !isGeneric(word))
    .length
}

function isGeneric(word: string): boolean {
  return places.has(word) || civicWords.has(word) || organizationWords.has(word)
}

/** The index of the one word in which two names differ; undefined when there are more. */
function soleDifference(
  a: readonly (string | number)[],
  b: readonly (string | number)[],
): number | undefined {
  if (a.length !== b.length) return undefined
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
  const sentence = sentenceAt(a.field.sentences, a.start)
  return sentence !== undefined && sentence === sentenceAt(b.field.sentences, b.start)
}

/** “European Council” and “European Commission”: the word before tells nothing. */
function isMerelyGeneric(words: readonly string[], changed: string): boolean {
  return words
    .filter((word) => word.toLowerCase() !== changed && !smallWords.has(word.toLowerCase()))
    .every((word) => places.has(word.toLowerCase()))
}

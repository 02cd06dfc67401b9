import type {Subject} from '../engine/subject.ts'
import type {ReadText} from '../engine/textFields.ts'
import {isSpaceUnit} from './charClass.ts'
import {enlist, hashOf, wordSet} from './lexicon.ts'
import {organizationWords, smallWords} from './organizations.ts'
import {sentenceAt} from './sentences.ts'
import {type Words, withoutPossessive, wordTraits} from './words.ts'

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

const setOf = (words: string) => wordSet(words.split(' '))
/** Words that begin sentences and belong to no name. */
const noNameStart = setOf(
  'the a an in on at by for from with of and but or as this that these those its their his her our when while after before since during both either neither each every all under over near at according also later earlier today yesterday president director minister chairman chairwoman chair head secretary rector deputy spokesman spokeswoman general executive monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms dr professor ambassador first second new former co-founder founder',
)
const days = setOf(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
)
/** What may stand between two names in one run of words. */
const joints = setOf('and with by at to from as in')
const memberships = setOf('of at from with in for')
const and = enlist('and')
const the = enlist('the')
const inside = enlist('in')
const on = enlist('on')
/** The last words of addresses: the Transit Authority on Dock Street. */
const streets = setOf(
  'street road avenue lane square quay bridge hill island boulevard row drive way place court terrace embankment wharf pier corner',
)
const small = wordSet(smallWords)
const organizational = wordSet(organizationWords)

/** A mention of a name, before its words are read. */
export interface NameRun {
  readonly field: ReadText
  readonly fieldIndex: number
  /** The places of its words among the field’s, {@link ampersand} for an ampersand. */
  readonly tokens: Tokens
  readonly abbreviation: string | undefined
}

type Tokens = readonly number[]
/** Marks between the words of a name. */
const comma = -1
const ampersand = -2

/** More than any article names. */
const most = 300

/** The runs of words in a subject’s prose that may be names of organizations. */
export function findNameRuns(subject: Subject): readonly NameRun[] {
  return subject.memo('nameRuns', () => {
    const found: NameRun[] = []
    subject.prose.forEach((field, fieldIndex) => {
      addRuns(field, fieldIndex, found)
    })
    return found
  })
}

/** Whether a word of a run, or the abbreviation after it, makes it an organization’s name. */
export function isOrganizational({field: {words}, tokens, abbreviation}: NameRun): boolean {
  return abbreviation !== undefined || tokens.some((token) => isOrganizationWord(words, token))
}

/** Numbers that stand for the words of a run in small letters, possessive endings left out. */
export function hashesOf({field: {words}, tokens}: NameRun): readonly number[] {
  return tokens.map((token) => {
    if (token < 0) return token
    return words.has(token, wordTraits.joined)
      ? hashOf(withoutPossessive(words.word(token)))
      : words.hash(token)
  })
}

/** Reads the words of a run. */
export function readName(run: NameRun): FullName {
  const {field, fieldIndex, tokens, abbreviation} = run
  const {words} = field
  return {
    words: tokens.map((token) =>
      token === ampersand ? '&' : withoutPossessive(words.word(token)),
    ),
    start: words.start(tokens[0] ?? 0),
    end: words.end(tokens.at(-1) ?? 0),
    field,
    fieldIndex,
    abbreviation,
    isOrganization: isOrganizational(run),
  }
}

/** The words of the run that is being read. */
const chain: number[] = []

function addRuns(field: ReadText, fieldIndex: number, found: NameRun[]): void {
  const {words} = field
  const limit = found.length + most
  let index = 0
  while (index < words.length && found.length < limit) {
    if (!words.has(index, wordTraits.capitalised) || standsAlone(words, index)) {
      index++
      continue
    }
    readChain(words, index)
    index = Math.max(index, chain.at(-1) ?? 0) + 1
    if (chain.length >= 2) addNames(field, fieldIndex, 0, chain.length - 1, found)
  }
}

/** Adds the names that stand in a stretch of {@link chain}, which joints may divide. */
function addNames(
  field: ReadText,
  fieldIndex: number,
  from: number,
  to: number,
  found: NameRun[],
): void {
  const joint = findJoint(field.words, from, to)
  if (joint !== undefined) {
    let next = joint + 1
    while (next < to && !isCapital(field.words, chain[next] ?? comma)) next++
    addNames(field, fieldIndex, from, joint - 1, found)
    addNames(field, fieldIndex, next, to, found)
    return
  }
  const tokens = withoutEdges(field, from, to)
  if (tokens.length < 2) return
  const abbreviation = abbreviationAfter(field.text, field.words.end(tokens.at(-1) ?? 0))
  found.push({field, fieldIndex, tokens, abbreviation})
}

function isOrganizationWord(words: Words, token: number): boolean {
  return (
    organizational.has(words.number(token)) ||
    (token >= 0 &&
      words.has(token, wordTraits.joined) &&
      organizationWords.has(withoutPossessive(words.word(token)).toLowerCase()))
  )
}

function isCapital(words: Words, token: number): boolean {
  return token >= 0 && words.has(token, wordTraits.capitalised)
}

/** Whether a word in small letters that joins nothing follows after a space. */
function standsAlone(words: Words, index: number): boolean {
  const next = index + 1
  return (
    next >= words.length ||
    (!words.has(next, wordTraits.capitalised) && !small.has(words.number(next)))
  )
}

/** Reads into {@link chain} the words from a capital on that may be one name, with its commas and ampersands. */
function readChain(words: Words, index: number): void {
  const {text} = words
  chain.length = 0
  let last = 0
  for (let at = index; at < words.length; at++) {
    const start = words.start(at)
    if (at > index) {
      const before = words.end(at - 1)
      if (start !== before + 1 || text.charCodeAt(before) !== 32) {
        const mark = markBetween(text, before, start)
        if (mark === 0x2c) {
          if (!listGoesOn(words, at)) break
          chain.push(comma)
        } else if (mark === 0x26) chain.push(ampersand)
        else if (mark !== none) break
      }
    }
    const isCapital = words.has(at, wordTraits.capitalised)
    if (!isCapital && !small.has(words.number(at))) break
    chain.push(at)
    if (isCapital) last = chain.length
    if (chain.length - last > 4 || chain.length > 40) break
  }
  chain.length = last
}

/** {@link markBetween} finds nothing, or more than one mark. */
const none = 0
const several = -1

/** The one mark that stands between two words, white space aside. */
function markBetween(text: string, start: number, end: number): number {
  let mark = none
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (isSpaceUnit(unit)) continue
    if (mark !== none) return several
    mark = unit
  }
  return mark
}

/** A comma inside a name stands in a list that ends in “and”: Educational, Scientific and Cultural. */
function listGoesOn(words: Words, at: number): boolean {
  if (at + 1 >= words.length || !words.has(at, wordTraits.capitalised)) return false
  const goesOn =
    words.number(at + 1) === and ||
    /^\s*[,&]\s*$/u.test(words.text.slice(words.end(at), words.start(at + 1)))
  if (!goesOn) return false
  for (let near = at; near < at + 6; near++) {
    if (organizational.has(words.number(near))) return true
  }
  return false
}

/** Where “the A Foundation and the B Agency” is two names; “Security and Cooperation” is one. */
function findJoint(words: Words, from: number, to: number): number | undefined {
  for (let index = from + 1; index < to; index++) {
    const number = words.number(chain[index] ?? comma)
    if (!joints.has(number)) {
      const isAddress = number === on && streets.has(words.number(chain[to] ?? comma))
      if (isAddress && isNameWithin(words, from, index - 1)) return index
      continue
    }
    const next = chain[index + 1] ?? comma
    if (number === inside && /^Europe|Asia|Africa|America/u.test(words.word(next))) continue
    const isAnd = number === and
    const startsThe = words.number(next) === the
    const isAbbreviation =
      next >= 0 &&
      words.has(next, wordTraits.threeCapitals) &&
      /^\p{Lu}{3,}$/u.test(words.word(next))
    if (isAnd && isAbbreviation) return index
    const startsNew = startsThe || !isAnd || isAbbreviation || isNameWithin(words, index + 1, to)
    const leftEnds = organizational.has(words.number(chain[index - 1] ?? comma))
    if (startsNew && (leftEnds || startsThe || !isAnd) && isNameWithin(words, from, index - 1))
      return index
  }
  return undefined
}

function isNameWithin(words: Words, from: number, to: number): boolean {
  for (let index = from; index <= to; index++) {
    if (organizational.has(words.number(chain[index] ?? comma))) return true
  }
  return false
}

const noTokens: Tokens = []

/** A name without what begins a sentence, without its members before and a day after it, commas aside. */
function withoutEdges(field: ReadText, from: number, to: number): Tokens {
  const {words} = field
  const numberAt = (index: number) => words.number(chain[index] ?? comma)
  let last = to
  while (last > from && days.has(numberAt(last))) {
    last--
    while (last > from && small.has(numberAt(last))) last--
  }
  let first = from
  while (first < last && noNameStart.has(numberAt(first))) first++
  while (first < last && !isCapital(words, chain[first] ?? comma)) first++
  first = withoutMembers(field, first, last)
  if (first >= last) return noTokens
  const own = chain.slice(first, last + 1)
  return own.includes(comma) ? own.filter((token) => token !== comma) : own
}

/** “Volunteers of the Harbour Trust”: whoever begins the sentence is no part of the name. */
function withoutMembers(field: ReadText, first: number, to: number): number {
  const {words} = field
  if (first + 4 > to || words.number(chain[first + 2] ?? comma) !== the) return first
  const head = chain[first] ?? comma
  if (
    !memberships.has(words.number(chain[first + 1] ?? comma)) ||
    (organizational.has(words.number(head)) && !words.word(head).endsWith('s')) ||
    sentenceAt(field.sentences, words.start(head))?.start !== words.start(head)
  )
    return first
  return isNameWithin(words, first + 3, to) ? first + 3 : first
}

function abbreviationAfter(text: string, end: number): string | undefined {
  const next = text.slice(end, end + 24)
  return next.includes('(')
    ? /^(?:['’]s)?\s*\(\s*["“']?(?:the\s+)?(\p{Lu}[\p{L}]{1,9})["”']?\s*\)/u.exec(next)?.[1]
    : undefined
}

import type {Subject} from '../engine/subject.ts'
import type {ReadText} from '../engine/textFields.ts'
import {enlist, wordSet} from './lexicon.ts'
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
const small = wordSet(smallWords)
const organizational = wordSet(organizationWords)

/** The organizations that a text names in full. */
export function findFullNames(subject: Subject): readonly FullName[] {
  return subject.memo('fullNames', () => {
    const runs = subject.prose.flatMap(runsOf)
    return runs.some(isOrganizational) ? runs.map(toName) : []
  })
}

/** A name's words by their places in the text; {@link comma} and {@link ampersand} between them. */
type Tokens = readonly number[]
const comma = -1
const ampersand = -2

/** A run of words that is a name, before its words are read. */
interface Run {
  readonly field: ReadText
  readonly fieldIndex: number
  readonly tokens: Tokens
  readonly abbreviation: string | undefined
}

/** More than any article names. */
const most = 300

function runsOf(field: ReadText, fieldIndex: number): readonly Run[] {
  const {words} = field
  const found: Run[] = []
  let index = 0
  while (index < words.length && found.length < most) {
    if (!words.has(index, wordTraits.capitalised) || standsAlone(words, index)) {
      index++
      continue
    }
    const tokens = chainFrom(words, index)
    index = Math.max(index, tokens.at(-1) ?? 0) + 1
    if (tokens.length < 2) continue
    for (const own of splitAtJoints(words, tokens)) {
      const name = withoutEdges(field, own)
      if (name.length < 2) continue
      const abbreviation = abbreviationAfter(field.text, words.end(name.at(-1) ?? 0))
      found.push({field, fieldIndex, tokens: name, abbreviation})
    }
  }
  return found
}

function isOrganizational({field: {words}, tokens, abbreviation}: Run): boolean {
  return abbreviation !== undefined || tokens.some((token) => isOrganizationWord(words, token))
}

function toName(run: Run): FullName {
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

/** The words from a capital on that may be one name, with its commas and ampersands. */
function chainFrom(words: Words, index: number): Tokens {
  const {text} = words
  const tokens: number[] = []
  let last = 0
  for (let at = index; at < words.length; at++) {
    const start = words.start(at)
    if (at > index) {
      const before = words.end(at - 1)
      if (start !== before + 1 || text.charCodeAt(before) !== 32) {
        const mark = text.slice(before, start).trim()
        if (mark === ',') {
          if (!listGoesOn(words, at)) break
          tokens.push(comma)
        } else if (mark === '&') tokens.push(ampersand)
        else if (mark !== '') break
      }
    }
    const isCapital = words.has(at, wordTraits.capitalised)
    if (!isCapital && !small.has(words.number(at))) break
    tokens.push(at)
    if (isCapital) last = tokens.length
    if (tokens.length - last > 4 || tokens.length > 40) break
  }
  tokens.length = last
  return tokens
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

/** “the A Foundation and the B Agency” is two names; “Security and Cooperation” is one. */
function splitAtJoints(words: Words, tokens: Tokens): readonly Tokens[] {
  for (let index = 1; index < tokens.length - 1; index++) {
    const number = words.number(tokens[index] ?? comma)
    if (!joints.has(number)) continue
    const next = tokens[index + 1] ?? comma
    if (number === inside && /^Europe|Asia|Africa|America/u.test(words.word(next))) continue
    const isAnd = number === and
    const startsThe = words.number(next) === the
    const left = tokens.slice(0, index)
    const rest = tokens.slice(index + 1)
    const isName = (token: number) => organizational.has(words.number(token))
    const isAbbreviation =
      next >= 0 &&
      words.has(next, wordTraits.threeCapitals) &&
      /^\p{Lu}{3,}$/u.test(words.word(next))
    const startsNew = startsThe || !isAnd || isAbbreviation || rest.some(isName)
    const leftEnds = isName(tokens[index - 1] ?? comma)
    if (
      (left.some(isName) && startsNew && (leftEnds || startsThe || !isAnd)) ||
      (isAnd && isAbbreviation)
    ) {
      const begin = rest.findIndex((token) => isCapital(words, token))
      return [...splitAtJoints(words, left), ...splitAtJoints(words, rest.slice(begin))]
    }
  }
  return [tokens]
}

/** A name without what begins a sentence, without its members before and a day after it, commas aside. */
function withoutEdges(field: ReadText, tokens: Tokens): Tokens {
  const {words} = field
  let to = tokens.length - 1
  while (to > 0 && days.has(words.number(tokens[to] ?? comma))) {
    to--
    while (to > 0 && small.has(words.number(tokens[to] ?? comma))) to--
  }
  let first = 0
  while (first < to && noNameStart.has(words.number(tokens[first] ?? comma))) first++
  while (first < to && !isCapital(words, tokens[first] ?? comma)) first++
  first = withoutMembers(field, tokens, first, to)
  if (first >= to) return []
  return tokens.slice(first, to + 1).filter((token) => token !== comma)
}

/** “Volunteers of the Harbour Trust”: whoever begins the sentence is no part of the name. */
function withoutMembers(
  {words, sentences}: ReadText,
  tokens: Tokens,
  first: number,
  to: number,
): number {
  if (first + 4 > to || words.number(tokens[first + 2] ?? comma) !== the) return first
  const head = tokens[first] ?? comma
  if (
    !memberships.has(words.number(tokens[first + 1] ?? comma)) ||
    (organizational.has(words.number(head)) && !words.word(head).endsWith('s')) ||
    sentenceAt(sentences, words.start(head))?.start !== words.start(head)
  )
    return first
  const rest = tokens.slice(first + 3, to + 1)
  return rest.some((token) => organizational.has(words.number(token))) ? first + 3 : first
}

function abbreviationAfter(text: string, end: number): string | undefined {
  const next = text.slice(end, end + 24)
  return next.includes('(')
    ? /^(?:['’]s)?\s*\(\s*["“']?(?:the\s+)?(\p{Lu}[\p{L}]{1,9})["”']?\s*\)/u.exec(next)?.[1]
    : undefined
}

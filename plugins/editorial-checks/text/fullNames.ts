import type {Subject} from '../engine/subject.ts'
import type {ReadText} from '../engine/textFields.ts'
import {wordSet} from './lexicon.ts'
import {organizationWords, smallWords} from './organizations.ts'
import {sentenceAt} from './sentences.ts'
import {isCapitalised, type Words, withoutPossessive, wordTraits} from './words.ts'

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
  const last = withoutDay(tokens, first, to)
  if (first >= last) return undefined
  const own = tokens.slice(first, last + 1).filter(({text}) => text !== ',')
  if (own.length < 2) return undefined
  const words = own.map(({text}) => withoutPossessive(text))
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? 0
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

const days = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
)

/** “the Harbour Trust on Sunday in May”: the day ends no name. */
function withoutDay(tokens: readonly Token[], first: number, to: number): number {
  let last = to
  while (last > first && days.has((tokens[last]?.text ?? '').toLowerCase())) {
    last--
    while (last > first && smallWords.has(tokens[last]?.text ?? '')) last--
  }
  return last
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
    (organizationWords.has(head.text.toLowerCase()) && !head.text.endsWith('s')) ||
    sentenceAt(sentences, head.start)?.start !== head.start
  )
    return first
  const rest = tokens.slice(first + 3, to + 1)
  const isName =
    rest.length >= 2 && rest.some(({text}) => organizationWords.has(text.toLowerCase()))
  return isName ? first + 3 : first
}

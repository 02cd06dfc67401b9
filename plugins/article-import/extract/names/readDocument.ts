import type {Cues} from '../text/cues.ts'
import {cuesIn} from '../text/phrase.ts'
import {splitSentences} from '../text/sentences.ts'
import {type Token, tokenize, traitsOf} from '../text/tokens.ts'
import type {Paragraph} from '../types.ts'
import type {Chunk} from './chunk.ts'
import {chunkInflected} from './chunkInflected.ts'
import {chunkSentence} from './chunkSentence.ts'
import type {DocumentNames} from './chunks/scan.ts'
import {initialsMatch} from './initials.ts'
import {introduceLate} from './introduceLate.ts'
import {SmallWords} from './smallWords.ts'

/** A sentence of an article with what it names. */
export interface Sentence {
  readonly paragraph: Paragraph
  /** The paragraph's place among those read, from 0. */
  readonly paragraphIndex: number
  /** The sentence's place in the article, from 0. */
  readonly index: number
  readonly tokens: readonly Token[]
  /** Token range, `to` excluded. */
  readonly from: number
  readonly to: number
  /** Offsets in the paragraph. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** What its words may speak of, as bits of `traits`. */
  readonly traits: number
  /** Which phrases may stand in it; see `definePhrase`. */
  readonly cues: Cues
  readonly chunks: readonly Chunk[]
}

/** An abbreviation that the text introduces for a full name. */
export interface Introduction {
  readonly name: string
  readonly abbreviation: string
}

/** An article's sentences and the abbreviations that it introduces. */
export interface ReadDocument {
  readonly sentences: readonly Sentence[]
  readonly introductions: readonly Introduction[]
}

/** Names with the same first word that one article can teach. */
const mostTaught = 64

/** The text between two chunks, brackets of the first excluded. */
export function gapBetween(sentence: Sentence, before: Chunk, after: Chunk): string {
  const begin = sentence.tokens[before.after - 1]
  const from =
    before.after > before.to
      ? (begin?.end ?? before.end)
      : before.possessive
        ? before.end + possessiveLength(sentence, before)
        : before.end
  return sentence.paragraph.text.slice(from, after.start).trim()
}

const possessiveLength = (sentence: Sentence, chunk: Chunk) =>
  /^['’]s/u.test(sentence.paragraph.text.slice(chunk.end, chunk.end + 2)) ? 2 : 1

/** Reads an article's paragraphs; names that the text introduces are learned first and then found everywhere. */
export function readDocument(paragraphs: readonly Paragraph[], language = 'en'): ReadDocument {
  const inflected = language === 'az' || language === 'ru'
  const read = paragraphs.map((paragraph) => {
    const tokens = tokenize(paragraph.text)
    return {paragraph, tokens, ranges: splitSentences(tokens)}
  })
  let index = 0
  const make = (names?: DocumentNames, old?: readonly Sentence[]): Sentence[] => {
    index = 0
    const sentences: Sentence[] = []
    read.forEach(({paragraph, tokens, ranges}, paragraphIndex) => {
      for (const range of ranges) {
        const before = old?.[index]
        if (before && names && !mayHold(names, before, tokens, range.from, range.to)) {
          sentences.push(before)
          index += 1
          continue
        }
        const start = tokens[range.from]?.start ?? 0
        const end = tokens[range.to - 1]?.end ?? start
        const chunks = inflected
          ? chunkInflected(paragraph.text, tokens, range, language)
          : chunkSentence(paragraph.text, tokens, range, names)
        sentences.push({
          paragraph,
          paragraphIndex,
          index,
          tokens,
          from: range.from,
          to: range.to,
          start,
          end,
          text: before?.text ?? paragraph.text.slice(start, end),
          traits: before?.traits ?? traitsOf(tokens, range.from, range.to),
          cues: before?.cues ?? cuesIn(tokens, range.from, range.to),
          chunks,
        })
        index += 1
      }
    })
    return sentences
  }
  let sentences = make()
  if (inflected) return {sentences, introductions: []}
  const introductions: Introduction[] = []
  const taught = new Map<string, string[][]>()
  const people = new Set<string>()
  const teach = (name: string) => {
    const words = tokenize(name).map(({lower}) => lower)
    const [first] = words
    if (first === undefined || words.length < 2) return
    const known = taught.get(first)
    if (!known) taught.set(first, [words])
    else if (known.length < mostTaught) known.push(words)
  }
  const seen = new Set<string>()
  const introduce = (name: string, abbreviation: string) => {
    const key = `${name.toLowerCase()}\n${abbreviation}`
    if (seen.has(key)) return
    seen.add(key)
    introductions.push({name, abbreviation})
  }
  for (const sentence of sentences) {
    sentence.chunks.forEach((chunk, at) => {
      if (chunk.type === 'person') people.add(chunk.form.lower)
      if (chunk.abbreviation && (chunk.type === 'organization' || chunk.type === 'name')) {
        const name = widened(sentence, at, chunk.abbreviation)
        introduce(name, chunk.abbreviation)
        teach(name)
      } else if (
        chunk.type === 'name' &&
        /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+ \p{Lu}\p{L}+$/u.test(chunk.text)
      ) {
        // "KazUran Geo": no person is written so.
        teach(chunk.text)
      } else if (chunk.type === 'organization') {
        const leads =
          chunk.to - chunk.from > 2 &&
          sentence.tokens[chunk.from]?.form.head === true &&
          sentence.tokens[chunk.from - 1]?.lower === 'the'
        if (leads || / (?:and|for|of) |,/u.test(chunk.text)) teach(chunk.text)
        // A company whose name opens with a place goes on without its legal form.
        const first = sentence.tokens[chunk.from]
        const last = sentence.tokens[chunk.to - 1]
        if (first && first.form.placeReach >= 0 && last?.form.legal && !last.form.head) {
          teach(chunk.text)
          teach(chunk.text.slice(0, last.start - chunk.start).trim())
        }
      }
      const next = sentence.chunks[at + 1]
      if (!next) return
      const named = chunk.type === 'organization' || chunk.type === 'name'
      const nextNamed = next.type === 'organization' || next.type === 'name'
      if (!named || !nextNamed) return
      const gap = gapBetween(sentence, chunk, next)
      const knownAs =
        /^[,(–—-]? ?(?:(?:better|also|widely|commonly|otherwise|more commonly|usually|hereinafter|which is) )?(?:known|abbreviated|referred to|called|dubbed)(?: in short| simply| by its (?:acronym|initials|abbreviation))?(?: as)?(?: the)?,? ?["“]?$|^,? or(?: simply| just)?,? ?["“]?$|^, ?["“]?$|^[–—] ?$/u
      if (
        knownAs.test(gap) &&
        /^[\p{Lu}\d]\S*$/u.test(next.text) &&
        (/\p{Lu}.*\p{Lu}/u.test(next.text) || /known|abbrev|called|dubbed/u.test(gap)) &&
        chunk.text.includes(' ')
      ) {
        if (
          /known|abbrev|called|dubbed|referred|or/u.test(gap) ||
          initialsMatch(next.text, chunk.text)
        )
          introduce(chunk.text, next.text)
      } else if (
        /^(?:, (?:or )?(?:the )?|\(the |, which stands for (?:the )?|stands for (?:the )?|\(|, short for (?:the )?| – the |– the|— the)$/u.test(
          gap.endsWith('the') || gap.endsWith(',') || gap.endsWith('for')
            ? `${gap} `.replace(/, $/u, ', ')
            : gap,
        ) &&
        /^\p{Lu}[\p{Lu}\d-]{1,9}$/u.test(chunk.text) &&
        next.text.includes(' ') &&
        initialsMatch(chunk.text, next.text)
      ) {
        introduce(next.text, chunk.text)
      } else if (
        gap === '(' &&
        chunk.type === 'organization' &&
        chunk.text.includes(' ') &&
        next.type === 'name' &&
        /^\p{Lu}[\p{Ll}’'-]{3,}$/u.test(next.text) &&
        sentence.paragraph.text.charAt(next.end) === ')' &&
        isNamedAgain(sentences, next)
      ) {
        // "the Saudi Ports Authority (Mawani)": a short name that the text goes on with.
        introduce(chunk.text, next.text)
      }
    })
  }
  introduceLate(sentences, introduce)
  // "The academy (ABC)" brackets that the chunks did not reach are left alone on purpose: no name, no abbreviation.
  const words = new SmallWords(read)
  sentences = make({organizations: taught, people, words}, sentences)
  return {sentences, introductions}
}

function mayHold(
  names: DocumentNames,
  before: Sentence,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  const opener = before.chunks[0]
  if (
    opener?.from === from &&
    opener.type === 'name' &&
    names.words?.has(tokens[from]?.lower ?? '')
  )
    return true
  if (
    before.chunks.some(
      ({type, form}) =>
        type === 'name' && (names.people.has(form.lower) || names.people.has(form.last)),
    )
  )
    return true
  if (names.organizations.size === 0) return false
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    if (token?.cap && names.organizations.has(token.lower)) return true
  }
  return false
}

/** The full name before an abbreviation, over several chunks where only that spells it. */
function widened(sentence: Sentence, at: number, abbreviation: string): string {
  const chunk = sentence.chunks[at]
  if (!chunk) return ''
  if (initialsMatch(abbreviation, chunk.text)) return chunk.text
  const {text} = sentence.paragraph
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const first = sentence.chunks[before]
    const second = sentence.chunks[before + 1]
    if (!first || !second || first.type === 'person' || first.type === 'title') break
    // "the Bank of A (BoA) and the National Bank of B (NBB)": each has its own letters.
    if (first.abbreviation) break
    if (
      !/^(?:of|for|and|the|in|on|&|,|of the|for the|and the|in the)?$/u.test(
        gapBetween(sentence, first, second),
      )
    )
      break
    const wide = text.slice(first.start, chunk.end)
    if (initialsMatch(abbreviation, wide)) return wide
  }
  return chunk.text
}

/** Whether a name stands further on by itself. */
const isNamedAgain = (sentences: readonly Sentence[], name: Chunk): boolean =>
  sentences.some(({chunks}) => chunks.some((other) => other !== name && other.key === name.key))

import {charClass, charClasses, isSpaceUnit, isWordUnit} from './charClass.ts'
import type {Words} from './words.ts'

/** A sentence's place in a text, in UTF-16 code units. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

/** Abbreviations whose point ends no sentence when more follows. */
const abbreviations = new Set(
  `mr mrs ms dr prof st gen sen gov rep lt col sgt capt cmdr maj adm rev hon pres jr sr vs etc no nos
  inc ltd co corp dept est fig vol pp approx jan feb mar apr jun jul aug sept sep oct nov dec mt ft ave blvd`.split(
    /\s+/,
  ),
)

/** Splits a text into sentences; abbreviations and initials end none. */
export function splitSentences(words: Words): readonly Sentence[] {
  const {text} = words
  const {length} = text
  const sentences: Sentence[] = []
  let from = 0
  const push = (to: number) => {
    let start = from
    let end = to
    from = to
    while (start < end && isSpaceUnit(text.charCodeAt(start))) start++
    while (end > start && isSpaceUnit(text.charCodeAt(end - 1))) end--
    if (start < end) sentences.push({start, end})
  }
  let done = 0
  for (const stop of words.stops) {
    if (stop < done) continue
    let index = stop
    const unit = text.charCodeAt(index)
    if (unit === 0x0a) {
      while (text.charCodeAt(index) === 0x0a) index++
      push(index)
      done = index
      continue
    }
    let marksEnd = index
    while (marksEnd < length && endsSentence(text.charCodeAt(marksEnd))) marksEnd++
    let end = marksEnd
    while (end < length && closes(text.charCodeAt(end))) end++
    if (end === length || isSpaceUnit(text.charCodeAt(end))) {
      const isPoint = unit === 0x2e && end === index + 1
      if (!isPoint || !isAbbreviation(text, index, end)) push(end)
      done = end
      continue
    }
    // Chinese and Japanese have no space after a sentence.
    for (; index < marksEnd; index++) if (endsAnywhere(text.charCodeAt(index))) push(index + 1)
    done = marksEnd
  }
  push(length)
  return sentences
}

/** The sentence that holds a place of the text, found by halving. */
export function sentenceAt(sentences: readonly Sentence[], place: number): Sentence | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= place) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found && found.start <= place ? found : undefined
}

/** `.`, `!`, `?`, `…` and the full-width ones. */
function endsSentence(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026 || endsAnywhere(unit)
}

function endsAnywhere(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f
}

/** Closing marks and brackets, which belong to the sentence that they end. */
function closes(unit: number): boolean {
  return (
    unit === 0x22 ||
    unit === 0x27 ||
    unit === 0x201d ||
    unit === 0x2019 ||
    unit === 0xbb ||
    unit === 0x29 ||
    unit === 0x5d
  )
}

function isAbbreviation(text: string, at: number, end: number): boolean {
  let next = end
  while (next < end + 8 && next < text.length && isSpaceUnit(text.charCodeAt(next))) next++
  if (next === end + 8 || next >= text.length) return false
  let start = at
  let hasPoint = false
  while (start > 0 && at - start < 16 && isPartOfWord(text.charCodeAt(start - 1))) {
    start--
    if (text.charCodeAt(start) === 0x2e) hasPoint = true
  }
  // Most sentences end in a long word in small letters.
  if (at - start > 6 && !hasPoint) return false
  const word = text.slice(start, at)
  if (abbreviations.has(word.toLowerCase())) return true
  // An initial (J. Smith) goes on; a dotted abbreviation (U.S., a.m.) does when no capital follows.
  if (/^\p{Lu}$/u.test(word)) return true
  const nextClass = charClass(text.charCodeAt(next))
  if (hasPoint && /^(?:\p{L}\.)+\p{L}$/u.test(word)) return nextClass !== charClasses.upper
  return nextClass === charClasses.lower && /^\p{L}{1,4}$/u.test(word)
}

function isPartOfWord(unit: number): boolean {
  return unit === 0x2e || isWordUnit(unit)
}

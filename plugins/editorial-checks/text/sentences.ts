import {isWordUnit} from './charClass.ts'

/** A sentence and where it stands, in UTF-16 code units. */
export interface Sentence {
  readonly text: string
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
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const push = (end: number) => {
    const raw = text.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    if (trimmed !== '') {
      sentences.push({text: trimmed, start: start + lead, end: start + lead + trimmed.length})
    }
    start = end
  }
  for (const match of text.matchAll(/[.!?…。！？]+["'”’»)\]]*(?=\s|$)|\n+|[。！？]/gu)) {
    const end = match.index + match[0].length
    if (match[0] === '.' && isAbbreviation(text, match.index, end)) continue
    push(end)
  }
  push(text.length)
  return sentences
}

function isAbbreviation(text: string, at: number, end: number): boolean {
  const next = text
    .slice(end, end + 8)
    .trimStart()
    .charAt(0)
  if (next === '') return false
  let start = at
  while (start > 0 && at - start < 16 && isPartOfWord(text.charCodeAt(start - 1))) start--
  const word = text.slice(start, at)
  // Most sentences end in a long word in small letters.
  if (word.length > 6 && !word.includes('.')) return false
  if (abbreviations.has(word.toLowerCase())) return true
  // An initial (J. Smith) goes on; a dotted abbreviation (U.S., a.m.) does when no capital follows.
  if (/^\p{Lu}$/u.test(word)) return true
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !/^\p{Lu}/u.test(next)
  return /^\p{Ll}/u.test(next) && /^\p{L}{1,4}$/u.test(word)
}

function isPartOfWord(unit: number): boolean {
  return unit === 0x2e || isWordUnit(unit)
}

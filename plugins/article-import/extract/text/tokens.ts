import {characterClass, classOf, classOfCharacter} from './characters.ts'
import {type WordForm, wordForm} from './words.ts'

/** A word or a sign, with its offsets in the paragraph. */
export class Token {
  readonly form: WordForm
  readonly start: number
  /** Without a possessive ending. */
  readonly end: number
  /** Whether `'s` or `’` followed. */
  readonly possessive: boolean

  constructor(form: WordForm, start: number, apostrophe: boolean) {
    this.form = form
    this.start = start
    this.end = start + form.text.length
    this.possessive = form.possessive || apostrophe
  }

  get text(): string {
    return this.form.text
  }

  get lower(): string {
    return this.form.lower
  }

  get word(): boolean {
    return this.form.word
  }

  get cap(): boolean {
    return this.form.cap
  }

  get shout(): boolean {
    return this.form.shout
  }
}

/** Splits a paragraph into words and signs; a possessive ending is cut off and kept as a flag. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const {length} = text
  let at = 0
  while (at < length) {
    const kind = classAt(text, at)
    if (kind === characterClass.space) {
      at += 1
      continue
    }
    const start = at
    if (kind === characterClass.letter || kind === characterClass.mark)
      at = (kind === characterClass.letter && dottedEnd(text, at)) || wordEnd(text, at)
    else at += widthAt(text, at)
    const form = wordForm(text, start, at)
    const apostrophe =
      form.endsInS && isQuote(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at + 1))
    tokens.push(new Token(form, start, apostrophe))
  }
  return tokens
}

/** The traits of a stretch of tokens, `to` excluded. */
export function traitsOf(tokens: readonly Token[], from = 0, to = tokens.length): number {
  let bits = 0
  for (let at = from; at < to; at += 1) bits |= tokens[at]?.form.traits ?? 0
  return bits
}

/** A longer run without a space is cut: it is an address or noise. */
const longestWord = 400

const isQuote = (unit: number) => unit === 0x27 || unit === 0x2019
const isLetter = (unit: number) => !Number.isNaN(unit) && classOf(unit) === characterClass.letter

function classAt(text: string, at: number): number {
  const kind = classOf(text.charCodeAt(at))
  return kind === characterClass.surrogate
    ? classOfCharacter(String.fromCodePoint(text.codePointAt(at) ?? 0))
    : kind
}

/** The code units of the character at an offset. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

const isWordPart = (kind: number) => kind === characterClass.letter || kind === characterClass.mark

/** The end of `U.S.` or `A.B.C.`; `0` for fewer than two letters with full stops. */
function dottedEnd(text: string, from: number): number {
  let at = from
  let count = 0
  while (at < text.length && count < 12 && classAt(text, at) === characterClass.letter) {
    const after = at + widthAt(text, at)
    if (text.charCodeAt(after) !== 0x2e) break
    at = after + 1
    count += 1
  }
  return count >= 2 ? at : 0
}

/** The end of a run of letters, marks and numbers, with joiners that have such a run behind them. */
function wordEnd(text: string, from: number): number {
  let at = from
  const last = Math.min(text.length, from + longestWord)
  while (at < last) {
    const kind = classAt(text, at)
    if (isWordPart(kind)) at += widthAt(text, at)
    else if (
      kind === characterClass.joiner &&
      at + 1 < text.length &&
      isWordPart(classAt(text, at + 1))
    )
      at += 1
    else break
  }
  return at
}

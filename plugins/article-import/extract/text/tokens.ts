import {characterClass, classOf, classOfCharacter} from './characters.ts'
import {hashUnit} from './interner.ts'
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
  const units = unitsOf(text)
  let at = 0
  while (at < length) {
    const kind = classAt(units, at)
    if (kind === characterClass.space) {
      at += 1
      continue
    }
    const start = at
    if (kind === characterClass.letter || kind === characterClass.mark)
      at = (kind === characterClass.letter && dottedEnd(units, at)) || wordEnd(units, at)
    else at += widthAt(units, at)
    let hash = 0
    for (let unit = start; unit < at; unit += 1) hash = hashUnit(hash, units[unit] ?? 0)
    const form = wordForm(text, start, at, hash)
    const apostrophe =
      form.endsInS && isQuote(units[at]) && classOf(units[at + 1] ?? 0) !== characterClass.letter
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

const isQuote = (unit: number | undefined) => unit === 0x27 || unit === 0x2019

/** A text's code units, closed by a `0`: reading them is faster than reading a text that was cut from another. */
function unitsOf(text: string): Uint16Array {
  const {length} = text
  const units = length < shared.length ? shared : new Uint16Array(length + 1)
  for (let at = 0; at < length; at += 1) units[at] = text.charCodeAt(at)
  units[length] = 0
  return units
}

/** Room for all but the longest paragraphs; nobody holds on to it. */
const shared = new Uint16Array(1 << 15)

function classAt(units: Uint16Array, at: number): number {
  const kind = classOf(units[at] ?? 0)
  return kind === characterClass.surrogate
    ? classOfCharacter(String.fromCharCode(...units.subarray(at, at + widthAt(units, at))))
    : kind
}

/** The code units of the character at an offset. */
function widthAt(units: Uint16Array, at: number): number {
  const isPair =
    ((units[at] ?? 0) & 0xfc00) === 0xd800 && ((units[at + 1] ?? 0) & 0xfc00) === 0xdc00
  return isPair ? 2 : 1
}

const isWordPart = (kind: number) => kind === characterClass.letter || kind === characterClass.mark

/** The end of `U.S.` or `A.B.C.`; `0` for fewer than two letters with full stops. */
function dottedEnd(units: Uint16Array, from: number): number {
  let at = from
  let count = 0
  while (count < 12 && classAt(units, at) === characterClass.letter) {
    const after = at + widthAt(units, at)
    if (units[after] !== 0x2e) break
    at = after + 1
    count += 1
  }
  return count >= 2 ? at : 0
}

/** The end of a run of letters, marks and numbers, with joiners that have such a run behind them. */
function wordEnd(units: Uint16Array, from: number): number {
  let at = from
  const last = from + longestWord
  while (at < last) {
    const kind = classAt(units, at)
    if (isWordPart(kind)) at += widthAt(units, at)
    else if (kind === characterClass.joiner && isWordPart(classAt(units, at + 1))) at += 1
    else break
  }
  return at
}

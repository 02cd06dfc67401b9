import {textHash} from './hash.ts'

/** What one text is recognised by among many: small numbers, made in one pass over the text. */
export interface StoryPrint {
  /** A 64-bit locality-sensitive hash; undefined for texts too short to be told from others by it. */
  readonly simhash?: Simhash
  /** A hash of the numbers in the text: a daily report with other figures is another story. */
  readonly figures: number
  /** Hashes of the first words and of the headline: what reprints keep where an editor shortens them. */
  readonly beginnings: readonly number[]
}

/** Near-identical texts differ in few bits. */
export interface Simhash {
  readonly high: number
  readonly low: number
}

/** Texts of fewer words are alike by chance. */
const MIN_WORDS = 50
const LEAD_WORDS = 12
const TITLE_WORDS = 4

/**
 * The print of a text: its simhash over pairs of neighbouring words (Charikar 2002), its figures and
 * how it begins. Case and punctuation do not count.
 */
export function storyPrint(text: string, headline = ''): StoryPrint {
  const body = readWords(text, true)
  const title = readWords(headline, false)
  return {
    ...(body.words >= MIN_WORDS && {simhash: body.simhash}),
    figures: body.figures,
    beginnings: [
      ...(body.words >= LEAD_WORDS ? [body.lead] : []),
      ...(title.words >= TITLE_WORDS ? [textHash(`headline ${title.all}`)] : []),
    ],
  }
}

/** A print as text. */
export function formatPrint({simhash, figures, beginnings}: StoryPrint): string {
  const numbers = [...(simhash ? [simhash.high, simhash.low] : [0, 0]), figures, ...beginnings]
  return numbers.map((number) => number.toString(36)).join('.')
}

/** Reads {@link formatPrint}; undefined for anything else. */
export function parsePrint(text: string): StoryPrint | undefined {
  const numbers = text.split('.').map((part) => Number.parseInt(part, 36))
  const [high, low, figures, ...beginnings] = numbers
  if (high === undefined || low === undefined || figures === undefined) return undefined
  if (!numbers.every(Number.isSafeInteger)) return undefined
  return {...((high !== 0 || low !== 0) && {simhash: {high, low}}), figures, beginnings}
}

/** How many bits differ. */
export function distance(a: Simhash, b: Simhash): number {
  return bits(a.high ^ b.high) + bits(a.low ^ b.low)
}

function bits(value: number): number {
  let count = value - ((value >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const UNKNOWN = 0xffff
/** A character's small letter; 0 for what is no part of a word. Filled as characters are met. */
const folded = new Uint16Array(0x10000).fill(UNKNOWN)

function fold(code: number): number {
  const known = folded[code] as number
  if (known !== UNKNOWN) return known
  const character = String.fromCharCode(code)
  // Halves of a surrogate pair are letters of scripts beyond the first plane, or pictures: words both.
  const isPart = /[\p{L}\p{N}\p{Cs}]/u.test(character)
  const small = isPart ? character.toLowerCase().charCodeAt(0) : 0
  folded[code] = small
  return small
}

function readWords(text: string, isBody: boolean) {
  const sums = isBody ? new BitSums() : undefined
  let words = 0
  let before = 0
  let word = 0
  let isInside = false
  let lead = 0
  let all = 0
  let figures = 0x9e3779b1
  let isFigure = false
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20
    const isDigit = code >= 0x30 && code <= 0x39
    // A figure's end counts too, lest "1 23" be "12 3".
    if (isDigit) figures = Math.imul(figures ^ code, 0x85ebca77)
    else if (isFigure) figures = Math.imul(figures ^ 0x20, 0x9e3779b1)
    isFigure = isDigit
    const small = fold(code)
    if (small !== 0) {
      word = Math.imul((isInside ? word : 0x41c6ce57) ^ small, 0x9e3779b1)
      word ^= word >>> 15
      isInside = true
      continue
    }
    if (!isInside) continue
    isInside = false
    words++
    all = Math.imul(all ^ word, 0x85ebca77) ^ (all >>> 13)
    if (words === LEAD_WORDS) lead = all
    if (sums && words > 1) addPair(sums, before, word)
    before = word
  }
  return {
    words,
    all: all >>> 0,
    lead: lead >>> 0,
    figures: figures >>> 0,
    ...(sums && {simhash: sums.majority()}),
  }
}

function addPair(sums: BitSums, a: number, b: number): void {
  let low = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77)
  low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d)
  let high = Math.imul(low ^ (low >>> 13), 0x297a2d39) ^ Math.imul(b, 0x27d4eb2f)
  high = Math.imul(high ^ (high >>> 16), 0x165667b1)
  sums.add(low ^ (low >>> 16), high ^ (high >>> 15))
}

/** So many binary digits hold the count of a text's words. */
const DIGITS = 24

/**
 * Counts how often each of 64 bits was set: word `2d` and `2d + 1` hold the binary digit `d` of all
 * 64 counts, so that one addition counts 32 of them.
 */
class BitSums {
  readonly #digits = new Int32Array(DIGITS * 2)
  #total = 0

  add(low: number, high: number): void {
    const digits = this.#digits
    let carry = low
    for (let at = 0; carry !== 0 && at < DIGITS * 2; at += 2) {
      const digit = digits[at] as number
      digits[at] = digit ^ carry
      carry &= digit
    }
    carry = high
    for (let at = 1; carry !== 0 && at < DIGITS * 2; at += 2) {
      const digit = digits[at] as number
      digits[at] = digit ^ carry
      carry &= digit
    }
    this.#total++
  }

  /** The bits that were set more often than not. */
  majority(): Simhash {
    return {high: this.#majority(1), low: this.#majority(0)}
  }

  #majority(half: number): number {
    let result = 0
    for (let bit = 0; bit < 32; bit++) {
      let count = 0
      for (let digit = DIGITS - 1; digit >= 0; digit--) {
        count = count * 2 + (((this.#digits[digit * 2 + half] as number) >>> bit) & 1)
      }
      if (count * 2 > this.#total) result |= 1 << bit
    }
    return result >>> 0
  }
}

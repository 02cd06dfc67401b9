import {charClass, charClasses, charTraits, isWordUnit, lowerUnit, signs} from './charClass.ts'
import {findNumber, hashOf, hashStart, hashStep} from './lexicon.ts'

/** What is known of a word's letters, one bit each. */
export const wordTraits = {
  capitalised: 1,
  threeCapitals: 2,
  digitFirst: 4,
  /** An apostrophe, a hyphen or a point inside. */
  joined: 8,
  hasDigit: 16,
} as const

const traitBits = 5
const prefixBits = 12
const prefixMask = (1 << prefixBits) - 1

/** Four numbers a word: start, end, hash, and traits, prefix and lexicon number in one. */
const width = 4
/** Texts share blocks of memory; a block lives as long as one of its texts. */
const blockWords = 16_384
let block = new Int32Array(blockWords * width)
let used = 0

/**
 * The words of a text, read in one pass: letters and digits, with apostrophes, hyphens and points
 * inside them. `Al-Malik`, `don't`, `5.5` are one word each.
 *
 * Words are asked by their place in the text, `0` to `length - 1`; strings are made on demand.
 */
export class Words {
  readonly text: string
  readonly length: number
  /** What the text has, see {@link signs}. */
  readonly signs: number
  /** Where between words a sentence may end, in UTF-16 code units. */
  readonly stops: readonly number[]
  readonly #data: Int32Array
  readonly #at: number

  constructor(
    text: string,
    length: number,
    found: number,
    stops: readonly number[],
    data: Int32Array,
    at: number,
  ) {
    this.text = text
    this.length = length
    this.signs = found
    this.stops = stops
    this.#data = data
    this.#at = at
  }

  /** In UTF-16 code units. */
  start(index: number): number {
    return this.#data[this.#at + index * width] ?? 0
  }

  end(index: number): number {
    return this.#data[this.#at + index * width + 1] ?? 0
  }

  /** The word itself; the empty string outside the text. */
  word(index: number): string {
    if (index < 0 || index >= this.length) return ''
    return this.text.slice(this.start(index), this.end(index))
  }

  /** The hash of the word in small letters. */
  hash(index: number): number {
    return this.#data[this.#at + index * width + 2] ?? 0
  }

  /** See {@link wordTraits}. */
  has(index: number, trait: number): boolean {
    return ((this.#data[this.#at + index * width + 3] ?? 0) & trait) !== 0
  }

  /** The word's number in the lexicon, 0 for words that no rule looks for. */
  number(index: number): number {
    if (index < 0 || index >= this.length) return 0
    return (this.#data[this.#at + index * width + 3] ?? 0) >>> (traitBits + prefixBits)
  }

  /** A hash of the word's first three letters; 0 for shorter ones. */
  prefix(index: number): number {
    return ((this.#data[this.#at + index * width + 3] ?? 0) >>> traitBits) & prefixMask
  }
}

const noStops: readonly number[] = []
/** The stops of the text that is being read. */
const stopsRead: number[] = []

/** Reads the words and the signs of a text. */
export function readWords(text: string): Words {
  const {length} = text
  let data = block
  let at = used
  let place = at
  let found = 0
  let count = 0
  let index = 0
  stopsRead.length = 0
  while (index < length) {
    const first = text.charCodeAt(index)
    const traitsOfFirst = charTraits(first)
    const kind = traitsOfFirst & 7
    if (kind < charClasses.lower) {
      found |= traitsOfFirst
      if (first === 0x20 || first === 0xa0) {
        const before = index === 0 ? 0 : text.charCodeAt(index - 1)
        if (before === 0x20 || before === 0xa0) found |= signs.spaces
      } else if (first === 0x2f) {
        if (index > 0 && text.charCodeAt(index - 1) === 0x3a) found |= signs.address
      } else if ((traitsOfFirst & signs.stop) !== 0) {
        stopsRead.push(index)
        if (first === 0x2e && index > 0 && (text.charCodeAt(index - 1) | 0x20) === 0x77)
          found |= signs.address
      }
      index++
      continue
    }
    const start = index
    let hash = hashStart
    let traits = 0
    if (kind === charClasses.upper) traits = wordTraits.capitalised
    else if (kind === charClasses.digit) traits = wordTraits.digitFirst
    if (kind !== charClasses.lower) {
      hash = hashStep(hash, lowerUnit(first))
      found |= traitsOfFirst
      if (kind === charClasses.digit) traits |= wordTraits.hasDigit
      index++
    }
    const third = start + 2
    let prefix = 0
    let unit = 0
    while (index < length) {
      unit = text.charCodeAt(index)
      if (unit < 0x61 || unit > 0x7a) break
      hash = hashStep(hash, unit)
      if (index === third) prefix = hash
      index++
    }
    if (index < length && unit !== 0x20) {
      let capitals = 0
      let lastCapital = kind === charClasses.upper ? start : -2
      if (lastCapital === start) capitals = 1
      for (; index < length; index++) {
        unit = text.charCodeAt(index)
        if (unit >= 0x61 && unit <= 0x7a) {
          hash = hashStep(hash, unit)
          if (index === third) prefix = hash
          continue
        }
        const own = charTraits(unit)
        if ((own & 7) >= charClasses.lower) {
          hash = hashStep(hash, lowerUnit(unit))
          if ((own & 7) === charClasses.upper) {
            capitals = lastCapital === index - 1 ? capitals + 1 : 1
            if (capitals === 3) traits |= wordTraits.threeCapitals
            lastCapital = index
          } else if ((own & 7) === charClasses.digit) traits |= wordTraits.hasDigit
        } else {
          if (!joinsWords(unit) || index + 1 >= length || !isWordUnit(text.charCodeAt(index + 1)))
            break
          hash = hashStep(hash, unit)
          traits |= wordTraits.joined
          if (unit === 0x2e && (text.charCodeAt(index - 1) | 0x20) === 0x77) found |= signs.address
        }
        if (index === third) prefix = hash
        found |= own
      }
      if ((traits & wordTraits.threeCapitals) !== 0) found |= signs.capitals
    }
    if (place + width > data.length) {
      const grown = new Int32Array(Math.max(blockWords, (count + 1) * 2) * width)
      grown.set(data.subarray(at, place))
      data = block = grown
      at = 0
      place = count * width
    }
    data[place] = start
    data[place + 1] = index
    data[place + 2] = hash
    data[place + 3] =
      traits |
      (foldPrefix(prefix) << traitBits) |
      (findNumber(hash, text, start, index) << (traitBits + prefixBits))
    place += width
    count++
    // The one space after a word needs no look.
    if (index < length && text.charCodeAt(index) === 0x20) index++
  }
  used = place
  const stops = stopsRead.length === 0 ? noStops : stopsRead.slice()
  return new Words(text, count, found, stops, data, at)
}

/** The bits that are kept of the hash of three letters; 0 stands for words of fewer. */
function foldPrefix(hash: number): number {
  return hash === 0 ? 0 : (hash ^ (hash >>> prefixBits)) & prefixMask || 1
}

/** Words by their first three letters: whether one may begin with one of some given beginnings. */
export interface PrefixFilter {
  mayBegin(words: Words, index: number): boolean
}

/** A filter for beginnings of three letters or more; it may let others through, and holds none back. */
export function prefixFilter(beginnings: Iterable<string>): PrefixFilter {
  const marks = new Uint8Array(1 << prefixBits)
  for (const beginning of beginnings) marks[foldPrefix(hashOf(beginning.slice(0, 3)))] = 1
  return {mayBegin: (words, index) => marks[words.prefix(index)] === 1}
}

/** Apostrophes, hyphens and the point, which may stand inside a word. */
function joinsWords(unit: number): boolean {
  return (
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0x2d ||
    unit === 0x2e ||
    unit === 0x2010 ||
    unit === 0x2011
  )
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  return charClass(word.charCodeAt(0)) === charClasses.upper
}

/** A word without its possessive ending: `Foundation's` is `Foundation`. */
export function withoutPossessive(word: string): string {
  const bare = word.endsWith('s') ? word.slice(0, -1) : word
  return bare.endsWith('’') || bare.endsWith("'") ? bare.slice(0, -1) : word
}

/** What a character is, as far as words go. */
export const charClasses = {other: 0, space: 1, lower: 2, upper: 3, letter: 4, digit: 5} as const

/**
 * What a text has that some rule looks for, one bit each: a text without a sign is passed over by
 * the rules that need it.
 */
export const signs = {
  ampersand: 1 << 3,
  /** `<` or `[`. */
  bracket: 1 << 4,
  doubleQuote: 1 << 5,
  singleQuote: 1 << 6,
  digit: 1 << 7,
  at: 1 << 8,
  notAscii: 1 << 9,
  /** A letter that UTF-8 has when it is read as Windows-1252 or Windows-1251, or U+FFFD. */
  garbled: 1 << 10,
  /** Two spaces in a row, non-breaking ones included. */
  spaces: 1 << 11,
  /** `:/` or `w.`. */
  address: 1 << 12,
  /** Three capitals in a row. */
  capitals: 1 << 13,
  /** What may end a sentence: `.`, `!`, `?`, `…`, the full-width ones and line breaks. */
  stop: 1 << 14,
  /** White space other than a space. */
  otherSpace: 1 << 15,
} as const

/** What else a document has that some rule looks for; the bits go on from {@link signs}. */
export const parts = {
  figure: 1 << 16,
  /** A block of the body with an annotation. */
  annotation: 1 << 17,
  /** A block of the body in another style than `normal`. */
  style: 1 << 18,
} as const

const classBits = 7
const unknown = 0xffff
const table = new Uint16Array(65536).fill(unknown)

/** The class of a UTF-16 code unit, with the {@link signs} that it is by itself. */
export function charTraits(unit: number): number {
  const known = table[unit] ?? 0
  return known === unknown ? lookUp(unit) : known
}

/** The class of a UTF-16 code unit; each is looked up in Unicode once, then read from a table. */
export function charClass(unit: number): number {
  return charTraits(unit) & classBits
}

/** Whether a code unit is part of words: a letter, a mark or a digit. */
export function isWordUnit(unit: number): boolean {
  // Small ASCII letters are nearly all there is.
  return (unit >= 0x61 && unit <= 0x7a) || charClass(unit) >= charClasses.lower
}

/** Whether a code unit is white space. */
export function isSpaceUnit(unit: number): boolean {
  return unit === 0x20 || charClass(unit) === charClasses.space
}

function lookUp(unit: number): number {
  const char = String.fromCharCode(unit)
  const found = classOf(char) | signsOf(char, unit)
  table[unit] = found
  return found
}

function classOf(char: string): number {
  if (/\p{Ll}/u.test(char)) return charClasses.lower
  if (/\p{Lu}/u.test(char)) return charClasses.upper
  if (/[\p{L}\p{M}]/u.test(char)) return charClasses.letter
  if (/\p{N}/u.test(char)) return charClasses.digit
  return /\s/u.test(char) ? charClasses.space : charClasses.other
}

function signsOf(char: string, unit: number): number {
  let found = 0
  if (unit > 0x7f) found |= signs.notAscii
  if ((unit >= 0xc2 && unit <= 0xf4) || unit === 0xfffd) found |= signs.garbled
  // Of Cyrillic read as Windows-1251, some are letters of the Balkans.
  if ((unit >= 0x402 && unit <= 0x40f) || (unit >= 0x452 && unit <= 0x45f)) found |= signs.garbled
  if (char === '&') found |= signs.ampersand
  if (char === '@') found |= signs.at
  if (char === '<' || char === '[') found |= signs.bracket
  if (/\p{N}/u.test(char)) found |= signs.digit
  if ('"“”„‟«»＂'.includes(char)) found |= signs.doubleQuote
  if ("'‘’‚‹›".includes(char)) found |= signs.singleQuote
  if (char !== ' ' && /\s/u.test(char)) found |= signs.otherSpace
  if ('.!?…。！？\n'.includes(char)) found |= signs.stop
  return found
}

const lowerTable = new Uint16Array(65536)

/** A code unit in small letters; itself where that takes more than one. */
export function lowerUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit
  const known = lowerTable[unit] ?? 0
  if (known !== 0) return known
  const lower = String.fromCharCode(unit).toLowerCase()
  const found = lower.length === 1 ? lower.charCodeAt(0) : unit
  lowerTable[unit] = found
  return found
}

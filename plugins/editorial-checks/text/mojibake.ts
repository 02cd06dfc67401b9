import {findGarbledCyrillic} from './mojibakeCyrillic.ts'

/** A stretch of text that was decoded with the wrong character set, and what it should read. */
export interface Garbled {
  readonly start: number
  readonly end: number
  /** Undefined for U+FFFD: the character is lost. */
  readonly mended: string | undefined
}

/** Windows-1252's characters for the bytes 0x80 to 0x9F; the five unused bytes stay controls. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž\u009F'
const byteOf = new Map<string, number>([
  ...[...windows1252].map((char, index): [string, number] => [char, 0x80 + index]),
  ['Ÿ', 0x9f],
])

const suspect =
  /[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+|\uFFFD+|(?<=[\p{Ll}\s]|^)Ã(?=[\s,.;:!?]|$)|(?<=\p{Ll})Â(?=\s)/gu
const quick =
  /[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\uFFFD|Ã(?=[\s,.;:!?]|$)|Â(?<=\p{Ll}Â)\s/u

/** Finds text that is UTF-8 read as Windows-1252, Latin-1 or Windows-1251, and replacement characters. */
export function findGarbled(text: string): readonly Garbled[] {
  const cyrillic = findGarbledCyrillic(text)
  if (!quick.test(text)) return cyrillic
  const found: Garbled[] = [...cyrillic]
  for (const match of text.matchAll(suspect)) {
    const {index} = match
    const run = match[0]
    if (run.startsWith('\uFFFD')) {
      found.push({start: index, end: index + run.length, mended: undefined})
      continue
    }
    if (run === 'Ã') {
      // The second byte of à is a non-breaking space, which many systems turn into a plain one.
      if (/\p{Lu}\p{Lu}[^\p{L}]*$/u.test(text.slice(Math.max(0, index - 4), index))) continue
      found.push({start: index, end: index + 1, mended: 'à'})
      continue
    }
    if (run === 'Â') {
      found.push({start: index, end: index + 1, mended: ''})
      continue
    }
    const decoded = decode(text, index)
    if (decoded) found.push(decoded)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A text as it was before it was read with the wrong character set; lost characters stay as they are. */
export function mendText(text: string): string {
  let mended = ''
  let from = 0
  for (const garbled of findGarbled(text)) {
    if (garbled.mended === undefined || garbled.start < from) continue
    mended += text.slice(from, garbled.start) + garbled.mended
    from = garbled.end
  }
  return from === 0 ? text : mended + text.slice(from)
}

function decode(text: string, start: number): Garbled | undefined {
  const lead = text.charCodeAt(start)
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const units = text.slice(start, start + length)
  const bytes = [...units].map((char) => byteOf.get(char) ?? char.charCodeAt(0))
  const isTail = bytes.slice(1).every((byte) => byte >= 0x80 && byte <= 0xbf)
  if (bytes.length !== length || !isTail) {
    // â€ with its third byte lost is still nothing that anybody writes.
    return units.startsWith('â€') ? {start, end: start + 2, mended: '”'} : undefined
  }
  const point = bytes
    .slice(1)
    .reduce((value, byte) => value * 64 + (byte & 63), lead & (0xff >> (length + 1)))
  if (!isPlausible(text, start, units, point)) return undefined
  return {start, end: start + length, mended: String.fromCodePoint(point)}
}

/**
 * Whether the characters are garbled rather than meant: capital Ã, Â or Ñ may end a word before a
 * closing mark, and small à, è, é stand before French marks.
 */
function isPlausible(text: string, start: number, units: string, point: number): boolean {
  const tail = units.slice(1)
  if (/[\u0080-\u009F]/.test(tail)) return true
  const before = text[start - 1] ?? ''
  if (units.length === 2) {
    const afterCapitals = /\p{Lu}/u.test(before) && /^[”’»…—–›™“‘"\u00A0]$/u.test(tail)
    if (afterCapitals) return false
    // À, È, Ö and others before a closing mark: only scripts that are really met count.
    const isMet =
      (point >= 0x80 && point <= 0x17f) ||
      [0x192, 0x1a0, 0x1a1, 0x1af, 0x1b0, 0x218, 0x219, 0x21a, 0x21b, 0x259, 0x18f].includes(
        point,
      ) ||
      (point >= 0x386 && point <= 0x4ff)
    if (isMet) {
      if (/^[ÊËÌÍÎÏÐÑÒÓ]/u.test(units) && /^[”’»…—–›™]$/u.test(tail)) return isRun(text, start)
      if (/^[ÈÉÄÅÆ]/u.test(units) && /^[”’»…—–]$/u.test(tail))
        return /\p{Ll}/u.test(before) && /^\p{Ll}/u.test(text.slice(start + 2))
      return true
    }
    return isRun(text, start) && point < 0x800
  }
  if (units.length === 3) {
    if (/^â(?:€|‚¬|„[¢–]|†|ˆ|‰|˜|™)/u.test(units)) return true
    if (units.startsWith('ï»¿') || units.startsWith('ï¿½') || units.startsWith('ï¬')) return true
    // One such triple may be “é” before closing marks; text in another script is a run of them.
    return (
      /^(?:[à-ï][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}){2}/u.test(
        text.slice(start, start + 6),
      ) || previousTriple(text, start)
    )
  }
  return units.startsWith('ð')
}

function isRun(text: string, start: number): boolean {
  const pair = /^[Â-ß][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]$/u
  return (
    pair.test(text.slice(start + 2, start + 4)) ||
    pair.test(text.slice(Math.max(0, start - 2), start))
  )
}

function previousTriple(text: string, start: number): boolean {
  return /^[à-ï][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}$/u.test(
    text.slice(Math.max(0, start - 3), start),
  )
}

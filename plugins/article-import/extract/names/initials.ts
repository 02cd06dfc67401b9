import {characterClass, classOf} from '../text/characters.ts'

/** Words that abbreviations mostly pass over. */
const minorWords = new Set('of the for and in on de la du des to at et y e a'.split(' '))

/** The first letters of a name's words. */
export interface Initials {
  readonly full: string
  /** Without those of small words such as `of`. */
  readonly major: string
}

/** Reads the initials of a name in small letters. */
export function initialsOf(name: string): Initials {
  const text = name.toLowerCase()
  let full = ''
  let major = ''
  for (let at = 0; at < text.length; ) {
    if (isGap(text.charCodeAt(at))) {
      at += 1
      continue
    }
    let end = at + 1
    while (end < text.length && !isGap(text.charCodeAt(end))) end += 1
    if (opensWord(text.charCodeAt(at))) {
      full += text.charAt(at)
      if (end - at > 3 || !minorWords.has(text.slice(at, end))) major += text.charAt(at)
    }
    at = end
  }
  return {full, major}
}

const gaps = new Set(['-', '–', '/', ','].map((sign) => sign.charCodeAt(0)))
const isGap = (unit: number) => classOf(unit) === characterClass.space || gaps.has(unit)
const opensWord = (unit: number) => {
  const kind = classOf(unit)
  return (
    kind === characterClass.letter ||
    kind === characterClass.surrogate ||
    (unit >= 0x30 && unit <= 0x39)
  )
}

/** Whether an abbreviation's letters are, in order, initials of a name's words. */
export function initialsMatch(
  abbreviation: string,
  name: string | {readonly initials: Initials},
): boolean {
  const letters = abbreviation.replace(/[^\p{L}\d]/gu, '').toLowerCase()
  if (letters.length < 2) return false
  const {full, major} = typeof name === 'string' ? initialsOf(name) : name.initials
  return (
    letters === major ||
    letters === full ||
    (letters.length >= 3 && letters.charAt(0) === major.charAt(0) && isSubsequence(letters, full))
  )
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const letter of part) {
    at = whole.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

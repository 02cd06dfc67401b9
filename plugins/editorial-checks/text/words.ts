import {charClass, charClasses, isWordUnit} from './charClass.ts'

/** A word and where it stands, in UTF-16 code units. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * The words of a text: letters and digits, with apostrophes, hyphens and points inside them.
 *
 * `Al-Malik`, `don't`, `5.5` are one word each.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  const {length} = text
  let index = 0
  while (index < length) {
    if (!isWordUnit(text.charCodeAt(index))) {
      index++
      continue
    }
    const start = index
    while (index < length) {
      const unit = text.charCodeAt(index)
      if (isWordUnit(unit)) index++
      else if (joinsWords(unit) && index + 1 < length && isWordUnit(text.charCodeAt(index + 1)))
        index += 2
      else break
    }
    words.push({text: text.slice(start, index), start, end: index})
  }
  return words
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

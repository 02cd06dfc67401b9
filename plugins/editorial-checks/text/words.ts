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
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.‐‑-][\p{L}\p{M}\p{N}]+)*/gu)) {
    words.push({text: match[0], start: match.index, end: match.index + match[0].length})
  }
  return words
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** A word without its possessive ending: `Foundation's` is `Foundation`. */
export function withoutPossessive(word: string): string {
  return word.replace(/['’]s?$/u, '')
}

/** A word or a sign, with its offsets in the paragraph. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly start: number
  /** Without a possessive ending. */
  readonly end: number
  readonly word: boolean
  /** Whether it opens with a capital, or is a number joined to capitals such as `3M`. */
  readonly cap: boolean
  /** Two capitals or more and no small letter. */
  readonly shout: boolean
  /** Whether `'s` or `’` followed. */
  readonly possessive: boolean
}

const pattern = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:[&.'’ʻʼ\-‑/@][\p{L}\p{M}\p{N}]+)*|[^\s]/gu
const possessiveEnding = /['’]s$/u

/** Splits a paragraph into words and signs; a possessive ending is cut off and kept as a flag. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    let shown = match[0]
    const first = shown.charCodeAt(0)
    const ascii = first < 128
    const word = ascii
      ? (first >= 48 && first <= 57) ||
        (first >= 65 && first <= 90) ||
        (first >= 97 && first <= 122)
      : /[\p{L}\p{N}]/u.test(shown)
    let possessive = false
    if (word) {
      if (possessiveEnding.test(shown)) {
        shown = shown.slice(0, -2)
        possessive = true
      } else if (
        shown.endsWith('s') &&
        /^['’](?![\p{L}])/u.test(
          text.slice(match.index + shown.length, match.index + shown.length + 2),
        )
      )
        possessive = true
    }
    const lower = shown.toLowerCase()
    const head = shown.charAt(0)
    const upper = head !== head.toLowerCase()
    const shout =
      upper && shown.length > 1 && shown === shown.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(shown)
    tokens.push({
      text: shown,
      lower,
      start: match.index,
      end: match.index + shown.length,
      word,
      cap:
        word &&
        !/[-‑](?:based|born|led|listed|owned|backed|headquartered|speaking|made|funded|trained|style|wide)$/u.test(
          lower,
        ) &&
        (upper || /^\d+\p{Lu}/u.test(shown) || /^(?:e|i|d|m|u)\p{Lu}/u.test(shown)),
      shout,
      possessive,
    })
  }
  return tokens
}

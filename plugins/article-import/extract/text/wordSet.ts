/** A word with the sets that it is in. */
export interface Classed {
  /** As bits, numbered over all sets. */
  readonly sets: Int32Array
}

const words = new Map<string, number[]>()
let count = 0

/**
 * A set of words, each of which knows that it is in it: tokens are asked far more often than there are
 * different words.
 */
export class WordSet {
  readonly #id = count
  readonly #slot = count >> 5
  readonly #bit = 1 << (count & 31)

  /** @param spelled - words in small letters, separated by spaces where they are one text */
  constructor(spelled: string | Iterable<string>) {
    for (const word of typeof spelled === 'string' ? spelled.split(/\s+/u) : spelled) {
      const known = words.get(word)
      if (known) known.push(count)
      else words.set(word, [count])
    }
    count += 1
  }

  /** Whether a word in small letters is in the set. */
  includes(word: string): boolean {
    return words.get(word)?.includes(this.#id) === true
  }

  /** Whether a token's word in small letters, without a possessive ending, is in the set. */
  has(token: {readonly form: Classed} | undefined): boolean {
    return token !== undefined && ((token.form.sets[this.#slot] ?? 0) & this.#bit) !== 0
  }
}

/** How many sets are made; what was read of words before the last one is out of date. */
export const wordSetCount = (): number => count

const noSets = new Int32Array(0)

/** The sets of a word in small letters. */
export function setsOf(word: string): Int32Array {
  const ids = words.get(word)
  if (!ids) return noSets
  const sets = new Int32Array(((ids.at(-1) ?? 0) >> 5) + 1)
  for (const id of ids) sets[id >> 5] = (sets[id >> 5] ?? 0) | (1 << (id & 31))
  return sets
}

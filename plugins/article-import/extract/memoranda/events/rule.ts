import {definePhrase, type Phrase} from '../../text/phrase.ts'
import type {Readable} from '../../text/readable.ts'

export interface Rule {
  readonly phrase: Phrase
  /** Traits of which a sentence must have a bit each. */
  readonly needs: readonly number[]
}

export const rule = (pattern: RegExp, ...needs: readonly number[]): Rule => ({
  phrase: definePhrase(pattern),
  needs,
})

/** Whether the words before a telling verb only allow it: `may be extended`, `threatened to end`. */
const onlyPossible =
  /(?<!\p{L})(?:(?<!(?:\d|\dth|of|in|since|early|late|mid|last|this|until) )may(?! \d)|might|can|could|threat\p{L}+|option|right|possib\p{L}+|unless|if|whether|automatically|tacitly|until|would|party|wishes?|either (?:side|party)|how to|not) (?:[^\s.;]+ ){0,4}?$/iu

function hasEach(has: number, needs: readonly number[]): boolean {
  for (const need of needs) if ((has & need) === 0) return false
  return true
}

export function first(
  rules: readonly Rule[],
  readable: Readable,
  possible = true,
): {start: number; end: number} | undefined {
  const {text, traits: has} = readable
  let best: {start: number; end: number} | undefined
  for (const {phrase, needs} of rules) {
    if (!hasEach(has, needs)) continue
    const found = phrase.exec(readable)
    if (!found) continue
    if (possible && onlyPossible.test(text.slice(Math.max(0, found.index - 50), found.index)))
      continue
    if (
      possible &&
      /(?:may|might|can|could|would|will) be (?:extended|renewed|prolonged|terminated|cancelled)/iu.test(
        found[0],
      )
    )
      continue
    if (!best || found.index < best.start)
      best = {start: found.index, end: found.index + found[0].length}
  }
  return best
}

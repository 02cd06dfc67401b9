import {definePhrase} from '../../text/phrase.ts'
import type {Readable} from '../../text/readable.ts'
import {b, e, signed} from './words.ts'

export const done = definePhrase(new RegExp(`${b}${signed}${e}`, 'iu'))

/** A verb or noun of signing. */
export interface SigningWord {
  readonly start: number
  readonly end: number
  readonly text: string
}

const known = new WeakMap<Readable, readonly SigningWord[]>()

/** All verbs and nouns of signing in a sentence, in order. */
export function signingWords(readable: Readable): readonly SigningWord[] {
  // Dates, places, parties and signatories all ask for the same few sentences in turn.
  const words = known.get(readable)
  if (words) return words
  const read = done.all(readable).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
  known.set(readable, read)
  return read
}

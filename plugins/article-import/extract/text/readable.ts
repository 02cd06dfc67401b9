import {cuesIn, type Phrased} from './phrase.ts'
import {tokenize, traitsOf} from './tokens.ts'

/** A text in which phrases are looked for, and what its words may speak of. */
export interface Readable extends Phrased {
  readonly traits: number
}

/** A text that is no sentence of an article's body, such as its headline. */
export function toReadable(text: string): Readable {
  const tokens = tokenize(text)
  return {
    text,
    tokens,
    from: 0,
    to: tokens.length,
    start: 0,
    traits: traitsOf(tokens),
    cues: cuesIn(tokens, 0, tokens.length),
  }
}

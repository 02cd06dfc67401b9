import type {Token} from '../text/tokens.ts'
import {WordSet} from '../text/wordSet.ts'
import {takeCapitals} from './span/capitals.ts'
import {takeConnector} from './span/connectors.ts'
import {SpanReading} from './span/reading.ts'
import {repeatAt} from './span/repeatAt.ts'
import {closesAsHead} from './span/runs.ts'
import {spelledEnd} from './span/spelled.ts'

/** Tokens that a name can have; longer runs of capitals are cut. */
const longestName = 40

/** A maximal capitalised name with its inner `of`, `for`, `and`, commas and legal form. */
export interface NameSpan {
  readonly from: number
  readonly to: number
  readonly end: number
  /** Whether a noun inside it heads an organization. */
  readonly head: boolean
  readonly legal: boolean
  readonly possessive: boolean
}

const areaNouns = new WordSet('province prefecture governorate oblast district county')

/**
 * Reads the name that begins at a capitalised token.
 *
 * @param tokens - the paragraph's
 * @param until - the token at which the sentence ends
 */
export function readSpan(
  text: string,
  tokens: readonly Token[],
  from: number,
  until: number,
): NameSpan {
  const to = Math.min(until, from + longestName)
  const reading = new SpanReading(text, tokens, from, to)
  while (reading.index < to && takeCapitals(reading) && takeConnector(reading));
  takeArea(reading)
  // Connectors that led nowhere are no part of the name.
  while (reading.index > from + 1 && (tokens[reading.index - 1]?.start ?? 0) >= reading.end)
    reading.index -= 1
  const half = repeatAt(tokens, from, reading.index)
  if (half !== undefined) {
    reading.index = half
    reading.end = tokens[half - 1]?.end ?? reading.end
  }
  const spelled = spelledEnd(text, tokens, from, reading.index, to)
  if (spelled !== undefined) {
    reading.take(spelled)
    reading.head = true
  }
  const {index, end, legal, possessive} = reading
  const head = reading.head || (!legal && closesAsHead(tokens, from, index))
  return {from, to: index, end, head, legal, possessive}
}

/** Takes a small noun behind an area's name: `People's Committee of Quang Tri province`. */
function takeArea(reading: SpanReading): void {
  const {tokens, index, segment} = reading
  if (
    reading.head &&
    segment > reading.from &&
    index > segment &&
    tokens[index - 1]?.end === reading.end &&
    areaNouns.has(tokens[index]) &&
    !tokens[index]?.cap
  )
    reading.take(index + 1)
}

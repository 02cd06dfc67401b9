import {QueryError} from '../errors.ts'
import {expandedSize} from './expandedSize.ts'
import type {Token} from './lexer.ts'

/** A long list of literals has as many words and signs. */
const mostTokens = 40_000
/** groq-js's parser takes time quadratic in the length of chains of operators: about a second for as many at the worst. */
const mostJoined = 8_000
/** The same for the arguments of one call. */
const mostArguments = 2_000
/** The same with the bodies of custom functions where they are called. */
const mostExpanded = 100_000
/** Deepest nesting of brackets that is parsed; what runs out of stack before is refused as well. */
const deepestNesting = 1_000

/**
 * Refuses a query that would take too long to parse, by its words and signs.
 *
 * @throws QueryError with what to send instead
 */
export function refuseTooLarge(words: readonly Token[]): void {
  const {depth, joined, args} = measureQuery(words)
  const parameters = 'Send the values of long lists and objects as parameters'
  const lists = 'Compare with a list (`_id in $ids`) instead of joining conditions'
  const limits: readonly (readonly [number, number, string, string])[] = [
    [words.length, mostTokens, 'has more than # words and signs', parameters],
    [
      expandedSize(words),
      mostExpanded,
      'has more than # words and signs with its functions where they are called',
      'Call functions from each other less often',
    ],
    [joined, mostJoined, 'has more than # words and signs in chains of operators', lists],
    [args, mostArguments, 'calls a function with more than # arguments', parameters],
    [depth, deepestNesting, 'is nested deeper than # brackets', parameters],
  ]
  for (const [measure, most, what, suggestion] of limits) {
    if (measure <= most) continue
    throw new QueryError(`The query ${what.replace('#', String(most))}`, {
      code: 'QUERY_TOO_LARGE',
      suggestions: [suggestion],
    })
  }
}

/** What of a query's text decides how long it takes to parse. */
interface QueryMeasures {
  /** How deep brackets, and operators that nest to the right without one, go. */
  readonly depth: number
  /** How many words and signs stand in long chains of operators: beyond a few between two commas or brackets. */
  readonly joined: number
  /** How many arguments the call with the most has. */
  readonly args: number
}

/** An item of a list, such as a signed number or a comparison, has no more words and signs than this. */
const shortChain = 10

function measureQuery(words: readonly Token[]): QueryMeasures {
  let depth = 0
  let deepest = 0
  let prefixes = 0
  let chain = 0
  let joined = 0
  let args = 0
  const around: {readonly chain: number; readonly isCall: boolean; commas: number}[] = []
  for (const token of words) {
    chain++
    if (token.kind === 'symbol' && '([{'.includes(token.text)) {
      depth++
      around.push({chain, isCall: token.text === '(', commas: 0})
      chain = 0
    } else if (token.kind === 'symbol' && ')]}'.includes(token.text)) {
      depth--
      chain = around.pop()?.chain ?? chain
    } else if (token.kind === 'symbol' && token.text === ',') {
      chain = 0
      const list = around.at(-1)
      if (list?.isCall) args = Math.max(args, ++list.commas + 1)
    }
    if (chain > shortChain) joined++
    prefixes = token.kind === 'symbol' && '!-+^'.includes(token.text) ? prefixes + 1 : 0
    deepest = Math.max(deepest, depth + prefixes)
  }
  return {depth: deepest, joined, args}
}

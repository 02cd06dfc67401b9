import {lex} from './lexer.ts'

/** What of a query's text decides how long it takes to parse. */
export interface QueryMeasures {
  /** How deep brackets, and operators that nest to the right without one, go. */
  readonly depth: number
  /** How many words, strings and signs there are. */
  readonly tokens: number
  /** How many of them stand in long chains of operators: beyond a few between two commas or brackets. */
  readonly joined: number
}

/** An item of a list, such as a signed number or a comparison, has no more words and signs than this. */
const shortChain = 10

/** Measures a query before it is parsed. */
export function measureQuery(query: string): QueryMeasures {
  let tokens = 0
  let depth = 0
  let deepest = 0
  let prefixes = 0
  let chain = 0
  let joined = 0
  const around: number[] = []
  for (const token of lex(query)) {
    if (token.kind === 'space' || token.kind === 'comment') continue
    tokens++
    chain++
    if (token.kind === 'symbol' && '([{'.includes(token.text)) {
      depth++
      around.push(chain)
      chain = 0
    } else if (token.kind === 'symbol' && ')]}'.includes(token.text)) {
      depth--
      chain = around.pop() ?? chain
    } else if (token.kind === 'symbol' && token.text === ',') chain = 0
    if (chain > shortChain) joined++
    prefixes = token.kind === 'symbol' && '!-+^'.includes(token.text) ? prefixes + 1 : 0
    deepest = Math.max(deepest, depth + prefixes)
  }
  return {depth: deepest, tokens, joined}
}

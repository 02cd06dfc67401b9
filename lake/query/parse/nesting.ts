import {lex} from './lexer.ts'

/** What of a query's text decides how long it takes to parse. */
export interface QueryMeasures {
  /** How deep brackets, and operators that nest to the right without one, go. */
  readonly depth: number
  /** How many words, strings and signs there are. */
  readonly tokens: number
}

/** Measures a query before it is parsed. */
export function measureQuery(query: string): QueryMeasures {
  let tokens = 0
  let depth = 0
  let deepest = 0
  let prefixes = 0
  for (const token of lex(query)) {
    if (token.kind === 'space' || token.kind === 'comment') continue
    tokens++
    if (token.kind === 'symbol' && '([{'.includes(token.text)) depth++
    else if (token.kind === 'symbol' && ')]}'.includes(token.text)) depth--
    prefixes = token.kind === 'symbol' && '!-+^'.includes(token.text) ? prefixes + 1 : 0
    deepest = Math.max(deepest, depth + prefixes)
  }
  return {depth: deepest, tokens}
}

import {lex} from './lexer.ts'

/** How deep brackets, and operators that nest to the right without one, go in a query. */
export function measureNesting(query: string): number {
  let depth = 0
  let deepest = 0
  let prefixes = 0
  for (const token of lex(query)) {
    if (token.kind === 'space' || token.kind === 'comment') continue
    if (token.kind === 'symbol' && '([{'.includes(token.text)) depth++
    else if (token.kind === 'symbol' && ')]}'.includes(token.text)) depth--
    prefixes = token.kind === 'symbol' && '!-+^'.includes(token.text) ? prefixes + 1 : 0
    deepest = Math.max(deepest, depth + prefixes)
  }
  return deepest
}

/** One piece of a query's text: enough to tell strings and comments from the rest. */
export interface Token {
  readonly kind: 'string' | 'comment' | 'space' | 'parameter' | 'word' | 'symbol'
  readonly text: string
  readonly start: number
}

const pieces =
  /(?<string>"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?)|(?<comment>\/\/[^\n]*)|(?<space>[\t\n\v\f\r \u0085\u00a0]+)|(?<parameter>\$\w+)|(?<word>\w+)|(?<symbol>[\s\S])/gy

/** Cuts a query into pieces; never fails, whatever the text. */
export function* lex(query: string): Iterable<Token> {
  for (const match of query.matchAll(pieces)) {
    const {groups = {}} = match
    for (const kind of ['string', 'comment', 'space', 'parameter', 'word', 'symbol'] as const) {
      if (groups[kind] !== undefined) yield {kind, text: match[0], start: match.index}
    }
  }
}

/** One piece of a query's text: enough to tell strings and comments from the rest. */
export interface Token {
  readonly kind: 'string' | 'comment' | 'space' | 'parameter' | 'word' | 'symbol'
  readonly text: string
  readonly start: number
}

const kinds = ['string', 'comment', 'space', 'parameter', 'word', 'symbol'] as const
/** A group for each of {@link kinds}. */
const pieces =
  /("(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?)|(\/\/[^\n]*)|([\t\n\v\f\r \u0085\u00a0]+)|(\$\w+)|(\w+)|([\s\S])/gy

/** Cuts a query into pieces; never fails, whatever the text. */
export function lex(query: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of query.matchAll(pieces)) {
    const kind = kinds.find((_, group) => match[group + 1] !== undefined)
    if (kind !== undefined) tokens.push({kind, text: match[0], start: match.index})
  }
  return tokens
}

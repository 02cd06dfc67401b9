import {lex, type Token} from './lexer.ts'

/**
 * The parameters that decide how a query is read: those in brackets with nothing in them but
 * constants, as in `[$index]` and `[0...$limit]`, which are an element or a slice where they hold a
 * number, an attribute where they hold a string, and a filter otherwise.
 */
export function constantParameters(query: string, tokens?: readonly Token[]): readonly string[] {
  if (!query.includes('$')) return []
  const found = new Set<string>()
  const open: {readonly parameters: string[]; isConstant: boolean}[] = []
  for (const token of tokens ?? lex(query)) {
    const inner = open.at(-1)
    if (token.text === '[' && token.kind === 'symbol') {
      if (inner !== undefined) inner.isConstant = false
      open.push({parameters: [], isConstant: true})
    } else if (token.text === ']' && token.kind === 'symbol') {
      const closed = open.pop()
      if (closed?.isConstant) for (const name of closed.parameters) found.add(name)
    } else if (inner !== undefined) {
      if (token.kind === 'parameter') inner.parameters.push(token.text.slice(1))
      else if (!isConstant(token)) inner.isConstant = false
    }
  }
  return [...found]
}

function isConstant({kind, text}: Token): boolean {
  if (kind === 'word') return /^\d|^(null|true|false)$/.test(text)
  return kind !== 'symbol' || '.+-*/%()'.includes(text)
}

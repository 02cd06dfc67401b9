import {QueryError} from '../errors.ts'
import type {Token} from './lexer.ts'
import type {Replacement} from './rewrite.ts'

/** Words that an operand in brackets may follow. */
const operators = ['in', 'match', 'asc', 'desc']

/**
 * White space and comments where groq-js takes none and the specification does: before the
 * arguments and the `::` of a function, and in `^.^`.
 */
export function spacingReplacements(tokens: readonly Token[]): Replacement[] {
  const found: Replacement[] = []
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    if (next === undefined) continue
    const end = token.start + token.text.length
    if (next.start > end && isOneSign(tokens, index))
      found.push({start: end, end: next.start, text: ''})
  }
  return found
}

/** A query that begins with an attribute such as `fnord`, which groq-js takes for `fn` and a function. */
export function leadingNameReplacements(tokens: readonly Token[]): Replacement[] {
  const [first, second] = tokens
  if (first?.kind !== 'word' || !first.text.startsWith('fn')) return []
  if ((first.text === 'fn' && second?.kind === 'word') || second?.text === '(') return []
  const {start, text} = first
  return [{start, end: start + text.length, text: `(${text})`}]
}

function isOneSign(tokens: readonly Token[], index: number): boolean {
  const [before, token, next, last] = [-1, 0, 1, 2].map((step) => tokens[index + step])
  if (token?.kind === 'word') {
    if (next?.text === '(') return !operators.includes(token.text)
    return next?.text === ':' && last?.text === ':' && last.start === next.start + 1
  }
  if (token?.text === '^') return next?.text === '.' && last?.text === '^'
  return token?.text === '.' && before?.text === '^' && next?.text === '^'
}

/**
 * Refuses what groq-js reads over: `* | order`, a pipe without a call behind it, and a single colon
 * behind a name, which it takes for a bracket.
 *
 * @throws QueryError where the name is
 */
export function refuseMisread(tokens: readonly Token[], query: string): void {
  for (let index = 0; index < tokens.length; index++) {
    const [pipe, name, next] = tokens.slice(index, index + 3)
    if (pipe?.kind === 'word' && name?.text === ':' && next?.text !== ':') {
      if (tokens[index - 1]?.text !== ':') throw unquoted(pipe, query)
    }
    if (pipe?.text !== '|' || pipe.kind !== 'symbol') continue
    if (name?.text === '|') index++
    else if (name?.kind === 'word' && next?.text !== '(' && next?.text !== ':') {
      const end = name.start + name.text.length - 1
      const message = `${name.text} must be called: | ${name.text}(…)`
      throw new QueryError(message, {code: 'QUERY_PARSE', query, start: name.start, end})
    }
  }
}

function unquoted({text, start}: Token, query: string): QueryError {
  const message = `An attribute's name stands in quotes: "${text}": …`
  return new QueryError(message, {code: 'QUERY_PARSE', query, start, end: start + text.length - 1})
}

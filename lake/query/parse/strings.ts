import {QueryError} from '../errors.ts'
import type {Token} from './lexer.ts'
import type {Replacement} from './rewrite.ts'

const escapes = /\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|([\s\S]))/g
const known = `'"\\/bfnrt`
const pair = /^\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}/

/**
 * What groq-js reads otherwise than the specification says: `\u{1F600}` beyond the basic plane, and a
 * comment that ends with the query.
 *
 * @throws QueryError for an escape that stands for no character
 */
export function stringReplacements(query: string, tokens: readonly Token[]): Replacement[] {
  const found: Replacement[] = []
  for (const token of tokens) {
    if (token.kind === 'string' && token.text.includes('\\')) {
      found.push(...escapeReplacements(query, token.text, token.start))
    }
  }
  if (tokens.at(-1)?.kind === 'comment')
    found.push({start: query.length, end: query.length, text: '\n'})
  return found
}

function* escapeReplacements(query: string, text: string, from: number): Iterable<Replacement> {
  let paired = -1
  for (const match of text.matchAll(escapes)) {
    const [whole, braced, plain, single] = match
    const start = from + match.index
    const end = start + whole.length
    if (single !== undefined) {
      if (!known.includes(single)) throw invalid(`Unknown escape ${whole}`, query, start, end)
      continue
    }
    const code = Number.parseInt(braced ?? plain ?? '', 16)
    const isSurrogate = code >= 0xd800 && code <= 0xdfff
    if (plain !== undefined && isSurrogate) {
      if (match.index === paired) continue
      if (!pair.test(text.slice(match.index))) {
        throw invalid(`${whole} is half of a surrogate pair`, query, start, end)
      }
      paired = match.index + whole.length
    } else if (code > 0x10ffff || isSurrogate) {
      throw invalid(`${whole} is no Unicode character`, query, start, end)
    } else if (code > 0xffff) {
      const character = String.fromCodePoint(code)
      const units = [character.charCodeAt(0), character.charCodeAt(1)]
      yield {start, end, text: units.map((unit) => `\\u${unit.toString(16)}`).join('')}
    }
  }
}

function invalid(message: string, query: string, start: number, end: number): QueryError {
  return new QueryError(message, {code: 'QUERY_PARSE', query, start, end: end - 1})
}

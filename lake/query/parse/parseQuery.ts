import {type ExprNode, GroqSyntaxError, parse} from 'groq-js'
import {QueryError} from '../errors.ts'
import {constantParameters} from './constantParameters.ts'
import {lex} from './lexer.ts'
import {joinLists, longListReplacements} from './longLists.ts'
import {refuseTooLarge} from './queryLimits.ts'
import {rewrite} from './rewrite.ts'
import {leadingNameReplacements, refuseMisread, spacingReplacements} from './spacing.ts'
import {restoreStandIns, standInReplacements} from './standIns.ts'
import {stringReplacements} from './strings.ts'
import {validate} from './validate.ts'

/** Longest query that is parsed, in UTF-16 units. */
const longestQuery = 500_000
/**
 * Parses a query, refusing what the specification calls invalid.
 *
 * Only the parameters that decide how the query is read (`[0...$limit]`) are put into the tree, so
 * that the tree can be used again with other values of the rest.
 *
 * @throws QueryError with `start` and `end` where the fault is
 */
export function parseQuery(query: string, params: Readonly<Record<string, unknown>>): ExprNode {
  if (query.length > longestQuery) {
    throw new QueryError(`The query is longer than ${longestQuery} characters`, {
      code: 'QUERY_TOO_LARGE',
    })
  }
  const tokens = lex(query)
  const words = tokens.filter(({kind}) => kind !== 'space' && kind !== 'comment')
  refuseTooLarge(words)
  refuseMisread(words, query)
  const source = rewrite(query, [
    ...spacingReplacements(words),
    ...leadingNameReplacements(words),
    ...standInReplacements(words),
    ...longListReplacements(words),
    ...stringReplacements(query, tokens),
  ])
  const constants = Object.fromEntries(
    constantParameters(query, tokens)
      .filter((name) => Object.hasOwn(params, name))
      .map((name) => [name, params[name]]),
  )
  const parsed = parseSource(source.text, query, constants, source.toOriginal)
  const tree = joinLists(restoreStandIns(parsed))
  validate(tree, query, params)
  return tree
}

/** What of the parameters a parsed query depends on: the key under which it can be kept. */
export function parseKey(query: string, params: Readonly<Record<string, unknown>>): string {
  const names = constantParameters(query)
  const known = Object.keys(params).sort().join(',')
  return `${query}\0${known}\0${JSON.stringify(names.map((name) => params[name] ?? null))}`
}

function parseSource(
  text: string,
  query: string,
  params: Record<string, unknown>,
  toOriginal: (position: number) => number,
): ExprNode {
  try {
    return parse(text, {params})
  } catch (error: unknown) {
    if (error instanceof RangeError) {
      throw new QueryError('The query is nested too deeply', {
        code: 'QUERY_TOO_LARGE',
        cause: error,
      })
    }
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof GroqSyntaxError) {
      const at = Math.min(toOriginal(error.position), Math.max(query.length - 1, 0))
      const description = message.replace(/^Syntax error in GROQ query at position \d+:? ?/, '')
      throw new QueryError(description || 'Unexpected end of query', {
        code: 'QUERY_PARSE',
        query,
        start: at,
        end: at,
        cause: error,
      })
    }
    throw new QueryError(message, {
      code: 'QUERY_PARSE',
      query,
      ...locate(message, query),
      cause: error,
    })
  }
}

/** Where the function is that a message names, else the whole query. */
function locate(message: string, query: string): {start: number; end: number} {
  const name = /(?:function|namespace:?) (\w+)|Undefined \w+ ?\w*: (\w+)/.exec(message)
  const word = name?.[1] ?? name?.[2]
  const start = word === undefined ? -1 : query.search(new RegExp(`\\b${word}\\b`))
  if (word === undefined || start < 0) return {start: 0, end: Math.max(query.length - 1, 0)}
  return {start, end: start + word.length - 1}
}

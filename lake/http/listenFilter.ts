import {type ExprNode, evaluateSync, parse} from 'groq-js'
import {dataError} from '../errors.ts'
import type {LakeDocument} from '../types.ts'

/** Whether a document is among those that a listener's query selects. */
export type ListenFilter = (document: LakeDocument | undefined) => boolean

/**
 * Makes the filter of a listener's query. Order, slices and projections do not matter to a
 * listener: what counts is the filter at the query's root.
 *
 * @throws {@link ApiError} with status 400 where the query cannot be parsed
 */
export function listenFilter(
  query: string,
  params: Readonly<Record<string, unknown>>,
  identity: string,
): ListenFilter {
  const root = rootFilter(parseQuery(query, params))
  if (root.type === 'Everything') return (document) => document !== undefined
  return (document) => {
    if (!document) return false
    try {
      const answer = evaluateSync(root, {dataset: [document], params: {...params}, identity})
      const value: unknown = answer.get()
      return Array.isArray(value) ? value.length > 0 : value !== null && value !== false
    } catch {
      // What groq-js cannot evaluate for one document alone (text search, say) is announced rather
      // than missed: a listener asks again, and the query engine answers exactly.
      return true
    }
  }
}

function parseQuery(query: string, params: Readonly<Record<string, unknown>>): ExprNode {
  try {
    return parse(query, {params: {...params}})
  } catch (error: unknown) {
    const description = error instanceof Error ? error.message : 'The query cannot be parsed'
    const start = error instanceof Error && 'position' in error ? Number(error.position) : 0
    throw dataError(400, 'queryParseError', description, {query, start, end: start + 1})
  }
}

/** Goes down to the innermost filter over all documents. */
function rootFilter(node: ExprNode): ExprNode {
  let current = node
  for (;;) {
    if (current.type === 'Filter' && current.base.type === 'Everything') return current
    if (current.type === 'Everything' || !('base' in current) || !current.base) return current
    if (!containsEverything(current.base)) return current
    current = current.base
  }
}

function containsEverything(node: ExprNode): boolean {
  if (node.type === 'Everything') return true
  return 'base' in node && node.base ? containsEverything(node.base) : false
}

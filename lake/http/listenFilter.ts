import type {ExprNode} from 'groq-js'
import {dataError} from '../errors.ts'
import {QueryError} from '../query/errors.ts'
import {compile} from '../query/evaluate/compile.ts'
import {Run} from '../query/evaluate/run.ts'
import {settle} from '../query/evaluate/values.ts'
import {parseQuery} from '../query/parse/parseQuery.ts'
import type {Dataset} from '../store/dataset.ts'
import type {LakeDocument} from '../types.ts'

/** Whether a document is among those that a listener's query selects. */
export type ListenFilter = (document: LakeDocument | undefined) => boolean

/** A listener's filter may look at one document for this long. */
const timeLimit = 1000

/**
 * Makes the filter of a listener's query. Order, slices and projections do not matter to a
 * listener: what counts is the filter at the query's root.
 *
 * @throws {@link ApiError} with status 400 where the query cannot be parsed
 */
export function listenFilter(
  dataset: Dataset,
  query: string,
  params: Readonly<Record<string, unknown>>,
  identity: string,
): ListenFilter {
  const root = rootFilter(parse(query, params))
  if (root.type === 'Everything') return (document) => document !== undefined
  const evaluate = compile(root)
  return (document) => {
    if (!document) return false
    const source = {
      all: () => [document],
      dereference: (id: string) => dataset.get(id) ?? null,
      ofType: (type: string) => (document._type === type ? [document] : []),
    }
    const run = new Run({source, params, now: new Date(), identity, timeLimit})
    try {
      const value = settle(evaluate({value: null, parent: null, hidden: false, run}))
      return Array.isArray(value) ? value.length > 0 : value !== null && value !== false
    } catch {
      // What cannot be evaluated for one document alone is announced rather than missed: the
      // listener asks again, and the query engine answers exactly.
      return true
    }
  }
}

function parse(query: string, params: Readonly<Record<string, unknown>>): ExprNode {
  try {
    return parseQuery(query, params)
  } catch (error: unknown) {
    if (!(error instanceof QueryError)) throw error
    const {type, message, start, end} = error
    throw dataError(400, type, message, {query, start, end})
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

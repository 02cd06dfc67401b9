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

/** Milliseconds that a listener's filter may take for one document. */
const timeLimit = 250
/** Milliseconds that slow looks of one listener may take together: everybody waits for them. */
const patience = 1000
/** What takes longer is a slow look. */
const slowLook = 10
/** How much of it is forgiven in a millisecond, so that one slow hour is not held against a day. */
const forgiven = 0.02

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
  let spent = 0
  let last = 0
  return (document) => {
    if (!document) return false
    const start = performance.now()
    spent = Math.max(0, spent - forgiven * (start - last))
    last = start
    if (spent > patience) return true
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
      // What cannot be evaluated for one document alone, or takes too long, is announced rather than
      // missed: the listener asks again, and the query engine answers exactly.
      return true
    } finally {
      const took = performance.now() - start
      if (took > slowLook) spent += took
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

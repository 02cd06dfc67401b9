import type {ExprNode} from 'groq-js'
import {QueryError} from '../errors.ts'
import {isBoost} from '../functions/boost.ts'
import {visitTree} from './mapTree.ts'

const arities: Readonly<Record<string, number>> = {
  'global::geo': 1,
  'global::pt': 1,
  'geo::latLng': 2,
  'geo::contains': 2,
  'geo::intersects': 2,
  'geo::distance': 2,
  'sanity::projectId': 0,
  'sanity::dataset': 0,
}

/** Refuses what groq-js's parser lets through and the specification calls invalid. */
export function validate(
  tree: ExprNode,
  query: string,
  params: Readonly<Record<string, unknown>>,
): void {
  visitTree(tree, (node) => {
    if (node.type === 'Parameter' && !Object.hasOwn(params, node.name)) {
      const start = query.search(new RegExp(`\\$${node.name}\\b`))
      throw invalid(`param $${node.name} referenced, but not provided`, query, {
        start,
        end: start + node.name.length,
      })
    }
    if (node.type === 'FuncCall') checkArity(`${node.namespace}::${node.name}`, node.args, query)
    if (node.type === 'PipeFuncCall' && node.name === 'score') {
      if (!node.args.every(isPredicate)) {
        throw invalid('score() takes only expressions that are true or false', query)
      }
    }
  })
}

function checkArity(name: string, args: readonly ExprNode[], query: string): void {
  const wanted = arities[name]
  if (wanted === undefined || args.length === wanted) return
  const shown = name.replace(/^global::/, '')
  throw invalid(`${shown}() takes ${wanted} argument(s), got ${args.length}`, query)
}

const arithmetic = ['+', '-', '*', '/', '%', '**']

/** `score()` takes predicates: what gives a boolean, or an attribute that may hold one. */
function isPredicate(node: ExprNode): boolean {
  switch (node.type) {
    case 'Group':
    case 'Not':
      return isPredicate(node.base)
    case 'And':
    case 'Or':
      return isPredicate(node.left) && isPredicate(node.right)
    case 'OpCall':
      return !arithmetic.includes(node.op)
    case 'FuncCall':
      return !isBoost(node) || isPredicate(node.args[0])
    case 'Value':
      return typeof node.value === 'boolean' || node.value === null
    case 'AccessAttribute':
    case 'InRange':
    case 'Parameter':
    case 'Select':
      return true
    default:
      return false
  }
}

function invalid(
  message: string,
  query: string,
  at: {readonly start: number; readonly end: number} = {start: 0, end: query.length - 1},
): QueryError {
  return new QueryError(message, {
    code: 'QUERY_PARSE',
    query,
    start: Math.max(at.start, 0),
    end: Math.max(at.end, 0),
  })
}

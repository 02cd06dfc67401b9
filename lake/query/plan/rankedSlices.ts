import type {ExprNode} from 'groq-js'
import {orderKeys} from '../evaluate/pipes.ts'
import {isPositiveScore} from './everythingFilter.ts'

/** What of a query only has its first rows read, ranked by their score. */
export interface RankedSlices {
  /** Each `… | score(…)`, or the filter `[_score > 0]` behind it, of which a slice takes the beginning. */
  readonly scored: ReadonlySet<ExprNode>
  /** The `order()` between it and its slice, which by the score finds all in order. */
  readonly sorted: ReadonlySet<ExprNode>
}

/**
 * Finds the slices that take the best of a search, as in
 * `*[…] | score(…)[_score > 0]{_id, "by": [_score]} | order(by[0] desc)[0...20]`.
 */
export function rankedSlices(node: ExprNode): RankedSlices {
  const scored = new Set<ExprNode>()
  const sorted = new Set<ExprNode>()
  collect(node, scored, sorted)
  return {scored, sorted}
}

function collect(part: unknown, scored: Set<ExprNode>, sorted: Set<ExprNode>): void {
  if (typeof part !== 'object' || part === null) return
  if (!Array.isArray(part)) {
    const node = part as ExprNode
    if (node.type === 'Value') return
    const base = takenFromStart(node)
    const found = base && rankedBelow(base, undefined, [])
    if (found) {
      scored.add(found.scored)
      for (const order of found.sorted) sorted.add(order)
    }
  }
  for (const inner of Object.values(part)) collect(inner, scored, sorted)
}

/** What a slice or an element is taken from, counted from its beginning. */
function takenFromStart(node: ExprNode): ExprNode | undefined {
  if (node.type === 'AccessElement') return node.index >= 0 ? node.base : undefined
  return node.type === 'Slice' && node.left >= 0 && node.right >= 0 ? node.base : undefined
}

/**
 * Goes down to what is scored, with what is ordered by on the way; undefined where the rows do not
 * come as the score has them.
 *
 * @param key - what the rows are ordered by, seen from where it stands
 */
function rankedBelow(
  node: ExprNode,
  key: ExprNode | undefined,
  sorted: readonly ExprNode[],
): {readonly scored: ExprNode; readonly sorted: readonly ExprNode[]} | undefined {
  switch (node.type) {
    case 'Group':
    case 'ArrayCoerce':
      return rankedBelow(node.base, key, sorted)
    case 'Map': {
      const {expr} = node
      if (expr.type !== 'Projection' || expr.base.type !== 'This') return undefined
      if (expr.expr.type !== 'Object') return undefined
      const below = key && projected(key, expr.expr)
      if (key !== undefined && below === undefined) return undefined
      return rankedBelow(node.base, below, sorted)
    }
    case 'PipeFuncCall': {
      const isRanked = key === undefined || isScore(key)
      if (node.name === 'score') return isRanked ? {scored: node, sorted} : undefined
      const [only, ...others] = orderKeys(node.args)
      if (node.name !== 'order' || key !== undefined || others.length > 0) return undefined
      return only?.descending ? rankedBelow(node.base, only.node, [...sorted, node]) : undefined
    }
    case 'Filter': {
      const {base, expr} = node
      if (base.type !== 'PipeFuncCall' || base.name !== 'score') return undefined
      if (!isPositiveScore(expr) || (key !== undefined && !isScore(key))) return undefined
      return {scored: node, sorted}
    }
    default:
      return undefined
  }
}

function isScore(node: ExprNode): boolean {
  return node.type === 'AccessAttribute' && node.base === undefined && node.name === '_score'
}

type ObjectNode = Extract<ExprNode, {type: 'Object'}>

/** What an expression over projected rows is over the rows before; undefined where that is not plain. */
function projected(key: ExprNode, {attributes}: ObjectNode): ExprNode | undefined {
  if (key.type === 'Group') return projected(key.base, {type: 'Object', attributes})
  if (key.type === 'AccessElement') {
    const array = projected(key.base, {type: 'Object', attributes})
    if (array?.type !== 'Array' || array.elements.some(({isSplat}) => isSplat)) return undefined
    return array.elements[key.index]?.value
  }
  if (key.type !== 'AccessAttribute' || key.base !== undefined) return undefined
  const last = attributes.findLast(
    (attribute) => attribute.type !== 'ObjectAttributeValue' || attribute.name === key.name,
  )
  if (last?.type === 'ObjectAttributeValue') return last.value
  return last?.type === 'ObjectSplat' && last.value.type === 'This' ? key : undefined
}

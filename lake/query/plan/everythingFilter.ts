import type {ExprNode} from 'groq-js'

/** A filter over everything: `*[a][b]`. */
interface EverythingFilter {
  readonly exprs: readonly ExprNode[]
}

/** Reads filters over everything; undefined where the expression is none. */
export function everythingFilter(node: ExprNode): EverythingFilter | undefined {
  if (node.type === 'Group' || node.type === 'ArrayCoerce') return everythingFilter(node.base)
  if (node.type === 'Everything') return {exprs: []}
  if (node.type !== 'Filter') return undefined
  const inner = everythingFilter(node.base)
  return inner === undefined ? undefined : {exprs: [...inner.exprs, node.expr]}
}

/** Whether a filter asks for `_score` above a number that is not below 0. */
export function isPositiveScore(node: ExprNode): boolean {
  if (node.type === 'Group') return isPositiveScore(node.base)
  if (node.type === 'And') return isPositiveScore(node.left) || isPositiveScore(node.right)
  if (node.type !== 'OpCall' || node.op !== '>') return false
  const {left, right} = node
  return (
    left.type === 'AccessAttribute' &&
    left.base === undefined &&
    left.name === '_score' &&
    right.type === 'Value' &&
    typeof right.value === 'number' &&
    right.value >= 0
  )
}

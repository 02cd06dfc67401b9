import type {ExprNode} from 'groq-js'

/** Rebuilds a tree from the leaves up, each node as `change` returns it. */
export function mapTree(tree: ExprNode, change: (node: ExprNode) => ExprNode): ExprNode {
  return mapPart(tree, change) as ExprNode
}

function mapPart(part: unknown, change: (node: ExprNode) => ExprNode): unknown {
  if (Array.isArray(part)) return part.map((item) => mapPart(item, change))
  if (typeof part !== 'object' || part === null) return part
  if ('type' in part && part.type === 'Value') return part
  const copy = Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, mapPart(value, change)]),
  )
  return change(copy as unknown as ExprNode)
}

/** Calls `visit` for each node of a tree, outermost first. */
export function visitTree(tree: ExprNode, visit: (node: ExprNode) => void): void {
  visit(tree)
  if (tree.type === 'Value') return
  for (const part of Object.values(tree)) visitPart(part, visit)
}

function visitPart(part: unknown, visit: (node: ExprNode) => void): void {
  if (Array.isArray(part)) for (const item of part) visitPart(item, visit)
  else if (typeof part === 'object' && part !== null) visitTree(part as ExprNode, visit)
}

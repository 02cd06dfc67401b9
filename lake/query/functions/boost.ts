import type {ExprNode, FuncCallNode} from 'groq-js'

/** A call of `boost()`, which counts only inside `score()`. */
export interface BoostNode extends FuncCallNode {
  args: [ExprNode, ExprNode]
}

/** Whether the node is a call of `boost()`. */
export function isBoost(node: ExprNode): node is BoostNode {
  return (
    node.type === 'FuncCall' &&
    node.namespace === 'global' &&
    node.name === 'boost' &&
    node.args.length === 2
  )
}

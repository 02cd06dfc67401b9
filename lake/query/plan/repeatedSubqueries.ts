import type {ExprNode} from 'groq-js'
import type {Evaluate} from '../evaluate/compile.ts'
import {settle} from '../evaluate/values.ts'
import {freeVariables} from './freeVariables.ts'

/**
 * The outermost subqueries that stand in a filter, a projection or the like and read nothing of the
 * row: their value is the same in each row.
 */
export function repeatedSubqueries(tree: ExprNode): ReadonlySet<ExprNode> {
  const found = new Set<ExprNode>()
  collect(tree, false, found)
  return found
}

function collect(node: ExprNode, isRepeated: boolean, found: Set<ExprNode>): void {
  const isFound = isRepeated && readsDocuments(node) && freeVariables(node).size === 0
  if (isFound) found.add(node)
  const goesOn = isRepeated && !isFound
  for (const [part, opensScope] of partsOf(node)) collect(part, goesOn || opensScope, found)
}

function readsDocuments(node: ExprNode): boolean {
  if (node.type === 'Everything') return true
  if (node.type === 'FuncCall' && node.namespace === 'releases') return true
  return partsOf(node).some(([part]) => readsDocuments(part))
}

/** The expressions that a node has in it, and whether they are evaluated once for each row. */
function partsOf(node: ExprNode): [ExprNode, boolean][] {
  switch (node.type) {
    case 'Filter':
    case 'Projection':
    case 'Map':
    case 'FlatMap':
      return [
        [node.base, false],
        [node.expr, true],
      ]
    case 'PipeFuncCall':
      return [[node.base, false], ...node.args.map((arg): [ExprNode, boolean] => [arg, true])]
    case 'Object':
      return node.attributes.flatMap((attribute): [ExprNode, boolean][] => [
        ...(attribute.type === 'ObjectConditionalSplat'
          ? [[attribute.condition, false] as [ExprNode, boolean]]
          : []),
        [attribute.value, false],
      ])
    case 'Array':
      return node.elements.map(({value}) => [value, false])
    case 'Select':
      return [
        ...node.alternatives.flatMap(({condition, value}): [ExprNode, boolean][] => [
          [condition, false],
          [value, false],
        ]),
        ...(node.fallback === undefined ? [] : [[node.fallback, false] as [ExprNode, boolean]]),
      ]
    case 'FuncCall':
      return node.args.map((arg) => [arg, false])
    case 'And':
    case 'Or':
    case 'OpCall':
      return [
        [node.left, false],
        [node.right, false],
      ]
    case 'InRange':
      return [
        [node.base, false],
        [node.left, false],
        [node.right, false],
      ]
    default:
      return 'base' in node && node.base !== undefined ? [[node.base as ExprNode, false]] : []
  }
}

/** The value of an expression that is the same in each row: found out once in a run. */
export function remembered(node: ExprNode, evaluate: Evaluate): Evaluate {
  return (scope) => {
    const {memo} = scope.run
    const known = memo.get(node)
    if (known !== undefined) return known
    const value = settle(evaluate(scope))
    memo.set(node, value)
    return value
  }
}

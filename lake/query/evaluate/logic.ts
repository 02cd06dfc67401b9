import type {ExprNode} from 'groq-js'
import {partialCompare} from './compare.ts'
import type {Evaluate} from './compile.ts'

type Compile = (node: ExprNode) => Evaluate

/** `left && right` */
export function and(left: Evaluate, right: Evaluate): Evaluate {
  return (scope) => {
    const a = left(scope)
    if (a === false) return false
    const b = right(scope)
    if (b === false) return false
    return a === true && b === true ? true : null
  }
}

/** `left || right` */
export function or(left: Evaluate, right: Evaluate): Evaluate {
  return (scope) => {
    const a = left(scope)
    if (a === true) return true
    const b = right(scope)
    if (b === true) return true
    return a === false && b === false ? false : null
  }
}

/** `base in left..right` and `base in left...right` */
export function inRange(
  node: Extract<ExprNode, {type: 'InRange'}>,
  compileNode: Compile,
): Evaluate {
  const base = compileNode(node.base)
  const left = compileNode(node.left)
  const right = compileNode(node.right)
  return (scope) => {
    const value = base(scope)
    const fromLeft = partialCompare(value, left(scope))
    const fromRight = partialCompare(value, right(scope))
    if (fromLeft === null || fromRight === null) return null
    return fromLeft >= 0 && (node.isInclusive ? fromRight <= 0 : fromRight < 0)
  }
}

/** `select(condition => value, …, fallback)` */
export function select(node: Extract<ExprNode, {type: 'Select'}>, compileNode: Compile): Evaluate {
  const alternatives = node.alternatives.map((alternative) => ({
    condition: compileNode(alternative.condition),
    value: compileNode(alternative.value),
  }))
  const fallback = node.fallback === undefined ? undefined : compileNode(node.fallback)
  return (scope) => {
    for (const {condition, value} of alternatives)
      if (condition(scope) === true) return value(scope)
    return fallback === undefined ? null : fallback(scope)
  }
}

import type {ExprNode} from 'groq-js'
import {formatPath} from '../store/documentPath.ts'
import type {Compile} from './access.ts'
import {conjuncts, mirrored, scalarPath} from './conditions.ts'
import {isIndependent} from './freeVariables.ts'
import {type Bound, between, type Ranges} from './valueAccess.ts'

/** The values at a path that a filter's conditions, joined by `&&`, leave; undefined where none bounds it. */
export function boundsOn(
  path: string,
  exprs: readonly ExprNode[],
  compile: Compile,
): Ranges | undefined {
  const bounds = exprs.flatMap(conjuncts).flatMap((node): Bound[] => {
    if (node.type !== 'OpCall') return []
    const {op, left, right} = node
    if (op !== '<' && op !== '<=' && op !== '>' && op !== '>=') return []
    const isOn = (side: ExprNode, other: ExprNode) => {
      const found = scalarPath(side)
      return found !== null && formatPath(found) === path && isIndependent(other)
    }
    if (isOn(left, right)) return [{operator: op, operand: compile(right)}]
    if (isOn(right, left)) return [{operator: mirrored[op], operand: compile(left)}]
    return []
  })
  return bounds.length === 0 ? undefined : between(bounds)
}

import type {ExprNode} from 'groq-js'
import type {Evaluate} from '../evaluate/compile.ts'
import {isBoost} from '../functions/boost.ts'
import type {DocumentPath} from '../store/documentPath.ts'
import type {Access, Compile} from './access.ts'
import {allOf, anyOf, inexact} from './combinedAccess.ts'
import {isIndependent} from './freeVariables.ts'
import {idAccess} from './idAccess.ts'
import {matchAccess} from './matchAccess.ts'
import {eachItem, pathOf} from './pathOf.ts'
import {referenceAccess} from './referenceAccess.ts'
import {
  between,
  equalTo,
  isDefined,
  isMissing,
  oneOf,
  type Ranges,
  startingWith,
  valueAccess,
} from './valueAccess.ts'

/** What the planner knows of a filter. */
export interface Condition {
  /** How to find candidates; undefined where only reading the documents can tell. */
  readonly access: Access | undefined
  /** What `_type` must be equal to or in, for each part of the conjunction that says so. */
  readonly types: readonly TypeOperand[]
  /** Whether `access` and `types` are all of the filter. */
  readonly isCovered: boolean
}

/** The operand of `_type == …` or `_type in …`. */
export interface TypeOperand {
  readonly operand: Evaluate
  readonly isSet: boolean
}

/** Reads a filter's conditions, joined by `&&`, for what indexes can answer. */
export function conditionOf(exprs: readonly ExprNode[], compile: Compile): Condition {
  const types: TypeOperand[] = []
  const accesses: Access[] = []
  let isCovered = true
  for (const part of exprs.flatMap(conjuncts)) {
    const type = typeOperand(part, compile)
    const access = type === undefined ? accessOf(part, compile) : undefined
    if (type !== undefined) types.push(type)
    else if (access !== undefined) accesses.push(access)
    else isCovered = false
  }
  const access = accesses.length > 1 ? allOf(accesses) : accesses[0]
  return {access, types, isCovered}
}

/** The parts of a condition that must all hold. */
export function conjuncts(node: ExprNode): ExprNode[] {
  if (node.type === 'Group') return conjuncts(node.base)
  return node.type === 'And' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node]
}

/** How to find candidates for one condition; undefined where there is no way. */
export function accessOf(node: ExprNode, compile: Compile): Access | undefined {
  switch (node.type) {
    case 'Group':
      return accessOf(node.base, compile)
    case 'And': {
      const parts = conjuncts(node).map((part) => accessOf(part, compile))
      const known = parts.filter((part) => part !== undefined)
      if (known.length === 0) return undefined
      return known.length === parts.length ? allOf(known) : inexact(allOf(known))
    }
    case 'Or': {
      const left = accessOf(node.left, compile)
      const right = left === undefined ? undefined : accessOf(node.right, compile)
      return left === undefined || right === undefined ? undefined : anyOf([left, right])
    }
    case 'OpCall':
      return operatorAccess(node, compile)
    case 'InRange':
      return rangeAccess(node, compile)
    case 'FuncCall':
      return functionAccess(node, compile)
    case 'Not': {
      const inner = ungrouped(node.base)
      const [first] = inner.type === 'FuncCall' && inner.name === 'defined' ? inner.args : []
      const path = first === undefined ? null : scalarPath(first)
      return path === null ? undefined : valueAccess(path, isMissing())
    }
    case 'AccessAttribute': {
      const path = scalarPath(node)
      return path === null
        ? undefined
        : valueAccess(
            path,
            equalTo(() => true),
          )
    }
    default:
      return undefined
  }
}

/** How to find the documents to which an argument of `score()` gives more than 0. */
export function scoredAccessOf(node: ExprNode, compile: Compile): Access | undefined {
  if (node.type === 'Group') return scoredAccessOf(node.base, compile)
  if (isBoost(node)) return scoredAccessOf(node.args[0], compile)
  if (node.type === 'And' || node.type === 'Or') {
    const parts = [node.left, node.right].map((part) => scoredAccessOf(part, compile))
    const known = parts.filter((part) => part !== undefined)
    if (node.type === 'Or') return known.length === 2 ? anyOf(known) : undefined
    return known.length === 0 ? undefined : allOf(known)
  }
  if (node.type !== 'OpCall' || node.op !== 'match') return accessOf(node, compile)
  const {left, right} = node
  return matchAccess(left, right, compile, true)
}

/** Whether a condition only says which types there may be. */
export function isTypeTest(node: ExprNode, compile: Compile): boolean {
  return typeOperand(node, compile) !== undefined
}

function typeOperand(node: ExprNode, compile: Compile): TypeOperand | undefined {
  const part = ungrouped(node)
  if (part.type !== 'OpCall' || (part.op !== '==' && part.op !== 'in')) return undefined
  const sides: [ExprNode, ExprNode][] = [[part.left, part.right]]
  if (part.op === '==') sides.push([part.right, part.left])
  for (const [side, other] of sides) {
    if (!isOnly(pathOf(side), '_type') || !isIndependent(other)) continue
    return {operand: compile(other), isSet: part.op === 'in'}
  }
  return undefined
}

type OpCall = Extract<ExprNode, {type: 'OpCall'}>

/** A comparison with its sides exchanged. */
export const mirrored = {'<': '>', '<=': '>=', '>': '<', '>=': '<='} as const

function operatorAccess({op, left, right}: OpCall, compile: Compile): Access | undefined {
  switch (op) {
    case '==':
      return equalAccess(left, right, compile) ?? equalAccess(right, left, compile)
    case 'in':
      return inAccess(left, right, compile)
    case 'match':
      return matchAccess(left, right, compile, false)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return (
        compareAccess(left, op, right, compile) ?? compareAccess(right, mirrored[op], left, compile)
      )
    default:
      return undefined
  }
}

function equalAccess(side: ExprNode, other: ExprNode, compile: Compile): Access | undefined {
  const path = scalarPath(side)
  if (path === null || !isIndependent(other)) return undefined
  const operand = compile(other)
  if (isOnly(path, '_id')) return idAccess(operand, false)
  if (other.type === 'Value' && other.value === null) return valueAccess(path, isMissing())
  if (path.at(-1)?.name === '_ref') return referenceAccess([operand], false)
  return valueAccess(path, equalTo(operand))
}

function inAccess(left: ExprNode, right: ExprNode, compile: Compile): Access | undefined {
  const path = scalarPath(left)
  if (path !== null && isIndependent(right)) {
    const operand = compile(right)
    if (isOnly(path, '_id')) return idAccess(operand, true)
    if (path.at(-1)?.name === '_ref') return referenceSetAccess(operand)
    return valueAccess(path, oneOf(operand))
  }
  const items = itemsPath(right)
  if (items === null || !isIndependent(left)) return undefined
  const operand = compile(left)
  return items.at(-1)?.name === '_ref' && items.at(-1)?.each === false
    ? referenceAccess([operand], false)
    : valueAccess(items, equalTo(operand))
}

/** `path._ref in operand`: where the operand holds a null, documents without the path match too. */
function referenceSetAccess(operand: Evaluate): Access {
  const access = referenceAccess([operand], false)
  return {
    find(context, scope, limit, type) {
      const found = oneOf(operand)(scope)
      return found === undefined ? undefined : access.find(context, scope, limit, type)
    },
  }
}

function compareAccess(
  side: ExprNode,
  operator: '<' | '<=' | '>' | '>=',
  other: ExprNode,
  compile: Compile,
): Access | undefined {
  const path = scalarPath(side)
  if (path === null || !isIndependent(other)) return undefined
  return valueAccess(path, between([{operator, operand: compile(other)}]))
}

function rangeAccess(
  node: Extract<ExprNode, {type: 'InRange'}>,
  compile: Compile,
): Access | undefined {
  const path = scalarPath(node.base)
  if (path === null || !isIndependent(node.left) || !isIndependent(node.right)) return undefined
  const bounds = between([
    {operator: '>=', operand: compile(node.left)},
    {operator: node.isInclusive ? '<=' : '<', operand: compile(node.right)},
  ])
  return valueAccess(path, bounds)
}

function functionAccess(
  node: Extract<ExprNode, {type: 'FuncCall'}>,
  compile: Compile,
): Access | undefined {
  const [first, second] = node.args
  if (node.name === 'references') {
    return node.args.every(isIndependent)
      ? referenceAccess(node.args.map(compile), true)
      : undefined
  }
  if (node.namespace === 'array' && node.name === 'intersects' && first && second) {
    return intersectAccess(first, second, compile) ?? intersectAccess(second, first, compile)
  }
  const path = first === undefined ? null : scalarPath(first)
  if (path === null) return undefined
  if (node.name === 'defined') return valueAccess(path, isDefined())
  if (
    node.namespace === 'string' &&
    node.name === 'startsWith' &&
    second &&
    isIndependent(second)
  ) {
    const ranges: Ranges = startingWith(compile(second))
    return valueAccess(path, ranges)
  }
  return undefined
}

function intersectAccess(side: ExprNode, other: ExprNode, compile: Compile): Access | undefined {
  const items = itemsPath(side)
  return items === null || !isIndependent(other)
    ? undefined
    : valueAccess(items, oneOf(compile(other)))
}

/** The path to one value in the document; null for what is none. */
export function scalarPath(node: ExprNode): DocumentPath | null {
  const path = pathOf(node)
  return path === null || path.length === 0 || path.some(({each}) => each) ? null : path
}

/** The path to the items of an array: `tags`, `tags[]`, `topics[]._ref`. */
function itemsPath(node: ExprNode): DocumentPath | null {
  const path = pathOf(node)
  if (path === null || path.length === 0) return null
  return path.some(({each}) => each) ? path : eachItem(path)
}

function isOnly(path: DocumentPath | null, name: string): boolean {
  return path?.length === 1 && path[0]?.name === name && !path[0].each
}

function ungrouped(node: ExprNode): ExprNode {
  return node.type === 'Group' ? ungrouped(node.base) : node
}

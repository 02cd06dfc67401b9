import type {ExprNode} from 'groq-js'
import {isBoost} from '../functions/boost.ts'
import {matchScore} from '../text/matchScore.ts'
import {totalCompare} from './compare.ts'
import type {Evaluate} from './compile.ts'
import {nested, type Scope} from './scope.ts'
import {Stream} from './stream.ts'
import {isArrayLike, isObject, settle, type Value} from './values.ts'

type Compile = (node: ExprNode) => Evaluate

/** One argument of `order()`: what is compared, and which way. */
export interface OrderKey {
  readonly node: ExprNode
  readonly descending: boolean
}

/** The keys of `order()`. */
export function orderKeys(args: readonly ExprNode[]): OrderKey[] {
  return args.map((arg) =>
    arg.type === 'Asc' || arg.type === 'Desc'
      ? {node: arg.base, descending: arg.type === 'Desc'}
      : {node: arg, descending: false},
  )
}

/**
 * How a pipe holds on to an item until it is its turn: by itself, or by what it takes to read it again.
 * `position` is how many items were there before.
 */
export type Keep = (item: Value, position: number) => () => Value

/** Keeps the item itself. */
export const asItIs = (item: Value) => () => item

/** `| order(…)`: stable, so that equal rows stay as they came. */
export function order(
  base: Evaluate,
  args: readonly ExprNode[],
  compileNode: Compile,
  keeper: (scope: Scope) => Keep = () => asItIs,
): Evaluate {
  const keys = orderKeys(args).map(({node, descending}) => ({
    value: compileNode(node),
    sign: descending ? -1 : 1,
  }))
  return (scope) => {
    const items = base(scope)
    if (!isArrayLike(items)) return null
    const keep = keeper(scope)
    const rows: {readonly read: () => Value; readonly sort: readonly Value[]}[] = []
    for (const item of items) {
      scope.run.step()
      scope.run.make(keys.length + 1)
      const inner = nested(scope, item ?? null)
      rows.push({
        read: keep(item ?? null, rows.length),
        sort: keys.map(({value}) => settle(value(inner))),
      })
    }
    rows.sort((a, b) => {
      for (let index = 0; index < keys.length; index++) {
        const compared = totalCompare(a.sort[index], b.sort[index])
        if (compared !== 0) return compared * (keys[index]?.sign ?? 1)
      }
      return 0
    })
    return new Stream(scope.run, () => readAll(rows))
  }
}

function* readAll(rows: Iterable<{readonly read: () => Value}>): Iterable<Value> {
  for (const {read} of rows) yield read()
}

/** `| score(…)`: adds `_score` and sorts by it; what is no object comes last, as it came. */
export function score(
  base: Evaluate,
  args: readonly ExprNode[],
  compileNode: Compile,
  keeper?: (scope: Scope) => Keep,
): Evaluate {
  const ranked = ranking(args, compileNode, keeper)
  return (scope) => {
    const items = base(scope)
    return isArrayLike(items) ? new Stream(scope.run, ranked(items, scope)) : null
  }
}

/** Gives items a `_score`, and the way to read them, the highest first. */
export type Ranking = (items: Iterable<Value>, scope: Scope) => () => Iterable<Value>

/** The ranking that the arguments of `score()` ask for. */
export function ranking(
  args: readonly ExprNode[],
  compileNode: Compile,
  keeper: (scope: Scope) => Keep = () => asItIs,
): Ranking {
  const scorers = args.map((arg) => scorer(arg, compileNode))
  return (items, scope) => {
    const keep = keeper(scope)
    const rows: {readonly read: () => Value; readonly score: number}[] = []
    for (const item of items) {
      scope.run.step()
      scope.run.make(1)
      const kept = keep(item ?? null, rows.length)
      if (!isObject(item)) {
        rows.push({read: kept, score: Number.NEGATIVE_INFINITY})
        continue
      }
      const inner = nested(scope, item)
      let sum = typeof item._score === 'number' ? item._score : 0
      for (const evaluate of scorers) sum += evaluate(inner)
      const read = () => {
        const value = kept()
        return isObject(value) ? {...value, _score: sum} : value
      }
      rows.push({read, score: sum})
    }
    rows.sort((a, b) => (a.score === b.score ? 0 : b.score - a.score))
    return () => readAll(rows)
  }
}

type Scorer = (scope: Scope) => number

function scorer(node: ExprNode, compileNode: Compile): Scorer {
  if (node.type === 'Group') return scorer(node.base, compileNode)
  if (node.type === 'OpCall' && node.op === 'match') {
    const left = compileNode(node.left)
    const right = compileNode(node.right)
    return (scope) => {
      const text = settle(left(scope))
      scope.run.read(text)
      return matchScore(text, settle(right(scope)), scope.run.look)
    }
  }
  if (isBoost(node)) {
    const inner = scorer(node.args[0], compileNode)
    const boost = compileNode(node.args[1])
    return (scope) => {
      const value = inner(scope)
      const weight = value > 0 ? boost(scope) : null
      return typeof weight === 'number' && weight >= 0 ? value + weight : 0
    }
  }
  if (node.type === 'Or' || node.type === 'And') {
    const left = scorer(node.left, compileNode)
    const right = scorer(node.right, compileNode)
    if (node.type === 'Or') return (scope) => left(scope) + right(scope)
    return (scope) => {
      const a = left(scope)
      const b = a === 0 ? 0 : right(scope)
      return b === 0 ? 0 : a + b
    }
  }
  const condition = compileNode(node)
  return (scope) => (condition(scope) === true ? 1 : 0)
}

import type {ExprNode} from 'groq-js'
import {refused} from '../errors.ts'
import {functions} from '../functions/index.ts'
import {matches} from '../text/match.ts'
import {includes, isEqual, partialCompare} from './compare.ts'
import {IdPattern} from './idPattern.ts'
import {arithmetic} from './operators.ts'
import {order, score} from './pipes.ts'
import type {Run} from './run.ts'
import {hidden, nested, type Scope} from './scope.ts'
import {held, Stream} from './stream.ts'
import {attribute, define, finite, isArrayLike, isObject, settle, type Value} from './values.ts'

/** A compiled expression. */
export type Evaluate = (scope: Scope) => Value

/** What lets the planner put something else in an expression's place. */
export interface CompileOptions {
  /** Asked for each node before it is compiled; what it returns is used instead. */
  readonly replace?: (node: ExprNode, compile: (node: ExprNode) => Evaluate) => Evaluate | undefined
}

/**
 * Compiles a tree of groq-js's parser to closures, evaluated synchronously.
 *
 * groq-js's own evaluator has a closed table of functions, cannot be stopped and takes no index, so
 * the lake evaluates itself what groq-js parses; a parity test holds both to the same answers.
 */
export function compile(root: ExprNode, options: CompileOptions = {}): Evaluate {
  const made = new Map<ExprNode, Evaluate>()
  const inner = (node: ExprNode): Evaluate => {
    const known = made.get(node)
    if (known !== undefined) return known
    const evaluate = options.replace?.(node, inner) ?? build(node, inner)
    made.set(node, evaluate)
    return evaluate
  }
  return inner(root)
}

type Compile = (node: ExprNode) => Evaluate

/** Compiles one node, its parts by `compileNode`. */
export function build(node: ExprNode, compileNode: Compile): Evaluate {
  switch (node.type) {
    case 'Value': {
      const value: Value =
        typeof node.value === 'number' ? finite(node.value) : (node.value ?? null)
      return () => value
    }
    case 'This':
      return (scope) => scope.value
    case 'Everything':
      return ({run}) => new Stream(run, () => counted(run.source.all(), run))
    case 'Parameter': {
      const {name} = node
      return ({run}) => (Object.hasOwn(run.params, name) ? (run.params[name] ?? null) : null)
    }
    case 'Context':
      return node.key === 'before' ? ({run}) => run.before : ({run}) => run.after
    case 'Parent':
      return parent(node.n)
    case 'Group':
      return compileNode(node.base)
    case 'AccessAttribute': {
      const {name} = node
      if (node.base === undefined) return (scope) => attribute(scope.value, name)
      const base = compileNode(node.base)
      return (scope) => attribute(base(scope), name)
    }
    case 'AccessElement':
      return accessElement(compileNode(node.base), node.index)
    case 'Slice':
      return slice(compileNode(node.base), node)
    case 'ArrayCoerce': {
      const base = compileNode(node.base)
      return (scope) => {
        const value = base(scope)
        return isArrayLike(value) ? value : null
      }
    }
    case 'Filter':
      return filter(compileNode(node.base), compileNode(node.expr))
    case 'Map':
      return mapItems(compileNode(node.base), compileNode(node.expr))
    case 'FlatMap':
      return flatMapItems(compileNode(node.base), compileNode(node.expr))
    case 'Projection': {
      const base = compileNode(node.base)
      const projection = compileNode(node.expr)
      return (scope) => {
        const value = base(scope)
        return isObject(value) ? projection(nested(scope, value)) : null
      }
    }
    case 'Deref': {
      const base = compileNode(node.base)
      return (scope) => {
        const reference = base(scope)
        const id = attribute(reference, '_ref')
        if (typeof id !== 'string') return null
        const dataset = attribute(reference, '_dataset')
        return scope.run.source.dereference(id, typeof dataset === 'string' ? dataset : undefined)
      }
    }
    case 'Object':
      return object(node.attributes, compileNode)
    case 'Array':
      return arrayLiteral(node.elements, compileNode)
    case 'And':
      return and(compileNode(node.left), compileNode(node.right))
    case 'Or':
      return or(compileNode(node.left), compileNode(node.right))
    case 'Not': {
      const base = compileNode(node.base)
      return (scope) => {
        const value = base(scope)
        return typeof value === 'boolean' ? !value : null
      }
    }
    case 'Neg':
    case 'Pos': {
      const base = compileNode(node.base)
      const sign = node.type === 'Neg' ? -1 : 1
      return (scope) => {
        const value = base(scope)
        return typeof value === 'number' ? sign * value : null
      }
    }
    case 'InRange':
      return inRange(node, compileNode)
    case 'OpCall':
      return operator(node.op, compileNode(node.left), compileNode(node.right))
    case 'Select':
      return select(node, compileNode)
    case 'FuncCall': {
      const name = node.namespace === 'global' ? node.name : `${node.namespace}::${node.name}`
      const make = functions.get(name)
      if (make === undefined) throw refused(name, 'the lake does not know it')
      return make(node.args, compileNode)
    }
    case 'PipeFuncCall': {
      const base = compileNode(node.base)
      return node.name === 'order'
        ? order(base, node.args, compileNode)
        : score(base, node.args, compileNode)
    }
    case 'Asc':
    case 'Desc':
      return () => null
    default:
      throw refused(node.type, 'it has no value of its own')
  }
}

/** Items as they come, each counted against the run's time. */
export function* counted(items: Iterable<unknown>, run: Run): Iterable<unknown> {
  for (const item of items) {
    run.step()
    yield item
  }
}

function parent(n: number): Evaluate {
  return (scope) => {
    let current: Scope = scope
    for (let level = 0; level < n; level++) {
      if (current.parent === null) return null
      current = current.parent
    }
    return current.value
  }
}

function accessElement(base: Evaluate, index: number): Evaluate {
  return (scope) => {
    const value = base(scope)
    if (Array.isArray(value))
      return (index < 0 ? value[index + value.length] : value[index]) ?? null
    if (!(value instanceof Stream)) return null
    if (index < 0) return value.toArray().at(index) ?? null
    let position = 0
    for (const item of value) if (position++ === index) return item ?? null
    return null
  }
}

interface Bounds {
  readonly left: number
  readonly right: number
  readonly isInclusive: boolean
}

function slice(base: Evaluate, bounds: Bounds): Evaluate {
  const end = bounds.isInclusive ? bounds.right + 1 : bounds.right
  return (scope) => {
    const value = base(scope)
    if (value instanceof Stream && bounds.left >= 0 && bounds.right >= 0) {
      return new Stream(scope.run, () => take(value, bounds.left, end))
    }
    const items = settle(value)
    return Array.isArray(items) ? scope.run.made(sliceArray(items, bounds)) : null
  }
}

function sliceArray(items: readonly unknown[], {left, right, isInclusive}: Bounds): unknown[] {
  const start = left < 0 ? items.length + left : left
  const end = (right < 0 ? items.length + right : right) + (isInclusive ? 1 : 0)
  return items.slice(Math.max(start, 0), Math.max(end, 0))
}

function* take(items: Stream, start: number, end: number): Iterable<unknown> {
  if (end <= start) return
  let position = 0
  for (const item of items) {
    if (position >= start) yield item
    if (++position >= end) return
  }
}

/** `base[condition]` */
export function filter(base: Evaluate, condition: Evaluate): Evaluate {
  return transform(base, function* (items, scope) {
    for (const item of items) {
      scope.run.step()
      if (condition(nested(scope, item ?? null)) === true) yield item ?? null
    }
  })
}

function mapItems(base: Evaluate, map: Evaluate): Evaluate {
  return transform(base, function* (items, scope) {
    for (const item of items) {
      scope.run.step()
      yield settle(map(hidden(scope, item ?? null)))
    }
  })
}

function flatMapItems(base: Evaluate, map: Evaluate): Evaluate {
  return transform(base, function* (items, scope) {
    for (const item of items) {
      scope.run.step()
      const value = map(hidden(scope, item ?? null))
      if (isArrayLike(value)) yield* value
      else yield value
    }
  })
}

/** Streams stay streams, arrays become arrays, anything else is `null`. */
function transform(
  base: Evaluate,
  process: (items: Iterable<unknown>, scope: Scope) => Iterable<unknown>,
): Evaluate {
  return (scope) => {
    const value = base(scope)
    if (Array.isArray(value)) return held(process(value, scope), scope.run)
    return value instanceof Stream ? new Stream(scope.run, () => process(value, scope)) : null
  }
}

type Attributes = Extract<ExprNode, {type: 'Object'}>['attributes']

function object(attributes: Attributes, compileNode: Compile): Evaluate {
  const setters = attributes.map((entry) => {
    const value = compileNode(entry.value)
    if (entry.type === 'ObjectAttributeValue') {
      const {name} = entry
      return (target: Record<string, unknown>, scope: Scope) =>
        define(target, name, settle(value(scope)))
    }
    const condition =
      entry.type === 'ObjectConditionalSplat' ? compileNode(entry.condition) : undefined
    return (target: Record<string, unknown>, scope: Scope) => {
      if (condition !== undefined && condition(scope) !== true) return
      const source = value(scope)
      if (!isObject(source)) return
      const entries = Object.entries(source)
      scope.run.make(entries.length)
      for (const [name, item] of entries) define(target, name, item)
    }
  })
  return (scope) => {
    scope.run.make(setters.length + 1)
    const target: Record<string, unknown> = {}
    for (const set of setters) set(target, scope)
    return target
  }
}

type Elements = Extract<ExprNode, {type: 'Array'}>['elements']

function arrayLiteral(elements: Elements, compileNode: Compile): Evaluate {
  const parts = elements.map(({value, isSplat}) => ({value: compileNode(value), isSplat}))
  return (scope) => {
    const result: unknown[] = []
    for (const {value, isSplat} of parts) {
      const item = value(scope)
      if (!isSplat) result.push(settle(item))
      else if (isArrayLike(item)) {
        for (const inner of item) {
          scope.run.make(1)
          result.push(inner ?? null)
        }
      }
    }
    return result
  }
}

function and(left: Evaluate, right: Evaluate): Evaluate {
  return (scope) => {
    const a = left(scope)
    if (a === false) return false
    const b = right(scope)
    if (b === false) return false
    return a === true && b === true ? true : null
  }
}

function or(left: Evaluate, right: Evaluate): Evaluate {
  return (scope) => {
    const a = left(scope)
    if (a === true) return true
    const b = right(scope)
    if (b === true) return true
    return a === false && b === false ? false : null
  }
}

function inRange(node: Extract<ExprNode, {type: 'InRange'}>, compileNode: Compile): Evaluate {
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

function select(node: Extract<ExprNode, {type: 'Select'}>, compileNode: Compile): Evaluate {
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

function operator(op: string, left: Evaluate, right: Evaluate): Evaluate {
  switch (op) {
    case '==':
      return (scope) => isEqual(left(scope), right(scope))
    case '!=':
      return (scope) => !isEqual(left(scope), right(scope))
    case '<':
      return compared(left, right, (order) => order < 0)
    case '<=':
      return compared(left, right, (order) => order <= 0)
    case '>':
      return compared(left, right, (order) => order > 0)
    case '>=':
      return compared(left, right, (order) => order >= 0)
    case 'in':
      return (scope) => isIn(left(scope), right(scope), scope.run)
    case 'match':
      return (scope) => {
        const text = settle(left(scope))
        scope.run.read(text)
        return matches(text, settle(right(scope)), scope.run.look)
      }
    default: {
      const apply = arithmetic(op)
      return (scope) => apply(left(scope), right(scope), scope.run)
    }
  }
}

function compared(left: Evaluate, right: Evaluate, holds: (order: number) => boolean): Evaluate {
  return (scope) => {
    const result = partialCompare(left(scope), right(scope))
    return result === null ? null : holds(result)
  }
}

function isIn(value: Value, container: Value, run: Run): boolean | null {
  if (container instanceof IdPattern) {
    return typeof value === 'string' ? container.matches(value, run.look) : null
  }
  if (Array.isArray(container)) run.spend(container.length >> 4)
  return isArrayLike(container) ? includes(container, value) : null
}

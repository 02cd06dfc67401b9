import type {ExprNode} from 'groq-js'
import {refused} from '../errors.ts'
import {isEqual} from '../evaluate/compare.ts'
import type {Evaluate} from '../evaluate/compile.ts'
import {hidden, nested, type Scope} from '../evaluate/scope.ts'
import {isObject, type Value} from '../evaluate/values.ts'

type Key = string | number
type Path = readonly Key[]
type Compile = (node: ExprNode) => Evaluate
type Select = (value: Value, scope: Scope) => Path[]

/** Compares what a selector selects in two values. */
export type CompareSelected = (
  selector: ExprNode,
  compileNode: Compile,
) => (before: Value, after: Value, scope: Scope) => boolean

/** Whether anything that the selector selects differs. */
export const changedAny: CompareSelected = (selector, compileNode) => {
  const select = compileSelector(selector, compileNode)
  return (before, after, scope) => {
    const paths = select(before, scope)
    if (paths.length !== select(after, scope).length) return true
    return paths.some((path) => differsAt(path, before, after))
  }
}

/** Whether nothing differs but what the selector selects. */
export const changedOnly: CompareSelected = (selector, compileNode) => {
  const select = compileSelector(selector, compileNode)
  return (before, after, scope) => {
    const selected = select(before, scope)
    for (const path of changes(before, after)) {
      if (!selected.some((prefix) => prefix.every((key, index) => path[index] === key))) {
        return false
      }
    }
    return true
  }
}

function differsAt(path: Path, before: Value, after: Value): boolean {
  for (const [index, key] of path.entries()) {
    if (typeof key !== 'number') continue
    const left = at(before, path.slice(0, index))
    const right = at(after, path.slice(0, index))
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return true
  }
  return !deepEqual(at(before, path), at(after, path))
}

/**
 * What is at a path, undefined where there is nothing: a `null` that goes away is a change. What has no
 * parts (0, an empty string, false) stands for what would be below it, so that its change is seen there.
 */
function at(value: Value, path: Path): Value {
  let current = value
  for (const key of path) {
    if (Array.isArray(current)) current = typeof key === 'number' ? current[key] : undefined
    else current = isObject(current) && Object.hasOwn(current, key) ? current[key] : undefined
    if (!current) return current
  }
  return current
}

function deepEqual(a: Value, b: Value): boolean {
  if (isEqual(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => deepEqual(item, b[index]))
  }
  if (!isObject(a) || !isObject(b)) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && deepEqual(a[name], b[name]))
  )
}

/** The paths at which two values differ: the outermost where the kinds of value differ. */
function* changes(before: Value, after: Value, path: Path = []): Iterable<Path> {
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) yield path
    else
      for (const [index, item] of before.entries()) {
        yield* changes(item ?? null, after[index] ?? null, [...path, index])
      }
  } else if (isObject(before) && isObject(after)) {
    for (const name of new Set([...Object.keys(after), ...Object.keys(before)])) {
      yield* changes(at(before, [name]) ?? null, at(after, [name]) ?? null, [...path, name])
    }
  } else if (!isEqual(before, after)) {
    yield path
  }
}

function compileSelector(node: ExprNode, compileNode: Compile): Select {
  switch (node.type) {
    case 'Group':
      return compileSelector(node.base, compileNode)
    case 'Tuple': {
      const members = node.members.map((member) => compileSelector(member, compileNode))
      return (value, scope) => members.flatMap((select) => select(value, scope))
    }
    case 'AccessAttribute': {
      const {name} = node
      if (node.base === undefined) return () => [[name]]
      const base = compileSelector(node.base, compileNode)
      return (value, scope) => base(value, scope).map((path) => [...path, name])
    }
    case 'ArrayCoerce':
      return items(compileSelector(node.base, compileNode), () => true)
    case 'Filter': {
      const condition = compileNode(node.expr)
      return items(
        compileSelector(node.base, compileNode),
        (item, scope) => condition(nested(nested(scope, [item]), item)) === true,
      )
    }
    case 'SelectorFuncCall': {
      const condition = compileNode(node.arg)
      return (value, scope) => [...anywhere(condition, value, scope, [])]
    }
    case 'SelectorNested': {
      const base = compileSelector(node.base, compileNode)
      const inner = compileSelector(node.nested, compileNode)
      return (value, scope) =>
        base(value, scope).flatMap((path) =>
          inner(at(value, path), scope).map((rest) => [...path, ...rest]),
        )
    }
    default:
      throw refused(node.type, 'it is no selector')
  }
}

function items(base: Select, accepts: (item: Value, scope: Scope) => boolean): Select {
  return (value, scope) =>
    base(value, scope).flatMap((path) => {
      const array = at(value, path)
      if (!Array.isArray(array)) return []
      return array.flatMap((item, index) =>
        accepts(item ?? null, scope) ? [[...path, index]] : [],
      )
    })
}

function* anywhere(condition: Evaluate, value: Value, scope: Scope, path: Path): Iterable<Path> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* anywhere(condition, item ?? null, scope, [...path, index])
    }
  } else if (isObject(value)) {
    if (condition(hidden(scope, value)) === true) yield path
    for (const [name, item] of Object.entries(value)) {
      yield* anywhere(condition, item ?? null, scope, [...path, name])
    }
  }
}

import type {ExprNode} from 'groq-js'
import type {Evaluate} from './compile.ts'
import type {Scope} from './scope.ts'
import {held} from './stream.ts'
import {define, isArrayLike, isObject, settle} from './values.ts'

type Compile = (node: ExprNode) => Evaluate

type Attributes = Extract<ExprNode, {type: 'Object'}>['attributes']

/** `{name: value, …, condition => {…}}` */
export function object(attributes: Attributes, compileNode: Compile): Evaluate {
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

/** `[value, …array]` */
export function arrayLiteral(elements: Elements, compileNode: Compile): Evaluate {
  const parts = elements.map(({value, isSplat}) => ({value: compileNode(value), isSplat}))
  return (scope) => {
    let plain: unknown[] = []
    const pieces = [plain]
    for (const {value, isSplat} of parts) {
      const item = value(scope)
      if (!isSplat) plain.push(settle(item))
      else if (isArrayLike(item)) {
        plain = []
        pieces.push(held(item, scope.run), plain)
      }
    }
    return pieces.length === 1 ? plain : ([] as unknown[]).concat(...pieces)
  }
}

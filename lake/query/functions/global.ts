import {DateTime} from 'groq-js'
import {IdPattern} from '../evaluate/idPattern.ts'
import {hasReference} from '../evaluate/references.ts'
import {finite, isArrayLike, settle, type Value} from '../evaluate/values.ts'
import {parseDateTime} from './dateTime.ts'
import {lower, upper} from './string.ts'
import {type FunctionTable, ofScope, ofValues} from './types.ts'

/** Functions that are called without a namespace. */
export const globalFunctions: FunctionTable = {
  coalesce: (args, compileNode) => {
    const alternatives = args.map(compileNode)
    return (scope) => {
      for (const evaluate of alternatives) {
        const value = evaluate(scope)
        if (value !== null) return value
      }
      return null
    }
  },
  count: (args, compileNode) => {
    const [array] = args.map(compileNode)
    return (scope) => {
      const items = array?.(scope)
      if (Array.isArray(items)) return items.length
      if (!isArrayLike(items)) return null
      let count = 0
      for (const _item of items) count++
      return count
    }
  },
  dateTime: ofValues((value = null) => (value instanceof DateTime ? value : parseDateTime(value))),
  defined: (args, compileNode) => {
    const [value] = args.map(compileNode)
    return (scope) => value?.(scope) !== null
  },
  identity: ofScope((scope) => scope.run.identity),
  length: ofValues((value) => {
    if (typeof value === 'string') return codePoints(value)
    return Array.isArray(value) ? value.length : null
  }),
  now: ofScope((scope) => scope.run.now.toISOString()),
  path: ofValues((value) => (typeof value === 'string' ? new IdPattern(value) : null)),
  references: (args, compileNode) => {
    const targets = args.map(compileNode)
    return (scope) => {
      const ids = new Set<string>()
      for (const target of targets) collectIds(settle(target(scope)), ids)
      return ids.size > 0 && hasReference(scope.value, ids)
    }
  },
  round: ofValues(round),
  string: ofValues(text),
  lower: ofValues(lower),
  upper: ofValues(upper),
  boost: () => () => null,
}

/** The ids that an argument of `references()` names: a string, or the strings of an array. */
export function collectIds(value: Value, ids: Set<string>): void {
  if (typeof value === 'string') ids.add(value)
  else if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'string') ids.add(item)
  }
}

function codePoints(text: string): number {
  let count = 0
  for (const _character of text) count++
  return count
}

function round(value: Value, precision: Value = 0): Value {
  if (typeof value !== 'number' || typeof precision !== 'number') return null
  if (precision < 0 || !Number.isInteger(precision)) return null
  if (precision === 0) return value < 0 ? -Math.round(-value) : Math.round(value)
  return precision > 100 ? value : finite(Number(value.toFixed(precision)))
}

function text(value: Value): Value {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
    case 'boolean':
      return String(value)
    default:
      return value instanceof DateTime ? value.toString() : null
  }
}

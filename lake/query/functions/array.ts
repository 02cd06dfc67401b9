import {DateTime} from 'groq-js'
import {isEqual} from '../evaluate/compare.ts'
import type {Value} from '../evaluate/values.ts'
import {type FunctionTable, ofValues} from './types.ts'

/** Functions of the `array` namespace. */
export const arrayFunctions: FunctionTable = {
  'array::join': ofValues((items, separator) => {
    if (!Array.isArray(items) || typeof separator !== 'string') return null
    const parts: string[] = []
    for (const item of items) {
      if (!isScalar(item)) return null
      parts.push(String(item))
    }
    return parts.join(separator)
  }),
  'array::compact': ofValues((items) =>
    Array.isArray(items) ? items.filter((item) => item !== null && item !== undefined) : null,
  ),
  'array::unique': ofValues((items) => {
    if (!Array.isArray(items)) return null
    const seen = new Set<unknown>()
    return items.filter((item) => {
      if (!isScalar(item)) return true
      const key = item instanceof DateTime ? `\0${item.date.getTime()}` : item
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
  }),
  'array::intersects': ofValues((first, second) => {
    if (!Array.isArray(first) || !Array.isArray(second)) return null
    return first.some((a) => second.some((b) => isEqual(a ?? null, b ?? null)))
  }),
}

function isScalar(value: Value): boolean {
  return (
    typeof value === 'number' ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    value instanceof DateTime
  )
}

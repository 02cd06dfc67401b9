import {DateTime} from 'groq-js'
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
    const seen = new Set<string>()
    return items.filter((item) => {
      const key = equalityKey(item)
      if (key === undefined) return true
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
  }),
  'array::intersects': ofValues((first, second) => {
    if (!Array.isArray(first) || !Array.isArray(second)) return null
    const keys = new Set(first.map(equalityKey))
    keys.delete(undefined)
    return second.some((item) => keys.has(equalityKey(item)))
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

/** The same for values that are equal, and undefined for what is equal to nothing. */
function equalityKey(value: Value): string | undefined {
  if (value instanceof DateTime) return `d${value.date.getTime()}`
  const present = value ?? null
  if (typeof present === 'object' && present !== null) return undefined
  return `${typeof present}:${present}`
}

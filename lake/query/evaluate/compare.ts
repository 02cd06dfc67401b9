import {DateTime} from 'groq-js'
import type {Value} from './values.ts'

/** GROQ's equality: scalars of one type with the same content; arrays and objects never. */
export function isEqual(a: Value, b: Value): boolean {
  if (a instanceof DateTime) return b instanceof DateTime && a.equals(b)
  if (typeof a === 'object' && a !== null) return false
  return a === b
}

/** Less, equal or greater; `null` for values that GROQ does not compare. */
export function partialCompare(a: Value, b: Value): number | null {
  switch (typeof a) {
    case 'number':
      return typeof b === 'number' ? a - b : null
    case 'string':
      return typeof b === 'string' ? compareStrings(a, b) : null
    case 'boolean':
      return typeof b === 'boolean' ? Number(a) - Number(b) : null
    default:
      return a instanceof DateTime && b instanceof DateTime ? a.compareTo(b) : null
  }
}

/** The rank of a value's type in `order()`. */
export function typeRank(value: Value): 1 | 2 | 3 | 4 | 5 {
  switch (typeof value) {
    case 'number':
      return 2
    case 'string':
      return 3
    case 'boolean':
      return 4
    default:
      return value instanceof DateTime ? 1 : 5
  }
}

/** The order of `order()`: by type first, values that do not compare as equal. */
export function totalCompare(a: Value, b: Value): number {
  const difference = typeRank(a) - typeRank(b)
  if (difference !== 0) return difference
  return partialCompare(a, b) ?? 0
}

/** Compares by code point, as the specification and SQLite's BINARY collation do. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const unitA = a.charCodeAt(index)
    const unitB = b.charCodeAt(index)
    if (unitA !== unitB) return fixSurrogate(unitA) - fixSurrogate(unitB)
  }
  return a.length - b.length
}

/** Moves surrogates above the rest of the basic plane, where their code points are. */
function fixSurrogate(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}

/** Of arrays that are longer than this, the items are looked up from the second time on. */
const longArray = 16
const lookups = new WeakMap<readonly unknown[], ReadonlySet<unknown> | 'seen'>()

/** Whether an array has an item equal to the value. */
export function includes(items: readonly unknown[] | Iterable<unknown>, value: Value): boolean {
  const isScalar = typeof value !== 'object' || value === null
  const known = isScalar && Array.isArray(items) ? lookup(items) : undefined
  if (known !== undefined) return known.has(value)
  for (const item of items) if (isEqual(value, item ?? null)) return true
  return false
}

/** The items of a long array that is asked again, as in each row of a filter. */
function lookup(items: readonly unknown[]): ReadonlySet<unknown> | undefined {
  if (items.length <= longArray) return undefined
  const known = lookups.get(items)
  if (known === undefined) lookups.set(items, 'seen')
  if (known !== 'seen') return known
  const made = new Set(items.map((item) => item ?? null))
  lookups.set(items, made)
  return made
}

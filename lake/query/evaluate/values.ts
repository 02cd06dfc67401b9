import {DateTime} from 'groq-js'
import {TextQuery} from '../text/textQuery.ts'
import {IdPattern} from './idPattern.ts'
import {Stream} from './stream.ts'

/**
 * A GROQ value while a query runs: `null`, boolean, number, string, array, plain object,
 * {@link DateTime}, {@link IdPattern} (`path()`), {@link TextQuery} or {@link Stream} (an array that
 * is not read yet). `undefined` never occurs.
 */
export type Value = unknown

/** A plain object, as documents and projections are. */
export type GroqObject = Readonly<Record<string, unknown>>

/** Whether the value is an object in GROQ's sense. */
export function isObject(value: Value): value is GroqObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof DateTime) &&
    !(value instanceof Stream) &&
    !(value instanceof IdPattern) &&
    !(value instanceof TextQuery)
  )
}

/** Whether the value is an array, read or not. */
export function isArrayLike(value: Value): value is readonly unknown[] | Stream {
  return Array.isArray(value) || value instanceof Stream
}

/** The value with its outermost stream read to the end. */
export function settle(value: Value): Value {
  return value instanceof Stream ? value.toArray() : value
}

/** A finite number, else `null`: GROQ has neither infinity nor not-a-number. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** An attribute of an object, `null` where there is none. */
export function attribute(value: Value, name: string): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  if (!isObject(value) || !Object.hasOwn(value, name)) return null
  return value[name] ?? null
}

/** Sets an own attribute, also one named `__proto__`. */
export function define(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(target, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  } else {
    target[name] = value
  }
}

/**
 * What is sent: datetimes and paths as strings, streams as arrays.
 *
 * @param step - called for each value, so that who asks can stop
 */
export function toJson(value: Value, step: (value: Value) => void): unknown {
  step(value)
  const settled = settle(value)
  if (typeof settled !== 'object' || settled === null) return settled ?? null
  if (Array.isArray(settled)) return mapChanged(settled, (item) => toJson(item, step))
  if (settled instanceof DateTime) return settled.toString()
  if (settled instanceof IdPattern) return settled.pattern
  if (settled instanceof TextQuery) return settled.source
  let copy: Record<string, unknown> | undefined
  for (const [name, item] of Object.entries(settled)) {
    const converted = toJson(item, step)
    if (converted === item) continue
    copy ??= {...settled}
    define(copy, name, converted)
  }
  return copy ?? settled
}

function mapChanged(items: readonly unknown[], map: (item: unknown) => unknown): unknown {
  let copy: unknown[] | undefined
  for (let index = 0; index < items.length; index++) {
    const converted = map(items[index])
    if (converted === items[index]) continue
    copy ??= items.slice()
    copy[index] = converted
  }
  return copy ?? items
}

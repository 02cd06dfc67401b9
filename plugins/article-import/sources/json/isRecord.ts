/** A JSON object whose members are still unknown. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object (no array, not null). */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own member; inherited names such as `__proto__` and `constructor` give nothing. */
export function member(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Readonly<Record<string | number, unknown>>)[key]
  }
  return at
}

/** A member as trimmed text: strings, and numbers and booleans written out; else undefined. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return text === '' ? undefined : text
}

/** The first of several members that holds text. */
export function firstText(record: unknown, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textOf(member(record, key))
    if (text !== undefined) return text
  }
  return undefined
}

/** A member as an array; one value counts as an array of one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

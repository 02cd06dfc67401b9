import {isObject, type Value} from './values.ts'

/**
 * Yields each document id that a value refers to. An object with a `_ref` is a reference and is not
 * looked into further, as GROQ's `references()` has it.
 */
export function* referencesOf(value: Value): Iterable<string> {
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') yield* referencesOf(item)
  } else if (isObject(value)) {
    const target = value._ref
    if (target) {
      if (typeof target === 'string') yield target
      return
    }
    for (const item of Object.values(value)) if (typeof item === 'object') yield* referencesOf(item)
  }
}

/** All ids of {@link referencesOf}, gathered without a step for each part of the value. */
export function gatherReferences(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') gatherReferences(item, found)
  } else if (typeof value === 'object' && value !== null) {
    const {_ref: target} = value as {readonly _ref?: unknown}
    if (target) {
      if (typeof target === 'string') found.add(target)
      return found
    }
    for (const key in value) {
      const item = (value as Record<string, unknown>)[key]
      if (typeof item === 'object') gatherReferences(item, found)
    }
  }
  return found
}

/** Whether the value refers to one of the ids. */
export function hasReference(value: Value, ids: ReadonlySet<string>): boolean {
  for (const id of referencesOf(value)) if (ids.has(id)) return true
  return false
}

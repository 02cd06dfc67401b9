import type {Value} from '../evaluate/values.ts'
import {type FunctionTable, ofValues} from './types.ts'

/** The string in lower case; `null` for what is no string. */
export function lower(value: Value): Value {
  return typeof value === 'string' ? value.toLowerCase() : null
}

/** The string in upper case; `null` for what is no string. */
export function upper(value: Value): Value {
  return typeof value === 'string' ? value.toUpperCase() : null
}

/** Functions of the `string` namespace. */
export const stringFunctions: FunctionTable = {
  'string::lower': ofValues(lower),
  'string::upper': ofValues(upper),
  'string::split': ofValues((text, separator) => {
    if (typeof text !== 'string' || typeof separator !== 'string') return null
    if (text.length === 0) return []
    return separator.length === 0 ? Array.from(text) : text.split(separator)
  }),
  'string::startsWith': ofValues((text, prefix) =>
    typeof text === 'string' && typeof prefix === 'string' ? text.startsWith(prefix) : null,
  ),
}

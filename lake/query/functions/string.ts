import {settle, type Value} from '../evaluate/values.ts'
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
  'string::split': (args, compileNode) => {
    const [source, by] = args.map(compileNode)
    return (scope) => {
      const text = settle(source?.(scope) ?? null)
      const separator = settle(by?.(scope) ?? null)
      if (typeof text !== 'string' || typeof separator !== 'string') return null
      if (text.length === 0) return []
      // Counted before they are made: a piece takes far more memory than its character.
      scope.run.make(piecesOf(text, separator))
      return separator.length === 0 ? Array.from(text) : text.split(separator)
    }
  },
  'string::startsWith': ofValues((text, prefix) =>
    typeof text === 'string' && typeof prefix === 'string' ? text.startsWith(prefix) : null,
  ),
}

function piecesOf(text: string, separator: string): number {
  if (separator.length === 0) return text.length
  let pieces = 1
  let at = text.indexOf(separator)
  while (at >= 0) {
    pieces++
    at = text.indexOf(separator, at + separator.length)
  }
  return pieces
}

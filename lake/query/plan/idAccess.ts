import type {Evaluate} from '../evaluate/compile.ts'
import {IdPattern} from '../evaluate/idPattern.ts'
import {isArrayLike, settle, type Value} from '../evaluate/values.ts'
import {afterPrefix, type DatasetView} from '../store/view.ts'
import {type Access, limited} from './access.ts'

/** Documents by `_id`: one, several, or those that a `path()` matches. */
export function idAccess(operand: Evaluate, isSet: boolean): Access {
  return {
    find({view}, scope, limit) {
      const value = settle(operand(scope))
      if (isSet && value instanceof IdPattern) return byPattern(view, value, limit)
      const ids = idsOf(value, isSet)
      if (ids === undefined) return undefined
      const stored = ids.flatMap((id) => view.storedIds(id))
      return limited(stored, limit, 'lookup', `_id: ${ids.length} id(s)`)
    },
  }
}

function idsOf(value: Value, isSet: boolean): string[] | undefined {
  if (!isSet) return typeof value === 'string' ? [value] : value === null ? undefined : []
  if (!isArrayLike(value)) return []
  const items = [...value]
  if (items.includes(null)) return undefined
  return items.filter((item) => typeof item === 'string')
}

function byPattern(view: DatasetView, pattern: IdPattern, limit: number) {
  const {prefix} = pattern
  if (prefix === '') return undefined
  const ids = view.storedIds(prefix).flatMap((start) =>
    view.database
      .prepare('SELECT id FROM documents WHERE id >= ? AND id < ? ORDER BY id LIMIT ?')
      .all(start, afterPrefix(start), limit + 1)
      .map(({id}) => String(id)),
  )
  return limited(ids, limit, 'lookup', `_id: from "${prefix}"`)
}

import type {Evaluate} from '../evaluate/compile.ts'
import type {Scope} from '../evaluate/scope.ts'
import {isArrayLike, settle, type Value} from '../evaluate/values.ts'
import {type DocumentPath, formatPath, isPlural} from '../store/documentPath.ts'
import {indexKey} from '../store/indexKey.ts'
import {preparedStatement} from '../store/preparedStatement.ts'
import {type Access, beyond, limited} from './access.ts'

/** A range of an index: rows that satisfy SQL over `kind`, `value` and `present`. */
interface Range {
  readonly where: string
  readonly values: readonly (string | number)[]
}

/** One end of a range. */
export interface Bound {
  readonly operator: '<' | '<=' | '>' | '>='
  readonly operand: Evaluate
}

/** Makes a condition's ranges for this run; undefined where there is nothing to narrow by. */
export type Ranges = (scope: Scope) => readonly Range[] | undefined

/** What is no part of the stored text, or has an index of its own. */
const unindexed = ['_id', '_originalId', '_type']

/** Documents by the value at a path, where an index over it was learned. */
export function valueAccess(path: DocumentPath, ranges: Ranges): Access | undefined {
  const text = formatPath(path)
  if (text === null || unindexed.includes(path[0]?.name ?? '')) {
    return undefined
  }
  const isExact = !isPlural(path)
  return {
    find({view, indexes, wants}, scope, limit, type) {
      const wantedRanges = ranges(scope)
      if (wantedRanges === undefined) return undefined
      const learned = indexes.paths.find(text, type)
      if (learned === undefined) {
        wants.notePath(text, type)
        return undefined
      }
      const detail = `${learned.type || 'any type'}: ${text}`
      const rowsOf = ({where, values}: Range, select: string, ...last: number[]) =>
        preparedStatement(
          view.database,
          `SELECT ${select} FROM query_values WHERE path_id = ? AND ${where} LIMIT ${last.map(() => '?')}`,
        ).all(learned.id, ...values, ...last)
      const ids = new Set<string>()
      for (const range of wantedRanges) {
        // A path to one value has a row for each document, and to pass over rows costs less than to read them.
        if (isExact && rowsOf(range, '1', limit, 1).length > 0) return beyond('index', detail)
        for (const {id} of rowsOf(range, 'id', limit + 1)) ids.add(String(id))
        if (ids.size > limit) break
      }
      return limited([...ids], limit, 'index', detail, isExact)
    },
  }
}

/** `path == operand` */
export function equalTo(operand: Evaluate): Ranges {
  return (scope) => {
    const value = operand(scope)
    return value === null ? undefined : equalRanges([value])
  }
}

/** `path in operand` */
export function oneOf(operand: Evaluate): Ranges {
  return (scope) => {
    const items = settle(operand(scope))
    if (!isArrayLike(items)) return []
    const values = [...items].map((item) => item ?? null)
    return values.includes(null) ? undefined : equalRanges(values)
  }
}

function equalRanges(values: readonly Value[]): Range[] {
  return values.flatMap((value) => {
    if (typeof value === 'object') return []
    const {kind, value: key} = indexKey(value)
    return [{where: 'kind = ? AND value = ?', values: [kind, key]}]
  })
}

/** `path < operand` and its like; with both bounds, `path in lower..upper`. */
export function between(bounds: readonly Bound[]): Ranges {
  return (scope) => {
    const conditions: string[] = []
    const values: (string | number)[] = []
    let kind: number | undefined
    for (const {operator, operand} of bounds) {
      const value = operand(scope)
      if (value === null || typeof value === 'object') return []
      const key = indexKey(value)
      if (kind !== undefined && kind !== key.kind) return []
      kind = key.kind
      conditions.push(`value ${operator} ?`)
      values.push(key.value)
    }
    if (kind === undefined) return undefined
    return [{where: ['kind = ?', ...conditions].join(' AND '), values: [kind, ...values]}]
  }
}

/** `defined(path)` */
export function isDefined(): Ranges {
  return () => [{where: '(kind < 5 OR present = 1)', values: []}]
}

/** `!defined(path)` and `path == null` */
export function isMissing(): Ranges {
  return () => [{where: 'kind = 5 AND present = 0', values: []}]
}

/** `string::startsWith(path, operand)` */
export function startingWith(operand: Evaluate): Ranges {
  return (scope) => {
    const prefix = operand(scope)
    if (typeof prefix !== 'string') return []
    const end = afterText(prefix)
    const until = end === undefined ? '' : ' AND value < ?'
    return [
      {
        where: `kind = 3 AND substr(value, 1, ?) = ? AND value >= ?${until}`,
        values: [[...prefix].length, prefix, prefix, ...(end === undefined ? [] : [end])],
      },
    ]
  }
}

/** The least text after all that begin with the prefix, in the order of code points; undefined where none is. */
function afterText(prefix: string): string | undefined {
  const points = [...prefix]
  const last = points.pop()?.codePointAt(0)
  const isHalf = last !== undefined && last >= 0xd800 && last <= 0xdfff
  if (last === undefined || last === 0x10ffff || isHalf) return undefined
  return points.join('') + String.fromCodePoint(last === 0xd7ff ? 0xe000 : last + 1)
}

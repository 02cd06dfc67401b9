import {DateTime} from 'groq-js'
import type {Value} from '../evaluate/values.ts'
import {type FunctionTable, ofScope} from './types.ts'

/** Functions of the `dateTime` namespace. */
export const dateTimeFunctions: FunctionTable = {
  'dateTime::now': ofScope((scope) => new DateTime(scope.run.now)),
}

const rfc3339 =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[-+](\d{2}):(\d{2}))$/

/** Reads an RFC 3339 timestamp; `null` for anything else, also for a day that no calendar has. */
export function parseDateTime(value: Value): DateTime | null {
  if (typeof value !== 'string') return null
  const parts = rfc3339.exec(value)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offset = 0, rest = 0] =
    parts.slice(1).map((part) => Number(part ?? 0))
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  if (hour > 23 || minute > 59 || second > 59 || offset > 23 || rest > 59) return null
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? null : new DateTime(date)
}

import type {ImportIssue} from '../../model.ts'

/** A date as ISO 8601 with offset, or why there is none. */
export interface DateReading {
  readonly iso?: string
  readonly issue?: ImportIssue
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

interface Parts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  offset: string | undefined
}

/**
 * Reads the dates that feeds and exports write: ISO 8601 (extended and basic), RFC 822, SQL, and
 * seconds or milliseconds since 1970. A date without offset is taken in `timeZone` (IANA name or
 * offset, `UTC` by default). Nothing is guessed: `0000-00-00` and `31 February` give an issue.
 */
export function readDate(value: unknown, timeZone = 'UTC'): DateReading {
  if (value === undefined || value === null || value === '') return {}
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{9,13}$/.test(value.trim()))) {
    return fromEpoch(Number(value), value)
  }
  if (typeof value !== 'string') return invalid(value)
  const text = value.trim()
  if (text === '') return {}
  if (text.length > 80) return invalid(value)
  const parts = isoParts(text) ?? rfc822Parts(text)
  return parts === undefined ? invalid(value) : fromParts(parts, value, timeZone)
}

function fromEpoch(number: number, value: unknown): DateReading {
  const date = new Date(number < 1e11 ? number * 1000 : number)
  return Number.isNaN(date.getTime()) || number < 0 ? invalid(value) : {iso: date.toISOString()}
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s*(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i

function isoParts(text: string): Parts | undefined {
  const match = ISO.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = match
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset: normalOffset(zone),
  }
}

const RFC822 =
  /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?|([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?)[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2})?$/i

function rfc822Parts(text: string): Parts | undefined {
  const match = RFC822.exec(text)
  if (match === null) return undefined
  const [, day1, month1, month2, day2, year = '', hour = '0', minute = '0', second = '0', zone] =
    match
  const month = MONTHS.indexOf((month1 ?? month2 ?? '').toLowerCase()) + 1
  const offset = normalOffset(zone)
  if (month === 0 || (zone !== undefined && offset === undefined)) return undefined
  const short = Number(year)
  return {
    year: year.length === 2 ? short + (short < 70 ? 2000 : 1900) : short,
    month,
    day: Number(day1 ?? day2),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset,
  }
}

function normalOffset(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined
  const named = ZONES[zone.toLowerCase()]
  if (named !== undefined) return named
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  return match === null ? undefined : `${match[1]}${match[2]}:${match[3] ?? '00'}`
}

function fromParts(parts: Parts, value: unknown, timeZone: string): DateReading {
  const {year, month, day, hour, minute, second} = parts
  const time = Date.UTC(year, month - 1, day, hour, minute, second)
  const date = new Date(time)
  const real =
    year >= 1000 &&
    month >= 1 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 61
  if (!real) return invalid(value)
  const offset = parts.offset ?? offsetOf(timeZone, time)
  if (offset === undefined) return invalid(value)
  const minutes = offset === 'Z' ? 0 : offsetMinutes(offset)
  if (Math.abs(minutes) > 18 * 60) return invalid(value)
  return {iso: new Date(time - minutes * 60_000).toISOString()}
}

function offsetMinutes(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -minutes : minutes
}

/** The offset of a zone at a wall-clock time. */
function offsetOf(timeZone: string, wallClock: number): string | undefined {
  const fixed = normalOffset(timeZone)
  if (fixed !== undefined) return fixed
  const first = zoneMinutes(timeZone, wallClock)
  if (first === undefined) return undefined
  const minutes = zoneMinutes(timeZone, wallClock - first * 60_000) ?? first
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`
}

function zoneMinutes(timeZone: string, time: number): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {timeZone, timeZoneName: 'longOffset'})
      .formatToParts(time)
      .find(({type}) => type === 'timeZoneName')?.value
    const match = /GMT(?:([+-]\d{2}:\d{2}))?/.exec(parts ?? '')
    return match === null ? undefined : match[1] === undefined ? 0 : offsetMinutes(match[1])
  } catch {
    return undefined
  }
}

function invalid(value: unknown): DateReading {
  const text = String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 200)
  return {
    issue: {
      code: 'invalid-date',
      message: `"${text}" is no date that can be read; the field stays empty.`,
      kind: 'loss',
      text,
    },
  }
}

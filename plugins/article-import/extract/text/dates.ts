import type {DatePrecision} from '../types.ts'
import {definePhrase, type Phrased} from './phrase.ts'
import {toReadable} from './readable.ts'

/** A date as a text gives it. */
export interface DateMention {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly precision: DatePrecision
  /** `YYYY-MM-DD`, only when the day is certain. */
  readonly iso?: string
  readonly year?: number
  /** 1 to 12. */
  readonly month?: number
  readonly day?: number
  /** Whether it was read against the publication date. */
  readonly relative?: boolean
}

const monthNames: readonly string[] = [
  'january jan yanvar января январь yanvarda ocak',
  'february feb fevral февраля февраль şubat',
  'march mar mart марта март',
  'april apr aprel апреля апрель nisan',
  'may мая май mayıs',
  'june jun iyun июня июнь haziran',
  'july jul iyul июля июль temmuz',
  'august aug avqust августа август ağustos',
  'september sept sep sentyabr сентября сентябрь eylül',
  'october oct oktyabr октября октябрь ekim',
  'november nov noyabr ноября ноябрь kasım',
  'december dec dekabr декабря декабрь aralık',
]
const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)
const weekdays = new Map(
  [
    'sunday sun',
    'monday mon',
    'tuesday tue tues',
    'wednesday wed',
    'thursday thu thurs',
    'friday fri',
    'saturday sat',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)),
)
const numbers = new Map(
  ['one a an', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].flatMap(
    (names, index) => names.split(' ').map((name) => [name, index + 1] as const),
  ),
)

const monthWord = [...months.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) =>
    name === 'may'
      ? 'May'
      : `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1)}|${name.toUpperCase()}`,
  )
  .join('|')
const ordinal = '(\\d{1,2})(?:st|nd|rd|th)?'
const weekdayWord = '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)'
const boundary = '(?<![\\p{L}\\d])'
const after = '(?![\\p{L}\\d])'

/** The day of the month that a weekday stands before is the date: `Thursday 18 September`, `Tuesday (April 8)`. */
const notDated = `(?!,? \\(?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)? (?:${monthWord})|(?:${monthWord})\\.? \\d{1,2})(?![\\p{L}\\d]))`

const pattern = definePhrase(
  new RegExp(
    [
      // 1 year, 2 month, 3 day
      `${boundary}(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)`,
      // 4 day, 5 month, 6 year
      `${boundary}(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)`,
      // 7 month, 8 day, 9 year
      `${boundary}(${monthWord})\\.? (?:the )?${ordinal}${after}(?!:)(?:,? (\\d{4})${after})?`,
      // 10 day, 11 month, 12 year
      `${boundary}(?:the )?${ordinal}(?: day)?(?: of)? (${monthWord})${after}\\.?(?:,? (\\d{4})${after})?`,
      // 13 month, 14 year
      `${boundary}(${monthWord})\\.?,?(?: of)? (\\d{4})${after}`,
      // 15 weekday
      `${boundary}(?:(?:last week,? )?on |last |this )?(?<!\\bGood )(${weekdayWord})${after}(?!['’]s)${notDated}(?:,? (?:of )?last week${after}| last${after}(?! (?:week|month|year)))?`,
      // 16 relative day
      `${boundary}((?:[Tt]he )?[Dd]ay before yesterday|[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Ee]arlier today|[Ll]ast night)${after}`,
      // 17 count of days
      `${boundary}(\\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Aa]) days? (?:ago|earlier)${after}`,
      // 18 year after "in"
      `(?<=\\b(?:in|since|of|from) )(\\d{4})${after}`,
      // 19 day of the month of publication
      `${boundary}the (\\d{1,2})(?:st|nd|rd|th) (?:of this month|inst(?:ant)?)${after}`,
      // 20 day, 21 month
      `(?<=\\b[Oo]n )(\\d{1,2})/(\\d{1,2})(?![\\d/])`,
    ].join('|'),
    'u',
  ),
)

const dayLength = 86_400_000

/** The day part of an ISO timestamp in its own offset, as a UTC midnight. */
function midnight(published: string | undefined): number | undefined {
  const found = published ? /^(\d{4})-(\d{2})-(\d{2})/u.exec(published) : null
  return found ? Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) : undefined
}

/** The days last written; an archive's days are few and come again and again. */
const written = new Map<number, string>()

function isoOf(time: number): string {
  const known = written.get(time)
  if (known !== undefined) return known
  const iso = new Date(time).toISOString().slice(0, 10)
  if (written.size >= 4096) written.clear()
  written.set(time, iso)
  return iso
}

function valid(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : undefined
}

/**
 * The dates of an English text, read against the publication date as news does.
 *
 * A day without a year is the latest one that is not after `published`; a weekday is the latest such
 * day up to and including `published`; both stay open without it. Years are kept from 1900 to 2199.
 */
export function parseDates(text: Phrased | string, published?: string): readonly DateMention[] {
  if (typeof text === 'string') return readDates(toReadable(text), published)
  // What is told of one memorandum is asked for its dates again and again.
  const known = remembered.get(text)
  if (known && known.published === published) return known.dates
  const dates = readDates(text, published)
  remembered.set(text, {published, dates})
  return dates
}

const remembered = new WeakMap<
  Phrased,
  {readonly published: string | undefined; readonly dates: readonly DateMention[]}
>()

/** How many days ago a weekday was: `last Friday` on a Friday is none of today, and `last week` is the week before. */
function daysSince(weekday: number, today: number, told: string): number {
  const back = (today - weekday + 7) % 7
  if (told.includes('last week')) return 7 + ((today + 6) % 7) - ((weekday + 6) % 7)
  return back === 0 && /^last |last$/u.test(told) ? 7 : back
}

function readDates(text: Phrased, published?: string): DateMention[] {
  const now = midnight(published)
  const found: DateMention[] = []
  for (const match of pattern.all(text)) {
    const start = match.index
    const common = {text: match[0], start, end: start + match[0].length}
    const dated = (year: number | undefined, month: number, day: number) => {
      if (month < 1 || month > 12 || day < 1 || day > 31) return
      if (year !== undefined) {
        if (year < 1900 || year > 2199) return
        const time = valid(year, month, day)
        if (time !== undefined)
          found.push({...common, precision: 'day', iso: isoOf(time), year, month, day})
        return
      }
      if (now === undefined) {
        if (valid(2024, month, day) !== undefined)
          found.push({...common, precision: 'dayWithoutYear', month, day})
        return
      }
      const thisYear = new Date(now).getUTCFullYear()
      // Up to eight years back, because February 29 may need them.
      for (let candidate = thisYear; candidate > thisYear - 9; candidate -= 1) {
        const time = valid(candidate, month, day)
        if (time !== undefined && time <= now) {
          found.push({
            ...common,
            precision: 'day',
            iso: isoOf(time),
            year: candidate,
            month,
            day,
            relative: true,
          })
          return
        }
      }
    }
    const number = (group: number) => Number(match[group])
    const monthOf = (group: number) => months.get((match[group] ?? '').toLowerCase()) ?? 0
    const yearOf = (group: number) => (match[group] ? Number(match[group]) : undefined)
    const daysBack = (days: number) => {
      if (now === undefined) found.push({...common, precision: 'unknown', relative: true})
      else
        found.push({
          ...common,
          precision: 'day',
          iso: isoOf(now - days * dayLength),
          relative: true,
        })
    }
    if (match[1]) dated(number(1), number(2), number(3))
    else if (match[4]) dated(number(6), number(5), number(4))
    else if (match[7]) dated(yearOf(9), monthOf(7), number(8))
    else if (match[10]) dated(yearOf(12), monthOf(11), number(10))
    else if (match[13])
      found.push({...common, precision: 'month', year: number(14), month: monthOf(13)})
    else if (match[15]) {
      const weekday = weekdays.get(match[15].toLowerCase())
      if (weekday === undefined) continue
      if (now === undefined) found.push({...common, precision: 'unknown', relative: true})
      else daysBack(daysSince(weekday, new Date(now).getUTCDay(), match[0].toLowerCase()))
    } else if (match[16]) {
      const word = match[16].toLowerCase()
      daysBack(word.includes('before') ? 2 : /yesterday|last night/u.test(word) ? 1 : 0)
    } else if (match[17]) daysBack(numbers.get(match[17].toLowerCase()) ?? number(17))
    else if (match[18]) {
      const year = number(18)
      if (year >= 1900 && year <= 2199) found.push({...common, precision: 'year', year})
    } else if (match[19] && now !== undefined) {
      const day = number(19)
      const today = new Date(now)
      if (day <= today.getUTCDate()) dated(today.getUTCFullYear(), today.getUTCMonth() + 1, day)
    } else if (match[20]) {
      // "on 26/3", and "on 3/26" where only the second can be the day
      const swapped = number(21) > 12
      dated(undefined, swapped ? number(20) : number(21), swapped ? number(21) : number(20))
    }
  }
  return found
}

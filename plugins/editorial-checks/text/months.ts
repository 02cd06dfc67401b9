import {signs} from './charClass.ts'
import {wordSet} from './lexicon.ts'
import {english, monthsByLanguage} from './monthNames.ts'
import {mayHaveNumericDate, numericDates} from './numericDates.ts'
import {prefixFilter, type Words, wordTraits} from './words.ts'

/** A day and month of a text, and the year where it is written with it. */
export interface DateMention {
  readonly start: number
  readonly end: number
  /** 1 to 31. */
  readonly day: number
  /** 1 to 12. */
  readonly month: number
  readonly year?: number
  /** 0 is Sunday; where a weekday is written with the date. */
  readonly weekday?: number
}

const weekdays: Readonly<Record<string, number>> = {
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sun: 0,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
}

const monthOf = new Map<string, number>()
const others = [...new Set(Object.values(monthsByLanguage))]
for (const names of [english, ...others]) {
  names.forEach((spellings, index) => {
    for (const spelling of spellings.split('|')) monthOf.set(spelling, index + 1)
  })
}

const alternatives = (lists: readonly (readonly string[])[]) =>
  [...new Set(lists.flat().flatMap((spellings) => spellings.split('|')))]
    .sort((a, b) => b.length - a.length)
    .join('|')
const englishMonth = `(?:${alternatives([english])})`
const weekday = `(?:(sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun|mon|tues?|wed|thurs?|thur|fri|sat)\\.?,?\\s+(?:the\\s+)?)?`
const day = '(\\d{1,2})'
const range = '(?:\\s?[-–—/]\\s?\\d{1,2}|\\s(?:to|and|through|until)\\s\\d{1,2})?'
// No count, share, measure or year after the day: “March 12,000”, “May 5%”, “June 2024”.
const afterDay =
  '(?![\\d:%]|[.,]\\d|\\s?(?:%|percent|per cent|million|billion|thousand|km|kg|degrees|people|points|times|years?|months|weeks|days|hours|minutes)\\b)'
const year = `(?:(?:,|\\s+of|\\s+in|\\s+de|\\s+del)?\\s+(\\d{4})(?![\\d%-]|,\\d|\\s?(?:people|metres|meters|euros|dollars|tonnes|tons|km)\\b))?`

const monthFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])${weekday}(${englishMonth})\\.?\\s+(?:the\\s+)?${day}(?:st|nd|rd|th)?${range}${afterDay}${year}`,
  'giu',
)
const dayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}.,:$€£/-])${weekday}${day}(?:st|nd|rd|th)?${range}(?:\\s+of)?\\s+(${englishMonth})\\b\\.?(?!['’]s\\b)${year}`,
  'giu',
)
/** “14 oktober”, “14 сентября”, “14 de septiembre”, with the endings that a language may add. */
const dayFirstIn = (lists: readonly (readonly string[])[]) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,:$€£/-])${day}\\.?(?:-?(?:го|е|ого))?${range}(?:\\s+de)?\\s+(${alternatives(lists)})(?:['’]?\\p{Ll}{0,5})?(?![\\p{L}])${year}`,
    'giu',
  )
const dayFirstOther = new Map<string, RegExp>()

/** Months of another language may be words of this one; a language without months here has them all. */
function dayFirstOf(language: string): RegExp {
  const primary = language.split(/[-_]/u)[0] ?? ''
  const own = monthsByLanguage[primary]
  const key = own ? primary : ''
  const known = dayFirstOther.get(key)
  if (known) return known
  const pattern = dayFirstIn(own ? [own] : others)
  dayFirstOther.set(key, pattern)
  return pattern
}

const englishMonths = wordSet(english.flatMap((spellings) => spellings.split('|')))
const otherMonths = new Set(others.flat().flatMap((spellings) => spellings.split('|')))
const longestMonth = Math.max(...[...otherMonths].map(({length}) => length))
const mayBeOther = prefixFilter(otherMonths)

/** Whether a number stands beside a month: its English name, or in other languages a form of theirs. */
export function mentionsMonth(words: Words, language: string): boolean {
  if ((words.signs & signs.digit) === 0) return false
  if (mayHaveNumericDate(words, language)) return true
  const isMonth = language.startsWith('en') ? isEnglishMonth : isAnyMonth
  for (let index = 0; index < words.length; index++) {
    if (!words.has(index, wordTraits.digitFirst)) continue
    for (let near = index - 2; near <= index + 3; near++) if (isMonth(words, near)) return true
  }
  return false
}

function isEnglishMonth(words: Words, index: number): boolean {
  return englishMonths.has(words.number(index))
}

function isAnyMonth(words: Words, index: number): boolean {
  if (isEnglishMonth(words, index)) return true
  if (index < 0 || index >= words.length || !mayBeOther.mayBegin(words, index)) return false
  const lower = words.word(index).toLowerCase()
  if (lower.length > 20) return false
  for (let end = Math.min(lower.length, longestMonth); end >= 3; end--) {
    if (otherMonths.has(lower.slice(0, end))) return true
  }
  return false
}

/** “iyulun 2-də”: Azerbaijani sets the month first, in the genitive. */
const monthFirstOther = new RegExp(
  `(?<![\\p{L}\\p{N}])(${monthsByLanguage.az?.join('|')})(?:[ıiuü]n)\\s+${day}(?:-?\\p{Ll}{1,4})?(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Of one paragraph; a calendar has more, and is no news. */
const most = 60

/** The days that a text names by number and month, in its own order. */
export function findDates(text: string, language: string): readonly DateMention[] {
  const found: DateMention[] = []
  const add = (
    match: RegExpExecArray,
    dayText: string | undefined,
    monthText: string | undefined,
    yearText: string | undefined,
    weekdayText?: string,
  ) => {
    const dayNumber = Number(dayText)
    const month = monthOf.get((monthText ?? '').toLowerCase())
    if (month === undefined || dayNumber < 1 || dayNumber > daysIn(month)) return
    const start = match.index
    const end = start + match[0].length
    if (found.some((other) => start < other.end && end > other.start)) return
    const dayOfWeek = weekdays[(weekdayText ?? '').toLowerCase()]
    found.push({
      start,
      end,
      day: dayNumber,
      month,
      ...(yearText !== undefined && {year: Number(yearText)}),
      ...(dayOfWeek !== undefined && {weekday: dayOfWeek}),
    })
  }
  for (const match of text.matchAll(monthFirst)) {
    if (found.length >= most) break
    // Small letters are verbs: “may 5 of them”, “march 20 miles”.
    if (/^\p{Ll}/u.test(match[2] ?? '')) continue
    if (
      /\bin\s$/iu.test(text.slice(Math.max(0, match.index - 4), match.index)) &&
      match[1] === undefined
    )
      continue
    add(match, match[3], match[2], match[4], match[1])
  }
  for (const match of text.matchAll(dayFirst)) {
    if (found.length >= most) break
    if (/^\p{Ll}/u.test(match[3] ?? '')) continue
    add(match, match[2], match[3], match[4], match[1])
  }
  if (!language.startsWith('en')) {
    for (const match of text.matchAll(dayFirstOf(language)))
      add(match, match[1], match[2], match[3])
    for (const match of text.matchAll(monthFirstOther)) add(match, match[2], match[1], undefined)
    const numeric = numericDates(language)
    for (const match of numeric ? text.matchAll(numeric) : []) {
      if (found.length >= most) break
      add(match, match[1], english[Number(match[2]) - 1]?.split('|')[0], undefined)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function daysIn(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31
}

import {isDay, isNoDay} from '../../desk/studio/deskLists.ts'
import type {Bar} from './BarChart.tsx'
import {periodsBetween} from './periods.ts'

/** Documents of a type by a date of theirs. */
export interface Dated {
  readonly type: string
  readonly date: string
  /** So many months are told one by one; what spans more is told by its years. */
  readonly mostMonths: number
}

/** The first and the last date of some documents. */
export interface Span {
  readonly first: string | null
  readonly last: string | null
}

/** The words for what is in no period. */
export interface CoverageWords {
  readonly earlier: string
  readonly unknown: string
}

interface Stretch {
  readonly id: string
  readonly label: string
  readonly filter: string
}

const periodsShown = 36

/** GROQ for the {@link Span} of some documents. */
export function spanQuery({type, date}: Dated): string {
  const all = `*[_type == "${type}" && ${isDay(date)}]`
  return `{
    "first": ${all} | order(${date} asc) [0].${date},
    "last": ${all} | order(${date} desc) [0].${date}
  }`
}

/** GROQ that counts documents by the periods of their span, from an index, however many there are. */
export function countsQuery(dated: Dated, span: Span): string {
  const stretches = stretchesOf(dated, span, '')
  const counts = stretches.map(({id, filter}) => `"${id}": count(*[${filter}])`)
  return `{${[`"all": count(*[_type == "${dated.type}"])`, ...counts].join(', ')}}`
}

/** What {@link countsQuery} counted as bars, the latest first, what has no date last. */
export function coverageBars(
  dated: Dated,
  span: Span,
  counts: Readonly<Record<string, number>>,
  words: CoverageWords,
): Bar[] {
  const barOf = ({id, label, filter}: Stretch, count: number): Bar => ({
    id,
    label,
    count,
    documents: {where: filter, date: dated.date},
  })
  const bars = stretchesOf(dated, span, words.earlier).map((stretch) =>
    barOf(stretch, counts[stretch.id] ?? 0),
  )
  const undated = (counts.all ?? 0) - bars.reduce((sum, {count}) => sum + count, 0)
  if (undated <= 0) return bars
  const filter = `_type == "${dated.type}" && ${isNoDay(dated.date)}`
  return [...bars, barOf({id: 'undated', label: words.unknown, filter}, undated)]
}

function stretchesOf(dated: Dated, span: Span, earlier: string): readonly Stretch[] {
  const {type, date, mostMonths} = dated
  const periods = periodsBetween(span.first, span.last, mostMonths)
  const within = (from: string, to: string) =>
    `_type == "${type}" && ${date} >= "${from}" && ${date} < "${to}"`
  const shown = periods.slice(0, periodsShown).map(({label, from, to}) => ({
    id: label,
    label,
    filter: within(from, to),
  }))
  const rest = periods[periodsShown]
  const first = periods.at(-1)
  if (!rest || !first) return shown
  return [...shown, {id: 'earlier', label: earlier, filter: within(first.from, rest.to)}]
}

/** A stretch of time with the texts of ISO dates that lie in it. */
export interface Period {
  /** `2026`, or `2026-05`. */
  readonly label: string
  /** The first text that is not before it, and the first that is behind it. */
  readonly from: string
  readonly to: string
}

/**
 * The months or, of more than `mostMonths`, the years between two dates, the latest first, those that
 * hold nothing included; none where a date is missing or is none.
 */
export function periodsBetween(
  first: string | null,
  last: string | null,
  mostMonths: number,
): readonly Period[] {
  const [from, to] = [monthOf(first), monthOf(last)]
  if (from === undefined || to === undefined || to < from) return []
  if (to - from < mostMonths) return countDown(from, to).map((month) => period(month, monthText))
  return countDown(Math.floor(from / 12), Math.floor(to / 12)).map((year) => period(year, yearText))
}

function period(number: number, text: (number: number) => string): Period {
  return {label: text(number), from: text(number), to: text(number + 1)}
}

const yearText = (year: number) => String(year).padStart(4, '0')

const monthText = (month: number) =>
  `${yearText(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`

function countDown(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, back) => to - back)
}

/** Months since the year 0. */
function monthOf(date: string | null): number | undefined {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(date ?? '') ?? []
  return year === undefined ? undefined : Number(year) * 12 + Number(month) - 1
}

import type {Choice} from './choice.ts'

/** How much of a date is known. */
export type DatePrecision = 'day' | 'month' | 'year' | 'dayWithoutYear' | 'unknown'

/** How exactly a text gave a date. */
export const datePrecisions: readonly Choice<DatePrecision>[] = [
  {value: 'day', title: 'Day, month and year'},
  {value: 'month', title: 'Month and year'},
  {value: 'year', title: 'Year only'},
  {value: 'dayWithoutYear', title: 'Day and month without a year'},
  {value: 'unknown', title: 'Not known'},
]

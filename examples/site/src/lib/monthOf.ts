import {monthRange} from '../../../../queries/index.ts'

/** The range of a month that an address names as `YYYY-MM`; undefined for what names none. */
export function monthOf(text: string | undefined): {from: string; to: string} | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text ?? '') ?? []
  return year && month ? monthRange(Number(year), Number(month)) : undefined
}

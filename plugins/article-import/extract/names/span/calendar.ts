import type {Token} from '../../text/tokens.ts'

/** Months that people are also named after, when a surname follows: `Jan Kowalski`. */
const givenMonths = new Set(['april', 'june', 'august', 'easter'])

/** Short forms of months, which are words of other languages unless a number stands by them. */
const shortMonths = new Set('jan feb mar apr jun jul aug sept sep oct nov dec'.split(' '))

/** What stands before a month. */
const beforeMonth = /^(?:in|of|on|since|until|till|by|from|early|mid|late|last|this|next|during)$/u

/** Whether a token is the name of a month, day or feast, which no other name goes on with. */
export function isCalendar(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token?.form.calendar) return false
  const next = tokens[at + 1]
  if (shortMonths.has(token.lower))
    return /^(?:\d.*|\.)$/u.test(next?.text ?? '') || /^\d/u.test(tokens[at - 1]?.text ?? '')
  // "on May 12", "in May", and no Ms May.
  if (token.lower === 'may')
    return (
      /^\d/u.test(next?.text ?? '') ||
      /^\d/u.test(tokens[at - 1]?.text ?? '') ||
      (!next?.cap && beforeMonth.test(tokens[at - 1]?.lower ?? ''))
    )
  return !(
    givenMonths.has(token.lower) &&
    next?.cap &&
    !next.form.calendar &&
    !/^\d/u.test(next.text)
  )
}

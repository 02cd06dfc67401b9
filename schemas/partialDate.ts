import type {StringRule} from 'sanity'
import {partialDatePattern} from './vocabularies/formats.ts'

/** Validates a year, a month or a day: `2020`, `2020-01`, `2020-01-30`. */
export function partialDate(rule: StringRule): StringRule {
  return rule.regex(partialDatePattern, {name: 'year, month or day'})
}

import type {ImportIssue} from '../../model.ts'
import type {SourceInput} from '../defineSource.ts'
import {readDate} from './readDate.ts'

/** A reader of dates that puts what cannot be read among the issues. */
export function dates(
  input: SourceInput,
  issues: ImportIssue[],
): (value: unknown, timeZone?: string) => string | undefined {
  return (value, timeZone = input.options.timeZone) => {
    const reading = readDate(value, timeZone)
    if (reading.issue !== undefined) issues.push(reading.issue)
    return reading.iso
  }
}

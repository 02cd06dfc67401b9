import {WordSet} from '../../text/wordSet.ts'
import type {Scan} from './scan.ts'

/** What is told of a holder before his office, and is no field of it. */
const noField = new WordSet('own current new then late young female former other sole only chief')

/** Whether the one small word between an owner and the office tells its field: `A’s content director`. */
export function tellsField({tokens}: Scan, first: number, titleEnd: number): boolean {
  const [field, owner] = [tokens[first - 1], tokens[first - 2]]
  return (
    field?.word === true &&
    !field.cap &&
    !field.possessive &&
    field.form.kind === undefined &&
    !field.form.starter &&
    !noField.has(field) &&
    !/(?:ed|ing|est|ly|time)$|-/u.test(field.lower) &&
    (owner?.possessive === true || /^(?:its|their)$/u.test(owner?.lower ?? '')) &&
    /^(?:director|manager|officer|editor|coordinator|head)$/u.test(tokens[first]?.lower ?? '') &&
    titleEnd === first + 1
  )
}

import {WordSet} from '../../text/wordSet.ts'
import type {Scan} from './scan.ts'

const articles = new WordSet('the its')

const joiners = new WordSet('and ,')

const signing = /^(?:co-)?(?:sign(?:ed|s)?|signatures?|inked|initialled)$/u

/** Whether a name stands where a sentence says who signed for whom: `by Jane Doe for the hub`. */
export function signsFor({tokens, from, to, chunks}: Scan, first: number, last: number): boolean {
  const comma = tokens[last]?.text === ','
  let at = comma ? last + 1 : last
  if (tokens[at]?.lower !== 'for') return false
  at += articles.has(tokens[at + 1]) ? 2 : 1
  const body = tokens[at]
  if (!body?.word || !(body.cap ? !body.form.calendar : body.form.head)) return false
  const before = tokens[first - 1]
  const opens = first === from || before?.lower === 'by' || before?.text === ';'
  if (!opens && !(joiners.has(before) && hasPerson(chunks))) return false
  for (let look = from; look < to; look += 1)
    if (signing.test(tokens[look]?.lower ?? '')) return true
  return false
}

const hasPerson = (chunks: Scan['chunks']) => chunks.some(({type}) => type === 'person')

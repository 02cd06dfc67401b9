import {domainWords, headlineWords, titleWords} from '../../gazetteer/lexicon.ts'
import {WordSet} from '../../text/wordSet.ts'
import {onlyWeakHeads} from '../span/runs.ts'
import {type NameSpan, readSpan} from '../span.ts'
import type {Scan} from './scan.ts'

/** Nouns that a common word only qualifies: `Ferry operator X`. */
const traders =
  new WordSet(`operator maker producer giant developer manufacturer exporter importer provider supplier
   owner retailer lender insurer builder carrier firm company group start-up startup bank
   agency official officials bodies leaders experts workers ministers`)

/** Whether a sentence's first word is a common word whose capital means nothing: `Ferry operator X`. */
export function opensAsWord(scan: Scan, at: number, span: NameSpan): boolean {
  const {tokens, names} = scan
  const token = tokens[at]
  const next = tokens[at + 1]
  if (
    !token ||
    span.to - at > 1 ||
    span.head ||
    span.legal ||
    token.shout ||
    token.possessive ||
    /\p{Ll}\p{Lu}/u.test(token.text) ||
    !next ||
    (!next.word && !(/^["“«]$/u.test(next.text) && token.lower.endsWith('ing'))) ||
    next.cap
  )
    return false
  const {lower} = token
  if (
    names.words?.has(lower) ||
    domainWords.has(lower) ||
    titleWords.has(lower) ||
    headlineWords.has(lower)
  )
    return true
  if (traders.has(next)) return true
  return /(?:ing|ed|ly|ers|ists|ions|ment)$/u.test(lower) && lower.length > 5
}

/** Whether a body bears the name of somebody with a form of address: `Maulana Azad National Urdu University`. */
export function bearsName({text, tokens, to}: Scan, at: number): boolean {
  const span = readSpan(text, tokens, at, to)
  return (
    span.head &&
    span.to - at >= 3 &&
    tokens[span.to - 1]?.form.head === true &&
    !onlyWeakHeads(tokens, at, span.to)
  )
}

const qualities =
  new WordSet(`new good great big small old young early long short first second third next full main key
   open`)

/** Whether a quality or number that opens a sentence belongs to a body's name: `First Technical University`. */
export function opensName({text, tokens, to}: Scan, at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token?.cap || !next?.cap || !qualities.has(token)) return false
  if (next.form.starter || next.form.head || next.form.country !== undefined) return false
  const span = readSpan(text, tokens, at, to)
  return span.to > at + 2 && (span.legal || span.head)
}

import {honorifics} from '../gazetteer/honorifics.ts'
import {legalForms} from '../gazetteer/lexicon.ts'
import {shortNames} from '../gazetteer/shortNames.ts'
import type {Token} from './tokens.ts'
import {WordSet} from './wordSet.ts'

const dottedForms = new WordSet('inc ltd co corp pte bhd sdn')

const opensTitle = new WordSet('chief deputy managing executive general vice')

/** A sentence as a range of tokens, `to` excluded. */
export interface SentenceRange {
  readonly from: number
  readonly to: number
}

const abbreviations = new Set(
  `mr mrs ms dr prof st sr jr no vs gen sen rep gov col capt lt sgt adm rev hon fr mt ft dept est approx fig vol pp ed eds al etc cf
   jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri acad assoc asst univ eng ing messrs mme mlle art
   habil ret rtd nat phil iur oec im св ул г гг тыс млн млрд им проф акад`.split(/\s+/u),
)
/** What has no full stop for so long is no sentence, and must not cost more than one. */
const mostTokens = 400
const mostUnits = 4000
const enders = new Set(['.', '!', '?', '…'])
const closers = new Set(['"', '”', '’', "'", '»', ')', ']'])

/** Splits a paragraph's tokens into sentences; abbreviations, initials and `Inc.` do not end one. */
export function splitSentences(tokens: readonly Token[]): SentenceRange[] {
  const sentences: SentenceRange[] = []
  let from = 0
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token) continue
    if (index - from >= mostTokens || token.end - (tokens[from]?.start ?? 0) > mostUnits) {
      sentences.push({from, to: index + 1})
      from = index + 1
      continue
    }
    if (token.word || token.text.length !== 1 || !enders.has(token.text)) continue
    let next = index + 1
    while (closers.has(tokens[next]?.text ?? '') && tokens[next]?.start === tokens[next - 1]?.end)
      next += 1
    const following = tokens[next]
    if (!following) break
    // "Colonel (ret.) Jane Doe"
    if (
      tokens[index + 1]?.text === ')' &&
      following.cap &&
      tokens[index - 2]?.text === '(' &&
      abbreviations.has(tokens[index - 1]?.lower ?? '')
    )
      continue
    if (following.start === tokens[next - 1]?.end) continue
    if (token.text === '.' && next === index + 1) {
      const before = tokens[index - 1]
      if (before?.end === token.start && before.word) {
        if (abbreviations.has(before.lower)) continue
        // "Engr. Jane Doe": forms of address are cut short in every country.
        if (before.cap && before.text.length <= 5 && following.cap && honorifics.has(before.lower))
          continue
        const starts = following.cap && following.form.starter
        if (shortNames.has(before.lower) && before.cap && following.cap && !starts) continue
        if (before.text.length === 1 && before.cap && !starts) continue
        // "Foo Inc. Chief Executive Jane Doe" runs on; another subject opens a sentence.
        const form = dottedForms.has(before) && before.cap
        if (
          form &&
          (!following.cap ||
            following.form.title ||
            legalForms.has(following.lower) ||
            opensTitle.has(following))
        )
          continue
      }
      if (following.word && !following.cap && !/^\d/u.test(following.text)) continue
    }
    sentences.push({from, to: next})
    from = next
    index = next - 1
  }
  if (from < tokens.length) sentences.push({from, to: tokens.length})
  return sentences
}

import type {Value} from '../evaluate/values.ts'
import {foldedTexts, gatherTokens, termTests} from './match.ts'
import {occurrences, TextQuery} from './textQuery.ts'
import {countTokens} from './tokens.ts'

const saturation = 1.2
const lengthWeight = 0.75
/** The length, in tokens, of a text that is scored neither up nor down: about a paragraph. */
const usualLength = 64

/** The score of a `match` inside `score()`: the term frequencies of BM25, 0 where it does not match. */
export function matchScore(text: Value, pattern: Value, look: () => void): number {
  if (pattern instanceof TextQuery) return textQueryScore(text, pattern)
  const tests = termTests(pattern)
  const tokens = gatherTokens(text)
  if (tests === null || tokens.length === 0) return 0
  let score = 0
  for (const test of tests) {
    let frequency = 0
    for (const token of tokens) if (test(token, look)) frequency++
    score += (frequency * (saturation + 1)) / (frequency + saturation)
  }
  return score
}

function textQueryScore(text: Value, query: TextQuery): number {
  const texts = foldedTexts(text)
  if (!query.matches(texts)) return 0
  if (query.wanted.length === 0) return 1
  const length = texts.reduce((sum, text) => sum + countTokens(text), 0)
  const norm = saturation * (1 - lengthWeight + (lengthWeight * length) / usualLength)
  let score = 0
  for (const clause of query.wanted) {
    const frequency = occurrences(clause, texts)
    score += (frequency * (saturation + 1)) / (frequency + norm)
  }
  return score
}

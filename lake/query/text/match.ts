import type {Value} from '../evaluate/values.ts'
import {TextQuery} from './textQuery.ts'
import {fold, patternTerms, textsOf, tokenize, withoutEdgeDots} from './tokens.ts'
import {type TokenTest, termTest} from './wildcard.ts'

/**
 * The `match` operator: every term of the pattern matches some token of the text.
 *
 * @param look - called now and then while that takes long, so that who asks can stop
 */
export function matches(text: Value, pattern: Value, look: () => void): boolean {
  if (pattern instanceof TextQuery) return pattern.matches(foldedTexts(text))
  const tests = termTests(pattern)
  if (tests === null || tests.length === 0) return false
  const tokens = gatherTokens(text)
  return tokens.length > 0 && tests.every((test) => tokens.some((token) => test(token, look)))
}

/** The tests of a pattern's terms; `null` for what is no pattern. */
export function termTests(pattern: Value): readonly TokenTest[] | null {
  if (typeof pattern === 'string') return cachedTests(pattern)
  if (!Array.isArray(pattern)) return null
  const tests: TokenTest[] = []
  for (const part of pattern) {
    if (typeof part !== 'string') return null
    tests.push(...cachedTests(part))
  }
  return tests
}

const cacheSize = 256
const cache = new Map<string, readonly TokenTest[]>()

function cachedTests(pattern: string): readonly TokenTest[] {
  const known = cache.get(pattern)
  if (known !== undefined) return known
  const tests = patternTerms(pattern).map(termTest)
  if (cache.size >= cacheSize) cache.clear()
  cache.set(pattern, tests)
  return tests
}

/** The tokens of a string, or of the strings in an array, folded. */
export function gatherTokens(text: Value): readonly string[] {
  if (typeof text === 'string') return tokenize(fold(text))
  if (!Array.isArray(text)) return []
  return text.flatMap((part) => (typeof part === 'string' ? tokenize(fold(part)) : []))
}

let latest: {readonly value: object; readonly texts: readonly string[]} | undefined

/**
 * Each text in a value, folded and ready to be searched: with `text::query()`, `@` stands for all its
 * text. That of the latest object is kept, as a filter and each argument of `score()` ask for the same.
 */
export function foldedTexts(value: Value): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(foldedTexts)
  if (typeof value !== 'object' || value === null) return textsOf(value).map(searchable)
  if (latest?.value === value) return latest.texts
  const texts = textsOf(value).map(searchable)
  latest = {value, texts}
  return texts
}

function searchable(text: string): string {
  return fold(withoutEdgeDots(text))
}

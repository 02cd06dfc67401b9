import type {Evaluate} from '../evaluate/compile.ts'
import {settle, type Value} from '../evaluate/values.ts'
import {scoredTerm, type TextTerm} from '../store/textIndex.ts'
import {TextQuery} from '../text/textQuery.ts'
import {fold, patternTerms} from '../text/tokens.ts'
import {type Access, limited} from './access.ts'

/** Below this many documents that wait to be read into the full text, a search reads them first. */
const fewWaiting = 200

/**
 * Documents with the words of a `match`, in some attributes or anywhere in the document; inside `score()`, where
 * each word of a plain pattern counts on its own, with any of them.
 */
export function textAccess(
  operand: Evaluate,
  fields: readonly string[] | undefined,
  isScored = false,
): Access {
  return {
    find({indexes, wants}, scope, limit) {
      const pattern = settle(operand(scope))
      // A text query looks into all text below a value, a plain pattern at the value alone.
      const within = pattern instanceof TextQuery ? undefined : fields
      const terms = termsOf(pattern)?.map((term) => ({...term, fields: within}))
      if (terms === undefined) return undefined
      if (terms.length === 0) return limited([], limit, 'fullText', 'no words')
      const isBehind = indexes.text.waiting(fewWaiting) === fewWaiting
      if (isBehind) wants.noteText()
      indexes.workOn(isBehind ? 100 : 500)
      const isAny = isScored && !(pattern instanceof TextQuery)
      if (isAny && terms.length < patternCount(pattern)) return undefined
      const ids = indexes.text.find(terms, limit + 1, isAny ? 'OR' : 'AND')
      const words = terms.map(({token, isPrefix}) => (isPrefix ? `${token}*` : token)).join(' ')
      const where = within === undefined ? '' : `${within.join(', ')}: `
      return limited(ids, limit, 'fullText', where + words.toLowerCase())
    },
  }
}

/** Documents that have a `_score` stored, which `score()` adds to. */
export const storedScoreAccess: Access = {
  find({indexes}, _scope, limit) {
    return limited(indexes.text.find([scoredTerm], limit + 1), limit, 'fullText', '_score')
  },
}

/** The words that a matching text must have; undefined where every text may match. */
function termsOf(pattern: Value): TextTerm[] | undefined {
  if (pattern instanceof TextQuery) {
    if (pattern.wanted.length === 0) return pattern.matchesAll ? undefined : []
    return pattern.wanted.flatMap(({tokens, isPrefix}) =>
      tokens.map((token, index) => ({token, isPrefix: isPrefix && index === tokens.length - 1})),
    )
  }
  const parts = Array.isArray(pattern) ? pattern : [pattern]
  if (!parts.every((part) => typeof part === 'string')) return []
  const patterns = parts.flatMap(patternTerms)
  if (patterns.length === 0) return []
  const terms = patterns.flatMap(termOf)
  return terms.length === 0 ? undefined : terms
}

/** How many terms a plain pattern has; a term that begins with `*` is none of {@link termsOf}. */
function patternCount(pattern: Value): number {
  const parts = Array.isArray(pattern) ? pattern : [pattern]
  return parts.flatMap((part) => (typeof part === 'string' ? patternTerms(part) : [])).length
}

function termOf(pattern: string): TextTerm[] {
  const term = pattern.slice(0, 1024)
  const wildcard = term.search(/[*.]/)
  const token = fold(wildcard < 0 ? term : term.slice(0, wildcard))
  return token === '' ? [] : [{token, isPrefix: wildcard >= 0}]
}

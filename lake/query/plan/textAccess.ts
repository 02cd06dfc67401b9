import type {Evaluate} from '../evaluate/compile.ts'
import {settle, type Value} from '../evaluate/values.ts'
import {scoredTerm, type TextTerm} from '../store/textIndex.ts'
import type {SoughtText} from '../store/unreadSearch.ts'
import {TextQuery} from '../text/textQuery.ts'
import {fold, patternTerms} from '../text/tokens.ts'
import {type Access, limited} from './access.ts'

/** Below this many documents that wait to be read into the full text, a search reads them first. */
const fewWaiting = 200
/** Milliseconds for which a run looks into those that wait itself. */
const atOnce = 40

const scored: SoughtText = {terms: [scoredTerm], operator: 'AND', isJoined: false}

/** Of more words than these that must all occur, the first say enough of who has them. */
export const mostTerms = 64

/** What of a document a `match` looks at. */
export interface SearchedText {
  /** The attributes that it reads; absent for anywhere in the document. */
  readonly fields: readonly string[] | undefined
  /** Whether it joins strings, so that a word may stand in none of them. */
  readonly isJoined: boolean
}

/**
 * Documents with the words of a `match`; inside `score()`, where each word of a plain pattern counts on its own,
 * with any of them.
 */
export function textAccess(
  operand: Evaluate,
  {fields, isJoined}: SearchedText,
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
      const isAny = isScored && !(pattern instanceof TextQuery)
      const isPartial = isAny && (terms.length < patternCount(pattern) || terms.length > mostTerms)
      const ids = isPartial ? undefined : search(terms.slice(0, mostTerms), isAny ? 'OR' : 'AND')
      if (ids === undefined) return undefined
      const words = terms.map(({token, isPrefix}) => (isPrefix ? `${token}*` : token)).join(' ')
      const where = within === undefined ? '' : `${within.join(', ')}: `
      return limited(ids, limit, 'fullText', where + words.toLowerCase())

      function search(wanted: readonly TextTerm[], operator: 'AND' | 'OR'): string[] {
        const {text} = indexes
        if (!text.pending.has(fewWaiting)) {
          indexes.workOn(500)
          return text.find(wanted, limit + 1, operator)
        }
        indexes.hurryText()
        const sought = {terms: wanted, operator, isJoined}
        if (!wants.isTextUrgent) text.pending.seek(sought, atOnce)
        const unread = text.pending.likely(sought)
        if (unread === undefined) wants.noteText(sought)
        return text.find(wanted, limit + 1, operator, unread)
      }
    },
  }
}

/** Documents that have a `_score` stored, which `score()` adds to. */
export const storedScoreAccess: Access = {
  find({indexes, wants}, _scope, limit) {
    const {pending} = indexes.text
    const isMuchUnread = pending.has(fewWaiting)
    if (isMuchUnread && !wants.isTextUrgent) pending.seek(scored, atOnce)
    const unread = isMuchUnread ? pending.likely(scored) : undefined
    if (isMuchUnread && unread === undefined) wants.noteText(scored)
    const ids = indexes.text.find([scoredTerm], limit + 1, 'AND', unread)
    return limited(ids, limit, 'fullText', '_score')
  },
}

/** The words that a matching text must have; undefined where every text may match. */
export function termsOf(pattern: Value): TextTerm[] | undefined {
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

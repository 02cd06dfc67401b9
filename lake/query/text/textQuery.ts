import {fold, isBetweenTokens, tokenize} from './tokens.ts'

/** One thing that a text query asks for: consecutive tokens, the last perhaps only begun. */
export interface TextClause {
  readonly tokens: readonly string[]
  readonly isPrefix: boolean
}

/**
 * What `text::query("…")` gives: words that must all occur, `"exact phrases"`, `prefix*` and
 * `-excluded`. A query without anything but `*` matches every text.
 */
export class TextQuery {
  readonly source: string
  readonly wanted: readonly TextClause[]
  readonly excluded: readonly TextClause[]
  /** Whether there is nothing to look for, only `*`: any text will do. */
  readonly matchesAll: boolean

  constructor(source: string) {
    this.source = source
    const wanted: TextClause[] = []
    const excluded: TextClause[] = []
    let hasStar = false
    for (const part of source.match(/-?"[^"]*"?|[^\s"]+/g) ?? []) {
      const isExcluded = part.startsWith('-') && part.length > 1
      const body = isExcluded ? part.slice(1) : part
      const isPhrase = body.startsWith('"')
      const isPrefix = !isPhrase && body.endsWith('*')
      const tokens = tokenize(body).map(fold)
      if (tokens.length === 0) hasStar ||= isPrefix && body === '*'
      else (isExcluded ? excluded : wanted).push({tokens, isPrefix})
    }
    this.wanted = wanted
    this.excluded = excluded
    this.matchesAll = wanted.length === 0 && (hasStar || excluded.length > 0)
  }

  /** Whether texts, folded one by one, satisfy the query together. */
  matches(texts: readonly string[]): boolean {
    if (this.excluded.some((clause) => occurs(clause, texts))) return false
    if (this.wanted.length === 0) return this.matchesAll && texts.length > 0
    return this.wanted.every((clause) => occurs(clause, texts))
  }
}

function occurs(clause: TextClause, texts: readonly string[]): boolean {
  return texts.some((text) => occurrencesIn(text, clause, 1) > 0)
}

/** How often a clause occurs in the folded texts; a phrase does not reach from one text into the next. */
export function occurrences(clause: TextClause, texts: readonly string[]): number {
  let count = 0
  for (const text of texts) count += occurrencesIn(text, clause, Number.POSITIVE_INFINITY)
  return count
}

/** How often a clause occurs in a folded text, counted no further than `limit`. */
function occurrencesIn(text: string, {tokens, isPrefix}: TextClause, limit: number): number {
  if (tokens.length > 1) {
    return tokens.every((token) => text.includes(token)) ? phrasesIn(text, tokens, isPrefix) : 0
  }
  const [token = ''] = tokens
  let count = 0
  for (let at = text.indexOf(token); at >= 0 && count < limit; ) {
    const end = at + token.length
    if (isBetweenTokens(text, at - 1) && (isPrefix || isBetweenTokens(text, end))) count++
    at = text.indexOf(token, end)
  }
  return count
}

function phrasesIn(text: string, phrase: readonly string[], isPrefix: boolean): number {
  const tokens = tokenize(text)
  const last = phrase.length - 1
  let count = 0
  for (let start = 0; start + last < tokens.length; start++) {
    const isThere = phrase.every((token, index) => {
      const found = tokens[start + index] ?? ''
      return isPrefix && index === last ? found.startsWith(token) : found === token
    })
    if (isThere) count++
  }
  return count
}

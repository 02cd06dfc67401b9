import {fold, tokenize} from './tokens.ts'

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

  /** Whether texts, tokenized and folded one by one, satisfy the query together. */
  matches(texts: readonly (readonly string[])[]): boolean {
    if (this.excluded.some((clause) => occurrences(clause, texts) > 0)) return false
    if (this.wanted.length === 0) return this.matchesAll && texts.length > 0
    return this.wanted.every((clause) => occurrences(clause, texts) > 0)
  }
}

/** How often a clause occurs in the texts; a phrase does not reach from one text into the next. */
export function occurrences(clause: TextClause, texts: readonly (readonly string[])[]): number {
  let count = 0
  for (const tokens of texts) {
    for (let start = 0; start + clause.tokens.length <= tokens.length; start++) {
      if (occursAt(clause, tokens, start)) count++
    }
  }
  return count
}

function occursAt(clause: TextClause, tokens: readonly string[], start: number): boolean {
  const last = clause.tokens.length - 1
  return clause.tokens.every((token, index) => {
    const found = tokens[start + index] ?? ''
    return clause.isPrefix && index === last ? found.startsWith(token) : found === token
  })
}

/** A part of a query's text, and what groq-js is given in its place. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A query's text that groq-js parses, and the way from its positions back to the query's. */
export interface ParsableText {
  readonly text: string
  readonly toOriginal: (position: number) => number
}

/** Puts replacements into a query's text; one inside another is part of it. */
export function rewrite(query: string, replacements: readonly Replacement[]): ParsableText {
  const shifts: {readonly from: number; readonly by: number}[] = []
  let text = ''
  let copied = 0
  for (const {start, end, text: given} of replacements.toSorted((a, b) => a.start - b.start)) {
    if (start < copied) continue
    text += query.slice(copied, start) + given
    copied = end
    shifts.push({from: text.length, by: copied - text.length})
  }
  text += query.slice(copied)
  return {
    text,
    toOriginal: (position) => position + (shifts.findLast(({from}) => from <= position)?.by ?? 0),
  }
}

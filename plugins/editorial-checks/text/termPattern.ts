import type {StyleGuide} from '../engine/styleGuide.ts'

type Term = StyleGuide['terms'][number]

/** One expression for all terms of a style guide, and which of them a match is. */
export interface TermPattern {
  readonly expression: RegExp
  termOf(found: string): Term | undefined
}

const kept = new WeakMap<readonly Term[], TermPattern>()

/** Whole words in any case; hyphens of every kind and spaces of any number are alike. */
export function termPattern(terms: readonly Term[]): TermPattern {
  const before = kept.get(terms)
  if (before) return before
  const byFold = new Map(terms.map((term) => [fold(term.avoid), term]))
  const words = [...byFold.keys()].sort((a, b) => b.length - a.length).map(toPattern)
  const pattern = {
    expression: new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}_@#/]|[\\p{L}\\p{N}]\\.)(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}_]|\\.\\p{Ll}{2,})`,
      'giu',
    ),
    termOf: (found: string) => byFold.get(fold(found)),
  }
  kept.set(terms, pattern)
  return pattern
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐‑–]/gu, '-')
    .replace(/[\s\u00A0]+/gu, ' ')
}

function toPattern(term: string): string {
  return term
    .replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
    .replace(/-/gu, '[-‐‑–]')
    .replace(/ /gu, '[\\s\\u00A0]+')
    .replace(/['’]/gu, "['’]")
}

/** How well one page's body was found; the three shares sum to 1. */
export interface BodyMeasure {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Whether the words are the same, one by one. */
  readonly exact: boolean
}

/** The measures of a set of pages. */
export interface SetMeasure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** The share of pages whose words are all the same. */
  readonly exact: number
}

const SHINGLE = 4

/** The words of a text: runs of letters, marks, digits and underscores of any script. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
}

/**
 * Measures a found body against the true one by shingles of four words as a multiset.
 *
 * A text of fewer words is one shingle. An empty text has none, so that finding nothing where
 * something is, or something where nothing is, scores 0.
 */
export function measureBody(truth: string, found: string): BodyMeasure {
  const trueWords = wordsOf(truth)
  const foundWords = wordsOf(found)
  const trueShingles = shingles(trueWords)
  const foundShingles = shingles(foundWords)
  let tp = 0
  let fp = 0
  let fn = 0
  for (const [shingle, count] of trueShingles) {
    const other = foundShingles.get(shingle) ?? 0
    tp += Math.min(count, other)
    fn += Math.max(0, count - other)
  }
  for (const [shingle, count] of foundShingles) {
    fp += Math.max(0, count - (trueShingles.get(shingle) ?? 0))
  }
  const sum = Math.max(tp + fp + fn, 1)
  const precision = ratio(tp, fp, fn)
  const recall = ratio(tp, fn, fp)
  return {
    truePositives: tp / sum,
    falsePositives: fp / sum,
    falseNegatives: fn / sum,
    precision,
    recall,
    f1: harmonic(precision, recall),
    exact:
      trueWords.length === foundWords.length &&
      trueWords.every((word, at) => word === foundWords[at]),
  }
}

/** Averages precision and recall over the pages and takes F1 of the two means. */
export function measureSet(pages: readonly BodyMeasure[]): SetMeasure {
  const mean = (value: (page: BodyMeasure) => number) =>
    pages.length === 0 ? 0 : pages.reduce((sum, page) => sum + value(page), 0) / pages.length
  const precision = mean((page) => page.precision)
  const recall = mean((page) => page.recall)
  return {
    precision,
    recall,
    f1: harmonic(precision, recall),
    exact: mean((page) => (page.exact ? 1 : 0)),
  }
}

function shingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  const last = words.length === 0 ? -1 : Math.max(0, words.length - SHINGLE)
  for (let at = 0; at <= last; at++) {
    const shingle = words.slice(at, at + SHINGLE).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function ratio(hits: number, misses: number, others: number): number {
  if (misses === 0 && others === 0) return 1
  return hits === 0 ? 0 : hits / (hits + misses)
}

function harmonic(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other)
}

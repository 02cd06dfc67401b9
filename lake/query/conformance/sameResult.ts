import {isObject} from '../evaluate/values.ts'

/** How far two numbers may be apart, as a part of the larger. */
const rounding = 1e-9
/** The same for distances, whose algorithm the specification leaves open: sphere or ellipsoid. */
const distanceRounding = 6e-3

/** Whether a result is the one that the suite wants; `_score` counts by its rank only, as `_pos`. */
export function sameResult(query: string, expected: unknown, actual: unknown): boolean {
  const tolerance = query.includes('geo::distance') ? distanceRounding : rounding
  return same(expected, rankScores(actual), tolerance)
}

function same(expected: unknown, actual: unknown, tolerance: number): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const difference = Math.abs(expected - actual)
    return difference <= tolerance * Math.max(Math.abs(expected), Math.abs(actual))
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => same(item, actual[index], tolerance))
    )
  }
  if (!isObject(expected)) return (expected ?? null) === (actual ?? null)
  if (!isObject(actual)) return false
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)])
  return [...names].every((name) => same(expected[name], actual[name], tolerance))
}

/** Puts the rank of each `_score` among all scores of the result, the lowest being 1, in its place. */
export function rankScores(result: unknown): unknown {
  const scores = new Set<number>()
  collect(result, scores)
  if (scores.size === 0) return result
  const ranks = new Map([...scores].sort((a, b) => a - b).map((score, index) => [score, index + 1]))
  return replaced(result, ranks)
}

function collect(value: unknown, scores: Set<number>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, scores)
  else if (isObject(value)) {
    if (typeof value._score === 'number') scores.add(value._score)
    for (const item of Object.values(value)) collect(item, scores)
  }
}

function replaced(value: unknown, ranks: ReadonlyMap<number, number>): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, ranks))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) =>
      name === '_score' && typeof item === 'number'
        ? ['_pos', ranks.get(item)]
        : [name, replaced(item, ranks)],
    ),
  )
}

/** Whether two words have the same letters in another order. */
export function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

/** In how many places two words of one length differ. */
export function differing(a: string, b: string): number {
  let count = 0
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) count++
  return count
}

/** One letter changed, left out, added or swapped; or two in a long word. */
export function isNear(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length)
  if (short < 4) return false
  if (isSwap(a, b) && differing(a, b) === 2) return true
  const allowed = short >= 8 ? 2 : 1
  return distance(a.replace(/[-‐‑]/gu, ''), b.replace(/[-‐‑]/gu, ''), allowed) <= allowed
}

/** Levenshtein distance, cut off above the limit. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let previous = Array.from({length: b.length + 1}, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
      )
    }
    previous = current
  }
  return previous[b.length] ?? limit + 1
}

/**
 * Whether one word is made from the other, or both from a third: culture and cultural.
 *
 * @param share - of the shorter word’s letters that both must begin with, at least five
 */
export function isOfOneStem(a: string, b: string, share: number): boolean {
  const short = Math.min(a.length, b.length)
  if (short < 6) return false
  let shared = 0
  while (shared < short && a[shared] === b[shared]) shared++
  return shared >= 5 && shared >= short * share
}

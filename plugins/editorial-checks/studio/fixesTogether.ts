import type {Finding, Fix} from '../engine/types.ts'

/**
 * The safe fixes that can be applied at once: of fixes that touch the same place, the first; the
 * others are worked out anew from what it leaves.
 */
export function fixesTogether(findings: readonly Finding[]): readonly Fix[] {
  const taken: string[] = []
  const together: Fix[] = []
  for (const {fix, waived} of findings) {
    if (!fix?.safe || waived) continue
    const places = placesOf(fix)
    if (places.some((place) => taken.some((other) => touches(place, other)))) continue
    taken.push(...places)
    together.push(fix)
  }
  return together
}

/** The paths that a fix writes to. */
export function placesOf({patch}: Fix): string[] {
  const {before, after, replace} = patch.insert ?? {}
  return [
    ...Object.keys(patch.set ?? {}),
    ...(patch.unset ?? []),
    ...[before, after, replace].filter((place) => typeof place === 'string'),
  ]
}

function touches(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

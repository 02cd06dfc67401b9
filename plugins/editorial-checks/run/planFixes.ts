import {applyFix} from '../engine/applyFix.ts'
import type {Checker} from '../engine/checker.ts'
import {pathToString} from '../engine/path.ts'
import type {Finding, Fix} from '../engine/types.ts'
import type {Fields} from '../engine/values.ts'

/** The fixes of a document, each applicable after the ones before it. */
export interface FixPlan {
  readonly applied: readonly Finding[]
  readonly patches: readonly Fix['patch'][]
  readonly before: Fields
  readonly after: Fields
}

/** More than any article has; a fix that brings its finding back ends here. */
const mostFixes = 500

/**
 * Applies fixes one by one to a copy, checking anew after each, until none is left.
 *
 * A fix that changes nothing, or raises an error that was not there, is left out.
 */
export function planFixes(document: Fields, check: Checker, mode: 'safe' | 'all'): FixPlan {
  const applied: Finding[] = []
  const patches: Fix['patch'][] = []
  const skipped = new Set<string>()
  let current = document
  let findings = check(current)
  while (applied.length < mostFixes) {
    const next = findings.find(
      (finding) =>
        finding.fix !== undefined &&
        finding.waived === undefined &&
        (mode === 'all' || finding.fix.safe) &&
        !skipped.has(keyOf(finding)),
    )
    if (!next?.fix) break
    const mended = applyFix(current, next.fix)
    const after = check(mended)
    const errors = new Set(findings.filter(isError).map(({rule}) => rule))
    const worse = after.some((finding) => isError(finding) && !errors.has(finding.rule))
    if (worse || JSON.stringify(mended) === JSON.stringify(current)) {
      skipped.add(keyOf(next))
      continue
    }
    // One that is still there after its fix is not tried again.
    if (after.some((finding) => keyOf(finding) === keyOf(next))) skipped.add(keyOf(next))
    applied.push(next)
    patches.push(next.fix.patch)
    current = mended
    findings = after
  }
  return {applied, patches, before: document, after: current}
}

function isError({severity, waived}: Finding): boolean {
  return severity === 'error' && waived === undefined
}

function keyOf({rule, path, span}: Finding): string {
  return `${rule}|${pathToString(path)}|${span?.start ?? ''}`
}

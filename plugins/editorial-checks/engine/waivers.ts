import {memberSegment, pathToString} from './path.ts'
import {textHash} from './textHash.ts'
import type {Finding, PathSegment} from './types.ts'
import {asString, type Fields, objectsOf} from './values.ts'

/** An editor's word that a finding may stand, kept in the document's `waivers`. */
export interface Waiver {
  readonly _type: 'waiver'
  readonly _key: string
  readonly rule: string
  /** Absent for a finding on the document as a whole. */
  readonly path?: string
  readonly reason: string
  readonly by: string
  readonly at: string
  /** See {@link textHash}: the waiver ends when the text that it covers changes. */
  readonly textHash: string
}

/** Makes the waiver of a finding, to be appended to the document's `waivers`. */
export function createWaiver(
  document: Fields,
  finding: Finding,
  {by, reason, at}: {by: string; reason: string; at: string},
): Waiver {
  const path = pathToString(finding.path)
  const hash = textHash(document, finding.path)
  return {
    _type: 'waiver',
    _key: `${finding.rule}-${hash.slice(0, 8)}`,
    rule: finding.rule,
    ...(path !== '' && {path}),
    reason,
    by,
    at,
    textHash: hash,
  }
}

/** Marks the findings that an editor waived, as long as their text is the one that was waived. */
export function applyWaivers(document: Fields, findings: readonly Finding[]): readonly Finding[] {
  const waivers = objectsOf(document.waivers)
  if (waivers.length === 0 || findings.length === 0) return findings
  return findings.map((finding) => {
    const path = pathToString(finding.path)
    const waiver = waivers.find(
      ({value}) =>
        value.rule === finding.rule &&
        asString(value.path) === path &&
        asString(value.by).trim() !== '' &&
        asString(value.reason).trim() !== '' &&
        value.textHash === textHash(document, finding.path),
    )?.value
    if (!waiver) return finding
    return {
      ...finding,
      waived: {by: asString(waiver.by), reason: asString(waiver.reason), at: asString(waiver.at)},
    }
  })
}

/** The paths of waivers whose text has changed since: they hold no more and may be removed. */
export function endedWaivers(
  document: Fields,
  findings: readonly Finding[],
): readonly (readonly PathSegment[])[] {
  const holding = new Set(
    findings.filter(({waived}) => waived).map(({rule, path}) => `${rule}\n${pathToString(path)}`),
  )
  return objectsOf(document.waivers)
    .filter(({value}) => !holding.has(`${asString(value.rule)}\n${asString(value.path)}`))
    .map(({value, index}) => ['waivers', memberSegment(value, index)])
}

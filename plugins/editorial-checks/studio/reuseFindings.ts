import type {Finding} from '../engine/types.ts'

/**
 * The findings of a check with those of the one before in the place of their equals, and the list
 * before where nothing changed, so that what shows them is not drawn anew with each keystroke.
 */
export function createFindingsReuse(): (next: readonly Finding[]) => readonly Finding[] {
  let previous: readonly Finding[] = []
  let known = new Map<string, Finding>()
  return (next) => {
    const seen = new Map<string, Finding>()
    const findings = next.map((finding) => {
      const content = JSON.stringify(finding)
      const same = known.get(content) ?? finding
      seen.set(content, same)
      return same
    })
    known = seen
    const unchanged =
      findings.length === previous.length &&
      findings.every((finding, index) => finding === previous[index])
    if (!unchanged) previous = findings
    return previous
  }
}

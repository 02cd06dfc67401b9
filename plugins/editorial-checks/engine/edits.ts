import {pathToString} from './path.ts'
import type {TextField} from './textFields.ts'
import type {Fix} from './types.ts'
import {isBlank} from './values.ts'

/** A replacement in a text, in UTF-16 code units. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Whether a text is still one after its edits: a fix must not leave a field empty. */
export function leavesText(field: TextField, edits: readonly Edit[]): boolean {
  return !isBlank(applyEdits(field.text, edits))
}

/** Patch operations that replace stretches of a text field, span by span in Portable Text. */
export function editText(field: TextField, edits: readonly Edit[]): Fix['patch'] {
  if (!field.block) return {set: {[pathToString(field.path)]: applyEdits(field.text, edits)}}
  const set: Record<string, unknown> = {}
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  let from = 0
  for (const child of field.block.children) {
    while (from < sorted.length && (sorted[from]?.end ?? 0) < child.start) from++
    let to = from
    while (to < sorted.length && (sorted[to]?.start ?? 0) <= child.end) to++
    const own = sorted
      .slice(from, to)
      .filter(
        ({start, end}) =>
          start < child.end && (end > child.start || (end === start && start >= child.start)),
      )
      .map(({start, end, text}) => ({
        start: Math.max(start, child.start) - child.start,
        end: Math.min(end, child.end) - child.start,
        // The replacement goes where the stretch begins; later spans only lose their part of it.
        text: start >= child.start ? text : '',
      }))
    if (own.length === 0) continue
    const path = [...field.path, 'children', child.segment, 'text']
    set[pathToString(path)] = applyEdits(child.text, own)
  }
  return {set}
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const {start, end, text: put} of [...edits].sort((a, b) => a.start - b.start)) {
    // Stretches that overlap are taken once.
    if (start < at) continue
    result += text.slice(at, start) + put
    at = end
  }
  return result + text.slice(at)
}

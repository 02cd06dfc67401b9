import {
  applyPatches,
  DIFF_DELETE,
  DIFF_EQUAL,
  DIFF_INSERT,
  type Patch,
  parsePatch,
} from '@sanity/diff-match-patch'
import {MutationProblem} from '../errors.ts'

/**
 * Applies a diff-match-patch to a text.
 *
 * @throws {@link MutationProblem} with status 400 where the patch cannot be read
 */
export function applyText(patch: string, text: string, path: string): string {
  try {
    const hunks = parsePatch(patch)
    return applyExactly(hunks, text) ?? applyPatches(hunks, text, {allowExceedingIndices: true})[0]
  } catch (error: unknown) {
    const why = error instanceof Error ? error.message : 'not a diff-match-patch'
    throw new MutationProblem(400, 'patchError', `Invalid diffMatchPatch for "${path}": ${why}`)
  }
}

/** A hunk has so much text on both sides, unless it stands at an end of the text. */
const contextLength = 4
/** So much of what was written stays at hand, because a hunk's context may reach back into it. */
const longestTail = 4_000

/**
 * Applies hunks to the text that they were made from, in one pass; undefined where one does not stand
 * just where it says, so that its place has to be searched for.
 */
function applyExactly(hunks: readonly Patch[], text: string): string | undefined {
  const isAtStart = lengthOfContext(hunks.at(0)?.diffs.at(0)) < contextLength
  const isAtEnd = lengthOfContext(hunks.at(-1)?.diffs.at(-1)) < contextLength
  if (isAtStart && hunks[0]?.utf8Start2 !== 0) return undefined
  const written: string[] = []
  let tail = ''
  let bytes = 0
  let position = 0
  const write = (more: string) => {
    tail += more
    if (tail.length <= longestTail) return
    const cut = tail.length - longestTail / 2
    written.push(tail.slice(0, cut))
    tail = tail.slice(cut)
  }
  for (const {utf8Start2: start, diffs} of hunks) {
    const next = start > bytes ? advance(text, position, start - bytes) : position
    const back = start < bytes ? retreat(tail, bytes - start) : tail.length
    if (next === undefined || back === undefined) return undefined
    write(text.slice(position, next))
    // What is written ends where the hunk begins, or holds the hunk's beginning already.
    const overlap = start < bytes ? tail.slice(back) : ''
    const old = joined(diffs, DIFF_INSERT)
    const ahead = text.slice(next, next + Math.max(0, old.length - overlap.length))
    if (!(overlap + ahead).startsWith(old) || old.length < overlap.length) return undefined
    if (overlap !== '') tail = tail.slice(0, back)
    const replacement = joined(diffs, DIFF_DELETE)
    write(replacement)
    position = next + ahead.length
    bytes = start + Buffer.byteLength(replacement)
  }
  if (isAtEnd && position !== text.length) return undefined
  return written.join('') + tail + text.slice(position)
}

function lengthOfContext(diff: Patch['diffs'][number] | undefined): number {
  return diff?.[0] === DIFF_EQUAL ? diff[1].length : 0
}

function joined(diffs: Patch['diffs'], without: number): string {
  return diffs.map(([kind, text]) => (kind === without ? '' : text)).join('')
}

/** The index so many UTF-8 bytes further on; undefined beyond the end, or within a character. */
function advance(text: string, from: number, bytes: number): number | undefined {
  let index = from
  let left = bytes
  while (left > 0) {
    const code = text.codePointAt(index)
    if (code === undefined) return undefined
    left -= utf8Length(code)
    index += code > 0xffff ? 2 : 1
  }
  return left === 0 ? index : undefined
}

/** The index so many UTF-8 bytes before the end; undefined before the start, or within a character. */
function retreat(text: string, bytes: number): number | undefined {
  let index = text.length
  let left = bytes
  while (left > 0) {
    if (index === 0) return undefined
    const isPair = index > 1 && (text.codePointAt(index - 2) ?? 0) > 0xffff
    index -= isPair ? 2 : 1
    left -= utf8Length(text.codePointAt(index) ?? 0)
  }
  return left === 0 ? index : undefined
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

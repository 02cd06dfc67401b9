import type {ConvertedBody, ImportIssue} from '../model.ts'
import {countKept} from './account.ts'
import {countVisible} from './countVisible.ts'
import {textBlock} from './figures.ts'
import {keyOf} from './keys.ts'

/** Lines of at least this length were broken by a line limit, not by their author. */
const WRAPPED = 50

/** Plain text as Portable Text: paragraphs by blank lines, hard-wrapped lines joined. */
export function convertText(text: string): ConvertedBody {
  const issues: ImportIssue[] = []
  const clean = text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
  if (clean !== text) {
    issues.push({
      code: 'control-characters',
      message: 'Control characters or halves of characters were taken out.',
      kind: 'repair',
    })
  }
  const blocks = paragraphsOf(clean).map((paragraph, index) =>
    textBlock(keyOf('b', index), paragraph),
  )
  const read = countVisible(clean)
  const kept = countKept(blocks)
  return {blocks, images: [], issues, account: {read, kept, reported: read - kept}}
}

/** The paragraphs of plain text. */
export function paragraphsOf(text: string): string[] {
  const groups: string[][] = []
  let group: string[] = []
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (line.trim() !== '') group.push(line)
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups.flatMap(joinLines)
}

/**
 * The paragraphs of lines with no blank one between them: joined when a line limit broke them, a
 * paragraph each when lines are long (or begin indented), kept as lines of one paragraph when short.
 */
function joinLines(lines: readonly string[]): string[] {
  const tidy = (line: string): string => line.trim().replace(/[^\S\u00a0]+/g, ' ')
  if (lines.length === 1) return lines.map(tidy)
  const lengths = lines.map((line) => line.trimEnd().length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest > 110) return lines.map(tidy)
  const indented = lines.slice(1).filter((line) => /^(?:\t| {2,})\S/.test(line)).length
  if (indented > 0 && indented < lines.length - 1 && longest >= WRAPPED)
    return byIndent(lines, tidy)
  const full = lengths
    .slice(0, -1)
    .filter((length) => length >= Math.min(WRAPPED, longest * 0.7)).length
  const wrapped = longest >= WRAPPED && full >= (lines.length - 1) * 0.7
  return [lines.map(tidy).join(wrapped ? ' ' : '\n')]
}

function byIndent(lines: readonly string[], tidy: (line: string) => string): string[] {
  const paragraphs: string[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last === undefined || /^(?:\t| {2,})/.test(line)) paragraphs.push([tidy(line)])
    else last.push(tidy(line))
  }
  return paragraphs.map((paragraph) => paragraph.join(' '))
}

import {figureFileNames} from './figures.ts'
import type {Subject} from './subject.ts'
import type {ReadText} from './textFields.ts'
import type {PathSegment, TextSpan} from './types.ts'
import {asArray, asFields, type Fields, isBlank} from './values.ts'

/** Characters of a text that tell one paragraph from the next. */
const excerptLength = 40

/**
 * Where a path leads, in an editor's words: `picture 2 of 5, harbour.jpg`, `paragraph 3, “The town …”`,
 * `bylines 2, credit line`.
 *
 * Two findings of one rule in one document differ in it, whatever their messages say.
 */
export function placeInWords(
  subject: Subject,
  path: readonly PathSegment[],
  span: TextSpan | undefined,
  reference: (id: string) => Fields | undefined,
): string {
  const [first, second] = path
  const figure = subject.figures.findIndex((one) => startsWith(path, one.path))
  if (figure !== -1) return pictureInWords(subject, figure, reference)
  if (first === 'body' && second !== undefined) {
    const at = subject.blocks.findIndex((block) => startsWith(path, block.path))
    const block = subject.blocks[at]
    if (block) return blockInWords(subject, block, at, path.length === 2 ? span : undefined)
  }
  return stepsInWords(subject.document, path)
}

function startsWith(path: readonly PathSegment[], start: readonly PathSegment[]): boolean {
  for (let index = 0; index < start.length; index++) {
    const segment = start[index]
    if (segment === undefined || !isSame(segment, path[index])) return false
  }
  return true
}

function isSame(a: PathSegment, b: PathSegment | undefined): boolean {
  return typeof a === 'object' ? typeof b === 'object' && a._key === b._key : a === b
}

function pictureInWords(
  subject: Subject,
  index: number,
  reference: (id: string) => Fields | undefined,
): string {
  const {figures} = subject
  const figure = figures[index]
  const [name] = figure ? figureFileNames(figure, reference) : []
  const number = figures.length > 1 ? ` ${index + 1} of ${figures.length}` : ''
  return name === undefined ? `picture${number}` : `picture${number}, ${shortened(name)}`
}

function blockInWords(
  subject: Subject,
  {block, text}: ReadText,
  at: number,
  span: TextSpan | undefined,
): string {
  const style = block?.style ?? 'normal'
  const kind = block?.listItem
    ? 'list item'
    : style === 'normal'
      ? 'paragraph'
      : style === 'blockquote'
        ? 'quotation'
        : 'heading'
  const from = wordStart(text, Math.max(0, (span?.start ?? 0) - excerptLength / 2))
  const excerpt = shortened(text.slice(from, from + excerptLength * 2))
  const quoted = isBlank(excerpt) ? '' : `, “${from > 0 ? '…' : ''}${excerpt}”`
  return `${kind} ${at + 1} of ${subject.blocks.length}${quoted}`
}

/** The beginning of the first word from a place on, if it comes before long. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0
  const space = text.indexOf(' ', from)
  return space === -1 || space > from + excerptLength / 2 ? from : space + 1
}

function shortened(text: string): string {
  const plain = (isPlain.test(text) ? text : text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')).trim()
  let end = 0
  for (let count = 0; count < excerptLength && end < plain.length; count++) {
    end += (plain.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  }
  return end === plain.length ? plain : `${plain.slice(0, end)}…`
}

/** Printable ASCII and common marks, with single spaces. */
const isPlain = /^(?:[!-~\u2013-\u201E]| (?! ))*$/

function stepsInWords(document: Fields, path: readonly PathSegment[]): string {
  const steps: string[] = []
  let value: unknown = document
  for (const segment of path) {
    if (typeof segment === 'string') {
      steps.push(segment.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase())
      value = asFields(value)?.[segment]
      continue
    }
    const members = asArray(value)
    const index =
      typeof segment === 'number'
        ? segment
        : members.findIndex((member) => asFields(member)?._key === segment._key)
    value = members[index]
    steps.push(`${steps.pop() ?? ''} ${index + 1}`.trim())
  }
  return steps.join(', ')
}

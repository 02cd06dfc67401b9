import type {BodyBlock} from '../model.ts'

/** A span of a Portable Text block. */
export interface Span {
  readonly _type: 'span'
  readonly _key: string
  readonly text: string
  readonly marks?: readonly string[]
}

/** The spans of a text block; undefined for block objects. */
export function spansOf(block: BodyBlock): readonly Span[] | undefined {
  if (block._type !== 'block' || !Array.isArray(block.children)) return undefined
  return block.children.every(isSpan) ? block.children : undefined
}

function isSpan(child: unknown): child is Span {
  return (
    typeof child === 'object' &&
    child !== null &&
    '_type' in child &&
    child._type === 'span' &&
    'text' in child &&
    typeof child.text === 'string'
  )
}

/** The plain text of a text block; empty for block objects. */
export function blockText(block: BodyBlock): string {
  return (
    spansOf(block)
      ?.map(({text}) => text)
      .join('') ?? ''
  )
}

/** A text block without its first characters, and without the spans that they emptied. */
export function dropStart(block: BodyBlock, length: number): BodyBlock {
  const spans = spansOf(block)
  if (!spans || length <= 0) return block
  let left = length
  const kept = spans.flatMap((span) => {
    const cut = Math.min(left, span.text.length)
    left -= cut
    return cut > 0 && cut === span.text.length ? [] : [{...span, text: span.text.slice(cut)}]
  })
  const last = spans.at(-1)
  return {...block, children: kept.length > 0 || !last ? kept : [{...last, text: ''}]}
}

/**
 * A text block in which a stretch carries one more mark; the spans are split where it begins and
 * ends. Stretches that already lie under an annotation are left as they are.
 *
 * @param mark - the `_key` of a mark definition, which is added to the block
 */
export function markStretch(
  block: BodyBlock,
  stretch: {readonly start: number; readonly end: number},
  mark: {readonly _key: string; readonly _type: string},
): BodyBlock {
  const spans = spansOf(block)
  const definitions = Array.isArray(block.markDefs) ? block.markDefs : []
  if (!spans || stretch.end <= stretch.start) return block
  let at = 0
  const children: Span[] = []
  for (const span of spans) {
    const {text, marks = []} = span
    const start = Math.max(stretch.start - at, 0)
    const end = Math.min(stretch.end - at, text.length)
    at += text.length
    if (end <= start) {
      children.push(span)
      continue
    }
    if (marks.some((name) => isDefined(name, definitions))) return block
    if (start > 0) children.push({...span, text: text.slice(0, start), marks})
    children.push({
      ...span,
      _key: start > 0 ? `${span._key}${mark._key}` : span._key,
      text: text.slice(start, end),
      marks: [...marks, mark._key],
    })
    if (end < text.length) {
      children.push({...span, _key: `${span._key}${mark._key}z`, text: text.slice(end), marks})
    }
  }
  return at < stretch.end ? block : {...block, children, markDefs: [...definitions, mark]}
}

function isDefined(name: string, definitions: readonly {readonly _key?: unknown}[]): boolean {
  return definitions.some(({_key}) => _key === name)
}

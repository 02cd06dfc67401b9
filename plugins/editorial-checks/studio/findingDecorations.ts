import type {PortableTextInputProps} from 'sanity'
import type {Finding, Severity} from '../engine/types.ts'
import {findingMarks} from './FindingMark.tsx'

type RangeDecoration = NonNullable<PortableTextInputProps['rangeDecorations']>[number]

interface Span {
  readonly _key: string
  readonly text?: unknown
}

/**
 * The findings that have a place in a Portable Text value, as marks of its editor.
 *
 * A finding's span counts in the block's plain text; the editor counts in spans, so both ends are
 * looked up among the block's children.
 *
 * @param field - the path of the Portable Text field in the document, such as `['body']`
 */
export function findingDecorations(
  findings: readonly Finding[],
  field: readonly unknown[],
  value: readonly unknown[] | undefined,
): RangeDecoration[] {
  const blocks = new Map<string, readonly Span[]>()
  for (const block of value ?? []) {
    if (isBlock(block)) blocks.set(block._key, block.children)
  }
  return findings.flatMap((finding) => {
    const block = finding.path[field.length]
    const inField = field.every((segment, index) => finding.path[index] === segment)
    if (!inField || finding.waived || !finding.span || typeof block !== 'object') return []
    const children = blocks.get(block._key)
    const anchor = children && pointAt(children, finding.span.start, false)
    const focus = children && pointAt(children, finding.span.end, true)
    if (!anchor || !focus) return []
    const point = ({key, offset}: {key: string; offset: number}) => ({
      path: [{_key: block._key}, 'children', {_key: key}],
      offset,
    })
    return [
      {
        component: findingMarks[finding.severity satisfies Severity],
        selection: {anchor: point(anchor), focus: point(focus)},
        payload: {rule: finding.rule},
      },
    ]
  })
}

function pointAt(
  children: readonly Span[],
  offset: number,
  atEnd: boolean,
): {key: string; offset: number} | undefined {
  let before = 0
  for (const child of children) {
    const length = typeof child.text === 'string' ? child.text.length : 0
    const inside = atEnd ? offset <= before + length : offset < before + length
    if (inside && length > 0) return {key: child._key, offset: offset - before}
    before += length
  }
  return undefined
}

function isBlock(value: unknown): value is {_key: string; children: readonly Span[]} {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_key' in value &&
    typeof value._key === 'string' &&
    'children' in value &&
    Array.isArray(value.children)
  )
}

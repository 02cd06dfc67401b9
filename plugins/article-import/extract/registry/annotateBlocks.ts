import type {BodyBlock} from '../../model.ts'
import {keyOf} from './hash.ts'
import type {EntityAnnotation} from './types.ts'

interface Span {
  readonly _type: string
  readonly _key: string
  readonly text?: string
  readonly marks?: readonly string[]
}

const isSpan = (child: unknown): child is Span =>
  typeof child === 'object' && child !== null && '_type' in child && child._type === 'span'

/** The plain text of a Portable Text block, in which annotations and evidence count their offsets. */
export function plainTextOf(block: BodyBlock): string {
  const children = block.children
  return Array.isArray(children)
    ? children.map((child) => (isSpan(child) ? (child.text ?? '') : '')).join('')
    : ''
}

/** Blocks with `entity` annotations on the given stretches; text that is linked already is left alone. */
export function annotateBlocks(
  blocks: readonly BodyBlock[],
  annotations: readonly EntityAnnotation[],
): BodyBlock[] {
  return blocks.map((block) => {
    const own = annotations.filter((annotation) => annotation.block === block._key)
    if (own.length === 0 || block._type !== 'block' || !Array.isArray(block.children)) return block
    return own.sort((a, b) => a.start - b.start).reduce(annotateOne, block)
  })
}

function annotateOne(block: BodyBlock, {start, end, target}: EntityAnnotation): BodyBlock {
  const children = block.children as readonly unknown[]
  const definitions = (Array.isArray(block.markDefs) ? block.markDefs : []) as readonly {
    _key: string
  }[]
  const keys = new Set(definitions.map(({_key}) => _key))
  const mark = `entity-${keyOf(`${block._key} ${target}`)}`
  if (keys.has(mark)) return block
  const next: unknown[] = []
  let offset = 0
  let done = false
  for (const child of children) {
    if (!isSpan(child)) {
      next.push(child)
      continue
    }
    const text = child.text ?? ''
    const from = Math.max(0, start - offset)
    const to = Math.min(text.length, end - offset)
    const linked = child.marks?.some((name) => keys.has(name)) ?? false
    if (from >= to || linked) next.push(child)
    else {
      const piece = (part: string, suffix: string, marks: readonly string[]) => {
        if (part !== '')
          next.push({
            ...child,
            _key: suffix === '' ? child._key : `${child._key}${suffix}`,
            text: part,
            marks,
          })
      }
      const marks = child.marks ?? []
      piece(text.slice(0, from), '', marks)
      piece(text.slice(from, to), from === 0 ? '' : `e${from}`, [...marks, mark])
      piece(text.slice(to), `e${to}`, marks)
      done = true
    }
    offset += text.length
  }
  if (!done) return block
  return {
    ...block,
    children: next,
    markDefs: [
      ...definitions,
      {_key: mark, _type: 'entity', reference: {_type: 'reference', _ref: target}},
    ],
  }
}

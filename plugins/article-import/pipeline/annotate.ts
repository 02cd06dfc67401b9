import type {EntityAnnotation} from '../extract/registry/types.ts'
import {keyHash} from '../load/hash.ts'
import type {BodyBlock} from '../model.ts'
import {markStretch} from './editSpans.ts'

/** Marks first mentions in a body as what they mean. */
export function annotate(
  blocks: readonly BodyBlock[],
  annotations: readonly EntityAnnotation[],
): BodyBlock[] {
  const byBlock = Map.groupBy(annotations, ({block}) => block)
  return blocks.map((block) => {
    // From the end backwards, so that earlier offsets stay true to the spans not yet split.
    const inBlock = byBlock.get(block._key)?.sort((a, b) => b.start - a.start)
    if (!inBlock) return block
    return inBlock.reduce<BodyBlock>(
      (marked, {start, end, target}) =>
        markStretch(marked, {start, end}, entityMark(block._key, start, target)),
      block,
    )
  })
}

function entityMark(block: string, start: number, target: string) {
  return {
    _key: keyHash('e', `${block}/${start}/${target}`),
    _type: 'entity',
    reference: {_type: 'reference', _ref: target},
  }
}

import type {PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'

/** The first blocks in a node, in document order. */
export function blocksIn(
  {blocks}: {readonly blocks: readonly Block[]},
  node: PageNode,
  most: number,
): Block[] {
  const found: Block[] = []
  for (let at = placeOf(blocks, node); at < blocks.length && found.length < most; at++) {
    const block = blocks[at]
    if (block === undefined || (block.texts[0]?.index ?? 0) >= node.end) break
    found.push(block)
  }
  return found
}

/** The place of the first block in a node or behind it. */
export function placeOf(blocks: readonly Block[], node: PageNode): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.texts[0]?.index ?? 0) < node.index) low = middle + 1
    else high = middle
  }
  return low
}

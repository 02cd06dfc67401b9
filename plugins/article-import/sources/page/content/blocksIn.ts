import type {PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'

/** The first blocks in a node, in document order. */
export function blocksIn(
  {blocks}: {readonly blocks: readonly Block[]},
  node: PageNode,
  most: number,
): Block[] {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.texts[0]?.index ?? 0) < node.index) low = middle + 1
    else high = middle
  }
  const found: Block[] = []
  for (let at = low; at < blocks.length && found.length < most; at++) {
    const block = blocks[at]
    if (block === undefined || (block.texts[0]?.index ?? 0) >= node.end) break
    found.push(block)
  }
  return found
}

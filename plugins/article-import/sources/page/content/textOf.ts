import type {PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'

/** Blocks as a person would copy them: a line each, the cells of a row side by side. */
export function textOf(blocks: readonly Block[]): string {
  const parts: string[] = []
  let row: PageNode | null = null
  for (const block of blocks) {
    const ownRow = rowOf(block.node)
    if (parts.length > 0) parts.push(ownRow !== null && ownRow === row ? '\t' : '\n')
    parts.push(block.text)
    row = ownRow
  }
  return parts.join('')
}

function rowOf(node: PageNode): PageNode | null {
  for (let at: PageNode | null = node, up = 0; at !== null && up < 3; at = at.parent, up++) {
    if (at.tag === 'td' || at.tag === 'th') return at.parent
  }
  return null
}

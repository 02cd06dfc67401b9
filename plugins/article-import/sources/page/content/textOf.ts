import type {PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'

/** Blocks as a person would copy them: a line each, the cells of a row side by side. */
export function textOf(blocks: readonly Block[]): string {
  const parts: string[] = []
  let cell: PageNode | undefined
  for (const block of blocks) {
    const own = cellOf(block.node)
    const isBeside =
      own !== undefined && cell !== undefined && own !== cell && own.parent === cell.parent
    if (parts.length > 0) parts.push(isBeside ? '\t' : '\n')
    parts.push(block.text)
    cell = own
  }
  return parts.join('')
}

function cellOf(node: PageNode): PageNode | undefined {
  for (let at: PageNode | null = node, up = 0; at !== null && up < 3; at = at.parent, up++) {
    if (at.tag === 'td' || at.tag === 'th') return at
  }
  return undefined
}

import type {BodyBlock} from '../model.ts'

/** Blocks brought down to the plain text of a caption or cell, and what does not fit in there. */
export interface Flat {
  readonly text: string
  /** Figures, embeds and other block objects, to be put elsewhere. */
  readonly objects: readonly BodyBlock[]
  readonly links: readonly string[]
}

interface TextBlock extends BodyBlock {
  readonly children: readonly {readonly text: string}[]
  readonly markDefs: readonly {readonly href?: string}[]
}

/** Whether a block is text. */
export function isTextBlock(block: BodyBlock): block is TextBlock {
  return block._type === 'block'
}

/** The text of one text block. */
export function textOfBlock(block: TextBlock): string {
  let text = ''
  for (const span of block.children) text += span.text
  return text
}

/** The text of blocks, a line each, apart from the block objects among them. */
export function flatten(blocks: readonly BodyBlock[]): Flat {
  const lines: string[] = []
  const objects: BodyBlock[] = []
  const links: string[] = []
  for (const block of blocks) {
    if (!isTextBlock(block)) {
      objects.push(block)
      continue
    }
    lines.push(textOfBlock(block))
    for (const {href} of block.markDefs) if (href !== undefined) links.push(href)
  }
  return {text: lines.join('\n'), objects, links}
}

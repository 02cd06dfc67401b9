import {traits} from '../tree/elements.ts'
import type {PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'
import {clauses, endsSentence} from './phrases.ts'

/** Sums over subtrees in constant time: each block counts where its first text stands. */
export interface Sums {
  /** Characters without white space. */
  size(node: PageNode): number
  linkSize(node: PageNode): number
  /** How much of it reads like an article's paragraphs, see {@link blockValue}. */
  value(node: PageNode): number
  /** The value between two places in document order. */
  valueBetween(start: number, end: number): number
  /** The share of the characters that is inside links. */
  linkDensity(node: PageNode): number
}

/** Below this a block says nothing about where the article stands. */
const SHORT = 25

/**
 * How much a block reads like a paragraph of an article: 0 for headings, labels and links, about
 * 1 for a short sentence, up to 8 for a long paragraph.
 */
export function blockValue(block: Block): number {
  const {size, linkSize, node, text} = block
  if (size < SHORT || (node.traits & traits.heading) !== 0) return 0
  const density = linkSize / size
  if (density > 0.6) return 0
  const own = size - linkSize
  let value = Math.min(own / 100, 5) + Math.min(clauses(text), 6) * 0.5
  if (!endsSentence(text) && own < 110) value *= 0.25
  return value * (node.tag === 'li' || node.tag === 'td' || node.tag === 'dt' ? 0.6 : 1)
}

/** A paragraph of prose has so much value and ends as a sentence does, or so much in any case. */
const PROSE = 1.2
const LONG_PROSE = 2.5

/** Whether a block is surely a paragraph of some story. */
export function isProse(block: Block): boolean {
  const value = blockValue(block)
  return value >= LONG_PROSE || (value >= PROSE && endsSentence(block.text))
}

/** Prepares the sums over a page's blocks. */
export function sumBlocks(count: number, blocks: readonly Block[]): Sums {
  const sizes = new Float64Array(count + 1)
  const linkSizes = new Float64Array(count + 1)
  const values = new Float64Array(count + 1)
  for (const block of blocks) {
    const at = (block.texts[0]?.index ?? 0) + 1
    sizes[at] = (sizes[at] ?? 0) + block.size
    linkSizes[at] = (linkSizes[at] ?? 0) + block.linkSize
    values[at] = (values[at] ?? 0) + blockValue(block)
  }
  for (const sums of [sizes, linkSizes, values]) {
    for (let at = 1; at <= count; at++) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0)
  }
  const over = (sums: Float64Array, start: number, end: number) =>
    (sums[end] ?? 0) - (sums[start] ?? 0)
  const size = (node: PageNode) => over(sizes, node.index, node.end)
  const linkSize = (node: PageNode) => over(linkSizes, node.index, node.end)
  return {
    size,
    linkSize,
    value: (node) => over(values, node.index, node.end),
    valueBetween: (start, end) => over(values, start, end),
    linkDensity: (node) => {
      const whole = size(node)
      return whole === 0 ? 0 : linkSize(node) / whole
    },
  }
}

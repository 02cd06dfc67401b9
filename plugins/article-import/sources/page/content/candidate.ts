import type {PageNode} from '../tree/node.ts'
import {type Block, textSize} from './blocks.ts'
import {endsSentence, isByline, isDateLine, isRelatedLabel} from './phrases.ts'
import {blockValue} from './sums.ts'
import {enclosingHeading, titleKey} from './survey.ts'

/** A block with what the rules ask of it, computed once. */
export interface Candidate {
  readonly block: Block
  readonly value: number
  readonly density: number
  readonly isHeading: boolean
  /** In a list, a table, a quotation or preformatted: short lines are usual there. */
  readonly isStructured: boolean
  readonly key: string
}

const structures = new Set(['li', 'td', 'th', 'tr', 'dt', 'dd', 'pre', 'blockquote', 'caption'])

/** A cell with so many paragraphs of its own is there for a page's layout, not for data. */
const LAYOUT = 4

/** Describes blocks that stand in document order. */
export function describe(blocks: readonly Block[]): Candidate[] {
  const counts = new Map<PageNode, number>()
  for (const {node} of blocks) if (node.tag === 'td') counts.set(node, (counts.get(node) ?? 0) + 1)
  return blocks.map((block) => describeOne(block, (counts.get(block.node) ?? 0) >= LAYOUT))
}

function describeOne(block: Block, isLayout: boolean): Candidate {
  const isHeading = enclosingHeading(block.node) !== undefined
  let isStructured = structures.has(block.node.tag) && !isLayout
  for (let at = block.node.parent, up = 0; !isStructured && at !== null && up < 3; up++) {
    isStructured = structures.has(at.tag) && at.tag !== 'td' && at.tag !== 'tr'
    at = at.parent
  }
  return {
    block,
    value: blockValue(block),
    density: block.size === 0 ? 0 : block.linkSize / block.size,
    isHeading,
    isStructured,
    key: titleKey(block.text),
  }
}

/** Whether a block reads as a paragraph of the story. */
export function isParagraph({value, block, isHeading}: Candidate): boolean {
  if (isHeading) return false
  if (value >= 1.2) return !isByline(block.text) || endsSentence(block.text)
  return block.size >= 20 && endsSentence(block.text) && !isDateLine(block.text)
}

/** Whether a block that begins with a label of other stories leads to one. */
export function leadsAway({block, density, isHeading}: Candidate): boolean {
  if (density > 0.3) return true
  const colon = block.text.slice(0, 40).search(/[:：]/)
  if (block.size <= 45 && (colon >= 0 || !endsSentence(block.text))) return true
  return !isHeading && colon > 0 && block.size <= 140 && !endsSentence(block.text)
}

/**
 * Whether a block's first text is a label of other stories and its link follows at once, without so
 * much as a space between them.
 */
export function isGluedPointer({block, density, isHeading}: Candidate): boolean {
  const label = block.texts[0]?.text.trim() ?? ''
  if (isHeading || density < 0.4 || label.length > 40 || block.texts.length < 2) return false
  return isRelatedLabel(label) && block.text.length > label.length
}

/** How far back the paragraphs of a chapter's own place are looked for. */
const BACK = 80

/**
 * Whether a label is the title of a part of the story: what follows is a sentence without links in
 * the place of earlier paragraphs, as under "Up next" in a match report.
 */
export function isChapter(candidates: readonly Candidate[], at: number): boolean {
  const own = candidates[at]
  const next = candidates[at + 1]
  if (own === undefined || next === undefined || own.density > 0 || next.density > 0) return false
  if (next.isHeading || next.isStructured || !endsSentence(next.block.text)) return false
  if (own.block.text.length > 40 || /[:：]$/.test(own.block.text)) return false
  const place = next.block.node.parent
  if (own.block.node.parent !== place) return false
  return candidates
    .slice(Math.max(0, at - BACK), at)
    .some(({block, value}) => value >= 1.2 && block.node.parent === place)
}

const labelled = /^[^:：]{2,30}[:：]\s?(.+)$/su
const title = /\S\s+\S+\s+\S|[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]{8}/u

/** Whether a block is a short label, a colon and a link with a title that runs to its end. */
export function isPointer({block, isHeading, isStructured}: Candidate): boolean {
  const {text, size, linkSize} = block
  if (isHeading || isStructured || linkSize < 20 || linkSize < 0.5 * size) return false
  const rest = labelled.exec(text)?.[1]
  return rest !== undefined && title.test(rest) && linkSize >= 0.97 * textSize(rest)
}

/** The value of the candidates from one place up to another. */
export function sumOf(candidates: readonly Candidate[], start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += candidates[at]?.value ?? 0
  return sum
}

import type {Block} from './blocks.ts'
import {endsSentence, isByline, isDateLine} from './phrases.ts'
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

export function describe(block: Block): Candidate {
  const isHeading = enclosingHeading(block.node) !== undefined
  let isStructured = structures.has(block.node.tag)
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

/** The value of the candidates from one place up to another. */
export function sumOf(candidates: readonly Candidate[], start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += candidates[at]?.value ?? 0
  return sum
}

import {traits} from '../tree/elements.ts'
import {contains, isBlock, type PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'
import {fate} from './fate.ts'
import {hint} from './hints.ts'
import {endsSentence, isAttribution, isReplyControl} from './phrases.ts'
import {signature} from './shape.ts'
import {blockValue} from './sums.ts'
import type {Survey} from './survey.ts'

/** A row of remarks has at least so many, and nearly all of its members look so. */
const MIN_REMARKS = 3
const MOST_REMARKS = 0.7

/** Remarks that are more than this of a page are what the page is about. */
const MOST_OF_PAGE = 0.85

/** A cell with so much article-like text is the column that holds the story. */
const COLUMN = 4

/**
 * Drops what readers wrote, on pages that do not name it: rows of like elements that each begin
 * with who wrote and when, or end with a way to answer.
 */
export function markRemarks(survey: Survey, fates: Uint8Array): void {
  const {nodes, sums, headline, hints} = survey
  const total = sums.value(survey.root)
  for (let index = 1; index < nodes.length; index++) {
    const node = nodes[index]
    if (node === undefined || node.tag === '#text') continue
    if (fates[index] !== fate.keep) {
      index = node.end - 1
      continue
    }
    if (node.children.length < MIN_REMARKS || sums.value(node) < 1) continue
    if (((hints[index] ?? 0) & hint.body) !== 0) continue
    for (const row of rowsIn(survey, node)) {
      const value = row.reduce((sum, member) => sum + sums.value(member), 0)
      if (value > MOST_OF_PAGE * total) continue
      if (headline !== undefined && row.some((member) => contains(member, headline))) continue
      const remarks = row.filter((member) => isRemark(survey, member)).length
      if (remarks < MIN_REMARKS || remarks < MOST_REMARKS * row.length) continue
      for (const member of row) fates[member.index] = fate.drop
    }
  }
}

function rowsIn({sums}: Survey, parent: PageNode): PageNode[][] {
  const rows = new Map<string, PageNode[]>()
  for (const child of parent.children) {
    if (!isBlock(child) || child.tag === 'p' || sums.value(child) < 0.2) continue
    const key = signature(child)
    const row = rows.get(key)
    if (row === undefined) rows.set(key, [child])
    else row.push(child)
  }
  return [...rows.values()].filter((row) => row.length >= MIN_REMARKS)
}

/** Longest remark that is looked at. */
const MAX_BLOCKS = 40

function isRemark(survey: Survey, node: PageNode): boolean {
  const blocks = blocksIn(survey, node, MAX_BLOCKS)
  const first = blocks[0]
  const last = blocks[blocks.length - 1]
  if (first === undefined || last === undefined || blocks.length < 2) return false
  if ((first.node.traits & traits.heading) !== 0) return false
  if (isReplyControl(last.text.slice(-40))) return true
  return first.size <= 80 && !endsSentence(first.text) && isAttribution(first.text)
}

/** The first blocks in a node, in document order. */
function blocksIn({blocks}: Survey, node: PageNode, most: number): Block[] {
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

/** Drops the cells beside the one in which the story stands: the columns of a page laid out in a table. */
export function markColumns(survey: Survey, fates: Uint8Array): void {
  const {sums, headline} = survey
  if (headline === undefined) return
  const start = firstParagraph(survey, headline)
  if (start === undefined) return
  for (let at: PageNode | null = start.node; at !== null; at = at.parent) {
    const row: PageNode | null = at.parent
    if (at.tag !== 'td' || row === null || sums.value(at) < COLUMN) continue
    for (const cell of row.children) {
      if (cell === at || cell.tag !== 'td' || contains(cell, headline)) continue
      // A story set in columns goes on in cells that lead nowhere else.
      if (sums.linkSize(cell) > 0) fates[cell.index] = fate.drop
    }
  }
}

function firstParagraph({blocks}: Survey, headline: PageNode): Block | undefined {
  return blocks.find(
    (block) => (block.texts[0]?.index ?? 0) > headline.index && blockValue(block) >= 1.2,
  )
}

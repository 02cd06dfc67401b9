import {traits} from '../tree/elements.ts'
import {contains, isBlock, type PageNode} from '../tree/node.ts'
import {blocksIn} from './blocksIn.ts'
import {fate} from './fate.ts'
import {hint} from './hintWords.ts'
import {endsSentence, isAttribution, isReplyControl} from './phrases.ts'
import {isReaderLabel} from './readerLabels.ts'
import {endsWithReadOn} from './readOn.ts'
import {signature} from './shape.ts'
import {findWholeStory, isRowOfVoices, standsApart} from './standsApart.ts'
import type {Survey} from './survey.ts'

/** A row of remarks has at least so many, and nearly all of its members look so. */
const MIN_REMARKS = 3
const MOST_REMARKS = 0.7

/** Remarks that are more than this of a page are what the page is about. */
const MOST_OF_PAGE = 0.85

/**
 * Drops what readers wrote, on pages that do not name it: rows of like elements that each begin
 * with who wrote and when, or end with a way to answer; and rows of signed texts under a label such
 * as "Guest book", or beside a form that takes another one.
 */
export function markRemarks(survey: Survey, fates: Uint8Array): void {
  const {nodes, sums, headline, hints} = survey
  const total = sums.value(survey.root)
  const whole = findWholeStory(survey)
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
      const isApart = standsApart(survey, row, whole)
      if (value > MOST_OF_PAGE * total && !isApart) continue
      if (headline !== undefined && row.some((member) => contains(member, headline))) continue
      const areRemarks =
        isMost(row, (member) => isRemark(survey, member)) ||
        (isApart && isRowOfVoices(survey, row)) ||
        (followsStory(survey, row) && isMost(row, (member) => endsWithReadOn(survey, member)))
      const label = labelBefore(survey, row)
      if (
        !areRemarks &&
        !(isMost(row, (member) => isSigned(survey, member)) && isInvited(survey, row, label))
      )
        continue
      for (const member of row) fates[member.index] = fate.drop
      if (label !== undefined) fates[label.index] = fate.drop
    }
  }
}

function isMost(row: readonly PageNode[], holds: (member: PageNode) => boolean): boolean {
  const count = row.filter(holds).length
  return count >= MIN_REMARKS && count >= MOST_REMARKS * row.length
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

/** A name is a line of a few words. */
const NAME = 45

/** The end of a name such as "Tom K." */
const initial = /^\S+(?:\s\S+)?\s\p{Lu}\.$/u

/** Whether an element is a text with its writer's name above or below it. */
function isSigned(survey: Survey, node: PageNode): boolean {
  const blocks = blocksIn(survey, node, MAX_BLOCKS)
  if (blocks.length < 2 || blocks.length === MAX_BLOCKS) return false
  return [blocks[0], blocks[blocks.length - 1]].some(
    (block) =>
      block !== undefined &&
      block.size <= NAME &&
      (!endsSentence(block.text) || initial.test(block.text)) &&
      (block.node.traits & traits.heading) === 0,
  )
}

/** Before its readers speak, a story has so much article-like text. */
const STORY = 2

/** A form stands within so many nodes of the row that it adds to. */
const BESIDE = 40

function followsStory({sums, headline}: Survey, [first]: readonly PageNode[]): boolean {
  return first !== undefined && sums.valueBetween(headline?.end ?? 0, first.index) >= STORY
}

/** Whether a label tells that readers wrote the row, or a form beside it takes what they write. */
function isInvited(survey: Survey, row: readonly PageNode[], label: PageNode | undefined): boolean {
  const first = row[0]
  const last = row[row.length - 1]
  if (first === undefined || last === undefined) return false
  if (!followsStory(survey, row)) return false
  if (label !== undefined) return true
  const {nodes} = survey
  const around = [
    ...nodes.slice(first.index - BESIDE, first.index),
    ...nodes.slice(last.end, last.end + BESIDE),
  ]
  return around.some(({tag}) => tag === 'textarea')
}

/** The short line right before a row, or before what wraps the row, when it names readers' texts. */
function labelBefore(survey: Survey, row: readonly PageNode[]): PageNode | undefined {
  const first = row[0]
  if (first === undefined) return undefined
  for (let at: PageNode | null = first, up = 0; at !== null && up < 2; at = at.parent, up++) {
    const siblings: readonly PageNode[] = at.parent?.children ?? []
    const own: PageNode = at
    const before = siblings.findLast(
      (sibling) => sibling.index < own.index && survey.sums.size(sibling) > 0,
    )
    if (before === undefined) continue
    const [block, more] = blocksIn(survey, before, 2)
    return block !== undefined && more === undefined && isReaderLabel(block.text)
      ? before
      : undefined
  }
  return undefined
}

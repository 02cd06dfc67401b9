import type {PageNode} from '../tree/node.ts'
import {type Candidate, isChapter, sumOf} from './candidate.ts'
import {fate} from './fate.ts'
import {endsSentence, isNotice, isRelatedLabel, isRemarksLabel} from './phrases.ts'
import {signature} from './shape.ts'

/** A story has so much article-like text before its readers' remarks. */
const STORY = 2

/**
 * After a label such as "Related articles" or "Comments" nothing counts until paragraphs go on in
 * the place where they stood before, or in one just like it; what shares a box with the label goes
 * wherever that stands.
 */
export function dropAfterLabels(candidates: readonly Candidate[], fates: number[]): void {
  let place: PageNode | null | undefined
  let box: PageNode | null | undefined
  let isDropping = false
  let isOver = false
  const total = sumOf(candidates, 0, candidates.length)
  let rest = total
  candidates.forEach((candidate, at) => {
    const {block, value, isHeading} = candidate
    const parent = block.node.parent
    rest -= value
    if (isOver) {
      fates[at] = fate.drop
      return
    }
    if (at > 0 && isRemarksLabel(block.text) && total - rest - value > STORY) {
      isOver = true
      fates[at] = fate.drop
      return
    }
    if (isDropping) {
      if (parent !== null && parent === box && !isLike(parent, place)) {
        fates[at] = fate.drop
        return
      }
      const goesOn = value >= 1.5 && !isHeading && isLike(parent, place)
      if (goesOn || rest + value > 0.5 * total) isDropping = false
      else fates[at] = fate.drop
      return
    }
    const isLabel =
      block.size <= 60 &&
      !endsSentence(block.text) &&
      (isNotice(block.text) || (isRelatedLabel(block.text) && !isChapter(candidates, at))) &&
      (isHeading || block.emphasisSize > 0.8 * block.size)
    if (isLabel && at > 0) {
      isDropping = true
      box = parent
      fates[at] = fate.drop
    } else if (value >= 1.5 && fates[at] === fate.keep) place = parent
  })
}

function isLike(one: PageNode | null, other: PageNode | null | undefined): boolean {
  if (one === null || other === null || other === undefined) return false
  return one === other || (one.depth === other.depth && signature(one) === signature(other))
}

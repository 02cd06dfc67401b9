import type {PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'
import type {Candidate} from './candidate.ts'
import {fate} from './fate.ts'
import type {Guidance} from './guide.ts'
import {signature} from './shape.ts'

/** So many paragraphs in the same place behind the plain body's end, and it was only an excerpt. */
const CONTINUED = 3

/** A plain body from structured data says where the text begins and ends, and what is not in it. */
export function followGuide(
  candidates: readonly Candidate[],
  {coverage, first, last, isCut}: Guidance,
  fates: number[],
): void {
  let known = 0
  let all = 0
  for (let at = first; at <= last; at++) {
    const size = candidates[at]?.block.size ?? 0
    all += size
    if ((coverage[at] ?? 0) > 0.7) known += size
  }
  const isComplete = known > 0.85 * all
  const places = new Set(
    candidates
      .slice(first, last + 1)
      .flatMap(({block}, at) => ((coverage[first + at] ?? 0) > 0.7 ? [placeOf(block)] : [])),
  )
  const isMore = ({block, value}: Candidate) => value >= 1.2 && places.has(placeOf(block))
  const goesOn = candidates.slice(last + 1).filter(isMore).length >= CONTINUED
  candidates.forEach((candidate, at) => {
    const {block, isHeading, isStructured} = candidate
    const covered = coverage[at] ?? 0
    const isLead = at < first && isMore(candidate)
    const isTail = at > last && (isCut || (goesOn && places.has(placeOf(block))))
    if ((at < first && !isLead) || (at > last && !isTail)) {
      if (!(isStructured && at > last && at <= last + 3)) fates[at] = fate.drop
    } else if (at >= first && at <= last && isComplete && covered < 0.2 && block.size >= 30) {
      if (!isHeading && !isStructured && block.size < 400) fates[at] = fate.drop
    }
  })
}

const lists = new Set(['li', 'ul', 'ol', 'dt', 'dd', 'dl'])

/** Where a block or the list that it is of stands: those in the same place of like elements are of one text. */
function placeOf({node}: Block): string {
  let at: PageNode | null = node.parent
  if (lists.has(node.tag)) while (at !== null && lists.has(at.tag)) at = at.parent
  return at === null ? '' : `${at.depth} ${signature(at)}`
}

import {attribute, type PageNode} from '../tree/node.ts'
import {type Candidate, isParagraph, sumOf} from './candidate.ts'
import {fate} from './fate.ts'
import {isByline, isDateLine, isNotice} from './phrases.ts'
import {signature} from './shape.ts'
import {enclosingHeading, type Survey, titleKey, titleLine} from './survey.ts'

/** Everything up to the headline, then labels, dates and bylines up to the first paragraph. */
export function dropOpening(
  survey: Survey,
  candidates: readonly Candidate[],
  fates: number[],
): void {
  const titles = new Set(survey.facts.titles.map(titleKey))
  const summary = titleKey(survey.facts.summary ?? '')
  const total = sumOf(candidates, 0, candidates.length)
  let start = 0
  let before = 0
  candidates.forEach(({block, isHeading, value}, at) => {
    const key = titleLine(block.text)
    const above = before
    before += value
    const isTitle =
      (survey.headline !== undefined && enclosingHeading(block.node) === survey.headline) ||
      block.texts[0]?.parent === survey.headline ||
      (titles.has(key) && (isHeading || at < 4))
    if (!isTitle || survey.headline === undefined) {
      if (titles.has(key) && at < 6) fates[at] = fate.drop
      return
    }
    fates[at] = fate.drop
    if (above <= 0.25 * total) start = at + 1
  })
  for (let at = 0; at < start; at++) fates[at] = fate.drop
  for (let at = start; at < candidates.length; at++) {
    const candidate = candidates[at]
    if (candidate === undefined || isParagraph(candidate) || beginsVerse(candidates, at)) break
    const {block, isHeading, isStructured} = candidate
    if (isHeading) {
      const isDek =
        block.node.parent === survey.headline?.parent && !isParagraphOf(candidates[at + 1])
      if (candidate.key === summary || isDek || isByline(block.text)) fates[at] = fate.drop
      continue
    }
    const isMeta = isByline(block.text) || isDateLine(block.text) || isNotice(block.text)
    if (isStructured && !isMeta && candidate.density < 0.5) continue
    if (isMeta || (block.size < 60 && !goesOnBelow.test(block.text))) fates[at] = fate.drop
  }
}

/** The end of a line that belongs to what stands below it: a colon, a comma, a dateline's dash. */
const goesOnBelow = /(?:[:,，：]|\s[-–—])\s*$/

/** So many short lines of one kind in one place, above a sentence of the same, are a poem's. */
const VERSE = 3

function beginsVerse(candidates: readonly Candidate[], at: number): boolean {
  const lines = candidates.slice(at, at + VERSE)
  const {node} = candidates[at]?.block ?? {}
  if (node === undefined || lines.length < VERSE) return false
  const isLike = ({block, isHeading}: Candidate) =>
    !isHeading &&
    block.linkSize === 0 &&
    block.node.parent === node.parent &&
    sharesStyle(block.node, node) &&
    !isByline(block.text) &&
    !isDateLine(block.text) &&
    !isNotice(block.text)
  if (!lines.every(isLike)) return false
  const next = candidates.slice(at).find(isParagraph)
  return next !== undefined && isLike(next)
}

/** Whether two elements are of one kind that the page sets apart from others. */
function sharesStyle(one: PageNode, other: PageNode): boolean {
  const style = attribute(one, 'style')
  return (
    signature(one) === signature(other) &&
    style === attribute(other, 'style') &&
    (style !== undefined || attribute(one, 'class') !== undefined)
  )
}

function isParagraphOf(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && isParagraph(candidate)
}

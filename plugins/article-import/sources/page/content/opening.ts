import {type Candidate, isParagraph, sumOf} from './candidate.ts'
import {fate} from './fate.ts'
import {isByline, isDateLine, isNotice} from './phrases.ts'
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
    if (candidate === undefined || isParagraph(candidate)) break
    const {block, isHeading, isStructured} = candidate
    if (isHeading) {
      const isDek =
        block.node.parent === survey.headline?.parent && !isParagraphOf(candidates[at + 1])
      if (candidate.key === summary || isDek || isByline(block.text)) fates[at] = fate.drop
      continue
    }
    const isMeta = isByline(block.text) || isDateLine(block.text) || isNotice(block.text)
    if (isStructured && !isMeta && candidate.density < 0.5) continue
    if (isMeta || (block.size < 60 && !/[:,，：]\s*$/.test(block.text))) fates[at] = fate.drop
  }
}

function isParagraphOf(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && isParagraph(candidate)
}

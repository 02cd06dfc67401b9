import {traits} from '../tree/elements.ts'
import {commonAncestor, contains, headingLevel, type PageNode, placeAmong} from '../tree/node.ts'
import type {Block} from './blocks.ts'
import {blocksIn} from './blocksIn.ts'
import {hint} from './hintWords.ts'
import {endsSentence} from './phrases.ts'
import {isContainer, isWrapper, signature} from './shape.ts'
import {blockValue, isProse, type Sums} from './sums.ts'
import type {Survey} from './survey.ts'
import {isTeaserColumn} from './teasers.ts'

/** How much of a paragraph's value reaches the next wrapper that adds text of its own. */
const DECAY = 0.75
const REACH = 9

/**
 * Chooses the elements that make up the article, in document order.
 *
 * Each paragraph lends its value to its ancestors, less with each wrapper that adds other text;
 * elements that name themselves the body weigh more. The best one is widened to what belongs to it:
 * further parts of a split body, paragraphs that stand beside it.
 */
export function chooseRoots(survey: Survey, blocks: readonly Block[], sums: Sums): PageNode[] {
  const best = bestContainer(survey, blocks, sums)
  if (best === undefined) return blocks.length === 0 ? [] : [survey.root]
  const body = climbToBody(survey, best, sums)
  const roots = widen(survey, body, sums)
  const first = roots[0]
  return first === undefined ? roots : [...earlierParts(survey, body, first, sums), ...roots]
}

/** The element whose paragraphs weigh most, when `without` is given of those that do not hold it. */
export function bestContainer(
  survey: Survey,
  blocks: readonly Block[],
  sums: Sums,
  without?: PageNode,
): PageNode | undefined {
  const scores = new Float64Array(survey.nodes.length)
  const start = survey.headline?.index ?? 0
  let best: PageNode | undefined
  let bestScore = 0
  for (const block of blocks) {
    let value = blockValue(block)
    if (value === 0) continue
    if (block.node.index < start && block.node.end <= start) value *= 0.3
    let reach = 0
    let size = block.size
    for (let at: PageNode | null = block.node; at !== null && reach < REACH; at = at.parent) {
      const whole = sums.size(at)
      if (whole > size * 1.02 && at !== block.node) {
        if (reach > 0) value *= DECAY
        reach++
        size = whole
      }
      scores[at.index] = (scores[at.index] ?? 0) + value
    }
  }
  for (const node of survey.nodes) {
    const raw = scores[node.index] ?? 0
    if (raw === 0 || !isContainer(node)) continue
    if (without !== undefined && contains(node, without)) continue
    const score = raw * weightOf(survey, node) * (1 - sums.linkDensity(node))
    if (score > bestScore) {
      best = node
      bestScore = score
    }
  }
  return best
}

function weightOf({hints, headline}: Survey, node: PageNode): number {
  const bits = hints[node.index] ?? 0
  let weight = 1
  if ((bits & hint.body) !== 0) weight *= 1.6
  else if ((bits & hint.content) !== 0) weight *= 1.1
  if ((bits & (hint.furniture | hint.comments)) !== 0 && (bits & hint.body) === 0) weight *= 0.6
  if (node.tag === 'article') weight *= 1.25
  if (node.tag === 'main') weight *= 1.1
  if (node.tag === 'body' || node.tag === 'html') weight *= 0.8
  if (node.tag === 'ul' || node.tag === 'ol' || node.tag === 'li' || node.tag === 'tr')
    weight *= 0.7
  if (headline !== undefined && headline.index < node.index) {
    const shared = commonAncestor(node, headline)
    if (shared.tag === 'article') weight *= 1.2
  }
  return weight
}

/** Goes up to the outermost element that names itself the body and holds little else. */
function climbToBody({hints, headings, headline}: Survey, from: PageNode, sums: Sums): PageNode {
  let best = from
  for (let at = from.parent, up = 0; at !== null && up < 8; at = at.parent, up++) {
    if (at.tag === 'body' || at.tag === 'html') break
    if (((hints[at.index] ?? 0) & hint.body) === 0) continue
    const holder = at
    const isForeign = headings.some(
      (heading) =>
        headingLevel(heading) === 1 &&
        heading !== headline &&
        contains(holder, heading) &&
        !contains(best, heading),
    )
    const gain = sums.value(at) / sums.value(best)
    if (!isForeign && gain > 1.12 && gain < 4) best = at
  }
  return best
}

/** The parts of a split body that stand under the headline, in other places, before its first root. */
function earlierParts(
  {headline, bodies}: Survey,
  body: PageNode,
  first: PageNode,
  sums: Sums,
): PageNode[] {
  const name = signature(body)
  if (headline === undefined || name.length <= body.tag.length + 1) return []
  return bodies
    .filter((part) => part.index >= headline.end && part.end <= first.index)
    .filter((part) => signature(part) === name && sums.value(part) >= 1)
    .filter((part, _, parts) => !parts.some((other) => other !== part && contains(other, part)))
    .sort((one, other) => one.index - other.index)
}

/** Adds what stands beside the best element and belongs to the same text, level by level. */
function widen(survey: Survey, best: PageNode, sums: Sums): PageNode[] {
  const {hints, headline} = survey
  let roots: PageNode[] = [best]
  let top = best
  const isNamed = ((hints[best.index] ?? 0) & hint.body) !== 0
  for (let up = 0; up < 6; up++) {
    const parent = top.parent
    if (parent === null || top.tag === 'body' || top.tag === 'html') break
    if (headline !== undefined && contains(top, headline)) break
    const own = roots.reduce((sum, root) => sum + sums.value(root), 0)
    const joined: PageNode[] = []
    const introduction = introductionOf(survey, top)
    for (const sibling of parent.children) {
      if (sibling === top || sums.size(sibling) === 0) continue
      if (headline !== undefined && sibling.index < headline.index) continue
      if (sibling === introduction || belongs(survey, sibling, top, own, sums, isNamed))
        joined.push(sibling)
    }
    if (joined.length > 0) {
      roots = [...roots, ...joined].sort((one, other) => one.index - other.index)
      roots = fillGaps(roots, parent, top)
    }
    if (top.tag === 'article') break
    top = parent
  }
  return roots
}

function belongs(
  survey: Survey,
  sibling: PageNode,
  top: PageNode,
  own: number,
  sums: Sums,
  isNamed: boolean,
): boolean {
  const value = sums.value(sibling)
  if (value < 0.8 || sums.linkDensity(sibling) > 0.3) return false
  const bits = survey.hints[sibling.index] ?? 0
  if ((bits & hint.body) !== 0 && ((survey.hints[top.index] ?? 0) & hint.body) !== 0) return true
  const hasClass = signature(top).length > top.tag.length + 1
  if (hasClass && signature(sibling) === signature(top)) return survey.headingsIn(sibling) < 12
  if (sibling.tag === 'p' || sibling.tag === 'blockquote')
    return value > 1.5 && !(isNamed && sibling.index > top.index)
  if (isNamed) return value > own * 0.5 && (bits & hint.minor) === 0
  if ((sibling.traits & traits.furniture) !== 0 || (bits & hint.furniture) !== 0) return false
  return value > 4 && value > own * 0.15 && !isTeaserColumn(survey, sibling)
}

/** An introduction has so many paragraphs. */
const INTRODUCTION = 2

/** The element right before the text, apart from the headline, when it is nothing but a paragraph or two. */
function introductionOf(survey: Survey, top: PageNode): PageNode | undefined {
  const {headline, hints, sums} = survey
  const {parent} = top
  if (headline === undefined || parent === null || isWrapper(parent)) return undefined
  if (contains(parent, headline)) return undefined
  let at = placeAmong(parent.children, top.index) - 1
  while (at >= 0 && sums.size(parent.children[at] ?? top) === 0) at--
  const before = parent.children[at]
  if (before === undefined || (before.traits & traits.furniture) !== 0) return undefined
  if (((hints[before.index] ?? 0) & foreign) !== 0) return undefined
  const blocks = blocksIn(survey, before, INTRODUCTION + 1)
  const isTold =
    blocks.length <= INTRODUCTION &&
    blocks.every((block) => block.linkSize === 0 && isProse(block) && endsSentence(block.text))
  return isTold ? before : undefined
}

const foreign = hint.furniture | hint.comments | hint.caption | hint.hidden | hint.pullQuote

/** Headings, lists and tables between two joined parts belong to them. */
function fillGaps(roots: readonly PageNode[], parent: PageNode, top: PageNode): PageNode[] {
  const first = roots[0]
  const last = roots[roots.length - 1]
  if (first === undefined || last === undefined) return [...roots]
  const between = parent.children.filter(
    (child) =>
      child !== top &&
      child.index > first.index &&
      child.index < last.index &&
      !roots.includes(child) &&
      ((child.traits & traits.heading) !== 0 ||
        ['ul', 'ol', 'table', 'blockquote', 'figure', 'pre', 'p'].includes(child.tag)),
  )
  return [...roots, ...between].sort((one, other) => one.index - other.index)
}

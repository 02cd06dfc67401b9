import {commonAncestor, contains, type PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'
import {bestContainer} from './chooseRoots.ts'
import {hint} from './hintWords.ts'
import {isWrapper} from './shape.ts'
import {blockValue, isProse, sumBlocks} from './sums.ts'
import type {Survey} from './survey.ts'

/** The story has one of the first so many texts under its headline that read as paragraphs. */
const BETWEEN = 4

/** A story under the headline has so many paragraphs; a standfirst has fewer. */
const PARAGRAPHS = 3

/** The same where nothing but the page itself holds both texts. */
const PARAGRAPHS_APART = 2

/** A story no nearer to the headline than the longer text has at least this share of its value. */
const SHARE = 0.12
const SHARE_BESIDE = 0.5

/** So many texts longer than the story are looked for. */
const TEXTS = 4

/**
 * Texts that are longer than the story and stand elsewhere: terms, consent to cookies, another
 * story. The story is the one under the headline.
 */
export function findFarTexts(survey: Survey, blocks: readonly Block[]): PageNode[] {
  const {headline, nodes} = survey
  if (headline === undefined) return []
  const far = findBeside(survey, headline, blocks)
  let rest = blocks.filter(({node}) => !far.some((other) => contains(other, node)))
  const longer: PageNode[] = []
  while (longer.length < TEXTS) {
    const best = bestContainer(survey, rest, sumBlocks(nodes.length, rest))
    if (best === undefined || isUnder(rest, headline, best)) break
    const others = rest.filter(({node}) => !contains(best, node))
    const other = bestContainer(survey, others, sumBlocks(nodes.length, others), best)
    if (other === undefined) break
    longer.push(best)
    if (isUnder(others, headline, other))
      return isStory(rest, headline, other, best) ? [...far, ...longer] : far
    rest = others
  }
  return far
}

/** A text beside all that holds headline and story has at least this share of the story's value. */
const LONG = 0.5
const LEAST = 4

/**
 * Long texts that only the page itself holds together with the story, where nothing about them says
 * that they are content.
 */
function findBeside(survey: Survey, headline: PageNode, blocks: readonly Block[]): PageNode[] {
  let top = headline
  while (top.parent !== null && !isPage(top.parent)) top = top.parent
  const page = top.parent
  if (top === headline || page === null) return []
  const sums = sumBlocks(survey.nodes.length, blocks)
  const holds = (node: PageNode) =>
    sums.valueBetween(Math.max(headline.end, node.index), node.end) >= LEAST &&
    blocks.filter(
      (block) => contains(node, block.node) && block.node.index > headline.index && isProse(block),
    ).length >= PARAGRAPHS_APART
  const holder = page.children.find(
    (node) =>
      node.end > headline.index && holds(node) && (node === top || isCalledContent(survey, node)),
  )
  if (holder === undefined) return []
  const own = sums.valueBetween(Math.max(headline.end, holder.index), holder.end)
  return page.children.filter(
    (node) =>
      node !== holder &&
      node !== top &&
      sums.value(node) > LONG * own &&
      !isCalledContent(survey, node),
  )
}

function isPage({tag}: PageNode): boolean {
  return tag === 'body' || tag === 'html'
}

function isCalledContent({nodes, hints, sums}: Survey, node: PageNode): boolean {
  for (let index = node.index; index < node.end; index++) {
    const inner = nodes[index]
    if (inner === undefined || 2 * sums.value(inner) < sums.value(node)) continue
    if (inner.tag === 'article' || inner.tag === 'main') return true
    if (((hints[index] ?? 0) & (hint.body | hint.content)) !== 0) return true
  }
  return false
}

function isUnder(blocks: readonly Block[], headline: PageNode, node: PageNode): boolean {
  if (contains(node, headline)) return true
  let left = BETWEEN
  for (const block of blocks) {
    const at = block.texts[0]?.index ?? 0
    if (at < headline.end || blockValue(block) < 1) continue
    if (at >= node.index && at < node.end) return true
    if (--left === 0) return false
  }
  return false
}

function isStory(
  blocks: readonly Block[],
  headline: PageNode,
  story: PageNode,
  far: PageNode,
): boolean {
  let paragraphs = 0
  let own = 0
  let other = 0
  for (const block of blocks) {
    const value = blockValue(block)
    if (contains(far, block.node)) other += value
    if (!contains(story, block.node)) continue
    own += value
    if (isProse(block)) paragraphs++
  }
  const isNearer = commonAncestor(story, headline).depth > commonAncestor(far, headline).depth
  const isApart = isWrapper(commonAncestor(story, far))
  if (paragraphs < (isApart ? PARAGRAPHS_APART : PARAGRAPHS)) return false
  return own >= (isNearer ? SHARE : SHARE_BESIDE) * other
}

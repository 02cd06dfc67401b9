import {traits} from '../tree/elements.ts'
import {contains, type PageNode} from '../tree/node.ts'
import {type Block, collectBlocks} from './blocks.ts'
import {chooseRoots} from './chooseRoots.ts'
import {findFarTexts} from './farTexts.ts'
import {fate} from './fate.ts'
import {markFurniture, type Severity} from './furniture.ts'
import {type Guidance, guideBy} from './guide.ts'
import {pruneBlocks} from './prune.ts'
import {blockValue, sumBlocks} from './sums.ts'
import type {Survey} from './survey.ts'
import {textOf} from './textOf.ts'

/** The article's part of a page. */
export interface FoundContent {
  /** The elements that hold it, in document order. */
  readonly roots: readonly PageNode[]
  /** The text, a line for each paragraph, heading, list item, row. */
  readonly text: string
  /** How much text there is, in characters without white space. */
  readonly size: number
  /** Whether a node and all in it is left out of text and markup. */
  isDropped(node: PageNode): boolean
  /** Whether a node and all in it is in the markup only: a picture's caption, a credit. */
  isSilent(node: PageNode): boolean
}

/**
 * Less than this may be a part only, less than that is a poor find: looser attempts are made too.
 * A find that begins right under the headline may be a story of one paragraph.
 */
const SHORT = 600
const POOR = 220
const BRIEF = 90

/** No real page has as many nodes: one attempt has to do. */
const LARGE = 100_000

/**
 * Finds the article in a page.
 *
 * Attempts from strict to bare: a looser one counts only where the stricter found next to nothing
 * and it finds much more.
 */
export function findContent(survey: Survey): FoundContent {
  let best = attempt(survey, 'strict')
  if (survey.nodes.length > LARGE) return best
  if (best.size < SHORT) best = muchMore(best, attempt(survey, 'lenient'), POOR)
  if (!startsUnderHeadline(survey, best)) {
    const other = attempt(survey, 'strict', aroundOpening(survey))
    if (other.size > best.size && startsUnderHeadline(survey, other)) best = other
  }
  const poor = startsUnderHeadline(survey, best) ? BRIEF : POOR
  return best.size < poor ? muchMore(best, attempt(survey, 'bare'), poor) : best
}

/** The looser find when it has much more text; a poor one needs less of a reason. */
function muchMore(best: FoundContent, other: FoundContent, poor: number): FoundContent {
  const factor = best.size < poor ? 1.5 : 2.5
  return other.size > factor * best.size + 60 ? other : best
}

/** So many texts that read as paragraphs may stand between headline and story: captions, a bio. */
const BETWEEN = 4

/** What stands around the first paragraph under the headline, whatever it calls itself. */
function aroundOpening({blocks, headline}: Survey): ReadonlySet<PageNode> {
  const around = new Set<PageNode>()
  if (headline === undefined) return around
  for (const block of blocks) {
    if ((block.texts[0]?.index ?? 0) < headline.end || blockValue(block) < 1.2) continue
    const chain: PageNode[] = []
    for (let at: PageNode | null = block.node; at !== null; at = at.parent) chain.push(at)
    if (chain.some((node) => (node.traits & traits.furniture) !== 0 || node.tag === 'figure'))
      continue
    for (const node of chain) around.add(node)
    break
  }
  return around
}

/** Whether the find has one of the first texts behind the headline that read as paragraphs. */
function startsUnderHeadline({blocks, headline}: Survey, {text}: FoundContent): boolean {
  if (headline === undefined) return false
  return blocks
    .filter((block) => (block.texts[0]?.index ?? 0) >= headline.end && blockValue(block) >= 1)
    .slice(0, BETWEEN)
    .some((block) => text.includes(block.text))
}

/** Takes exactly the given elements without the removed ones: what a site's mapping names. */
export function takeContent(
  survey: Survey,
  given: readonly PageNode[],
  removed: readonly PageNode[],
): FoundContent {
  const roots = given.filter(
    (node) => !given.some((other) => other !== node && contains(other, node)),
  )
  const fates = new Uint8Array(survey.nodes.length)
  for (const node of removed) fates[node.index] = fate.drop
  for (const node of survey.nodes)
    if (node.tag === 'figure' && fates[node.index] === fate.keep) fates[node.index] = fate.silent
  return build(
    survey,
    fates,
    roots,
    roots.flatMap((root) => collectBlocks(root, isLeftOut(fates))),
  )
}

function attempt(survey: Survey, severity: Severity, spared?: ReadonlySet<PageNode>): FoundContent {
  const fates = markFurniture(survey, severity, spared)
  let all = collectBlocks(survey.root, isLeftOut(fates))
  if (severity !== 'bare') {
    const far = findFarTexts(survey, all)
    for (const node of far) fates[node.index] = fate.drop
    all = all.filter(({node}) => !far.some((other) => contains(other, node)))
  }
  let roots = chooseRoots(survey, all, sumBlocks(survey.nodes.length, all))
  const {bodyText} = survey.facts
  const guidance = bodyText === undefined ? undefined : guideBy(bodyText, all)
  if (guidance !== undefined && !holdsGuided(roots, all, guidance)) roots = [guidance.root]
  const blocks = inside(all, roots)
  const verdicts = pruneBlocks(survey, blocks, guidance && narrow(guidance, all, blocks))
  const kept = blocks.filter((_, at) => verdicts[at] === fate.keep)
  blocks.forEach((block, at) => {
    if (verdicts[at] === fate.drop) for (const text of block.texts) fates[text.index] = fate.drop
  })
  return build(survey, fates, roots, kept)
}

function isLeftOut(fates: Uint8Array): (node: PageNode) => boolean {
  return (node) => (fates[node.index] ?? 0) !== fate.keep
}

function build(
  {nodes}: Survey,
  fates: Uint8Array,
  roots: readonly PageNode[],
  kept: readonly Block[],
): FoundContent {
  return {
    roots: roots.filter((root) => nodes[root.index] === root),
    text: textOf(kept),
    size: kept.reduce((sum, block) => sum + block.size, 0),
    isDropped: (node) => fates[node.index] === fate.drop,
    isSilent: (node) => fates[node.index] === fate.silent,
  }
}

/** Whether the chosen elements have both ends of what structured data tells. */
function holdsGuided(
  roots: readonly PageNode[],
  all: readonly Block[],
  {first, last}: Guidance,
): boolean {
  return [all[first], all[last]].every((block) => {
    const text = block?.texts[0]
    return text !== undefined && roots.some((root) => contains(root, text))
  })
}

function inside(blocks: readonly Block[], roots: readonly PageNode[]): Block[] {
  return blocks.filter(({texts}) => {
    const first = texts[0]
    return first !== undefined && roots.some((root) => contains(root, first))
  })
}

/** The same guidance in terms of fewer blocks. */
function narrow(guidance: Guidance, all: readonly Block[], some: readonly Block[]): Guidance {
  const places = new Map(all.map((block, at) => [block, at]))
  const at = some.map((block) => places.get(block) ?? 0)
  return {
    ...guidance,
    coverage: at.map((place) => guidance.coverage[place] ?? 0),
    first: at.findIndex((place) => place >= guidance.first),
    last: at.findLastIndex((place) => place <= guidance.last),
  }
}

import {contains, type PageNode} from '../tree/node.ts'
import {type Block, collectBlocks, textSize} from './blocks.ts'
import {chooseRoots} from './chooseRoots.ts'
import {fate, markFurniture, type Severity} from './furniture.ts'
import {type Guidance, guideBy} from './guide.ts'
import {pruneBlocks} from './prune.ts'
import {sumBlocks} from './sums.ts'
import {type StoryFacts, type Survey, surveyPage} from './survey.ts'

/** The article's part of a page. */
export interface FoundContent {
  /** The elements that hold it, in document order. */
  readonly roots: readonly PageNode[]
  /** The text, a line for each paragraph, heading, list item, row. */
  readonly text: string
  /** Whether a node and all in it is left out of the markup. */
  isDropped(node: PageNode): boolean
  /** How much text there is, in characters without white space. */
  readonly size: number
  /** Which attempt succeeded. */
  readonly severity: Severity
}

/** Less than this is a poor find: looser attempts are made too. */
const POOR = 220

/**
 * Finds the article in a page.
 *
 * Attempts from strict to bare: a looser one counts only where the stricter found next to nothing
 * and it finds much more.
 */
export function findContent(nodes: readonly PageNode[], facts: StoryFacts): FoundContent {
  const survey = surveyPage(nodes, facts)
  let best = attempt(survey, 'strict')
  for (const severity of ['lenient', 'bare'] as const) {
    if (best.size >= POOR) break
    const other = attempt(survey, severity)
    if (other.size > 1.5 * best.size + 60) best = other
  }
  return best
}

function attempt(survey: Survey, severity: Severity): FoundContent {
  const fates = markFurniture(survey, severity)
  const isLeftOut = (node: PageNode) => (fates[node.index] ?? 0) !== fate.keep
  const all = collectBlocks(survey.root, isLeftOut)
  const sums = sumBlocks(survey.nodes.length, all)
  let roots = chooseRoots(survey, all, sums)
  const guidance = guideTo(survey, all)
  if (guidance !== undefined) {
    const inRoots = inside(all, roots)
    const start = all[guidance.first]
    const end = all[guidance.last]
    const isWithin = start && end && inRoots.includes(start) && inRoots.includes(end)
    if (!isWithin) roots = [guidance.root]
  }
  const blocks = inside(all, roots)
  const local = guidance === undefined ? undefined : narrow(guidance, all, blocks)
  const verdicts = pruneBlocks(survey, blocks, local)
  const kept: Block[] = []
  blocks.forEach((block, at) => {
    const verdict = verdicts[at] ?? fate.keep
    if (verdict === fate.keep) kept.push(block)
    else if (verdict === fate.drop) for (const text of block.texts) fates[text.index] = fate.drop
  })
  return {
    roots,
    text: textOf(kept),
    isDropped: (node) => fates[node.index] === fate.drop,
    size: kept.reduce((sum, block) => sum + block.size, 0),
    severity,
  }
}

function guideTo({facts}: Survey, blocks: readonly Block[]): Guidance | undefined {
  return facts.bodyText === undefined ? undefined : guideBy(facts.bodyText, blocks)
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

/** Blocks as a person would copy them: a line each, the cells of a row side by side. */
export function textOf(blocks: readonly Block[]): string {
  let text = ''
  let row: PageNode | null = null
  for (const block of blocks) {
    const ownRow = rowOf(block.node)
    if (text !== '') text += ownRow !== null && ownRow === row ? '\t' : '\n'
    text += block.text
    row = ownRow
  }
  return text
}

function rowOf(node: PageNode): PageNode | null {
  for (let at: PageNode | null = node, up = 0; at !== null && up < 3; at = at.parent, up++) {
    if (at.tag === 'td' || at.tag === 'th') return at.parent
  }
  return null
}

export {textSize}

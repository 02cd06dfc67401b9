import {attribute, commonAncestor, type PageNode} from '../tree/node.ts'
import {blocksIn} from './blocksIn.ts'
import {fate} from './fate.ts'
import {isWrapper} from './shape.ts'
import type {Survey} from './survey.ts'

/** What a reader may skip is no greater share of the page's article-like text. */
const SHARE = 0.3

/** The end of what is skipped holds no more than a word; what holds more is what is skipped to. */
const END = 1

/** The link that skips it is among its first blocks. */
const LEADING = 3
const BLOCKS = 60

/**
 * Drops insertions that the page itself offers to skip: a link near the beginning of an element
 * that leads to the element's own end.
 */
export function markSkipped(survey: Survey, fates: Uint8Array): void {
  const {nodes, sums, root} = survey
  const links = nodes.filter((node) => node.tag === 'a' && targetOf(node) !== undefined)
  if (links.length === 0) return
  const targets = targetsOf(nodes)
  const total = sums.value(root)
  for (const link of links) {
    const target = targets.get(targetOf(link) ?? '')
    if (target === undefined || target.index <= link.index || sums.value(target) > END) continue
    const box = commonAncestor(link, target)
    if (isWrapper(box) || sums.value(box) > SHARE * total) continue
    if (leadsToEnd(survey, box, link, target)) fates[box.index] = fate.drop
  }
}

function targetOf(link: PageNode): string | undefined {
  const href = attribute(link, 'href')
  return href !== undefined && /^#.{1,100}$/.test(href) ? href.slice(1) : undefined
}

function targetsOf(nodes: readonly PageNode[]): Map<string, PageNode> {
  const targets = new Map<string, PageNode>()
  for (const node of nodes) {
    const id = node.attributes.length === 0 ? undefined : attribute(node, 'id')
    if (id !== undefined && !targets.has(id)) targets.set(id, node)
  }
  return targets
}

function leadsToEnd(survey: Survey, box: PageNode, link: PageNode, target: PageNode): boolean {
  const blocks = blocksIn(survey, box, BLOCKS)
  if (blocks.length === BLOCKS) return false
  const isLeading = blocks
    .slice(0, LEADING)
    .some(({texts}) => texts.some(({index}) => index > link.index && index < link.end))
  return isLeading && !blocks.some(({texts}) => (texts[0]?.index ?? 0) >= target.end)
}

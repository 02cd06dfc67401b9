import {traits} from '../tree/elements.ts'
import {attribute, blockOf, contains, isBlock, type PageNode} from '../tree/node.ts'
import {hint} from './hints.ts'
import type {Survey} from './survey.ts'

/** What becomes of a node and all in it. */
export const fate = {
  keep: 0,
  /** Not part of the article. */
  drop: 1,
  /** Part of the article's markup, not of its text: captions, credits. */
  silent: 2,
} as const

/** How much is taken for furniture: all that looks so, only what surely is, or nothing but hidden text. */
export type Severity = 'strict' | 'lenient' | 'bare'

/** Above this share of the page's article-like text, an element's name says nothing. */
const MOST = 0.4

/**
 * Decides for each element whether it is furniture: navigation, sharing, related stories, comments,
 * captions... Nodes inside of a dropped one stay unmarked.
 */
export function markFurniture(survey: Survey, severity: Severity): Uint8Array {
  const {nodes, root, hints, sums} = survey
  const fates = new Uint8Array(nodes.length)
  const total = Math.max(sums.value(root), 1)
  for (let index = 1; index < nodes.length; index++) {
    const node = nodes[index]
    if (node === undefined || node.tag === '#text') continue
    const verdict = judge(survey, node, hints[index] ?? 0, total, severity)
    if (verdict !== fate.keep) {
      fates[index] = verdict
      index = node.end - 1
    }
  }
  if (severity !== 'bare') markCards(survey, fates)
  markForeignStories(survey, fates, total)
  return fates
}

const wrappers = new Set(['html', 'body', 'main', 'head'])

function judge(
  survey: Survey,
  node: PageNode,
  bits: number,
  total: number,
  severity: Severity,
): number {
  if (wrappers.has(node.tag) || (node.traits & traits.silent) !== 0) return fate.keep
  if (node.tag === 'noscript') return fate.silent
  const isFigure = node.tag === 'figure' || node.tag === 'figcaption' || node.tag === 'amp-img'
  if (bits === 0 && !isFigure && (node.traits & traits.block) === 0) return fate.keep
  const {sums, headline} = survey
  const share = sums.value(node) / total
  if ((bits & hint.hidden) !== 0) return share > 0.5 ? fate.keep : fate.drop
  if (severity === 'bare') return isFigure && share < 0.2 ? fate.silent : fate.keep
  const holdsHeadline = headline !== undefined && contains(node, headline)
  if ((bits & hint.comments) !== 0 && !holdsHeadline && isWhole(sums, node)) {
    const isStory = node.tag === 'article' || (bits & hint.body) !== 0
    if (!(isStory && share > MOST) && !holdsBody(survey, node)) return fate.drop
  }
  if (isFigure && share < 0.2) return isQuoteOrTable(survey, node) ? fate.keep : fate.silent
  if ((bits & hint.caption) !== 0 && share < 0.2 && !holdsHeadline && isWhole(sums, node)) {
    if ((bits & hint.body) === 0 && !holdsBody(survey, node)) return fate.silent
  }
  if (node.tag === 'header') return share < 0.2 && !holdsBody(survey, node) ? fate.drop : fate.keep
  const isFurniture = (node.traits & traits.furniture) !== 0 || (bits & hint.furniture) !== 0
  if (isFurniture && !holdsHeadline && isWhole(sums, node)) {
    const isBody = (bits & hint.body) !== 0 && share > 0.15
    const isPost = node.tag === 'article' && share > 0.15
    if (share <= MOST && !isBody && !isPost && !holdsBody(survey, node)) return fate.drop
  }
  if (severity !== 'strict') return fate.keep
  if ((bits & hint.minor) !== 0 && isMinor(survey, node, share) && isWhole(sums, node))
    return fate.drop
  if (isLinkList(survey, node)) return fate.drop
  return fate.keep
}

/** An inline element counts for itself only when it is nearly all of its paragraph. */
function isWhole(sums: Survey['sums'], node: PageNode): boolean {
  if (isBlock(node)) return true
  const block = blockOf(node)
  return sums.size(node) >= 0.8 * sums.size(block)
}

/** Whether a good part of the text in a node stands in an element that calls itself the body. */
function holdsBody(survey: Survey, node: PageNode): boolean {
  const {sums} = survey
  const total = sums.value(survey.root)
  return survey.bodies.some(
    (body) =>
      body !== node &&
      contains(node, body) &&
      sums.value(body) > 0.2 * total &&
      sums.value(body) > 0.4 * sums.value(node),
  )
}

function isQuoteOrTable({nodes, sums}: Survey, figure: PageNode): boolean {
  if (figure.tag !== 'figure') return false
  let hasMedia = false
  for (let index = figure.index + 1; index < figure.end; index++) {
    const tag = nodes[index]?.tag
    if (tag === 'blockquote' || tag === 'table' || tag === 'pre') return true
    if (tag === 'img' || tag === 'picture' || tag === 'video' || tag === 'iframe') hasMedia = true
  }
  return !hasMedia && sums.value(figure) > 1
}

function isMinor({sums, headline}: Survey, node: PageNode, share: number): boolean {
  if (headline !== undefined && contains(node, headline)) return share < 0.1
  const size = sums.size(node)
  return size <= 220 && share < 0.1 && sums.value(node) < 3.5
}

/** Elements of links and nothing else: menus without a name, lists of stories. */
function isLinkList({sums, headline}: Survey, node: PageNode): boolean {
  if (!isBlock(node) || node.tag === 'p' || (node.traits & traits.heading) !== 0) return false
  if (node.tag === 'li' || node.tag === 'td') return false
  const size = sums.size(node)
  if (size < 12 || sums.linkDensity(node) < 0.75) return false
  if (headline !== undefined && contains(node, headline)) return false
  return node.children.some((child) => child.tag !== '#text')
}

/** Cards of other stories: a linked heading with at most a line or two of text, in a row of such. */
function markCards(survey: Survey, fates: Uint8Array): void {
  const {headings, headline, sums} = survey
  const cards: PageNode[] = []
  for (const heading of headings) {
    if (heading === headline || !leadsElsewhere(survey, heading)) continue
    const card = cardAround(survey, heading)
    if (card !== undefined) cards.push(card)
  }
  const bySignature = new Map<string, number>()
  for (const card of cards) {
    const key = signature(card)
    bySignature.set(key, (bySignature.get(key) ?? 0) + 1)
  }
  for (const card of cards) {
    const isInRow = (bySignature.get(signature(card)) ?? 0) > 1
    if (isInRow || sums.linkDensity(card) > 0.4) fates[card.index] = fate.drop
  }
}

function cardAround(survey: Survey, heading: PageNode): PageNode | undefined {
  const {sums, headingsIn, headline} = survey
  let card: PageNode | undefined
  let at = heading
  for (let up = 0; up < 5 && at.parent !== null; up++) {
    const parent = at.parent
    if (wrappers.has(parent.tag)) break
    if (headingsIn(parent) > 1 || (headline !== undefined && contains(parent, headline))) break
    if (sums.size(parent) - sums.linkSize(parent) > 350) break
    at = parent
    if (isBlock(parent)) card = parent
  }
  return card
}

/** Whether a heading is a link to another page. */
function leadsElsewhere({nodes, sums}: Survey, heading: PageNode): boolean {
  if (sums.size(heading) < 8 || sums.linkDensity(heading) < 0.8) return false
  let link: PageNode | undefined
  for (let index = heading.index + 1; index < heading.end; index++) {
    if (nodes[index]?.tag === 'a') link = nodes[index]
  }
  for (let at = heading.parent; link === undefined && at !== null; at = at.parent) {
    if (at.tag === 'a') link = at
  }
  const href = link === undefined ? undefined : attribute(link, 'href')
  return href !== undefined && !href.includes('#') && !/^(?:javascript|mailto):/i.test(href)
}

/** Tag and class of a node: what a row of like elements shares. */
export function signature(node: PageNode): string {
  return `${node.tag}.${attribute(node, 'class') ?? ''}`
}

/**
 * Further stories on the same page: articles beside the one with the headline, and whatever follows
 * a second headline in the same place of a like element.
 */
function markForeignStories(survey: Survey, fates: Uint8Array, total: number): void {
  const {headline, headings, headingsIn, nodes, sums} = survey
  if (headline === undefined) return
  let own: PageNode | undefined
  for (let at = headline.parent; at !== null && own === undefined; at = at.parent) {
    if (at.tag === 'article') own = at
  }
  if (own !== undefined && sums.value(own) > 0.1 * total && sums.value(own) > 2) {
    for (const node of nodes) {
      if (node.tag !== 'article' || contains(own, node) || contains(node, own)) continue
      if (headingsIn(node) > 0) fates[node.index] = fate.drop
    }
  }
  const parent = headline.parent
  if (parent === null || headline.tag > 'h2') return
  const second = headings.find(
    (heading) =>
      heading.index > headline.index &&
      heading.tag === headline.tag &&
      heading.parent !== parent &&
      heading.parent !== null &&
      signature(heading) === signature(headline) &&
      signature(heading.parent) === signature(parent) &&
      (heading.tag === 'h1' || heading.attributes.length > 0) &&
      sums.valueBetween(headline.index, heading.index) > 4,
  )
  if (second === undefined) return
  let top = second
  while (top.parent !== null && !contains(top.parent, headline)) top = top.parent
  if (top.parent === null) return
  for (const sibling of top.parent.children) {
    if (sibling.index >= top.index) fates[sibling.index] = fate.drop
  }
}

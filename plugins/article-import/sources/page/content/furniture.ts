import {traits} from '../tree/elements.ts'
import {attribute, blockOf, contains, isBlock, type PageNode} from '../tree/node.ts'
import {textSize} from './blocks.ts'
import {blocksIn, placeOf} from './blocksIn.ts'
import {markCallouts} from './callouts.ts'
import {isCaptioned, isCaptionedSpan, isQuoteOrTable} from './captions.ts'
import {markCards} from './cards.ts'
import {markContents} from './contents.ts'
import {fate} from './fate.ts'
import {hint} from './hintWords.ts'
import {markLayoutCells} from './layoutCells.ts'
import {isLinkList} from './linkLists.ts'
import {isMinor} from './minor.ts'
import {markNutrition} from './nutrition.ts'
import {markOtherStories} from './otherStories.ts'
import {markPointers} from './pointers.ts'
import {markRemarks} from './remarks.ts'
import {isInBody, isWrapper, signature} from './shape.ts'
import {markSkipped} from './skipped.ts'
import {blockValue, isProse} from './sums.ts'
import type {Survey} from './survey.ts'
import {markTeaserColumns} from './teasers.ts'
import {markThreads} from './threads.ts'

/** How much is taken for furniture: all that looks so, only what surely is, or nothing but hidden text. */
export type Severity = 'strict' | 'lenient' | 'bare'

/** Above this share of the page's article-like text, an element's name says nothing. */
const MOST = 0.5

/** The same for elements whose tag, or whose many links, say it too. */
const NEARLY_ALL = 0.9

/**
 * Decides for each element whether it is furniture: navigation, sharing, related stories, comments,
 * captions... Nodes inside of a dropped one stay unmarked.
 *
 * @param spared - elements that are kept whatever they are called
 */
export function markFurniture(
  survey: Survey,
  severity: Severity,
  spared: ReadonlySet<PageNode> = nothing,
): Uint8Array {
  const {nodes, root, hints, sums} = survey
  const fates = new Uint8Array(nodes.length)
  const total = Math.max(sums.value(root), 1)
  const opening = findOpening(survey)
  for (let index = 1; index < nodes.length; index++) {
    const node = nodes[index]
    if (node === undefined || node.tag === '#text' || spared.has(node)) continue
    const verdict = judge(survey, node, hints[index] ?? 0, total, severity)
    if (verdict === fate.drop && holdsOpening(survey, node, opening)) continue
    if (verdict !== fate.keep) {
      fates[index] = verdict
      index = node.end - 1
    }
  }
  if (severity !== 'bare') {
    markCards(survey, fates)
    markRemarks(survey, fates)
    markThreads(survey, fates)
    markLayoutCells(survey, fates)
    markNutrition(survey, fates)
    markTeaserColumns(survey, fates)
    markCallouts(survey, fates)
    markPointers(survey, fates)
    markSkipped(survey, fates)
    markContents(survey, fates)
  }
  markOtherStories(survey, fates, total)
  return fates
}

/** The beginning of the story: so many paragraphs right under the headline. */
const OPENING = 3

/** The texts between which the story begins, when there is a headline. */
function findOpening({blocks, headline}: Survey): readonly [number, number] | undefined {
  if (headline === undefined) return undefined
  let start = -1
  let count = 0
  for (let at = placeOf(blocks, headline); at < blocks.length; at++) {
    const block = blocks[at]
    const index = block?.texts[0]?.index ?? 0
    if (block === undefined || index < headline.end) continue
    if (!isProse(block)) continue
    if (start < 0) start = index
    if (++count === OPENING) return [start, index]
  }
  return undefined
}

/** Whether an element that its name or its form tag calls furniture holds the story's beginning. */
function holdsOpening(
  {sums, hints}: Survey,
  node: PageNode,
  opening: readonly [number, number] | undefined,
): boolean {
  if (opening === undefined || node.index > opening[0] || node.end <= opening[1]) return false
  if ((node.traits & traits.furniture) !== 0 && node.tag !== 'form') return false
  if (((hints[node.index] ?? 0) & (hint.hidden | hint.comments)) !== 0) return false
  return sums.linkDensity(node) < 0.3
}

const nothing: ReadonlySet<PageNode> = new Set()

function judge(
  survey: Survey,
  node: PageNode,
  bits: number,
  total: number,
  severity: Severity,
): number {
  if (isWrapper(node) || (node.traits & traits.silent) !== 0) return fate.keep
  if (node.tag === 'noscript') return fate.silent
  const isFigure = node.tag === 'figure' || node.tag === 'figcaption' || node.tag === 'amp-img'
  if (node.tag === 'span' && isCaptionedSpan(survey, node)) return fate.silent
  if (bits === 0 && !isFigure && (node.traits & traits.block) === 0) return fate.keep
  const {sums, headline} = survey
  const share = sums.value(node) / total
  if ((bits & hint.hidden) !== 0) {
    const isFolded =
      attribute(node, 'style') !== undefined &&
      sums.value(node) > 3 &&
      (isInBody(survey, node) || continuesText(survey, node)) &&
      !isFollowed(survey, node)
    return share > 0.5 || isFolded ? fate.keep : fate.drop
  }
  const holdsHeadline = headline !== undefined && contains(node, headline)
  const isTold = (node.traits & traits.furniture) !== 0 && node.tag !== 'form'
  if (severity === 'bare') {
    if (isTold && !holdsHeadline && share <= NEARLY_ALL) return fate.drop
    return isFigure && share < 0.2 ? fate.silent : fate.keep
  }
  if (isSocialQuote(node)) return sums.linkDensity(node) > 0.5 ? fate.silent : fate.keep
  if ((bits & hint.comments) !== 0 && !holdsHeadline && isWhole(survey, node)) {
    const isStory = node.tag === 'article' || (bits & hint.body) !== 0
    if (!(isStory && share > MOST) && !holdsBody(survey, node)) return fate.drop
  }
  if (isFigure && share < 0.2) return isQuoteOrTable(survey, node) ? fate.keep : fate.silent
  if ((bits & hint.caption) !== 0 && share < 0.2 && !holdsHeadline && isWhole(survey, node)) {
    const isBody = (bits & hint.body) !== 0 || holdsBody(survey, node)
    if (!isBody && !isChapterOfSlides(survey, node)) return fate.silent
  }
  if (node.tag === 'header') {
    if (share >= 0.2 || holdsBody(survey, node) || isSubheading(survey, node)) return fate.keep
    return fate.drop
  }
  const isFurniture = (node.traits & traits.furniture) !== 0 || (bits & hint.furniture) !== 0
  if (isFurniture && !holdsHeadline && isWhole(survey, node)) {
    const most = isTold || sums.linkDensity(node) > 0.2 ? NEARLY_ALL : MOST
    const isBody = (bits & hint.body) !== 0 && share > 0.15
    const isPost = node.tag === 'article' && share > 0.15
    const isKept = isBody || isPost || ((bits & hint.paid) !== 0 && isAroundText(survey, node))
    if (share <= most && !isKept && !holdsBody(survey, node) && !goesOn(survey, node))
      return fate.drop
  }
  if (severity !== 'strict') return fate.keep
  if ((bits & hint.minor) !== 0 && isMinor(survey, node, share) && isWhole(survey, node))
    return fate.drop
  if (isLinkList(survey, node)) return fate.drop
  if (isCaptioned(survey, node, share)) return fate.silent
  return fate.keep
}

/** A long paragraph has so much value; an advertisement's text is a link or comes by script. */
const PARAGRAPH = 2.5

/** Whether an element that is named after an advertisement holds the story's text around it. */
function isAroundText(survey: Survey, node: PageNode): boolean {
  const {sums} = survey
  const isInStory = isInBody(survey, node) || continuesText(survey, node)
  return isInStory && sums.value(node) >= PARAGRAPH && sums.linkDensity(node) < 0.1
}

/** Whether an element named after slides tells a part of the story: a heading and a paragraph. */
function isChapterOfSlides({sums, headingsIn}: Survey, node: PageNode): boolean {
  return headingsIn(node) > 0 && sums.value(node) >= PARAGRAPH && sums.linkDensity(node) < 0.1
}

/** The text that goes on in an element has so much value, and is looked at so far. */
const GOING_ON = 3
const LOOKED_AT = 30

/**
 * Whether the paragraphs in an element are of the kind, by tag and class, of those right before it:
 * what unfolds behind "Read more" is still the story.
 */
function goesOn(survey: Survey, node: PageNode): boolean {
  const {sums, blocks, headline} = survey
  if (sums.value(node) < GOING_ON || sums.linkDensity(node) > 0.2) return false
  const own = blocksIn(survey, node, LOOKED_AT).filter((block) => blockValue(block) >= 1)
  if (own.length < 2) return false
  const start = headline?.end ?? 0
  const before = new Set<string>()
  for (let at = placeOf(blocks, node) - 1, left = LOOKED_AT; at >= 0 && left > 0; at--, left--) {
    const block = blocks[at]
    if (block === undefined || (block.texts[0]?.index ?? 0) < start) break
    if (blockValue(block) >= 1 && block.node.attributes.length > 0)
      before.add(signature(block.node))
  }
  return 2 * own.filter((block) => before.has(signature(block.node))).length > own.length
}

/** Whether a node stands right behind paragraphs, as the part that a paywall folds away does. */
function continuesText({sums}: Survey, node: PageNode): boolean {
  const siblings = node.parent?.children ?? []
  const isProse = (sibling: PageNode) => sibling.tag === 'p' && sums.value(sibling) >= 1.2
  return siblings.some((sibling) => sibling.index < node.index && isProse(sibling))
}

/** Text that goes on in the open behind a hidden element was not folded away with it. */
const FOLLOWING = 4

function isFollowed({sums, hints}: Survey, node: PageNode): boolean {
  let value = 0
  for (const sibling of node.parent?.children ?? []) {
    const isOpen = sibling.tag === 'p' && ((hints[sibling.index] ?? 0) & hint.hidden) === 0
    if (sibling.index > node.index && isOpen) value += sums.value(sibling)
  }
  return value >= FOLLOWING
}

/** Whether a header holds a heading of a part of the story: an entry of a live blog, a chapter. */
function isSubheading(survey: Survey, header: PageNode): boolean {
  const {headline, headingsIn, sums} = survey
  const part = header.parent
  if (headline === undefined || part === null || header.index < headline.index) return false
  if (headingsIn(header) !== 1 || sums.linkDensity(header) > 0.3) return false
  return sums.value(part) - sums.value(header) > 1.2 && !contains(part, headline)
}

/** An inline element counts for itself only when it is nearly all of its paragraph. */
function isWhole({nodes, sums}: Survey, node: PageNode): boolean {
  if (isBlock(node)) return true
  const most = 0.9 * sums.size(blockOf(node))
  let size = 0
  for (let index = node.index + 1; index < node.end && size < most; index++)
    size += textSize(nodes[index]?.text ?? '')
  return size >= most
}

/**
 * Whether a good part of the text in a node stands in an element that calls itself the body, or in
 * one of the like elements that such a body is split into.
 */
function holdsBody({bodies, sums, root}: Survey, node: PageNode): boolean {
  const least = 0.2 * sums.value(root)
  const isMuch = (body: PageNode) =>
    sums.value(body) > least ||
    (sums.value(body) >= PARAGRAPH &&
      bodies.some((other) => sums.value(other) > least && signature(other) === signature(body)))
  return bodies.some(
    (body) =>
      body !== node &&
      contains(node, body) &&
      sums.value(body) > 0.4 * sums.value(node) &&
      isMuch(body),
  )
}

const socialQuote = /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed)(?:\s|$)/

/** Whether an element is what a script of a social network turns into its own frame. */
export function isSocialQuote(node: PageNode): boolean {
  return node.tag === 'blockquote' && socialQuote.test(attribute(node, 'class') ?? '')
}

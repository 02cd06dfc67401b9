import {traits} from '../tree/elements.ts'
import {attribute, headingLevel, type PageNode} from '../tree/node.ts'
import {type Block, collectBlocks} from './blocks.ts'
import {hintsOf} from './hints.ts'
import {hint} from './hintWords.ts'
import {endsSentence} from './phrases.ts'
import {type Sums, sumBlocks} from './sums.ts'

/** What is known about a story before its body is looked for. */
export interface StoryFacts {
  /** Titles that the page gives the story, the best first. */
  readonly titles: readonly string[]
  readonly bylines: readonly string[]
  /** The page's description of the story. */
  readonly summary?: string
  /** The host that shows the page, when known. */
  readonly host?: string
  /** The body as structured data tells it, plain text. */
  readonly bodyText?: string
}

/** A page with everything that is computed once for all attempts at it. */
export interface Survey {
  readonly nodes: readonly PageNode[]
  readonly root: PageNode
  readonly facts: StoryFacts
  /** The bits of `hint` by node index. */
  readonly hints: Uint16Array
  /** Sums over all visible text, furniture included. */
  readonly sums: Sums
  /** All visible text in document order, furniture included. */
  readonly blocks: readonly Block[]
  /** The element that shows the story's title, when there is one. */
  readonly headline: PageNode | undefined
  readonly headings: readonly PageNode[]
  /** How many headings stand in a node. */
  headingsIn(node: PageNode): number
  /** Elements whose text is a block of nothing but a link. */
  readonly linkBlocks: readonly PageNode[]
  /** How many of those stand in a node. */
  linkBlocksIn(node: PageNode): number
  /** Elements that name themselves the article's body, those with most text first. */
  readonly bodies: readonly PageNode[]
}

/** More elements than these that call themselves the body are cards of a list. */
const MAX_BODIES = 40

/** Looks a page over: hints, headings, headline and sums of all text. */
export function surveyPage(nodes: readonly PageNode[], facts: StoryFacts): Survey {
  const hints = new Uint16Array(nodes.length)
  const headings: PageNode[] = []
  const bodies: PageNode[] = []
  const counts = new Uint32Array(nodes.length + 1)
  for (const node of nodes) {
    if (node.attributes.length > 0) {
      const bits = hintsOf(node)
      hints[node.index] = bits
      if ((bits & hint.body) !== 0 && node.tag !== 'body' && node.tag !== 'html') bodies.push(node)
    }
    if ((node.traits & traits.heading) !== 0) headings.push(node)
    counts[node.index + 1] = headings.length
  }
  const root = nodes[0]
  if (root === undefined) throw new TypeError('a page has at least its root')
  const blocks = collectBlocks(root, (node) => node.tag === 'noscript')
  const sums = sumBlocks(nodes.length, blocks)
  const linkBlocks: PageNode[] = []
  const linkCounts = new Uint32Array(nodes.length + 1)
  for (const {node, size, linkSize, texts} of blocks) {
    if (size < 20 || linkSize < 0.85 * size) continue
    linkBlocks.push(node)
    linkCounts[(texts[0]?.index ?? 0) + 1] = 1
  }
  for (let at = 1; at <= nodes.length; at++)
    linkCounts[at] = (linkCounts[at] ?? 0) + (linkCounts[at - 1] ?? 0)
  const byValue = (one: PageNode, other: PageNode) => sums.value(other) - sums.value(one)
  return {
    nodes,
    root,
    facts,
    hints,
    sums,
    blocks,
    headline: findHeadline(headings, blocks, facts.titles),
    headings,
    headingsIn: (node) => (counts[node.end] ?? 0) - (counts[node.index] ?? 0),
    linkBlocks,
    linkBlocksIn: (node) => (linkCounts[node.end] ?? 0) - (linkCounts[node.index] ?? 0),
    bodies: bodies.sort(byValue).slice(0, MAX_BODIES),
  }
}

/** Letters and digits of a title in lower case, for comparing. */
export function titleKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function findHeadline(
  headings: readonly PageNode[],
  blocks: readonly Block[],
  titles: readonly string[],
): PageNode | undefined {
  const keys = titles.map(titleKey).filter((key) => key.length >= 6)
  const texts = new Map<PageNode, string>()
  for (const block of blocks) {
    const heading = enclosingHeading(block.node)
    if (heading !== undefined) texts.set(heading, (texts.get(heading) ?? '') + titleKey(block.text))
  }
  let best: PageNode | undefined
  let bestScore = 0
  for (const heading of headings) {
    const text = texts.get(heading) ?? ''
    if (text.length < 4) continue
    const level = headingLevel(heading)
    let score = level === 1 && !isHomeLink(heading) ? 1.5 : 0
    score += Math.max(0, ...keys.map((key) => likeness(key, text)))
    if (score > 0) score -= level * 0.2 + (isLinked(heading) ? 1 : 0)
    if (score > bestScore) {
      best = heading
      bestScore = score
    }
  }
  return bestScore < SURE ? (findPlainTitle(blocks, titles) ?? best) : best
}

/** A heading that scores less is a first heading and no title of the page. */
const SURE = 2

/** How much a heading is a title of the page, both as keys: 10 when it is the same. */
function likeness(key: string, text: string): number {
  if (key === text) return 10
  if (text.length >= 10 && key.includes(text)) return 8 * (text.length / key.length)
  if (key.length >= 10 && text.includes(key)) return 8 * (key.length / text.length)
  return text.length >= 16 && sharesEnd(key, text) ? 4 : 0
}

/** Titles of one story begin alike, or end alike behind different kickers. */
function sharesEnd(key: string, text: string): boolean {
  return key.slice(0, 14) === text.slice(0, 14) || key.slice(-16) === text.slice(-16)
}

const TITLE_BLOCKS = 400
const TITLE_LETTERS = 12

/** The first text that is the story's title, on pages that set it in bold or in a cell of its own. */
function findPlainTitle(blocks: readonly Block[], titles: readonly string[]): PageNode | undefined {
  const keys = new Set(titles.map(titleKey).filter((key) => key.length >= TITLE_LETTERS))
  if (keys.size === 0) return undefined
  const title = blocks
    .slice(0, TITLE_BLOCKS)
    .find(({text, linkSize}) => linkSize === 0 && text.length < 400 && keys.has(titleLine(text)))
  return title?.texts[0]?.parent ?? undefined
}

/** The key of a block's title, when nothing but short lines such as a byline are broken off it. */
export function titleLine(text: string): string {
  const [title = '', ...lines] = text.split('\n')
  const areShort = lines.every((line) => line.length <= BYLINE && !endsSentence(line))
  return titleKey(areShort ? title : text)
}

/** A line under a title has at most so many characters. */
const BYLINE = 60

/** The heading that a block's element is or stands in. */
export function enclosingHeading(node: PageNode): PageNode | undefined {
  for (let at: PageNode | null = node, up = 0; at !== null && up < 4; at = at.parent, up++) {
    if ((at.traits & traits.heading) !== 0) return at
  }
  return undefined
}

function isLinked(heading: PageNode): boolean {
  return heading.parent?.tag === 'a' || heading.children.some(({tag}) => tag === 'a')
}

/** A site's name in the page's first heading leads to the front page. */
function isHomeLink(heading: PageNode): boolean {
  const links = heading.children.filter((child) => child.tag === 'a')
  const outer = heading.parent?.tag === 'a' ? heading.parent : undefined
  const href = attribute(links[0] ?? outer ?? heading, 'href')
  return (
    href !== undefined && /^(?:https?:\/\/[^/]{1,200})?\/?(?:index\.\w{2,5})?$/.test(href.trim())
  )
}

import {attribute, contains, type PageNode} from '../tree/node.ts'
import {leadsOn} from './blocks.ts'
import {fate} from './fate.ts'
import {isContainer, isInBody, isWrapper, signature} from './shape.ts'
import type {Survey} from './survey.ts'

/** Text beside its link that a card has at most; in a row of like cards it may be more. */
const CARD_TEXT = 350
const ROW_TEXT = 700

/** The same when the title's link does not tell where to: it may be what the article is about. */
const VAGUE_TEXT = 220

/**
 * Cards of other stories: a title that is a link with a line or two of text, in a row of such or
 * with little text but links.
 */
export function markCards(survey: Survey, fates: Uint8Array): void {
  const {sums, linkBlocks, headings, headline} = survey
  const total = Math.max(sums.value(survey.root), 1)
  const titles = headings.flatMap((title) => {
    const goal = title === headline ? undefined : goalOf(survey, title)
    return goal === undefined ? [] : [{title, goal}]
  })
  const cards = new Map<PageNode, boolean>()
  for (const limit of [CARD_TEXT, ROW_TEXT]) {
    for (const {title, goal} of titles) {
      const text = goal === 'page' ? limit : VAGUE_TEXT
      const card = cardAround(survey, title, text, survey.headingsIn)
      if (card !== undefined) cards.set(card, (cards.get(card) ?? false) || limit === CARD_TEXT)
    }
  }
  const inRow = rowsOf([...cards.keys()])
  for (const [card, isSmall] of cards) {
    if (sums.value(card) > 0.3 * total) continue
    const row = inRow.get(rowKey(card)) ?? 0
    if (isSmall ? row > 1 || sums.linkDensity(card) > 0.4 : row > 2 && !isInBody(survey, card))
      fates[card.index] = fate.drop
  }
  const plain = linkBlocks.flatMap(
    (block) => cardAround(survey, block, CARD_TEXT, survey.linkBlocksIn) ?? [],
  )
  const rows = rowsOf(plain)
  for (const card of plain) {
    if (
      (rows.get(rowKey(card)) ?? 0) > 2 &&
      sums.value(card) <= 0.3 * total &&
      !isInBody(survey, card)
    )
      fates[card.index] = fate.drop
  }
}

/** Cards of one row share their parent, tag and class. */
function rowKey(card: PageNode): string {
  return `${card.parent?.index ?? 0} ${signature(card)}`
}

function rowsOf(cards: readonly PageNode[]): Map<string, number> {
  const rows = new Map<string, number>()
  for (const card of cards) rows.set(rowKey(card), (rows.get(rowKey(card)) ?? 0) + 1)
  return rows
}

/** The outermost element around a title that has no second title and little text. */
function cardAround(
  survey: Survey,
  title: PageNode,
  limit: number,
  titlesIn: (node: PageNode) => number,
): PageNode | undefined {
  const {sums, headline} = survey
  const hasMore = isContainer(title) && sums.size(title) > 1.1 * sums.linkSize(title)
  let card = hasMore && sums.size(title) - sums.linkSize(title) <= limit ? title : undefined
  let at = title
  for (let up = 0; up < 6 && at.parent !== null; up++) {
    const parent = at.parent
    if (isWrapper(parent)) break
    if (titlesIn(parent) > 1 || (headline !== undefined && contains(parent, headline))) break
    if (sums.size(parent) - sums.linkSize(parent) > limit) break
    at = parent
    if (isContainer(parent)) card = parent
  }
  return card
}

/** Where a heading that is a link leads to: another page of the site, or only a script knows. */
function goalOf({nodes, sums, facts}: Survey, heading: PageNode): 'page' | 'script' | undefined {
  if (sums.size(heading) < 8 || sums.linkDensity(heading) < 0.8) return undefined
  let link: PageNode | undefined
  for (let index = heading.index + 1; index < heading.end; index++) {
    if (nodes[index]?.tag === 'a') link = nodes[index]
  }
  for (let at = heading.parent; link === undefined && at !== null; at = at.parent) {
    if (at.tag === 'a') link = at
  }
  if (link === undefined) return undefined
  const href = attribute(link, 'href')
  if (href === undefined || href === '#') return leadsOn(link) ? 'script' : undefined
  if (href.includes('#') || /^(?:javascript|mailto):/i.test(href)) return undefined
  return facts.host === undefined || isSameSite(href, facts.host) ? 'page' : undefined
}

/** Titles that lead to other sites are what an article is about, not other stories. */
function isSameSite(href: string, host: string): boolean {
  const other = /^(?:https?:)?\/\/([^/?#:]{1,253})/i.exec(href)?.[1]
  if (other === undefined) return true
  const site = (name: string) => name.toLowerCase().split('.').slice(-2).join('.')
  return site(other) === site(host)
}

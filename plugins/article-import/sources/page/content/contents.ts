import {attribute, isBlock, type PageNode} from '../tree/node.ts'
import {blocksIn, placeOf} from './blocksIn.ts'
import {fate} from './fate.ts'
import {endsSentence} from './phrases.ts'
import {isWrapper} from './shape.ts'
import type {Survey} from './survey.ts'

/** A list of contents has so many entries, no more than is looked at, each no longer than a title. */
const ENTRIES = 2
const MOST = 60
const ENTRY = 160

const lists = new Set(['ul', 'ol', 'nav', 'div', 'section'])

/**
 * Drops lists of what stands on the page itself, such as a live report's key events: every entry is
 * a link to a place further down, and a short title may stand above.
 */
export function markContents(survey: Survey, fates: Uint8Array): void {
  const {nodes, headline} = survey
  const ids = new Map<string, number>()
  const links: PageNode[] = []
  for (const node of nodes) {
    if (node.attributes.length === 0) continue
    for (const name of ['id', 'name']) {
      const id = attribute(node, name)
      if (id !== undefined && !ids.has(id)) ids.set(id, node.index)
    }
    if (node.tag === 'a' && attribute(node, 'href')?.startsWith('#')) links.push(node)
  }
  const seen = new Set<PageNode>()
  for (const link of links) {
    for (let at = link.parent, up = 0; at !== null && up < 3; at = at.parent, up++) {
      if (isWrapper(at) || (headline !== undefined && at.index < headline.index)) break
      if (!lists.has(at.tag) || seen.has(at)) continue
      seen.add(at)
      if (!isContents(survey, at, ids)) continue
      fates[at.index] = fate.drop
      const title = titleAbove(survey, at)
      if (title !== undefined) fates[title.index] = fate.drop
    }
  }
}

function isContents(survey: Survey, list: PageNode, ids: ReadonlyMap<string, number>): boolean {
  const entries = blocksIn(survey, list, MOST)
  if (entries.length < ENTRIES || entries.length === MOST) return false
  const targets = entries.flatMap(({texts, size}) =>
    size <= ENTRY ? texts.map((text) => goalOf(list, text)) : [undefined],
  )
  if (targets.includes(undefined)) return false
  const found = targets.filter((target) => (ids.get(target ?? '') ?? 0) >= list.end)
  return found.length >= FOUND * targets.length
}

/** Of a list's links so many lead to a place that can be found: some are spelt in another way. */
const FOUND = 0.6

/** The place on the page that a text is all of a link to. */
function goalOf(list: PageNode, text: PageNode): string | undefined {
  for (let at = text.parent; at !== null && at !== list; at = at.parent) {
    if (at.tag !== 'a') continue
    const href = attribute(at, 'href') ?? ''
    return href.startsWith('#') ? decoded(href.slice(1)) : undefined
  }
  return undefined
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

const TITLE = 40

/** The short line right above a list, beside it. */
function titleAbove({blocks, sums}: Survey, list: PageNode): PageNode | undefined {
  const block = blocks[placeOf(blocks, list) - 1]
  if (block === undefined || endsSentence(block.text)) return undefined
  let at: PageNode | null = block.node
  for (let up = 0; at !== null && at.parent !== list.parent; up++) at = up < 3 ? at.parent : null
  return at !== null && isBlock(at) && sums.size(at) <= TITLE ? at : undefined
}

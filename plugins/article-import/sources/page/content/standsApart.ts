import {traits} from '../tree/elements.ts'
import {contains, type PageNode} from '../tree/node.ts'
import {blocksIn, placeOf} from './blocksIn.ts'
import {endsSentence} from './phrases.ts'
import {blockValue, isProse} from './sums.ts'
import type {Survey} from './survey.ts'

/** A whole story has so many paragraphs, with so much value together. */
const PARAGRAPHS = 3
const VALUE = 6

/** Texts at the page's end that stand apart are so many. */
const MEMBERS = 6

/** Where the story under the headline is whole, as a place in document order, if it ever is. */
export function findWholeStory({blocks, headline}: Survey): number | undefined {
  if (headline === undefined) return undefined
  let paragraphs = 0
  let value = 0
  for (let at = placeOf(blocks, headline); at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined || !isProse(block)) continue
    paragraphs++
    value += blockValue(block)
    if (paragraphs >= PARAGRAPHS && value >= VALUE) return block.texts[0]?.index
  }
  return undefined
}

/** Whether a row stands behind a whole story, and outside of what holds it. */
export function standsApart(
  {headline}: Survey,
  row: readonly PageNode[],
  whole: number | undefined,
): boolean {
  const holder = row[0]?.parent
  if (holder === null || holder === undefined || headline === undefined) return false
  return whole !== undefined && holder.index > whole && !contains(holder, headline)
}

/** A name is a line of a few words, and no time of day. */
const NAME = 45

/**
 * Whether a row is of many texts that each begin with a name: apart from a whole story it is what
 * others wrote of it, though nothing says so.
 */
export function isRowOfVoices(survey: Survey, row: readonly PageNode[]): boolean {
  if (row.length < MEMBERS) return false
  const named = row.filter((member) => {
    const [name, text] = blocksIn(survey, member, 2)
    if (name === undefined || text === undefined) return false
    if ((name.node.traits & traits.heading) !== 0 || endsSentence(name.text)) return false
    return name.size <= NAME && /^\p{L}/u.test(name.text) && blockValue(text) > 0
  })
  return named.length >= 0.8 * row.length
}

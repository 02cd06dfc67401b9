import {isBlock, type PageNode} from '../tree/node.ts'
import {blocksIn} from './blocksIn.ts'
import {fate} from './fate.ts'
import {endsSentence} from './phrases.ts'
import {isWrapper} from './shape.ts'
import type {Survey} from './survey.ts'

/** Enough of a column to know it by. */
const LOOKED_AT = 40

/** So many titles with a text each make a row, and so much of the column is made of them. */
const MIN_TEASERS = 3
const MOST = 0.7

/** The text that a teaser's title and its text have at most. */
const TITLE = 80
const TEXT = 350

/** Whether an element is nothing but short titles with a sentence or two each: teasers, notices. */
export function isTeaserColumn(survey: Survey, node: PageNode): boolean {
  const blocks = blocksIn(survey, node, LOOKED_AT)
  const lines = blocks.flatMap(({text}) => text.split('\n'))
  let teasers = 0
  for (let at = 1; at < lines.length; at++) {
    const [title, text] = [lines[at - 1] ?? '', lines[at] ?? '']
    const isTitled = title.length <= TITLE && !endsSentence(title)
    if (isTitled && text.length <= TEXT && endsSentence(text)) teasers++
  }
  return teasers >= MIN_TEASERS && 2 * teasers >= MOST * lines.length
}

/** The story's column has so much more article-like text than one of teasers. */
const MORE = 1.5

/** A story of a sentence or two, beside a column of titles that lead to other stories. */
const BRIEF = 2

/** Whether nearly every text of a column has a short link right above it. */
function hasLinkedTitles(survey: Survey, node: PageNode): boolean {
  const blocks = blocksIn(survey, node, LOOKED_AT)
  const texts = blocks.filter(({text, linkSize}) => linkSize === 0 && endsSentence(text))
  const linked = texts.filter((text) => {
    const title = blocks[blocks.indexOf(text) - 1]
    return title !== undefined && title.size <= TITLE && title.linkSize >= 0.9 * title.size
  })
  return linked.length >= MIN_TEASERS && linked.length >= MOST * texts.length
}

/** Drops columns of teasers beside the one that holds the headline and most of the text. */
export function markTeaserColumns(survey: Survey, fates: Uint8Array): void {
  const {headline, sums} = survey
  for (let at = headline ?? null; at !== null && !isWrapper(at); at = at.parent) {
    for (const sibling of at.parent?.children ?? []) {
      if (sibling === at || !isBlock(sibling)) continue
      const isMore = sums.value(at) >= MORE * sums.value(sibling)
      const isBrief = !isMore && sibling.index > at.index && sums.value(at) >= BRIEF
      if (!isMore && !(isBrief && hasLinkedTitles(survey, sibling))) continue
      if (isTeaserColumn(survey, sibling)) fates[sibling.index] = fate.drop
    }
  }
}

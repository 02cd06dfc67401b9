import {contains, type PageNode} from '../tree/node.ts'
import {fate} from './fate.ts'
import type {Survey} from './survey.ts'
import {isTeaserColumn} from './teasers.ts'

/** A cell with so much article-like text, and so great a share of the page's, is the story's. */
const COLUMN = 4
const MOST_OF_PAGE = 0.4

/** A cell beside the story's goes on with it when it has so much of its text and leads nowhere. */
const LIKE = 0.35

/**
 * Drops the cells beside the one that holds the story: the columns of a page laid out in a table.
 *
 * The story's cell has the headline; else the cells of a row compete by their article-like text, so
 * that menus and teasers of any length lose. Tables of data have no cell that is most of the page.
 */
export function markLayoutCells(survey: Survey, fates: Uint8Array): void {
  const {nodes, sums, root, headline} = survey
  const most = MOST_OF_PAGE * sums.value(root)
  for (const cell of nodes) {
    if (cell.tag !== 'td' || sums.value(cell) < COLUMN) continue
    const isTitled = headline !== undefined && contains(cell, headline)
    if (!isTitled && sums.value(cell) < most) continue
    for (const other of cell.parent?.children ?? []) {
      if (other === cell || other.tag !== 'td') continue
      if (headline !== undefined && contains(other, headline)) continue
      if (!isTitled && sums.value(other) >= sums.value(cell)) continue
      if (isBeside(survey, cell, other)) fates[other.index] = fate.drop
    }
  }
}

function isBeside(survey: Survey, cell: PageNode, other: PageNode): boolean {
  const {sums} = survey
  const isSlight = sums.value(other) < LIKE * sums.value(cell)
  return isSlight || sums.linkSize(other) > 0 || isTeaserColumn(survey, other)
}

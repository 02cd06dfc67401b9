import {traits} from '../tree/elements.ts'
import {blockOf, contains, type PageNode} from '../tree/node.ts'
import type {Survey} from './survey.ts'

/** Whether what its name calls a byline, a date or tags is small enough to be that. */
export function isMinor({sums, headline}: Survey, node: PageNode, share: number): boolean {
  if (headline !== undefined && contains(node, headline)) return share < 0.1
  if ((blockOf(node).traits & traits.heading) !== 0) return false
  if (node.tag === 'table' && isOfData(node)) return false
  const isText = node.tag === 'p' || node.tag === 'li' || node.tag === 'blockquote'
  return sums.size(node) <= 220 && share < 0.1 && sums.value(node) < (isText ? 0.8 : 3.5)
}

/** A table of figures has so many rows, and so many columns when none of its cells is a header. */
const ROWS = 3
const COLUMNS = 3

const sections = new Set(['thead', 'tbody', 'tfoot'])
const cells = new Set(['td', 'th'])

/** Whether a table is of figures: rows under a header, or of several columns. */
function isOfData(table: PageNode): boolean {
  const rows = table.children
    .flatMap((child) => (sections.has(child.tag) ? child.children : [child]))
    .filter(({tag}) => tag === 'tr')
  const isWide = (row: PageNode) => row.children.filter(({tag}) => cells.has(tag)).length >= COLUMNS
  const isHeader = (row: PageNode) => row.children.filter(({tag}) => tag === 'th').length > 1
  return rows.length >= ROWS && (rows.every(isWide) || rows.some(isHeader))
}

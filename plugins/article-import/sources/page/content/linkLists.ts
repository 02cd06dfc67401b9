import {traits} from '../tree/elements.ts'
import {contains, type PageNode} from '../tree/node.ts'
import {blocksIn} from './blocksIn.ts'
import {isContainer} from './shape.ts'
import type {Survey} from './survey.ts'

/** Enough of a list to know it by. */
const LOOKED_AT = 30

/** The title of a list of links is no longer. */
const LABEL = 40

/** Elements of links and nothing else, but for a title: menus without a name, lists of stories. */
export function isLinkList(survey: Survey, node: PageNode): boolean {
  const {sums, headline} = survey
  if (!isContainer(node) || node.tag === 'p' || (node.traits & traits.heading) !== 0) return false
  if (node.tag === 'li' || node.tag === 'td') return false
  const size = sums.size(node)
  if (size < 12) return false
  const density = sums.linkDensity(node)
  if (density < 0.75 && (density < 0.4 || !isTitledList(survey, node))) return false
  if (headline !== undefined && contains(node, headline)) return false
  return node.children.some((child) => child.tag !== '#text')
}

/** Whether a list has a short title and nothing but links under it. */
function isTitledList(survey: Survey, node: PageNode): boolean {
  if (node.tag !== 'ul' && node.tag !== 'ol') return false
  const [title, ...entries] = blocksIn(survey, node, LOOKED_AT)
  if (title === undefined || title.size > LABEL || title.linkSize > 0) return false
  return entries.length > 2 && entries.every(({size, linkSize}) => linkSize > 0.9 * size)
}

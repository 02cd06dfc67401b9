import {attribute, contains, headingLevel, type PageNode} from '../tree/node.ts'
import {blocksIn} from './blocksIn.ts'
import {fate} from './fate.ts'
import {signature} from './shape.ts'
import {type Survey, titleKey} from './survey.ts'

const storyParts = new Set(['article', 'header', 'section'])

/** Articles inside of the story's own beside the element that names itself its body: comments, cards. */
function markNestedStories({nodes, bodies, sums}: Survey, own: PageNode, fates: Uint8Array): void {
  const body = bodies.find((node) => contains(own, node) && node !== own && sums.value(node) > 2)
  if (body === undefined) return
  for (let index = own.index + 1; index < own.end; index++) {
    const node = nodes[index]
    if (node?.tag === 'article' && !contains(node, body) && !contains(body, node))
      fates[index] = fate.drop
  }
}

/**
 * Further stories on the same page: articles beside the one with the headline, and whatever follows
 * a second headline in the same place of a like element.
 */
export function markOtherStories(survey: Survey, fates: Uint8Array, total: number): void {
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
    markNestedStories(survey, own, fates)
  }
  const parent = headline.parent
  if (parent === null || headingLevel(headline) > 2) return
  if (headingLevel(headline) === 2 && !isWholeTitle(survey, headline)) return
  const second = headings.find(
    (heading) =>
      heading.index > headline.index &&
      heading.tag === headline.tag &&
      heading.parent !== parent &&
      heading.parent !== null &&
      keyOf(survey, heading) !== keyOf(survey, headline) &&
      signature(heading) === signature(headline) &&
      signature(heading.parent) === signature(parent) &&
      (attribute(parent, 'class') !== undefined ||
        storyParts.has(parent.tag) ||
        (heading.depth === headline.depth && sums.value(heading.parent) < 2)) &&
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

/** Whether a heading is most of a title: chapters of a story may begin as its title does. */
function isWholeTitle(survey: Survey, heading: PageNode): boolean {
  const key = keyOf(survey, heading)
  return survey.facts.titles.some((title) => {
    const whole = titleKey(title)
    return whole === key || (whole.includes(key) && key.length > WHOLE * whole.length)
  })
}

function keyOf(survey: Survey, heading: PageNode): string {
  const blocks = blocksIn(survey, heading, 4)
  return titleKey(blocks.map(({text}) => text).join(' '))
}

const WHOLE = 0.6

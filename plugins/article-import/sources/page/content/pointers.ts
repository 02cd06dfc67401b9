import {traits} from '../tree/elements.ts'
import {isBlock, type PageNode} from '../tree/node.ts'
import {blocksIn} from './blocksIn.ts'
import {fate} from './fate.ts'
import {endsSentence} from './phrases.ts'
import type {Survey} from './survey.ts'

/** A label has at most so much text, the box at most so many links. */
const LABEL = 40
const LINKS = 4

/**
 * Drops boxes that point to other stories, in any language: a short label, then nothing but links,
 * set between paragraphs.
 */
export function markPointers(survey: Survey, fates: Uint8Array): void {
  for (const link of survey.linkBlocks) {
    const box = boxAround(survey, link)
    if (box !== undefined) fates[box.index] = fate.drop
  }
}

function boxAround(survey: Survey, link: PageNode): PageNode | undefined {
  const {sums} = survey
  for (let at = link.parent, up = 0; at !== null && up < 2; at = at.parent, up++) {
    if (!isBlock(at) || at.tag === 'td' || at.tag === 'li') continue
    if (
      sums.size(at) - sums.linkSize(at) > LABEL ||
      (survey.headline && at.index < survey.headline.index)
    )
      return undefined
    const blocks = blocksIn(survey, at, LINKS + 2)
    const [label, ...rest] = blocks
    if (label === undefined || rest.length === 0 || rest.length > LINKS) continue
    const isLabel = label.linkSize === 0 && !endsSentence(label.text)
    const areLinks = rest.every((block) => block.linkSize > 0.85 * block.size)
    if (isLabel && areLinks && isBetweenParagraphs(survey, at)) return at
  }
  return undefined
}

function isBetweenParagraphs({sums}: Survey, box: PageNode): boolean {
  const siblings = box.parent?.children ?? []
  const isProse = (node: PageNode) =>
    sums.value(node) >= 1.2 && node.tag !== '#text' && (node.traits & traits.heading) === 0
  const at = siblings.indexOf(box)
  return siblings.slice(0, at).some(isProse) && siblings.slice(at + 1).some(isProse)
}

import {attribute, type PageNode, placeAmong} from '../tree/node.ts'
import {dropAfterLabels} from './afterLabels.ts'
import type {Block} from './blocks.ts'
import {
  type Candidate,
  describe,
  isChapter,
  isGluedPointer,
  isPointer,
  leadsAway,
} from './candidate.ts'
import {namesChannels} from './channels.ts'
import {dropEnding} from './ending.ts'
import {fate} from './fate.ts'
import {followGuide} from './followGuide.ts'
import type {Guidance} from './guide.ts'
import {isNutrition} from './nutrition.ts'
import {dropOpening} from './opening.ts'
import {
  endsSentence,
  isAppeal,
  isByline,
  isControl,
  isCredit,
  isDateLine,
  isNotice,
  isOffer,
  isRelatedLabel,
} from './phrases.ts'
import {dropRepeats} from './repeats.ts'
import {isRequest} from './requests.ts'
import type {Survey} from './survey.ts'

/**
 * Decides block by block what of the chosen elements is the article's text.
 *
 * @returns a `fate` for each block
 */
export function pruneBlocks(
  survey: Survey,
  blocks: readonly Block[],
  guidance: Guidance | undefined,
): number[] {
  const candidates = describe(blocks)
  const fates: number[] = candidates.map(() => fate.keep)
  dropOpening(survey, candidates, fates)
  dropSingly(candidates, fates)
  dropRepeats(survey, candidates, fates)
  dropAfterLabels(candidates, fates)
  if (guidance !== undefined) followGuide(candidates, guidance, fates)
  dropEnding(survey, candidates, fates)
  return fates
}

/** Blocks that are furniture whatever stands around them. */
function dropSingly(candidates: readonly Candidate[], fates: number[]): void {
  candidates.forEach((candidate, at) => {
    if (fates[at] !== fate.keep) return
    const {block, density, isHeading, isStructured} = candidate
    const {text, size} = block
    if (size <= 140 && isCredit(text) && !isHeading) fates[at] = fate.silent
    else if (isPictureLine(block) || (size <= CAPTION && endsWithCredit(text)))
      fates[at] = fate.silent
    else if (size <= 200 && isNotice(text) && !isStructured) fates[at] = fate.drop
    else if (size <= 260 && isRelatedLabel(text) && leadsAway(candidate)) {
      if (!isChapter(candidates, at)) fates[at] = fate.drop
    } else if (density > 0.9 && size >= 4 && !isHeading && !isStructured) fates[at] = fate.drop
    else if (isControl(text) && !isHeading && !(isStructured && isCell(block.node)))
      fates[at] = fate.drop
    else if (size <= 40 && isDateLine(text) && !endsSentence(text) && !isStructured && !isHeading)
      fates[at] = fate.drop
    else if (size <= 120 && isDateLine(text) && isMostlyDigits(text)) fates[at] = fate.drop
    else if (at < NEAR_TOP && size <= 60 && isByline(text) && !endsSentence(text) && !isHeading)
      fates[at] = fate.drop
    else if ((!isStructured && isAppeal(text)) || isOffer(text)) fates[at] = fate.drop
    else if (!isHeading && isRequest(text, block.linkSize > 0)) fates[at] = fate.drop
    else if (isPointer(candidate) || isGluedPointer(candidate) || isNutrition(text))
      fates[at] = fate.drop
    else if (!isStructured && namesChannels(block)) fates[at] = fate.drop
    else if (/^[^\p{L}\p{N}]+$/u.test(text) || /^(?:#[\p{L}\p{N}_]+\s*)+$/u.test(text))
      fates[at] = fate.drop
  })
}

const pictures = new Set(['img', 'picture', 'amp-img'])

/**
 * A short line that is no sentence in a picture's own paragraph: in small or emphasised print, or on
 * a line of its own right under the picture; the same in the centre under a picture's paragraph.
 */
function isPictureLine({text, size, emphasisSize, node, texts}: Block): boolean {
  if (node.tag !== 'p' || size > 100 || endsSentence(text)) return false
  const isSmall = emphasisSize >= 0.9 * size
  if (isSmall && node.children.slice(0, LOOKED_AT).some(isPicture)) return true
  const [first] = texts
  if (first !== undefined && isUnder(node.children, first)) return true
  return (isSmall || isCentred(node)) && isUnderPicture(node)
}

const LOOKED_AT = 50

/** Whether a picture and a line break stand right before a text among an element's children. */
function isUnder(children: readonly PageNode[], text: PageNode): boolean {
  let hasBreak = false
  for (let at = placeAmong(children, text.index) - 1; at >= 0; at--) {
    const child = children[at]
    if (child === undefined || isPicture(child)) return hasBreak && child !== undefined
    if (child.tag === 'br') hasBreak = true
    else if (child.tag !== '#text' || child.text.trim() !== '') return false
  }
  return false
}

function isPicture({tag, children}: PageNode): boolean {
  return pictures.has(tag) || children.some((child) => pictures.has(child.tag))
}

function isCentred(node: PageNode): boolean {
  if (attribute(node, 'align')?.toLowerCase() === 'center') return true
  return /text-align\s{0,4}:\s{0,4}center/i.test(attribute(node, 'style')?.slice(0, 500) ?? '')
}

/** Whether the element right before is a paragraph of a picture and no text. */
function isUnderPicture(node: PageNode): boolean {
  const siblings = node.parent?.children ?? []
  const at = placeAmong(siblings, node.index)
  const before = siblings[at - 1]?.tag === '#text' ? siblings[at - 2] : siblings[at - 1]
  return (
    before?.tag === 'p' &&
    before.children.length <= LOOKED_AT &&
    before.children.some(isPicture) &&
    before.children.every(({tag, text}) => tag !== '#text' || text.trim() === '')
  )
}

/** A caption has at most so much text. */
const CAPTION = 350

/** Whether a text's last line names whose picture it tells of. */
function endsWithCredit(text: string): boolean {
  const at = text.lastIndexOf('\n')
  return at > 0 && text.length - at <= CREDIT && isCredit(text.slice(at + 1).trim())
}

const CREDIT = 80

/** A byline stands among the first blocks, though summaries may stand before it. */
const NEAR_TOP = 12

function isMostlyDigits(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) > 0.2 * text.length
}

function isCell({tag}: PageNode): boolean {
  return tag === 'td' || tag === 'th' || tag === 'dt' || tag === 'dd'
}

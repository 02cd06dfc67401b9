import {traits} from '../tree/elements.ts'
import {attribute, contains, type PageNode} from '../tree/node.ts'
import {blocksIn} from './blocksIn.ts'
import {fate} from './fate.ts'
import {isControl} from './phrases.ts'
import {isLoginLabel, isSignUpLabel} from './requests.ts'
import {isContainer, isWrapper, signature} from './shape.ts'
import type {Survey} from './survey.ts'

/** The text that a box with a button has at most; one that asks to log in tells more. */
const BOX = 300
const LOGIN_BOX = 650
const BLOCKS = 12

/** What wraps a box and has another sentence besides is more than the box. */
const SENTENCE = 1

/** A box is no greater share of the page's article-like text, unless it asks to log in. */
const SHARE = 0.2

/** Rows of like elements with a button each are the story's own parts: products, entries. */
const ROW = 3

/**
 * Drops boxes that want something of the reader: a heading, a sentence or two and a button, a field
 * for an address or a choice to vote on; offers that end with a way to log in.
 */
export function markCallouts(survey: Survey, fates: Uint8Array): void {
  const {nodes, sums, root} = survey
  const total = sums.value(root)
  for (const node of nodes) {
    const want = wantOf(nodes, node)
    if (want === undefined) continue
    const box =
      want === 'login'
        ? boxAround(survey, node, LOGIN_BOX, total)
        : boxAround(survey, node, BOX, SHARE * total)
    if (box === undefined) continue
    if (want === 'press' && (isOneOfRow(box) || !followsText(survey, box))) continue
    fates[box.index] = fate.drop
  }
}

/** What a control asks for. */
type Want = 'login' | 'answer' | 'press'

const answers = new Set(['email', 'tel', 'radio'])

function wantOf(nodes: readonly PageNode[], node: PageNode): Want | undefined {
  if (node.tag === 'input')
    return answers.has((attribute(node, 'type') ?? '').toLowerCase()) ? 'answer' : undefined
  const isButton =
    node.tag === 'button' ||
    attribute(node, 'role') === 'button' ||
    (node.tag === 'a' &&
      /(?:^|[\s_-])(?:button|btn)(?![a-z])/i.test(attribute(node, 'class') ?? ''))
  if (!isButton && node.tag !== 'a') return undefined
  const label = labelOf(nodes, node)
  if (label.length > 60) return undefined
  if (isLoginLabel(label)) return 'login'
  if (isSignUpLabel(label)) return 'answer'
  return isButton && label !== '' && !isControl(label) ? 'press' : undefined
}

function labelOf(nodes: readonly PageNode[], node: PageNode): string {
  let label = ''
  for (let index = node.index + 1; index < node.end && label.length <= 60; index++)
    label += nodes[index]?.text ?? ''
  return label.trim()
}

/** The outermost element around a control that begins as a box does and has little text. */
function boxAround(
  survey: Survey,
  control: PageNode,
  limit: number,
  most: number,
): PageNode | undefined {
  const {sums, headline} = survey
  let box: PageNode | undefined
  for (let at = control.parent, up = 0; at !== null && up < 6; at = at.parent, up++) {
    if (isWrapper(at) || sums.size(at) > limit || sums.value(at) > most) break
    if (box !== undefined && sums.value(at) > sums.value(box) + SENTENCE) break
    if (headline !== undefined && (contains(at, headline) || at.index < headline.index)) break
    if (isContainer(at) && at.tag !== 'p' && at.tag !== 'li' && isBox(survey, at)) box = at
  }
  return box
}

/** Whether an element begins with a title of its own, not with the story's text. */
function isBox(survey: Survey, node: PageNode): boolean {
  const blocks = blocksIn(survey, node, BLOCKS)
  const first = blocks[0]
  if (first === undefined || blocks.length < 2 || blocks.length === BLOCKS) return false
  const isTitle =
    (first.node.traits & traits.heading) !== 0 ||
    first.emphasisSize > 0.8 * first.size ||
    (first.size <= 60 && first.node.tag !== 'p')
  return isTitle && first.linkSize === 0
}

function isOneOfRow(box: PageNode): boolean {
  const own = signature(box)
  const siblings = box.parent?.children ?? []
  return siblings.filter((sibling) => signature(sibling) === own).length >= ROW
}

function followsText({sums, headline}: Survey, box: PageNode): boolean {
  return sums.valueBetween(headline?.end ?? 0, box.index) >= 2
}

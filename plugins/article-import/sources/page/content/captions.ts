import {isBlock, type PageNode} from '../tree/node.ts'
import {textSize} from './blocks.ts'
import {hint} from './hintWords.ts'
import type {Survey} from './survey.ts'

const pictures = new Set(['img', 'picture', 'amp-img', 'video', 'amp-video'])

/** A wrapper of a picture with a line or two of text, and no heading: the text is the caption. */
export function isCaptioned(
  {nodes, sums, headingsIn, hints}: Survey,
  node: PageNode,
  share: number,
): boolean {
  if (node.tag === 'p' || node.tag === 'li' || node.tag === 'td' || !isBlock(node)) return false
  const size = sums.size(node)
  if (size === 0 || size > 240 || share > 0.15 || headingsIn(node) > 0) return false
  if (((hints[node.index] ?? 0) & hint.body) !== 0) return false
  let found = 0
  for (let index = node.index + 1; index < node.end; index++) {
    const inner = nodes[index]
    if (inner === undefined) break
    if (pictures.has(inner.tag) && inner.parent?.tag !== 'p') found++
    if (inner.tag === 'p' && sums.size(inner) > 220) return false
  }
  return found > 0
}

/** The text of a caption at most. */
const CAPTION = 240

/** A picture with a line of text in an element of its own, within a run of text. */
export function isCaptionedSpan({nodes}: Survey, span: PageNode): boolean {
  const {children} = span
  if (children.length < 2 || !children.some(({tag}) => pictures.has(tag))) return false
  if (children.some(({tag, text}) => tag === '#text' && text.trim() !== '')) return false
  let size = 0
  for (let index = span.index + 1; index < span.end && size <= CAPTION; index++)
    size += textSize(nodes[index]?.text ?? '')
  return size > 0 && size <= CAPTION
}

/** Whether a figure shows a text or a table, no picture. */
export function isQuoteOrTable({nodes, sums}: Survey, figure: PageNode): boolean {
  if (figure.tag !== 'figure') return false
  let hasMedia = false
  for (let index = figure.index + 1; index < figure.end; index++) {
    const tag = nodes[index]?.tag
    if (tag === 'blockquote' || tag === 'table' || tag === 'pre') return true
    if (tag === 'img' || tag === 'picture' || tag === 'video' || tag === 'iframe') hasMedia = true
  }
  return !hasMedia && sums.value(figure) > 1
}

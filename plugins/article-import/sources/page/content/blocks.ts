import {traits} from '../tree/elements.ts'
import {attribute, isBlock, type PageNode} from '../tree/node.ts'

/** A run of text that a reader sees as one paragraph, heading, list item or cell. */
export interface Block {
  /** White space collapsed as a browser does; a line break stays a newline. */
  readonly text: string
  /** Characters without white space; a CJK character counts as two and a half. */
  readonly size: number
  /** The part of {@link size} that is inside links. */
  readonly linkSize: number
  /** The part of {@link size} that is strong or emphasised, or in small print. */
  readonly emphasisSize: number
  /** The nearest element that stands on lines of its own. */
  readonly node: PageNode
  /** The texts that make it up, in document order. */
  readonly texts: readonly PageNode[]
  /** Whether a blank line made with `<br>` ends or begins it. */
  readonly isBroken: boolean
}

const emphasis = new Set(['em', 'i', 'strong', 'b', 'small'])

/**
 * Splits the text under a node into blocks, in document order.
 *
 * Elements that stand on lines of their own and blank lines made with `<br><br>` divide blocks.
 * Silent elements (scripts, controls) and those that `skipped` names are left out.
 */
export function collectBlocks(top: PageNode, skipped: (node: PageNode) => boolean): Block[] {
  const blocks: Block[] = []
  let parts: string[] = []
  let texts: PageNode[] = []
  let size = 0
  let linkSize = 0
  let emphasisSize = 0
  let pendingSpace = false
  let hasText = false
  let breaks = 0
  let wasBroken = false

  function flush(node: PageNode, isBroken: boolean): void {
    if (hasText) {
      const text = node.tag === 'pre' ? parts.join('').trimEnd() : parts.join('')
      blocks.push({
        text,
        size,
        linkSize,
        emphasisSize,
        node,
        texts,
        isBroken: isBroken || wasBroken,
      })
    }
    if (parts.length > 0) {
      parts = []
      texts = []
      size = 0
      linkSize = 0
      emphasisSize = 0
    }
    hasText = false
    pendingSpace = false
    breaks = 0
    wasBroken = isBroken
  }

  function addText(node: PageNode, block: PageNode, inLink: boolean, inEmphasis: boolean): void {
    const {text} = node
    if (block.tag === 'pre') {
      addPreformatted(node)
      return
    }
    const visible = collapse(text)
    if (visible === '' || visible === ' ') {
      pendingSpace = pendingSpace || text !== ''
      return
    }
    if (breaks > 0 && hasText) {
      if (breaks > 1) flush(block, true)
      else parts.push('\n')
      pendingSpace = false
    }
    breaks = 0
    const startsWithSpace = visible.charCodeAt(0) === 32
    const endsWithSpace = visible.charCodeAt(visible.length - 1) === 32
    const last = parts[parts.length - 1]
    if (hasText && (pendingSpace || startsWithSpace) && last !== '\n') parts.push(' ')
    const core = visible.trim()
    parts.push(core)
    texts.push(node)
    pendingSpace = endsWithSpace
    hasText = true
    const weight = textSize(core)
    size += weight
    if (inLink) linkSize += weight
    if (inEmphasis) emphasisSize += weight
  }

  function addPreformatted(node: PageNode): void {
    if (!hasText && node.text.trim() === '') return
    parts.push(hasText ? node.text : node.text.replace(/^\s*\n/, ''))
    texts.push(node)
    size += textSize(node.text)
    hasText = true
  }

  function walk(node: PageNode, block: PageNode, inLink: boolean, inEmphasis: boolean): void {
    for (const child of node.children) {
      if (child.tag === '#text') {
        addText(child, block, inLink, inEmphasis)
        continue
      }
      if (child.tag === 'br') {
        if (hasText && size < 200 && (emphasisSize === size || linkSize === size))
          flush(block, true)
        else breaks++
        continue
      }
      const standsAlone = isBlock(child)
      if ((child.traits & traits.silent) !== 0 || skipped(child)) {
        if (standsAlone) flush(block, false)
        continue
      }
      const isLink = inLink || (child.tag === 'a' && leadsOn(child))
      if (standsAlone) {
        flush(block, false)
        walk(child, child, isLink, inEmphasis)
        flush(child, false)
      } else walk(child, block, isLink, inEmphasis || emphasis.has(child.tag))
    }
  }

  if ((top.traits & traits.silent) === 0 && !skipped(top)) {
    walk(top, top, false, false)
    flush(top, false)
  }
  return blocks
}

/** A link around more nodes than a card has was never closed, or is the whole page's. */
const LINK_NODES = 60

/** Whether a link leads to anything but a place on the same page: a script may know where to. */
export function leadsOn(link: PageNode): boolean {
  if (link.end - link.index > LINK_NODES) return false
  const href = attribute(link, 'href')
  if (href === undefined) return !isTarget(link)
  return href === '#' || href.charCodeAt(0) !== 35
}

/** Whether an anchor is there to be led to. */
function isTarget(anchor: PageNode): boolean {
  return attribute(anchor, 'name') !== undefined || attribute(anchor, 'id') !== undefined
}

const spaces = /[\s\u00a0]+/g

function collapse(text: string): string {
  return text.replace(spaces, ' ')
}

/** Characters without white space; CJK ones count as two and a half, since they say more. */
export function textSize(text: string): number {
  let size = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit <= 32 || unit === 0xa0) continue
    size += isCjk(unit) ? 2.5 : 1
  }
  return size
}

function isCjk(unit: number): boolean {
  return (
    unit >= 0x2e80 &&
    ((unit >= 0x3040 && unit <= 0x30ff) ||
      (unit >= 0x3400 && unit <= 0x9fff) ||
      (unit >= 0xac00 && unit <= 0xd7af) ||
      (unit >= 0xf900 && unit <= 0xfaff))
  )
}

import {decodeHTMLAttribute} from 'entities'
import {traits} from './elements.ts'

/**
 * An element or a text of a parsed page.
 *
 * One shape for both keeps property access fast over the ten thousand nodes of a usual page.
 */
export interface PageNode {
  /** The tag in lower case; `#text` for a text. */
  readonly tag: string
  /** Bits of `traits`; a heading that turns out to hold half a page is none. */
  traits: number
  /** Place in document order; every descendant's is greater, up to {@link end}. */
  readonly index: number
  /** One more than the last descendant's index. */
  end: number
  /** Nesting below the root, never above the parser's limit. */
  readonly depth: number
  readonly parent: PageNode | null
  readonly children: PageNode[]
  /** Names and values in turn, values with their entities. */
  readonly attributes: readonly string[]
  /** The characters of a text, entities decoded; empty for an element. */
  readonly text: string
}

/** An attribute's decoded value; `undefined` when the element has no such attribute. */
export function attribute(node: PageNode, name: string): string | undefined {
  const {attributes} = node
  for (let at = 0; at < attributes.length; at += 2) {
    if (attributes[at] !== name) continue
    const value = attributes[at + 1] ?? ''
    return value.includes('&') ? decodeHTMLAttribute(value) : value
  }
  return undefined
}

/** Whether `inner` is `outer` or stands inside of it. */
export function contains(outer: PageNode, inner: PageNode): boolean {
  return inner.index >= outer.index && inner.index < outer.end
}

/** Whether an element that is no heading by its tag says by its role that it is one. */
export function isHeadingByRole(node: PageNode): boolean {
  return !/^h[1-6]$/.test(node.tag) && isBlock(node) && attribute(node, 'role') === 'heading'
}

/** The level of a heading, 1 to 6: by its tag, or as its role has it. */
export function headingLevel(node: PageNode): number {
  const digit = /^h([1-6])$/.exec(node.tag)?.[1] ?? attribute(node, 'aria-level')?.trim()
  return digit !== undefined && /^[1-6]$/.test(digit) ? Number(digit) : 2
}

/** Whether the node is a text. */
export function isText(node: PageNode): boolean {
  return node.tag === '#text'
}

/** Whether the node is an element that stands on lines of its own. */
export function isBlock(node: PageNode): boolean {
  return (node.traits & traits.block) !== 0
}

/** The nearest of the node and its ancestors that stands on lines of its own. */
export function blockOf(node: PageNode): PageNode {
  let at = node
  while (!isBlock(at) && at.parent !== null) at = at.parent
  return at
}

/** The deepest node that holds both. */
export function commonAncestor(one: PageNode, other: PageNode): PageNode {
  let at = one
  while (!contains(at, other) && at.parent !== null) at = at.parent
  return at
}

/** The place among siblings of the one that has an index in the page, or holds what has it. */
export function placeAmong(siblings: readonly PageNode[], index: number): number {
  let low = 0
  let high = siblings.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((siblings[middle]?.index ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low
}

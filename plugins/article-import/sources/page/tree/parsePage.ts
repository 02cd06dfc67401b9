import {decodeHTML} from 'entities'
import {Tokenizer} from 'htmlparser2'
import {elementTraits, traits} from './elements.ts'
import {isHeadingByRole, type PageNode} from './node.ts'

/** Deeper elements are laid flat into the last one that is allowed, as browsers do at 512. */
const MAX_DEPTH = 256

/** A page with more nodes is cut there: real ones stay below a tenth of it. */
const MAX_NODES = 250_000

const none: readonly string[] = []
const leaf: readonly PageNode[] = Object.freeze([])

/** What an opening tag closes: the tags themselves, and the tags at which the search ends. */
const impliedEnds = new Map<string, {closes: readonly string[]; until: readonly string[]}>(
  Object.entries({
    li: {closes: ['li'], until: ['ul', 'ol', 'menu', 'dir', 'table', 'td']},
    dt: {closes: ['dt', 'dd'], until: ['dl', 'table', 'td']},
    dd: {closes: ['dt', 'dd'], until: ['dl', 'table', 'td']},
    tr: {closes: ['tr', 'caption', 'colgroup'], until: ['table', 'tbody', 'thead', 'tfoot']},
    td: {closes: ['td', 'th'], until: ['table', 'tr']},
    th: {closes: ['td', 'th'], until: ['table', 'tr']},
    tbody: {closes: ['tbody', 'thead', 'tfoot', 'caption', 'colgroup'], until: ['table']},
    thead: {closes: ['tbody', 'thead', 'tfoot', 'caption', 'colgroup'], until: ['table']},
    tfoot: {closes: ['tbody', 'thead', 'tfoot', 'caption', 'colgroup'], until: ['table']},
    option: {closes: ['option'], until: ['select', 'optgroup', 'datalist']},
    optgroup: {closes: ['option', 'optgroup'], until: ['select']},
    a: {closes: ['a'], until: ['td', 'div', 'p', 'li', 'table', 'section', 'article']},
  }),
)

/** A page's nodes, and whether it had so many that the rest was left out. */
export interface ParsedPage {
  readonly nodes: readonly PageNode[]
  readonly truncated: boolean
}

/**
 * Parses a page into its nodes in document order; the first is the root.
 *
 * Time and memory are linear in the input, whatever it is: nesting is capped, and an end tag
 * looks no further than the cap. Null bytes are dropped. The tree follows the HTML standard where
 * text extraction can tell the difference: implied end tags, void and raw-text elements, the head.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html
 */
export function parsePage(html: string): ParsedPage {
  const source = html.includes('\0') ? html.replaceAll('\0', '') : html
  const rootAttributes: string[] = []
  const root = createNode('html', traits.block, null, 0, rootAttributes, '')
  const nodes: PageNode[] = [root]
  const stack: PageNode[] = [root]
  const open = new Map<string, number>()
  const flattened = new Map<string, number>()
  let current = root
  let tag = ''
  let attributes: string[] = []
  let value = ''
  let hasBody = false

  function pop(): void {
    const node = stack.pop()
    if (node === undefined) return
    node.end = nodes.length
    if ((node.traits & traits.heading) !== 0) {
      if (holdsText(nodes, node)) node.traits &= ~traits.heading
    } else if (node.attributes.length > 0 && isHeadingByRole(node)) {
      const isWrapper = node.children.some((child) => (child.traits & traits.heading) !== 0)
      if (!isWrapper && !holdsText(nodes, node)) node.traits |= traits.heading
    } else if (node.tag === 'button' && holdsText(nodes, node)) node.traits &= ~traits.silent
    open.set(node.tag, (open.get(node.tag) ?? 1) - 1)
    current = stack[stack.length - 1] ?? root
  }

  function popTo(depth: number): void {
    while (stack.length > Math.max(depth, 1)) pop()
  }

  /** The place in the stack of the nearest open element of these tags, or -1. */
  function findOpen(tags: readonly string[], stops: (node: PageNode) => boolean): number {
    if (!tags.some((name) => (open.get(name) ?? 0) > 0)) return -1
    for (let at = stack.length - 1; at > 0; at--) {
      const node = stack[at]
      if (node === undefined) return -1
      if (tags.includes(node.tag)) return at
      if (stops(node)) return -1
    }
    return -1
  }

  function leaveHead(): void {
    const at = findOpen(['head'], () => false)
    if (at > 0) popTo(at)
  }

  function append(name: string, bits: number, text: string): PageNode {
    const own = attributes.length === 0 ? none : attributes
    const node = createNode(name, bits, current, nodes.length, own, text)
    nodes.push(node)
    current.children.push(node)
    attributes = []
    if (nodes.length >= MAX_NODES) tokenizer.pause()
    return node
  }

  function openTag(): void {
    const bits = elementTraits(tag)
    if (tag === 'html' || (tag === 'body' && hasBody) || (tag === 'head' && hasBody)) {
      if (tag === 'html' && rootAttributes.length === 0) rootAttributes.push(...attributes)
      attributes = []
      return
    }
    if (tag === 'body') {
      hasBody = true
      popTo(1)
    } else if ((open.get('head') ?? 0) > 0 && (bits & traits.head) === 0) leaveHead()
    if ((bits & traits.closesParagraph) !== 0) {
      const at = findOpen(['p'], (node) => (node.traits & traits.scope) !== 0)
      if (at > 0) popTo(at)
    }
    if ((bits & traits.heading) !== 0 && (current.traits & traits.heading) !== 0) pop()
    const implied = impliedEnds.get(tag)
    if (implied !== undefined) {
      const at = findOpen(implied.closes, (node) => implied.until.includes(node.tag))
      if (at > 0) popTo(at)
    }
    const limit = (bits & traits.silent) === 0 ? MAX_DEPTH : MAX_DEPTH + 8
    if ((bits & traits.void) === 0 && stack.length >= limit) {
      flattened.set(tag, (flattened.get(tag) ?? 0) + 1)
      append(tag, bits, '')
      return
    }
    const node = append(tag, bits, '')
    if ((bits & traits.void) !== 0) return
    stack.push(node)
    open.set(tag, (open.get(tag) ?? 0) + 1)
    current = node
  }

  function closeTag(name: string): void {
    if (name === 'body' || name === 'html') return
    if (name === 'br' || name === 'p') {
      const at = name === 'p' ? findOpen(['p'], (node) => (node.traits & traits.scope) !== 0) : -1
      if (at > 0) popTo(at)
      else append(name, elementTraits(name), '')
      return
    }
    const surplus = flattened.size === 0 ? 0 : (flattened.get(name) ?? 0)
    if (surplus > 0) {
      flattened.set(name, surplus - 1)
      return
    }
    if (current.tag === name) {
      pop()
      return
    }
    const bits = elementTraits(name)
    const names = (bits & traits.heading) !== 0 ? ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] : [name]
    const boundary = (bits & traits.special) === 0 ? traits.special : traits.scope
    const isTablePart =
      name === 'table' || (boundary === traits.scope && (bits & traits.closesParagraph) === 0)
    const at = findOpen(names, (node) =>
      isTablePart
        ? node.tag === 'table' && name !== 'table'
        : (node.traits & boundary) !== 0 && node.tag !== name,
    )
    if (at > 0) popTo(at)
  }

  function text(start: number, end: number): void {
    const blank = isBlank(source, start, end)
    if (blank && isUnseen(current)) return
    if (!blank && (current.tag === 'html' || current.tag === 'head')) leaveHead()
    if (blank && current.tag !== 'pre') {
      append('#text', 0, ' ')
      return
    }
    const raw = source.slice(start, end)
    const isRaw = current.tag === 'script' || current.tag === 'style'
    append('#text', 0, !isRaw && raw.includes('&') ? decodeHTML(raw) : raw)
  }

  const tokenizer = new Tokenizer(
    {decodeEntities: false},
    {
      onopentagname: (start, end) => {
        tag = source.slice(start, end).toLowerCase()
        attributes = []
      },
      onattribname: (start, end) => {
        attributes.push(source.slice(start, end).toLowerCase())
        value = ''
      },
      onattribdata: (start, end) => {
        value += source.slice(start, end)
      },
      onattribend: () => {
        attributes.push(value)
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag: (start, end) => closeTag(source.slice(start, end).toLowerCase()),
      ontext: text,
      onattribentity: () => {},
      ontextentity: () => {},
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  while (stack.length > 0) pop()
  return {nodes, truncated: nodes.length >= MAX_NODES}
}

/** No title and no label is as long: a heading or a button that holds more was never closed. */
const LONGEST = 600

function holdsText(nodes: readonly PageNode[], node: PageNode): boolean {
  let length = 0
  for (let index = node.index + 1; index < nodes.length; index++) {
    length += nodes[index]?.text.length ?? 0
    if (length > LONGEST) return true
  }
  return false
}

function createNode(
  tag: string,
  bits: number,
  parent: PageNode | null,
  index: number,
  attributes: readonly string[],
  text: string,
): PageNode {
  return {
    tag,
    traits: bits,
    index,
    end: index + 1,
    depth: parent === null ? 0 : parent.depth + 1,
    parent,
    children: tag === '#text' ? (leaf as PageNode[]) : [],
    attributes,
    text,
  }
}

/** White space at the beginning of a block or behind one is never shown. */
function isUnseen(current: PageNode): boolean {
  if (current.tag === 'pre') return false
  const last = current.children[current.children.length - 1]
  return ((last ?? current).traits & traits.block) !== 0
}

function isBlank(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (source.charCodeAt(at) > 32) return false
  return true
}

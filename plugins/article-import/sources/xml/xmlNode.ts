/** An element with what it holds. Names carry the prefixes of `NAMESPACES`, whatever the file calls them. */
export interface XmlNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlNode | string)[]
}

/** The first child element of a name. */
export function child(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  for (const name of names) {
    for (const entry of node?.children ?? []) {
      if (typeof entry !== 'string' && entry.name === name) return entry
    }
  }
  return undefined
}

/** All child elements of a name; every child element when none is given. */
export function childrenOf(node: XmlNode | undefined, name?: string): XmlNode[] {
  const found: XmlNode[] = []
  for (const entry of node?.children ?? []) {
    if (typeof entry !== 'string' && (name === undefined || entry.name === name)) found.push(entry)
  }
  return found
}

/** The descendant along a path of names. */
export function descend(
  node: XmlNode | undefined,
  ...path: readonly string[]
): XmlNode | undefined {
  let at = node
  for (const name of path) at = child(at, name)
  return at
}

/** Every descendant of a name, in document order, however deep. */
export function findAll(node: XmlNode | undefined, name: string): XmlNode[] {
  const found: XmlNode[] = []
  const pending: (XmlNode | string)[] = node === undefined ? [] : [node]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') continue
    if (next.name === name) found.push(next)
    for (let i = next.children.length - 1; i >= 0; i--) {
      const entry = next.children[i]
      if (entry !== undefined) pending.push(entry)
    }
  }
  return found
}

/** All text inside an element; undefined when there is none but white space. */
export function textIn(node: XmlNode | undefined): string | undefined {
  if (node === undefined) return undefined
  let text = ''
  const pending: (XmlNode | string)[] = [...node.children].reverse()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') text += next
    else for (let i = next.children.length - 1; i >= 0; i--) pending.push(next.children[i] ?? '')
  }
  const trimmed = text.trim()
  return trimmed === '' ? undefined : trimmed
}

/** The text of the first child of a name that has any. */
export function childText(
  node: XmlNode | undefined,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    for (const entry of childrenOf(node, name)) {
      const text = textIn(entry)
      if (text !== undefined) return text
    }
  }
  return undefined
}

/** An attribute that is not blank. */
export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  const value = node?.attributes.get(name)?.trim()
  return value === undefined || value === '' ? undefined : value
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it stands in markup. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c)
}

/**
 * What an element holds, as HTML. `rename` gives another tag (an empty one leaves the tag away);
 * prefixes (`xhtml:p`) are dropped. Works on any depth.
 */
export function innerHtml(
  node: XmlNode | undefined,
  rename: (node: XmlNode) => string | undefined = () => undefined,
): string {
  const parts: string[] = []
  const pending: (XmlNode | {readonly close: string} | string)[] = [
    ...(node?.children ?? []),
  ].reverse()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') parts.push(escapeMarkup(next))
    else if ('close' in next) parts.push(next.close)
    else {
      const tag = rename(next) ?? next.name.replace(/^.*:/, '')
      if (tag !== '') {
        const attributes = [...next.attributes]
          .map(([name, value]) => ` ${name.replace(/^.*:/, '')}="${escapeMarkup(value)}"`)
          .join('')
        parts.push(`<${tag}${attributes}>`)
        if (!VOID.has(tag)) pending.push({close: `</${tag}>`})
      }
      for (let i = next.children.length - 1; i >= 0; i--) pending.push(next.children[i] ?? '')
    }
  }
  return parts.join('')
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'source', 'col', 'embed', 'area', 'track'])

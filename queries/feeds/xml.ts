/** Markup that is well-formed already; everything else is text and gets escaped. */
export interface Xml {
  readonly xml: string
}

/** What an element may hold; absent children leave nothing behind. */
export type XmlChild = Xml | string | number | undefined | null | readonly XmlChild[]

/** The head of every XML file here. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/**
 * Text as XML 1.0 can hold it: what is no `Char` of its grammar is left out, half a surrogate pair
 * becomes U+FFFD.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replace(/\r/g, '&#13;')
}

/**
 * An element; attributes that are undefined are left out, children that are strings are escaped.
 *
 * @param name - the qualified name, written by the program and never taken from content
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined | null>> | null,
  ...children: readonly XmlChild[]
): Xml {
  const written = Object.entries(attributes ?? {})
    .map(([key, value]) => (value === undefined || value === null ? '' : attribute(key, value)))
    .join('')
  const content = render(children)
  return {xml: content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`}
}

/** An element for a value that may be absent, and then nothing. */
export function optional(name: string, value: string | null | undefined): Xml | undefined {
  return value ? element(name, null, value) : undefined
}

/** The opening tag alone, for documents that are written piece by piece. */
export function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => attribute(key, value))
  return `<${name}${written.join('')}>`
}

/** Children as text. */
export function render(child: XmlChild): string {
  if (child === undefined || child === null) return ''
  if (typeof child === 'string') return xmlText(child)
  if (typeof child === 'number') return String(child)
  return 'xml' in child ? child.xml : child.map(render).join('')
}

function attribute(key: string, value: string | number): string {
  const text = xmlText(String(value)).replace(/[\t\n]/g, (space) => `&#${space.charCodeAt(0)};`)
  return ` ${key}="${text}"`
}

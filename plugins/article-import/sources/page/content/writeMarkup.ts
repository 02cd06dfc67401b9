import type {RawImage} from '../../../model.ts'
import {traits} from '../tree/elements.ts'
import {attribute, headingLevel, isBlock, isHeadingByRole, type PageNode} from '../tree/node.ts'
import type {FoundContent} from './findContent.ts'
import {isSocialQuote} from './furniture.ts'
import {imageAddress, isTiny} from './imageAddress.ts'

/** The article's markup without furniture, and the images in it. */
export interface CleanMarkup {
  readonly html: string
  readonly images: readonly RawImage[]
}

const kept = new Set(
  `p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite pre code kbd samp table thead tbody tfoot tr td th
  caption figure figcaption a b strong i em u s strike del ins sub sup mark small hr br abbr`.split(
    /\s+/,
  ),
)

/** The tag that an element is written with; empty when only what is in it is. */
function nameOf(node: PageNode): string {
  if ((node.traits & traits.heading) !== 0 && isHeadingByRole(node)) return `h${headingLevel(node)}`
  if (kept.has(node.tag)) return node.tag
  return isBlock(node) ? 'div' : ''
}

/** Attributes that carry content, by tag; `*` for every tag. */
const keptAttributes: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'dir'],
  a: ['href', 'title'],
  blockquote: ['cite'],
  ol: ['start', 'type', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  iframe: ['src', 'title', 'width', 'height'],
  abbr: ['title'],
}

const socialAttributes = ['cite', 'data-instgrm-permalink', 'data-video-id']

/** The addresses of AMP's embeds. */
const ampEmbeds: Readonly<Record<string, (node: PageNode) => string | undefined>> = {
  'amp-youtube': (node) => prefixed('https://www.youtube.com/embed/', node, 'data-videoid'),
  'amp-vimeo': (node) => prefixed('https://player.vimeo.com/video/', node, 'data-videoid'),
  'amp-twitter': (node) => prefixed('https://twitter.com/i/status/', node, 'data-tweetid'),
  'amp-instagram': (node) => prefixed('https://www.instagram.com/p/', node, 'data-shortcode'),
  'amp-facebook': (node) => attribute(node, 'data-href'),
  'amp-tiktok': (node) => attribute(node, 'data-src'),
  'amp-iframe': (node) => attribute(node, 'src'),
}

function prefixed(prefix: string, node: PageNode, name: string): string | undefined {
  const id = attribute(node, name)
  return id !== undefined && /^[\w-]{1,64}$/.test(id) ? prefix + id : undefined
}

/**
 * Writes the found elements as plain HTML: only tags and attributes that carry content, addresses
 * made absolute, lazy images at their final address, captions inside figures.
 *
 * @param base - what relative addresses are relative to
 */
export function writeMarkup(
  {roots, isDropped, isSilent}: FoundContent,
  base: string | undefined,
): CleanMarkup {
  const out: string[] = []
  const images: RawImage[] = []
  const seenImages = new Set<string>()
  let isVerbatim = false

  function children(node: PageNode, inFigure: boolean): void {
    for (const child of node.children) write(child, inFigure)
  }

  function write(node: PageNode, inFigure: boolean): void {
    if (isSocialQuote(node)) {
      isVerbatim = true
      writeElement(node, true)
      isVerbatim = false
      return
    }
    if (!isVerbatim && isDropped(node)) return
    const {tag} = node
    if (tag === '#text') out.push(escapeText(node.text))
    else if (tag === 'img' || tag === 'amp-img' || tag === 'amp-anim') writeImage(node)
    else if (tag === 'iframe' || tag.startsWith('amp-')) writeEmbed(node, inFigure)
    else if (tag === 'video' || tag === 'audio') writeMedia(node)
    else if (tag === 'noscript') children(node, inFigure)
    else if ((node.traits & traits.silent) !== 0) return
    else if (!inFigure && isSilent(node)) writeFigure(node)
    else writeElement(node, inFigure)
  }

  function writeElement(node: PageNode, inFigure: boolean): void {
    const {tag} = node
    if (tag === 'br' || tag === 'hr') {
      out.push(`<${tag}>`)
      return
    }
    const name = nameOf(node)
    const at = out.length
    if (name !== '') out.push(`<${name}${attributesOf(node, base)}>`)
    children(node, inFigure || tag === 'figure')
    if (name === '') return
    if (out.length === at + 1 && tag !== 'td' && tag !== 'th') out.length = at
    else out.push(`</${name}>`)
  }

  /** A picture with what belongs to it; a caption alone goes to the picture before it. */
  function writeFigure(node: PageNode): void {
    const at = out.length
    const before = images.length
    if (node.tag === 'figure') {
      writeElement(node, true)
      return
    }
    children(node, true)
    const inner = out.splice(at)
    const isPicture = images.length > before
    if (isPicture) {
      const captions = inner.filter((piece) => !piece.startsWith('<img')).join('')
      const pictures = inner.filter((piece) => piece.startsWith('<img')).join('')
      const caption = stripTags(captions)
      out.push(`<figure>${pictures}${caption && `<figcaption>${caption}</figcaption>`}</figure>`)
      return
    }
    const caption = stripTags(inner.join(''))
    const last = out.length - 1
    const previous = out[last] ?? ''
    if (caption === '') return
    if (previous.startsWith('<img'))
      out[last] = `<figure>${previous}<figcaption>${caption}</figcaption></figure>`
    else if (previous.endsWith('</figure>') && !previous.includes('<figcaption>'))
      out[last] = previous.replace(/<\/figure>$/, `<figcaption>${caption}</figcaption></figure>`)
  }

  function writeImage(node: PageNode): void {
    const found = imageAddress(node)
    if (found === undefined || isTiny(node)) return
    const url = absolute(found, base)
    if (seenImages.has(url)) return
    seenImages.add(url)
    const alt = attribute(node, 'alt')?.trim()
    const width = Number.parseInt(attribute(node, 'width') ?? '', 10)
    const height = Number.parseInt(attribute(node, 'height') ?? '', 10)
    const hasSize = width > 0 && height > 0
    images.push({url, ...(alt ? {alt} : {}), ...(hasSize ? {width, height} : {})})
    const size = hasSize ? ` width="${width}" height="${height}"` : ''
    out.push(`<img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt ?? '')}"${size}>`)
  }

  function writeEmbed(node: PageNode, inFigure: boolean): void {
    const known = Object.hasOwn(ampEmbeds, node.tag) ? ampEmbeds[node.tag] : undefined
    const source =
      node.tag === 'iframe'
        ? (attribute(node, 'src') ??
          attribute(node, 'data-src') ??
          attribute(node, 'data-lazy-src'))
        : known?.(node)
    if (source === undefined || source === 'about:blank') {
      if (node.tag !== 'iframe' && known === undefined) children(node, inFigure)
      return
    }
    const url = escapeAttribute(absolute(source, base))
    out.push(`<iframe src="${url}"${attributesOf(node, base, ['src'])}></iframe>`)
  }

  function writeMedia(node: PageNode): void {
    const inner = node.children.find(({tag}) => tag === 'source')
    const source = attribute(node, 'src') ?? (inner && attribute(inner, 'src'))
    if (source === undefined || source.startsWith('blob:')) return
    out.push(`<${node.tag} src="${escapeAttribute(absolute(source, base))}"></${node.tag}>`)
  }

  for (const root of roots) write(root, false)
  return {html: out.join('').trim(), images}
}

function attributesOf(node: PageNode, base: string | undefined, except: string[] = []): string {
  let written = ''
  const names = [...(keptAttributes['*'] ?? []), ...(keptAttributes[node.tag] ?? [])]
  const className = attribute(node, 'class')
  if (className !== undefined && isSocialQuote(node)) {
    names.push(...socialAttributes)
    written += ` class="${escapeAttribute(className)}"`
  }
  for (const name of new Set(names)) {
    const value = except.includes(name) ? undefined : attribute(node, name)
    if (value === undefined) continue
    const isAddress = name === 'href' || name === 'src' || name === 'cite'
    written += ` ${name}="${escapeAttribute(isAddress ? absolute(value.trim(), base) : value)}"`
  }
  return written
}

/** An address made absolute; one that cannot be is left as it was, for the converter to judge. */
export function absolute(address: string, base: string | undefined): string {
  if (base === undefined || /^[a-z][a-z\d+.-]{0,20}:/i.test(address)) return address
  try {
    return new URL(address, base).href
  } catch {
    return address
  }
}

function stripTags(html: string): string {
  return html
    .replace(/<(?!\/?(?:a|em|i|b|strong)\b)[^>]{0,5000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Text as HTML shows it. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'))
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}

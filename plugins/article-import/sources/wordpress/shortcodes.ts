import {embedOf} from '../../convert/embeds.ts'
import type {ImportIssue, RawImage} from '../../model.ts'
import {figureMarkup} from '../news/figureMarkup.ts'
import {escapeMarkup} from '../xml/xmlNode.ts'

/** What shortcodes refer to outside the text. */
export interface ShortcodeContext {
  image(id: string): RawImage | undefined
  /** The images that belong to the post, for a gallery that names none. */
  attached(): readonly RawImage[]
  issue(issue: ImportIssue): void
}

type Attributes = Readonly<Record<string, string>>

type Expand = (
  attributes: Attributes,
  content: string,
  context: ShortcodeContext,
) => string | undefined

const SHORTCODE = /\[(\/?)([a-zA-Z][\w-]{0,60})((?:\s[^[\]]{0,4000}|=[^[\]\s]{1,500})?)(\/?)\]/g

const embedAddress: Expand = (attributes, content) => {
  const address = (
    content.trim() ||
    attributes.url ||
    attributes.src ||
    attributes.link ||
    attributes['0'] ||
    ''
  ).replaceAll('&amp;', '&')
  return embedOf(address) === undefined
    ? undefined
    : `<figure class="wp-block-embed">${escapeMarkup(address)}</figure>`
}

const media: Expand = (attributes, content, context) => {
  const url =
    attributes.src ??
    attributes.mp4 ??
    attributes.mp3 ??
    attributes.m4a ??
    attributes.webm ??
    attributes.ogg ??
    content.trim()
  context.issue({
    code: 'unsupported-media',
    message: `A media file has no place in the body: ${url.slice(0, 300)}.`,
    kind: 'loss',
    text: url.slice(0, 200),
  })
  return ''
}

const KNOWN: Readonly<Record<string, Expand>> = {
  caption,
  wp_caption: caption,
  gallery,
  embed: embedAddress,
  youtube: withPrefix('https://www.youtube.com/watch?v='),
  vimeo: withPrefix('https://vimeo.com/'),
  tweet: withPrefix('https://x.com/i/status/'),
  twitter: embedAddress,
  instagram: embedAddress,
  facebook: embedAddress,
  tiktok: embedAddress,
  video: media,
  audio: media,
  more: () => '',
  nextpage: () => '',
}

/** WordPress's own shortcodes as HTML; one that is not known stays in the text and is reported. */
export function expandShortcodes(html: string, context: ShortcodeContext): string {
  if (!html.includes('[')) return html
  // Where each shortcode ends next, so that no end is looked for twice.
  const ends = new Map<string, number>()
  let result = ''
  let from = 0
  SHORTCODE.lastIndex = 0
  for (let match = SHORTCODE.exec(html); match !== null; match = SHORTCODE.exec(html)) {
    const [tag, closing = '', name = '', written = '', selfClosing = ''] = match
    const at = match.index
    const escaped = html[at - 1] === '[' && html[at + tag.length] === ']'
    if (closing !== '' || escaped) continue
    const expand = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined
    const end = `[/${name}]`
    const alone = selfClosing !== '' || written.endsWith('/')
    const closeAt = alone ? -1 : nextEnd(html, end, at + tag.length, ends)
    const attributes = attributesOf(written.replace(/\/$/, ''))
    if (expand !== undefined) {
      const content = closeAt < 0 ? '' : html.slice(at + tag.length, closeAt)
      const expanded = expand(attributes, content, context)
      if (expanded !== undefined) {
        result += html.slice(from, at) + expanded
        from = closeAt < 0 ? at + tag.length : closeAt + end.length
        SHORTCODE.lastIndex = from
        continue
      }
    }
    if (Object.keys(attributes).length > 0 || closeAt >= 0 || /[_-]/.test(name)) {
      context.issue({
        code: 'unknown-shortcode',
        message: `The shortcode [${name}] is not known; it stays in the text as it was written.`,
        kind: 'note',
        text: tag.slice(0, 200),
      })
    }
  }
  return result + html.slice(from)
}

function nextEnd(html: string, end: string, from: number, ends: Map<string, number>): number {
  let at = ends.get(end)
  if (at === undefined || (at >= 0 && at < from)) {
    at = html.indexOf(end, from)
    ends.set(end, at)
  }
  return at
}

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|(\S+)/g

function attributesOf(written: string): Attributes {
  const attributes: Record<string, string> = Object.create(null)
  let unnamed = 0
  const source = written.startsWith('=') ? written.slice(1) : written
  for (const [, name, double, single, bare, quoted, word] of source.matchAll(ATTRIBUTE)) {
    if (name !== undefined) attributes[name.toLowerCase()] = double ?? single ?? bare ?? ''
    else attributes[String(unnamed++)] = quoted ?? word ?? ''
  }
  return attributes
}

/** `[caption]<img …> text[/caption]`, or before 3.4 with the text as an attribute. */
function caption(attributes: Attributes, content: string): string | undefined {
  const image = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content)?.[0]
  if (image === undefined) return undefined
  const text = (attributes.caption ?? content.slice(image.length)).trim()
  return `<figure class="wp-caption">${image}${text === '' ? '' : `<figcaption>${text}</figcaption>`}</figure>`
}

function gallery(attributes: Attributes, _content: string, context: ShortcodeContext): string {
  const ids = (attributes.ids ?? attributes.include ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const images =
    ids.length === 0
      ? context.attached()
      : ids.flatMap((id) => {
          const image = context.image(id)
          if (image !== undefined) return image
          context.issue({
            code: 'unresolved-image',
            message: `A gallery names image ${id}, which the export does not hold.`,
            kind: 'loss',
            text: id,
          })
          return []
        })
  if (images.length === 0) {
    context.issue({
      code: 'empty-gallery',
      message: 'A gallery has no image in the export.',
      kind: 'loss',
      text: `[gallery ids=${ids.join(',')}]`,
    })
    return ''
  }
  return `<div class="gallery">${images.map(figureMarkup).join('')}</div>`
}

function withPrefix(prefix: string): Expand {
  return (attributes, content, context) => {
    const whole = embedAddress(attributes, content, context)
    if (whole !== undefined) return whole
    const id = content.trim() || attributes.id || attributes['0'] || ''
    return embedAddress({url: /^https?:/.test(id) ? id : prefix + id}, '', context)
  }
}

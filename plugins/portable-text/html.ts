import {
  defaultComponents,
  mergeComponents,
  type PortableTextHtmlComponents,
  toHTML,
} from '@portabletext/to-html'
import type {ResolvedBody} from '../../queries/index.ts'
import {safeHref} from '../article-import/convert/safeUrl.ts'
import {embedView} from './embedView.ts'
import {kindWords, statusWords} from './memorandumWords.ts'
import type {LinkTarget, WebTextOptions} from './options.ts'
import {plainBlocks} from './plainBlocks.ts'
import {type ImageSource, responsiveImage} from './responsiveImage.ts'

export type {EmbedView} from './embedView.ts'
export {embedView} from './embedView.ts'
export {kindWords, statusWords} from './memorandumWords.ts'
export type {LinkTarget, WebTextOptions} from './options.ts'
export {type ImageOptions, type ResponsiveImage, responsiveImage} from './responsiveImage.ts'

/** Block objects by their type. */
export type BodyObject<Type extends ResolvedBody[number]['_type']> = Extract<
  ResolvedBody[number],
  {_type: Type}
>

type Words = {caption: string | null; credit: string | null}

/** Text as HTML's content or attribute value. */
export function escapeHtml(text: string): string {
  const clean = text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
  return clean.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Attributes of an element; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`))
    .join('')
}

/** The component map of `@portabletext/to-html` for every block and annotation of the schema. */
export function htmlComponents(options: WebTextOptions = {}): Partial<PortableTextHtmlComponents> {
  const pathTo = (target: LinkTarget): string | undefined => {
    const path = options.pathTo?.(target)
    return path === undefined ? undefined : safeHref(path)
  }
  const image = (source: ImageSource): string => {
    const found = responsiveImage(source, {
      ...(options.sizes && {sizes: options.sizes}),
      ...(options.widths && {widths: options.widths}),
    })
    if (!found) return ''
    const {lqip, ...rest} = found
    const style = lqip && `background-size:cover;background-image:url(${lqip})`
    return `<img${attributes({...rest, loading: 'lazy', decoding: 'async', style})} />`
  }
  const figure = (source: ImageSource & Words): string => {
    const picture = image(source)
    const words = captionOf(source)
    return picture || words ? `<figure class="figure">${picture}${words}</figure>` : ''
  }
  return {
    escapeHTML: escapeHtml,
    // A mark or style that is not known leaves its text as it is.
    unknownMark: ({children}) => children,
    unknownBlockStyle: ({children}) => `<p>${children}</p>`,
    unknownType: () => '',
    marks: {
      underline: ({children}) => `<u>${children}</u>`,
      'strike-through': ({children}) => `<s>${children}</s>`,
      sub: ({children}) => `<sub>${children}</sub>`,
      sup: ({children}) => `<sup>${children}</sup>`,
      link({children, value}) {
        const href =
          typeof value?.href === 'string' && value.href ? safeHref(value.href) : undefined
        if (href === undefined) return children
        const tab = value.openInNewTab ? {target: '_blank', rel: 'noopener noreferrer'} : {}
        return `<a${attributes({href, ...tab})}>${children}</a>`
      },
      entity({children, value}) {
        const target: LinkTarget | null | undefined = value?.target
        const href = target ? pathTo(target) : undefined
        return href === undefined || !target
          ? children
          : `<a${attributes({href, class: `entity entity-${target._type}`})}>${children}</a>`
      },
    },
    types: {
      figure: ({value}: {value: BodyObject<'figure'>}) => figure(value),
      galleryEmbed({value}: {value: BodyObject<'galleryEmbed'>}) {
        const {gallery} = value
        if (!gallery) return ''
        const href = pathTo({...gallery, _type: 'photoGallery'})
        const title = escapeHtml(gallery.title)
        const head = href ? `<a${attributes({href})}>${title}</a>` : title
        const items = gallery.images.map((picture) => `<li>${figure(picture)}</li>`).join('')
        return `<section${attributes({class: 'gallery', 'aria-label': gallery.title})}><p class="gallery-title">${head}</p><ul>${items}</ul></section>`
      },
      pullQuote({value: {text, attribution}}: {value: BodyObject<'pullQuote'>}) {
        const from = attribution ? `<figcaption>${escapeHtml(attribution)}</figcaption>` : ''
        return `<figure class="pullquote"><blockquote><p>${lines(text)}</p></blockquote>${from}</figure>`
      },
      embed({value}: {value: BodyObject<'embed'>}) {
        const view = embedView(value, options.frameHosts)
        if (!view) return ''
        if (view.kind === 'link') {
          const {href, label} = view
          return `<p class="embed-link"><a${attributes({href, rel: 'noopener noreferrer'})}>${escapeHtml(label)}</a></p>`
        }
        const {kind: _kind, ...frame} = view
        const style = `aspect-ratio:${frame.width}/${frame.height}`
        return `<div class="embed"><iframe${attributes({
          ...frame,
          style,
          loading: 'lazy',
          allowfullscreen: 'allowfullscreen',
          referrerpolicy: 'strict-origin-when-cross-origin',
          sandbox: 'allow-scripts allow-same-origin allow-popups allow-presentation',
        })}></iframe></div>`
      },
      memorandumCard({value: {memorandum}}: {value: BodyObject<'memorandumCard'>}) {
        if (!memorandum) return ''
        const href = pathTo({...memorandum, _type: 'memorandum'})
        const title = escapeHtml(memorandum.title)
        const date = memorandum.signedOn
          ? ` · <time${attributes({datetime: memorandum.signedOn})}>${escapeHtml(
              options.formatDate?.(memorandum.signedOn) ?? memorandum.signedOn,
            )}</time>`
          : ''
        return `<aside class="memorandum-card" aria-label="Memorandum"><p class="memorandum-kind">${kindWords[memorandum.kind]}</p><p class="memorandum-title">${
          href ? `<a${attributes({href})}>${title}</a>` : title
        }</p><p class="memorandum-state">${statusWords[memorandum.status]}${date}</p></aside>`
      },
      table: ({value}: {value: BodyObject<'table'>}) => tableHtml(value),
      codeBlock({value: {code, language}}: {value: BodyObject<'codeBlock'>}) {
        const name = /^[\w+#-]+$/.test(language ?? '') ? `language-${language}` : undefined
        return `<pre tabindex="0"><code${attributes({class: name})}>${escapeHtml(code)}</code></pre>`
      },
      divider: () => '<hr />',
    },
  }
}

/**
 * An article's text as HTML that is also well-formed XML: pictures sized and in several widths,
 * embeds of allowed hosts only, unsafe links dropped with their text kept.
 */
export function bodyToHtml(body: ResolvedBody, options: WebTextOptions = {}): string {
  return renderBody(body, htmlComponents(options))
}

/** A text through any component map. */
export function renderBody(
  body: ResolvedBody,
  components: Partial<PortableTextHtmlComponents>,
): string {
  return toHTML(plainBlocks(body), {
    components: mergeComponents(defaultComponents, components),
    onMissingComponent: false,
  })
}

/** A table with its header rows as such, in a region that scrolls. */
export function tableHtml({rows, caption}: BodyObject<'table'>): string {
  const first = rows.findIndex(({header}) => !header)
  const heads = first < 0 ? rows.length : first
  const row = ({cells, header}: (typeof rows)[number], scope: string): string => {
    const cell = header ? `th scope="${scope}"` : 'td'
    const end = header ? 'th' : 'td'
    return `<tr>${cells.map((text) => `<${cell}>${lines(text)}</${end}>`).join('')}</tr>`
  }
  const part = (name: string, members: typeof rows, scope: string): string =>
    members.length === 0
      ? ''
      : `<${name}>${members.map((member) => row(member, scope)).join('')}</${name}>`
  const label = caption || 'Table'
  return `<section${attributes({class: 'table', tabindex: 0, 'aria-label': label})}><table>${
    caption ? `<caption>${escapeHtml(caption)}</caption>` : ''
  }${part('thead', rows.slice(0, heads), 'col')}${part('tbody', rows.slice(heads), 'colgroup')}</table></section>`
}

/** The caption of a picture with its credit; nothing when it has neither. */
export function captionOf({caption, credit}: Words): string {
  const parts = [
    caption ? `<span class="caption">${escapeHtml(caption)}</span>` : '',
    credit ? `<span class="credit">${escapeHtml(credit)}</span>` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `<figcaption>${parts.join(' ')}</figcaption>`
}

function lines(text: string): string {
  return text.split('\n').map(escapeHtml).join('<br />')
}

import {pictureOf} from '../../queries/feeds/index.ts'
import type {ResolvedBody} from '../../queries/index.ts'
import {
  attributes,
  type BodyObject,
  captionOf,
  escapeHtml,
  htmlComponents,
  renderBody,
} from '../portable-text/html.ts'
import {withDateline} from './dateline.ts'
import type {ExportArticle} from './exportArticles.ts'

type Figure = Pick<
  BodyObject<'figure'>,
  'asset' | 'alt' | 'caption' | 'credit' | 'copyright' | 'decorative' | 'sourceUrl'
>

/** A picture at its full size, as any system reads it. */
export function exchangeFigure(figure: Figure): string {
  const picture = pictureOf({...figure, hotspot: null, crop: null})
  if (!picture) return ''
  const {url: src, alt = '', width, height} = picture
  return `<figure><img${attributes({src, alt, width, height})} />${captionOf(figure)}</figure>`
}

/** An embed as a frame of the page that it shows. */
export function exchangeEmbed({url, title}: Pick<BodyObject<'embed'>, 'url' | 'title'>): string {
  return `<div><iframe${attributes({src: url, title: title || undefined})}></iframe></div>`
}

const components = {
  ...htmlComponents(),
  types: {
    ...htmlComponents().types,
    figure: ({value}: {value: BodyObject<'figure'>}) => exchangeFigure(value),
    galleryEmbed: ({value}: {value: BodyObject<'galleryEmbed'>}) =>
      (value.gallery?.images ?? []).map(exchangeFigure).join(''),
    embed: ({value}: {value: BodyObject<'embed'>}) => exchangeEmbed(value),
    memorandumCard: () => '',
    codeBlock({value: {code, language}}: {value: BodyObject<'codeBlock'>}) {
      const name = language ? `language-${language}` : undefined
      // The line end right behind the tag belongs to the markup.
      return `<pre${attributes({class: name})}>\n${escapeHtml(code)}</pre>`
    },
  },
}

/** A text as plain HTML that keeps what it means, for other systems and for the import. */
export function exchangeHtml(
  article: Pick<ExportArticle, 'body' | 'dateline' | 'language'>,
): string {
  return renderBody(withDateline(article), components)
}

/** A single block as HTML on one line. */
export function exchangeBlock(block: ResolvedBody[number]): string {
  return renderBody([block], components).replaceAll('\n', '&#10;')
}

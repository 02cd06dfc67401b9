import type {FeedArticle} from '../feed.ts'
import type {ArticleCard} from '../fragments/card.ts'

type Figure = NonNullable<ArticleCard['leadFigure']>

/** A picture as feeds name it. */
export interface Picture {
  readonly url: string
  readonly mimeType: string | undefined
  readonly width: number | undefined
  readonly height: number | undefined
  readonly alt: string | undefined
  readonly caption: string | undefined
  readonly credit: string | undefined
  readonly copyright: string | undefined
}

/** A figure's picture: its asset, else its original address; undefined when it has neither. */
export function pictureOf(figure: Figure | null | undefined): Picture | undefined {
  const url = webAddress(figure?.asset?.url || figure?.sourceUrl)
  if (!figure || !url) return undefined
  const {asset, alt, caption, credit, copyright, decorative} = figure
  return {
    url,
    mimeType: /^\w+\/[\w.+-]+$/.exec(asset?.mimeType ?? '')?.[0],
    width: asset?.width ?? undefined,
    height: asset?.height ?? undefined,
    alt: decorative ? undefined : (alt ?? undefined),
    caption: caption ?? undefined,
    credit: credit ?? undefined,
    copyright: copyright ?? undefined,
  }
}

/** An address as a feed may hold it, with what no URI has in it encoded; undefined for what is none. */
function webAddress(text: string | null | undefined): string | undefined {
  const url = text && /^https?:\/\//i.test(text) ? URL.parse(text.toWellFormed()) : null
  return url ? url.href.replace(/[[\]^`{|}"<>\\]/g, encodeURIComponent) : undefined
}

/** All pictures of an article, the lead first, each once. */
export function picturesOf({
  leadFigure,
  body,
  galleries,
}: Pick<FeedArticle, 'leadFigure' | 'body' | 'galleries'>): Picture[] {
  const figures: (Figure | null)[] = [
    leadFigure,
    ...body.flatMap((block): Figure[] =>
      block._type === 'figure'
        ? [block]
        : block._type === 'galleryEmbed'
          ? (block.gallery?.images ?? [])
          : [],
    ),
    ...galleries.flatMap(({images}) => images),
  ]
  const pictures = new Map<string, Picture>()
  for (const figure of figures) {
    const picture = pictureOf(figure)
    if (picture && !pictures.has(picture.url)) pictures.set(picture.url, picture)
  }
  return [...pictures.values()]
}

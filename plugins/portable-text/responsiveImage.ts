import {createImageUrlBuilder} from '@sanity/image-url'
import type {ArticleCard} from '../../queries/index.ts'
import {safeImageUrl} from '../article-import/convert/safeUrl.ts'

type Figure = NonNullable<ArticleCard['leadFigure']>

/** What an image needs to know: the asset, where it may be cut, and what stands for it in words. */
export type ImageSource = Pick<Figure, 'asset' | 'crop' | 'hotspot'> &
  Partial<Pick<Figure, 'alt' | 'decorative' | 'sourceUrl'>>

/** The attributes of an `img` element that takes its room before it is there. */
export interface ResponsiveImage {
  readonly src: string
  readonly srcset: string | undefined
  readonly sizes: string | undefined
  readonly width: number | undefined
  readonly height: number | undefined
  readonly alt: string
  /** A data URL of a tiny picture to show meanwhile. */
  readonly lqip: string | undefined
}

/** How an image is asked for. */
export interface ImageOptions {
  readonly widths?: readonly number[]
  readonly sizes?: string
  /** Width over height; the picture is cut to it around its hotspot. */
  readonly aspectRatio?: number
}

const WIDTHS = [320, 480, 640, 800, 1200, 1600, 2000]
const SIZES = '(min-width: 48rem) 44rem, 100vw'
const LQIP = /^data:image\/[\w.+-]+;base64,[\w+/=]+$/
const ASSET_URL = /^(https?:\/\/[^/?#]+)\/images\/([^/]+)\/([^/]+)\/[^/]+$/i

/**
 * An image in several widths through the asset's own server, with width and height set, so that
 * nothing moves when it comes. A picture without an asset is shown from its original address.
 *
 * @returns undefined when there is no picture that is safe to show
 */
export function responsiveImage(
  image: ImageSource,
  {widths = WIDTHS, sizes = SIZES, aspectRatio}: ImageOptions = {},
): ResponsiveImage | undefined {
  const alt = image.decorative ? '' : (image.alt ?? '')
  const {asset} = image
  if (!asset) {
    const src = safeImageUrl(image.sourceUrl ?? '')
    if (src === undefined || !/^https?:/i.test(src)) return undefined
    return {
      src,
      srcset: undefined,
      sizes: undefined,
      width: undefined,
      height: undefined,
      alt,
      lqip: undefined,
    }
  }
  const [, origin, projectId, dataset] = ASSET_URL.exec(asset.url) ?? []
  const size = cutSize(image)
  const lqip = asset.lqip && LQIP.test(asset.lqip) ? asset.lqip : undefined
  const svg = asset.mimeType === 'image/svg+xml'
  if (!origin || !projectId || !dataset || !size || svg) {
    const src = safeImageUrl(asset.url)
    if (!src) return undefined
    const {width, height} = {width: asset.width ?? undefined, height: asset.height ?? undefined}
    return {src, srcset: undefined, sizes: undefined, width, height, alt, lqip}
  }
  const builder = createImageUrlBuilder({baseUrl: origin, projectId, dataset})
  const ratio = aspectRatio ?? size.width / size.height
  const full = Math.round(
    Math.min(size.width, aspectRatio ? size.height * aspectRatio : size.width),
  )
  const at = (width: number): string => {
    const url = builder
      .image({
        asset: {_ref: asset._id},
        ...(image.crop && {crop: image.crop}),
        ...(image.hotspot && {hotspot: image.hotspot}),
      })
      .width(width)
      .auto('format')
    return (aspectRatio ? url.height(Math.round(width / aspectRatio)).fit('crop') : url).url()
  }
  const offered = [...widths.filter((width) => width < full), full].slice(-MAX_OFFERED)
  const capped = offered.filter((width) => width <= Math.max(...widths))
  const list = capped.length > 0 ? capped : [full]
  const largest = Math.max(...list)
  return {
    src: at(Math.min(largest, 1200)),
    srcset: list.map((width) => `${at(width)} ${width}w`).join(', '),
    sizes,
    width: largest,
    height: Math.max(1, Math.round(largest / ratio)),
    alt,
    lqip,
  }
}

const MAX_OFFERED = 12

/** The size of what the crop leaves, in pixels. */
function cutSize({asset, crop}: ImageSource): {width: number; height: number} | undefined {
  if (!asset?.width || !asset.height) return undefined
  const width = asset.width * (1 - (crop?.left ?? 0) - (crop?.right ?? 0))
  const height = asset.height * (1 - (crop?.top ?? 0) - (crop?.bottom ?? 0))
  return width >= 1 && height >= 1 ? {width, height} : {width: asset.width, height: asset.height}
}

import {DefaultGenerator, DefaultOpts} from '@vibrant/generator-default'
import {MMCQ} from '@vibrant/quantizer-mmcq'
import exifr from 'exifr'
import sharp, {type Metadata} from 'sharp'
import {rgbaToThumbHash} from 'thumbhash'
import {AssetError} from './errors.ts'

/** Images with more pixels than this are refused: a small file may unfold to gigabytes. */
export const maxImagePixels = 100_000_000

/** An image that takes longer than this is given up: a small SVG may ask for hours. */
export const maxImageSeconds = 20

/** What is read out of the pixels and the header of an image. */
export interface ImageFacts {
  readonly width: number
  readonly height: number
  /** The lower-case file ending: `jpg`, `png`, `webp`, `gif`, `avif`, `svg`, `tiff`, `heif`. */
  readonly extension: string
  readonly mimeType: string
  /** The value of the asset document's `metadata` field. */
  readonly metadata: Readonly<Record<string, unknown>>
}

const formats: Readonly<Record<string, {extension: string; mimeType: string}>> = {
  jpeg: {extension: 'jpg', mimeType: 'image/jpeg'},
  png: {extension: 'png', mimeType: 'image/png'},
  webp: {extension: 'webp', mimeType: 'image/webp'},
  gif: {extension: 'gif', mimeType: 'image/gif'},
  svg: {extension: 'svg', mimeType: 'image/svg+xml'},
  tiff: {extension: 'tif', mimeType: 'image/tiff'},
  avif: {extension: 'avif', mimeType: 'image/avif'},
  heif: {extension: 'avif', mimeType: 'image/avif'},
}

/**
 * Reads an image's size, placeholders, palette and, when asked, its EXIF data and location, in the
 * shape of `sanity.imageMetadata`.
 *
 * @param bytes - the whole file
 * @param extract - what was asked for with `meta=`: `exif` and `location` are private, so opt-in
 * @throws {@link AssetError} when the bytes are no image, or one with too many pixels
 * @see https://www.sanity.io/docs/apis-and-sdks/image-metadata
 */
export async function imageMetadata(
  bytes: Uint8Array,
  extract: readonly string[],
): Promise<ImageFacts> {
  const header = await readHeader(bytes)
  const format = formats[header.format ?? '']
  // The EXIF orientation is applied when the image is shown, so the size is the one that is seen.
  const {width, height} = header.autoOrient
  if (!format || !width || !height) {
    throw new AssetError(`Images of type ${header.format ?? 'unknown'} are not supported`, {
      code: 'UNSUPPORTED_IMAGE',
      status: 400,
    })
  }
  if (width * height > maxImagePixels) {
    throw new AssetError(
      `The image has ${width} x ${height} pixels; at most ${maxImagePixels} are accepted`,
      {code: 'IMAGE_TOO_LARGE', status: 413},
    )
  }
  const small = await sharp(bytes, {limitInputPixels: maxImagePixels})
    .autoOrient()
    .resize(100, 100, {fit: 'inside', withoutEnlargement: true})
    .ensureAlpha()
    .raw()
    .timeout({seconds: maxImageSeconds})
    .toBuffer({resolveWithObject: true})
    .catch(refuseDamaged)
  const isOpaque = !hasTransparency(small.data)
  const metadata = {
    _type: 'sanity.imageMetadata',
    dimensions: {
      _type: 'sanity.imageDimensions',
      aspectRatio: width / height,
      height,
      width,
    },
    hasAlpha: header.hasAlpha,
    isOpaque,
    lqip: await lowQualityPlaceholder(bytes),
    thumbHash: Buffer.from(
      rgbaToThumbHash(small.info.width, small.info.height, small.data),
    ).toString('base64'),
    palette: palette(small.data),
    ...(extract.includes('exif') && (await exifMetadata(bytes))),
    ...(extract.includes('location') && (await location(bytes))),
  }
  return {width, height, ...format, metadata}
}

async function readHeader(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, {limitInputPixels: false}).metadata()
  } catch (cause: unknown) {
    throw new AssetError('The file is not an image that can be read', {
      code: 'NOT_AN_IMAGE',
      status: 400,
      cause,
    })
  }
}

function refuseDamaged(cause: unknown): never {
  throw new AssetError('The image is damaged: its pixels cannot be read', {
    code: 'DAMAGED_IMAGE',
    status: 400,
    cause,
  })
}

async function lowQualityPlaceholder(bytes: Uint8Array): Promise<string> {
  const tiny = await sharp(bytes, {limitInputPixels: maxImagePixels})
    .autoOrient()
    .resize(20)
    .png({compressionLevel: 9, palette: true})
    .timeout({seconds: maxImageSeconds})
    .toBuffer()
    .catch(refuseDamaged)
  return `data:image/png;base64,${tiny.toString('base64')}`
}

function hasTransparency(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return true
  return false
}

type SwatchValue = {
  _type: 'sanity.imagePaletteSwatch'
  background: string
  foreground: string
  population: number
  title: string
}

function palette(rgba: Buffer): Record<string, unknown> {
  const swatches = MMCQ(new Uint8ClampedArray(rgba), {colorCount: 64})
  const named = DefaultGenerator(swatches, DefaultOpts)
  const values: Record<string, SwatchValue> = {}
  for (const [name, swatch] of Object.entries(named)) {
    if (!swatch) continue
    values[name.charAt(0).toLowerCase() + name.slice(1)] = {
      _type: 'sanity.imagePaletteSwatch',
      background: swatch.hex,
      foreground: swatch.titleTextColor,
      population: swatch.population,
      title: swatch.bodyTextColor,
    }
  }
  const dominant = Object.values(values).sort((a, b) => b.population - a.population)[0]
  return {_type: 'sanity.imagePalette', ...values, ...(dominant && {dominant})}
}

async function exifMetadata(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const tags = await readTags(bytes, {ifd0: {}, exif: true, gps: false})
  if (!tags) return {}
  const plain: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(tags)) {
    if (typeof value === 'string' || typeof value === 'number') plain[name] = value
    else if (value instanceof Date && !Number.isNaN(value.getTime()))
      plain[name] = value.toISOString()
  }
  return {exif: {_type: 'sanity.imageExifMetadata', ...plain}}
}

async function location(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const tags = await readTags(bytes, {gps: true})
  const {latitude, longitude} = tags ?? {}
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return {}
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return {}
  return {location: {_type: 'geopoint', lat: latitude, lng: longitude}}
}

async function readTags(
  bytes: Uint8Array,
  options: Parameters<typeof exifr.parse>[1],
): Promise<Record<string, unknown> | undefined> {
  try {
    return (await exifr.parse(bytes, options)) ?? undefined
  } catch {
    // Metadata is an extra: an image whose EXIF block is broken is still an image.
    return undefined
  }
}

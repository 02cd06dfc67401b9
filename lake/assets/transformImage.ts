import sharp, {type ResizeOptions, type Sharp} from 'sharp'
import {AssetError} from './errors.ts'
import {maxImagePixels, maxImageSeconds} from './imageMetadata.ts'
import type {TransformParameters} from './transformParameters.ts'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const maxSide = 8192

/** The formats that the lake can send. */
export type OutputFormat = 'jpg' | 'pjpg' | 'png' | 'webp' | 'avif' | 'gif'

/**
 * Applies the transformations of an image URL, in the CDN's order: rectangle, orientation, size and
 * crop, effects, format.
 *
 * @param bytes - the original file
 * @param size - the original's width and height as they are seen
 */
export async function transformImage(
  bytes: Uint8Array,
  size: {readonly width: number; readonly height: number},
  parameters: TransformParameters,
  format: OutputFormat,
): Promise<Uint8Array> {
  const animated = parameters.frame === undefined && (format === 'gif' || format === 'webp')
  const original = sharp(bytes, {limitInputPixels: maxImagePixels, animated}).autoOrient()
  const rect = rectangle(parameters.rect, size)
  if (rect) original.extract(rect)
  let current: {width: number; height: number} = rect ?? size
  const turn = Number(parameters.or ?? 0)
  // sharp turns before it cuts, so what is cut first has to be an image of its own.
  const image = rect && turn > 0 ? sharp(await rendered(original.png())) : original
  if (turn > 0) {
    image.rotate(turn)
    if (turn !== 180) current = {width: current.height, height: current.width}
  }
  let output: Sharp
  try {
    resize(image, current, parameters)
    effects(image, parameters)
    output = encode(image, parameters, format)
  } catch (cause: unknown) {
    throw notTransformed(cause)
  }
  return rendered(output)
}

function rendered(image: Sharp): Promise<Uint8Array> {
  return image
    .timeout({seconds: maxImageSeconds})
    .toBuffer()
    .catch((cause: unknown) => {
      throw notTransformed(cause)
    })
}

function notTransformed(cause: unknown): AssetError {
  return new AssetError('The image cannot be transformed like this', {
    code: 'IMAGE_NOT_TRANSFORMED',
    status: 400,
    cause,
  })
}

function rectangle(
  value: string | undefined,
  size: {readonly width: number; readonly height: number},
): Box | undefined {
  if (value === undefined) return undefined
  const [left = 0, top = 0, width = 0, height = 0] = value.split(',').map(Number)
  const box = {
    left,
    top,
    width: Math.min(width, size.width - left),
    height: Math.min(height, size.height - top),
  }
  if (box.width < 1 || box.height < 1) {
    throw new AssetError(
      `The rectangle ${value} lies outside the image, which has ${size.width} x ${size.height} pixels`,
      {code: 'INVALID_IMAGE_PARAMETER', status: 400},
    )
  }
  return box
}

function resize(
  image: Sharp,
  current: {readonly width: number; readonly height: number},
  parameters: TransformParameters,
): void {
  const target = targetSize(current, parameters)
  if (!target) return
  const {width, height} = target
  const fit = parameters.fit ?? 'clip'
  const enlarges = width > current.width || height > current.height
  const background = parameters.bg ? `#${parameters.bg}` : {r: 255, g: 255, b: 255, alpha: 1}
  switch (fit) {
    case 'clip':
      image.resize(width, height, {fit: 'inside'})
      break
    case 'max':
      image.resize(width, height, {fit: 'inside', withoutEnlargement: true})
      break
    case 'scale':
      image.resize(width, height, {fit: 'fill'})
      break
    case 'fill':
      image.resize(width, height, {fit: 'contain', background})
      break
    case 'fillmax':
      fillWithoutEnlarging(image, current, target, background)
      break
    case 'min':
      image.resize({
        ...(enlarges ? shrinkToAspect(current, target) : {width, height}),
        fit: 'cover',
      })
      break
    case 'crop':
      crop(image, current, target, parameters)
  }
}

function targetSize(
  current: {readonly width: number; readonly height: number},
  parameters: TransformParameters,
): {width: number; height: number} | undefined {
  const ratio = parameters.dpr ?? 1
  const bounded = (value: number, low: number | undefined, high: number | undefined) =>
    Math.max(
      1,
      Math.min(maxSide, Math.round(Math.max(low ?? 0, Math.min(high ?? value, value)) * ratio)),
    )
  const {w, h} = parameters
  const aspect = current.width / current.height
  const hasBounds = ['max-w', 'max-h', 'min-w', 'min-h'].some((name) => name in parameters)
  if (w === undefined && h === undefined && !hasBounds) return undefined
  const width = w ?? (h === undefined ? current.width : h * aspect)
  const height = h ?? (w === undefined ? current.height : w / aspect)
  return {
    width: bounded(width, parameters['min-w'], parameters['max-w']),
    height: bounded(height, parameters['min-h'], parameters['max-h']),
  }
}

function shrinkToAspect(
  current: {readonly width: number; readonly height: number},
  target: {readonly width: number; readonly height: number},
): {width: number; height: number} {
  const factor = Math.min(current.width / target.width, current.height / target.height)
  return {
    width: Math.max(1, Math.round(target.width * factor)),
    height: Math.max(1, Math.round(target.height * factor)),
  }
}

function fillWithoutEnlarging(
  image: Sharp,
  current: {readonly width: number; readonly height: number},
  target: {readonly width: number; readonly height: number},
  background: ResizeOptions['background'],
): void {
  const factor = Math.min(1, target.width / current.width, target.height / current.height)
  const width = Math.max(1, Math.round(current.width * factor))
  const height = Math.max(1, Math.round(current.height * factor))
  const left = Math.max(0, Math.floor((target.width - width) / 2))
  const top = Math.max(0, Math.floor((target.height - height) / 2))
  image.resize(width, height, {fit: 'fill'}).extend({
    left,
    top,
    right: Math.max(0, target.width - width - left),
    bottom: Math.max(0, target.height - height - top),
    background: background ?? '#fff',
  })
}

function crop(
  image: Sharp,
  current: {readonly width: number; readonly height: number},
  target: {readonly width: number; readonly height: number},
  parameters: TransformParameters,
): void {
  const {width, height} = target
  if (parameters.crop !== 'focalpoint') {
    image.resize(width, height, {fit: 'cover', position: position(parameters.crop)})
    return
  }
  const factor = Math.max(width / current.width, height / current.height)
  const scaled = {
    width: Math.max(width, Math.round(current.width * factor)),
    height: Math.max(height, Math.round(current.height * factor)),
  }
  const offset = (focus: number, whole: number, part: number) =>
    Math.round(Math.max(0, Math.min(whole - part, focus * whole - part / 2)))
  image.resize(scaled.width, scaled.height, {fit: 'fill'}).extract({
    left: offset(parameters['fp-x'] ?? 0.5, scaled.width, width),
    top: offset(parameters['fp-y'] ?? 0.5, scaled.height, height),
    width,
    height,
  })
}

function position(value: string | undefined): string | number {
  if (value === undefined || value === 'center') return 'centre'
  if (value === 'entropy') return sharp.strategy.entropy
  const sides = value.split(',')
  const vertical = sides.find((side) => side === 'top' || side === 'bottom')
  const horizontal = sides.find((side) => side === 'left' || side === 'right')
  return [horizontal, vertical].filter((side) => side !== undefined).join(' ') || 'centre'
}

function effects(image: Sharp, parameters: TransformParameters): void {
  // The CDN's blur runs to 2000; a Gaussian sigma of a twentieth looks alike.
  if (parameters.blur) image.blur(Math.max(0.3, Math.min(100, parameters.blur / 20)))
  if (parameters.sharp) image.sharpen({sigma: Math.max(0.1, parameters.sharp / 20)})
  if (parameters.sat !== undefined) image.modulate({saturation: 1 + parameters.sat / 100})
  if (parameters.invert === 'true') image.negate({alpha: false})
  if (parameters.flip?.includes('h')) image.flop()
  if (parameters.flip?.includes('v')) image.flip()
  if (parameters.pad) {
    const background = parameters.bg ? `#${parameters.bg}` : '#ffffff'
    const {pad} = parameters
    image.extend({left: pad, right: pad, top: pad, bottom: pad, background})
  }
}

function encode(image: Sharp, parameters: TransformParameters, format: OutputFormat): Sharp {
  const quality = Math.max(1, parameters.q ?? 75)
  switch (format) {
    case 'jpg':
    case 'pjpg':
      return image
        .flatten({background: parameters.bg ? `#${parameters.bg}` : '#ffffff'})
        .jpeg({quality, progressive: format === 'pjpg'})
    case 'png':
      return image.png()
    case 'webp':
      return image.webp({quality})
    case 'avif':
      return image.avif({quality, effort: 2})
    case 'gif':
      return image.gif()
  }
}

import {keyHash} from '../load/hash.ts'
import type {RawImage} from '../model.ts'

/** A picture of a document; `asset` comes when its bytes are stored. */
export interface Figure {
  readonly _type: 'figure'
  readonly _key?: string
  readonly asset?: {readonly _type: 'reference'; readonly _ref: string}
  readonly sourceUrl?: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly copyright?: string
}

/** A figure that points at the picture's original address. */
export function figureOf(image: RawImage): Figure {
  const {url, alt, caption, credit, copyright} = image
  return {
    _type: 'figure',
    sourceUrl: url,
    ...(alt !== undefined && {alt}),
    ...(caption !== undefined && {caption}),
    ...(credit !== undefined && {credit}),
    ...(copyright !== undefined && {copyright}),
  }
}

/** Figures as members of an array. */
export function figuresOf(images: readonly RawImage[]): Figure[] {
  const seen = new Map<string, number>()
  return images.map((image) => {
    const count = (seen.get(image.url) ?? 0) + 1
    seen.set(image.url, count)
    return {_key: keyHash('f', `${image.url}#${count}`), ...figureOf(image)}
  })
}

/** Every figure of a value that still waits for its asset. */
export function pendingFigures(value: unknown): Figure[] {
  const found: Figure[] = []
  gather(value, found)
  return found
}

function gather(value: unknown, found: Figure[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const element of value) gather(element, found)
    return
  }
  const {_type} = value as {_type?: unknown}
  // Text holds no pictures, and is most of a document.
  if (_type === 'block') return
  if (_type === 'figure' && isPending(value)) found.push(value)
  for (const key in value) gather((value as Record<string, unknown>)[key], found)
}

function isPending(value: object): value is Figure & {sourceUrl: string} {
  return (
    '_type' in value &&
    value._type === 'figure' &&
    'sourceUrl' in value &&
    typeof value.sourceUrl === 'string' &&
    !('asset' in value && value.asset)
  )
}

/** A value with the assets that were found put into its figures, which then need no address. */
export function placeAssets<T>(value: T, assets: ReadonlyMap<string, string>): T {
  // The same value, and not a copy, so that what is known of it (its hash) stays known.
  if (assets.size === 0) return value
  if (Array.isArray(value)) return value.map((element) => placeAssets(element, assets)) as T
  if (typeof value !== 'object' || value === null) return value
  if (isPending(value)) {
    const {sourceUrl, ...rest} = value
    const asset = assets.get(sourceUrl)
    return (asset === undefined ? value : {...rest, asset: {_type: 'reference', _ref: asset}}) as T
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, placeAssets(child, assets)]),
  ) as T
}

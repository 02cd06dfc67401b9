import type {RawImage} from '../model.ts'
import type {Attributes} from './attributes.ts'
import {safeImageUrl} from './safeUrl.ts'

const SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'src',
  'href',
] as const
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'] as const

/** What an `img` tag is: an image, an emoji's text, or nothing that can be kept. */
export type ImageReading =
  | {readonly image: RawImage}
  | {readonly emoji: string}
  | {readonly fault: 'data-uri-image' | 'unusable-image' | 'tracking-pixel'; readonly text: string}

/** Reads an image's attributes: the largest of a `srcset`, the real address of a lazy one. */
export function readImage(attributes: Attributes, baseUrl: string | undefined): ImageReading {
  const alt = attributes.get('alt').trim()
  const className = attributes.get('class')
  if (alt !== '' && /(?:^|\s)(?:wp-)?(?:emoji|smiley|wp-smiley)(?:\s|$)/.test(className))
    return {emoji: alt}
  const width = sizeOf(attributes.get('width'))
  const height = sizeOf(attributes.get('height'))
  const written = SOURCES.map((name) => attributes.get(name).trim()).filter((url) => url !== '')
  const address =
    largest(SETS.map((name) => attributes.get(name)).find((set) => set.trim() !== '') ?? '') ??
    written.find((url) => !/^data:/i.test(url)) ??
    written[0] ??
    ''
  if (width !== undefined && height !== undefined && width <= 2 && height <= 2) {
    return {fault: 'tracking-pixel', text: address.slice(0, 200)}
  }
  const url = safeImageUrl(address, baseUrl)
  if (url === undefined) {
    const fault = /^\s*data:/i.test(address) ? 'data-uri-image' : 'unusable-image'
    return {fault, text: address.slice(0, 200)}
  }
  return {
    image: {
      url,
      ...(alt === '' ? {} : {alt}),
      ...(width === undefined ? {} : {width}),
      ...(height === undefined ? {} : {height}),
    },
  }
}

function sizeOf(value: string): number | undefined {
  const size = /^\s*(\d{1,5})(?:px)?\s*$/.exec(value)?.[1]
  return size === undefined ? undefined : Number(size)
}

/** The candidate of a `srcset` with the greatest width or density. */
function largest(set: string): string | undefined {
  let best: string | undefined
  let most = 0
  for (const candidate of set.slice(0, 20_000).split(/,\s+|,(?=https?:)/)) {
    const [url = '', size = '1x'] = candidate.trim().split(/\s+/)
    const value = Number.parseFloat(size)
    if (url !== '' && !/^data:/i.test(url) && value > most) {
      most = value
      best = url
    }
  }
  return best
}

/** Whether a link leads to the image that it wraps, at another size. */
export function isSameImage(href: string, src: string): boolean {
  return stem(href) === stem(src) && /\.(?:jpe?g|png|gif|webp|avif|tiff?)(?:$|[?#])/i.test(href)
}

function stem(url: string): string {
  return url
    .replace(/[?#].*$/s, '')
    .replace(/^.*\//s, '')
    .replace(/(?:-\d{2,5}x\d{2,5}|-scaled)?\.\w{3,4}$/, '')
}

import {attribute, type PageNode} from '../tree/node.ts'

const lazyAttributes = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-full-src',
  'data-hi-res-src',
  'data-large-file',
  'data-image',
  'data-url',
  'data-lazy',
  'data-echo',
]
const setAttributes = ['data-srcset', 'data-lazy-srcset', 'srcset']

const placeholder =
  /^data:|(?:^|[/_-])(?:blank|spacer|placeholder|pixel|transparent|loading|lazy|1x1|grey|dummy)[\w-]{0,30}\.(?:gif|png|svg|jpe?g|webp)/i

/**
 * The address of the picture that an `img` or `amp-img` shows in the end: what lazy loading will
 * put there, else its source, else the widest of its set.
 */
export function imageAddress(image: PageNode): string | undefined {
  for (const name of lazyAttributes) {
    const value = attribute(image, name)?.trim()
    if (value && looksLikeImage(value)) return value
  }
  const source = attribute(image, 'src')?.trim()
  if (source && !placeholder.test(source)) return source
  const picture = image.parent?.tag === 'picture' ? image.parent : undefined
  const holders = [image, ...(picture?.children ?? [])]
  for (const holder of holders) {
    for (const name of setAttributes) {
      const widest = widestOf(attribute(holder, name))
      if (widest !== undefined) return widest
    }
  }
  return undefined
}

function looksLikeImage(value: string): boolean {
  return !placeholder.test(value) && /^(?:https?:)?\/\/|^\.{0,2}\/|\.\w{3,4}(?:\?|$)/i.test(value)
}

function widestOf(set: string | undefined): string | undefined {
  if (set === undefined) return undefined
  let best: string | undefined
  let bestWidth = -1
  for (const part of set.slice(0, 10_000).split(/,\s+|,(?=https?:)/)) {
    const [url, size] = part.trim().split(/\s+/, 2)
    const width = Number.parseFloat(size ?? '1') || 1
    if (url && !placeholder.test(url) && width > bestWidth) {
      best = url
      bestWidth = width
    }
  }
  return best
}

/** Whether an image is a counter or an icon by its size. */
export function isTiny(image: PageNode): boolean {
  return ['width', 'height'].some((name) => {
    const value = Number.parseInt(attribute(image, name) ?? '', 10)
    return value >= 0 && value <= 24
  })
}

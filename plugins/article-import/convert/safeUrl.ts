import {decodeHTML} from 'entities'

const SCHEME = /^([a-z][a-z0-9+.-]*):/i
const LINK_SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])

/** What browsers take out of a URL before they look at its scheme, and what no URL needs. */
const IGNORED = /[\0-\x20\x7f-\x9f\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/g

/** An absolute web address of visible ASCII without a mark that ends an attribute: what nearly all links are. */
const PLAINLY_SAFE = /^https?:\/\/[\x21\x23-\x3b\x3d\x3f-\x5f\x61-\x7e]+$/

/**
 * A link target that is safe to keep: http, https, mailto, tel or relative; undefined for any other.
 * Schemes are judged as a browser sees them, after white space and control characters are gone, and
 * once more after percent decoding, since some consumers decode first.
 */
export function safeHref(href: string, baseUrl?: string): string | undefined {
  if (PLAINLY_SAFE.test(href)) return href
  const trimmed = href.replace(/^[\0-\x20\u00a0\ufeff]+|[\0-\x20\u00a0\ufeff]+$/g, '')
  const bare = trimmed.replace(IGNORED, '')
  if (!isSafeScheme(bare) || !isSafeScheme(decodeOnce(bare)) || !isSafeScheme(unescapeOnce(bare)))
    return undefined
  const clean = trimmed.replace(/[\0-\x1f\x7f-\x9f]+/g, '').replace(/["<>`]/g, encodeURIComponent)
  if (baseUrl === undefined || SCHEME.test(clean)) return clean
  return URL.parse(clean, baseUrl)?.href ?? clean
}

function isSafeScheme(url: string): boolean {
  const scheme = SCHEME.exec(url)?.[1]
  if (scheme !== undefined) return LINK_SCHEMES.has(scheme.toLowerCase())
  // `javascript&colon;`-like leftovers: a colon before any path separator is a scheme to some parser.
  const colon = url.search(/[:/?#]/)
  return colon < 0 || url[colon] !== ':' || /^\d/.test(url)
}

function decodeOnce(url: string): string {
  if (!url.includes('%')) return url
  const head = url
    .slice(0, 128)
    .replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return head.replace(IGNORED, '')
}

/** What a page that forgets to escape would read: `javascript&colon;alert(1)`. */
function unescapeOnce(url: string): string {
  return url.includes('&') ? decodeHTML(url.slice(0, 128)).replace(IGNORED, '') : url
}

/** A web address, absolute or relative, of an article or a person; undefined for any other. */
export function safeAddress(address: string): string | undefined {
  const href = safeHref(address)
  return href === undefined || /^(?:mailto|tel):/i.test(href) ? undefined : href
}

/** An image address that can be fetched: http(s), protocol-relative or a path; undefined for any other. */
export function safeImageUrl(src: string, baseUrl?: string): string | undefined {
  const url = src
    .replace(/[\0-\x1f\x7f-\x9f]+/g, '')
    .replace(/["<>`]/g, encodeURIComponent)
    .trim()
  if (url === '') return undefined
  if (url.startsWith('//')) return `https:${url}`
  const bare = url.replace(IGNORED, '')
  if (!isSafeScheme(unescapeOnce(bare))) return undefined
  const scheme = SCHEME.exec(bare)?.[1]?.toLowerCase()
  if (scheme === undefined)
    return baseUrl === undefined ? url : (URL.parse(url, baseUrl)?.href ?? url)
  return scheme === 'http' || scheme === 'https' ? url : undefined
}

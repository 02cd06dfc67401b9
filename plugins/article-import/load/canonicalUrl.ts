/** Parameters that tell how a reader came, and not which article is meant. */
const tracking =
  /^(?:utm_.*|mc_[ce]id|fbclid|gclid|dclid|yclid|msclkid|igshid|_ga|_gl|ref|ref_src|cmpid|ncid|ocid|smid|share|amp)$/i

/**
 * The address that stands for all spellings of one page: https, lower-case host without `www.`, no
 * default port, credentials, fragment, tracking parameters, index page, AMP ending or last slash;
 * parameters sorted.
 *
 * @returns undefined for what is no http(s) address
 */
export function canonicalUrl(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  if (recent.has(address)) return recent.get(address)
  if (recent.size >= RECENT) recent.clear()
  const canonical = canonicalOf(address)
  recent.set(address, canonical)
  return canonical
}

/** An article's address is asked for at each stage that it passes; so many are remembered. */
const RECENT = 500
const recent = new Map<string, string | undefined>()

function canonicalOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  const host = url.host.replace(/^www\./, '')
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/\/amp\/?$/i, '/')
    .replace(/\/$/, '')
  const parameters = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)))
  const search = new URLSearchParams(parameters).toString()
  return `https://${host}${path}${search && `?${search}`}`
}

/** An address as it was written, without what tells how a reader came: what provenance keeps. */
export function withoutTracking(address: string): string {
  if (canonicalUrl(address) === undefined) return address
  const url = new URL(address)
  const names = [...url.searchParams.keys()].filter((name) => tracking.test(name))
  if (names.length === 0 && url.hash === '' && url.username === '' && url.password === '') {
    return address
  }
  for (const name of names) url.searchParams.delete(name)
  url.hash = ''
  url.username = ''
  url.password = ''
  return url.href
}

/** The commonest ways in which an address may be written, this one among them. */
export function spellings(address: string): readonly string[] {
  const canonical = canonicalUrl(address)
  if (canonical === undefined) return []
  const bare = canonical.replace(/^https:\/\//, '')
  const endings = bare.includes('?') ? [''] : ['', '/', '/amp', '/amp/', '/index.html']
  const starts = ['https://', 'https://www.', 'http://', 'http://www.']
  const common = starts.flatMap((start) => endings.map((end) => `${start}${bare}${end}`))
  return [...new Set([withoutTracking(address), ...common])]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** An old address and the path under which the article is found from now on. */
export interface Redirect {
  readonly from: string
  readonly to: string
  readonly id: string
  /** The old address's origin, where the archive's first address had another one. */
  readonly origin?: string
}

/** A form in which redirects are written: what stands before, each line, what stands after. */
export interface RedirectFormat {
  readonly open: string
  /** What a server compares: of two redirects with the same key it would know one only. */
  key(redirect: Pick<Redirect, 'from' | 'origin'>): string
  line(redirect: Redirect, first: boolean): string
  readonly close: string
}

/** Path and query of an old address: what a server compares. */
function oldPath(address: string): {path: string; search: string} {
  const {pathname, search} = new URL(address, 'https://old.invalid')
  return {path: pathname, search}
}

function keyWithOrigin({from, origin = ''}: Pick<Redirect, 'from' | 'origin'>): string {
  const {path, search} = oldPath(from)
  return origin + path + search
}

/** The forms, by name. */
export const redirectFormats = {
  ndjson: {
    open: '',
    key: ({from}) => from,
    line: ({from, to, id}) => `${JSON.stringify({from, to, id})}\n`,
    close: '',
  },
  /** docs.netlify.com/routing/redirects: `from query=value to status`. */
  netlify: {
    open: '',
    key: keyWithOrigin,
    line({from, to, origin = ''}) {
      const {path, search} = oldPath(from)
      const query = [...new URLSearchParams(search)]
        .filter(([name, value]) => !/[\s:]/.test(name + value))
        .map(([name, value]) => ` ${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      return `${origin}${path}${query.join('')} ${to} 301\n`
    },
    close: '',
  },
  /** A map for `if ($newsroom_redirect) { return 301 $newsroom_redirect; }` in a server block. */
  nginx: {
    open: 'map $request_uri $newsroom_redirect {\n  default "";\n',
    key: ({from}) => keyWithOrigin({from}),
    line({from, to}) {
      const {path, search} = oldPath(from)
      return `  ${nginxString(path + search)} ${nginxString(to)};\n`
    },
    close: '}\n',
  },
  /** An array for `redirects()` in next.config; the source is escaped for path-to-regexp. */
  next: {
    open: '[\n',
    key: keyWithOrigin,
    line({from, to, origin}, first) {
      const {path, search} = oldPath(from)
      const queries = [...new URLSearchParams(search)].map(([key, value]) => ({
        type: 'query',
        key,
        value: value.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`),
      }))
      const host = origin === undefined ? [] : [{type: 'host', value: new URL(origin).hostname}]
      const has = [...host, ...queries]
      const source = path.replace(/[:()*+?{}]/g, String.raw`\$&`)
      const rule = {source, ...(has.length > 0 && {has}), destination: to, permanent: true}
      return `${first ? '' : ',\n'}  ${JSON.stringify(rule)}`
    },
    close: '\n]\n',
  },
} as const satisfies Record<string, RedirectFormat>

/** A name of a form. */
export type RedirectFormatName = keyof typeof redirectFormats

function nginxString(text: string): string {
  return `"${text.replace(/[\\"$]/g, (sign) => (sign === '$' ? '%24' : `\\${sign}`))}"`
}

/**
 * The path that a pattern makes of a slug.
 *
 * @param pattern - such as `/articles/{slug}`
 */
export function newPath(pattern: string, slug: string): string {
  return pattern.replaceAll('{slug}', encodeURIComponent(slug))
}

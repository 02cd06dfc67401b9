/** What an embed block carries besides its key. */
export interface EmbedTarget {
  readonly provider:
    | 'x'
    | 'youtube'
    | 'vimeo'
    | 'facebook'
    | 'instagram'
    | 'tiktok'
    | 'telegram'
    | 'iframe'
  readonly url: string
}

/** Hosts whose iframes are kept as they are; a name also stands for its subdomains. */
export const IFRAME_HOSTS: readonly string[] = [
  'datawrapper.dwcdn.net',
  'dailymotion.com',
  'documentcloud.org',
  'flo.uri.sh',
  'google.com',
  'infogram.com',
  'issuu.com',
  'juxtapose.knightlab.com',
  'cdn.knightlab.com',
  'ok.ru',
  'open.spotify.com',
  'openstreetmap.org',
  'podcasts.apple.com',
  'embed.podcasts.apple.com',
  'public.flourish.studio',
  'rutube.ru',
  'scribd.com',
  'slideshare.net',
  'soundcloud.com',
  'streamable.com',
  'ted.com',
  'vk.com',
  'vkvideo.ru',
]

type Match = (url: URL) => EmbedTarget | undefined

const HOSTS: Readonly<Record<string, Match>> = {
  'youtube.com': youtube,
  'youtube-nocookie.com': youtube,
  'youtu.be': ({pathname}) => youtubeVideo(pathname.slice(1)),
  'vimeo.com': vimeo,
  'player.vimeo.com': vimeo,
  'twitter.com': tweet,
  'x.com': tweet,
  'platform.twitter.com': ({searchParams}) => {
    const id = /^\d+$/.exec(searchParams.get('id') ?? '')?.[0]
    return id === undefined ? undefined : {provider: 'x', url: `https://x.com/i/status/${id}`}
  },
  'facebook.com': facebook,
  'fb.watch': (url) => ({provider: 'facebook', url: url.href}),
  'instagram.com': (url) => {
    const path = /^(?:\/[\w.]+)?\/(p|reel|reels|tv)\/([\w-]+)/.exec(url.pathname)
    return path === null
      ? undefined
      : {provider: 'instagram', url: `https://www.instagram.com/${path[1]}/${path[2]}/`}
  },
  'tiktok.com': (url) => {
    const player = /^\/(?:embed(?:\/v\d)?|player\/v\d)\/(\d+)/.exec(url.pathname)
    if (player !== null)
      return {provider: 'tiktok', url: `https://www.tiktok.com/video/${player[1]}`}
    return /^\/@[\w.]+\/(?:video|photo)\/\d+/.test(url.pathname)
      ? {provider: 'tiktok', url: url.origin + url.pathname}
      : undefined
  },
  't.me': ({pathname}) => {
    const post = /^\/(?:s\/)?(\w+\/\d+)/.exec(pathname)?.[1]
    return post === undefined ? undefined : {provider: 'telegram', url: `https://t.me/${post}`}
  },
}

/** The embed that a URL means, for the providers that the model names; undefined for any other page. */
export function embedOf(address: string): EmbedTarget | undefined {
  const url = parse(address)
  if (url === undefined) return undefined
  const host = url.hostname.replace(/^(?:www|m|mobile|mbasic|web)\./, '')
  return Object.hasOwn(HOSTS, host) ? HOSTS[host]?.(url) : undefined
}

/** The embed of an iframe's address: a provider's, or one of the allowed hosts as it stands. */
export function iframeOf(address: string, hosts: readonly string[]): EmbedTarget | undefined {
  const known = embedOf(address)
  if (known !== undefined) return known
  const url = parse(address)
  const allowed = hosts.some((host) => url?.hostname === host || url?.hostname.endsWith(`.${host}`))
  return url !== undefined && allowed ? {provider: 'iframe', url: url.href} : undefined
}

/** The address of what an AMP element shows; empty when it does not say. */
export function ampAddress(tag: string, attributes: {get(name: string): string}): string {
  const address = AMP[tag]
  if (address === undefined) return ''
  const [attribute, prefix] = address
  const value = attributes.get(attribute).trim()
  return value === '' ? '' : prefix + value
}

const AMP: Readonly<Record<string, readonly [attribute: string, prefix: string]>> = {
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/watch?v='],
  'amp-vimeo': ['data-videoid', 'https://vimeo.com/'],
  'amp-twitter': ['data-tweetid', 'https://x.com/i/status/'],
  'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/'],
  'amp-facebook': ['data-href', ''],
  'amp-tiktok': ['data-src', 'https://www.tiktok.com/embed/'],
}

function parse(address: string): URL | undefined {
  const text = address.trim()
  const url = URL.parse(text.startsWith('//') ? `https:${text}` : text)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' ? url : undefined
}

function youtube({pathname, searchParams}: URL): EmbedTarget | undefined {
  const path = /^\/(?:embed|v|shorts|live)\/([\w-]+)/.exec(pathname)?.[1]
  if (path === 'videoseries') return playlist(searchParams)
  if (path !== undefined) return youtubeVideo(path)
  return pathname === '/playlist'
    ? playlist(searchParams)
    : youtubeVideo(searchParams.get('v') ?? '')
}

function playlist(query: URLSearchParams): EmbedTarget | undefined {
  const list = /^[\w-]+$/.exec(query.get('list') ?? '')?.[0]
  return list === undefined
    ? undefined
    : {provider: 'youtube', url: `https://www.youtube.com/playlist?list=${list}`}
}

function youtubeVideo(id: string): EmbedTarget | undefined {
  return /^[\w-]{6,20}$/.test(id)
    ? {provider: 'youtube', url: `https://www.youtube.com/watch?v=${id}`}
    : undefined
}

function vimeo({pathname}: URL): EmbedTarget | undefined {
  const id = /\/(\d{5,})/.exec(pathname)?.[1]
  return id === undefined ? undefined : {provider: 'vimeo', url: `https://vimeo.com/${id}`}
}

function tweet({pathname}: URL): EmbedTarget | undefined {
  const [, user, id] = /^\/(i\/web|\w+)\/status(?:es)?\/(\d+)/.exec(pathname) ?? []
  return id === undefined
    ? undefined
    : {provider: 'x', url: `https://x.com/${user === 'i/web' ? 'i' : user}/status/${id}`}
}

function facebook(url: URL): EmbedTarget | undefined {
  if (url.pathname.startsWith('/plugins/')) {
    const inner = parse(url.searchParams.get('href') ?? '')
    return inner?.hostname.endsWith('facebook.com')
      ? {provider: 'facebook', url: inner.href}
      : undefined
  }
  const post =
    /\/(?:posts|videos|photos|reel|permalink)\/|\/(?:permalink|story|photo|video|watch)(?:\.php)?\/?$/
  return post.test(url.pathname) ? {provider: 'facebook', url: url.href} : undefined
}

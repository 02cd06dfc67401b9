import type {ResolvedBody} from '../../queries/index.ts'
import {embedOf, IFRAME_HOSTS} from '../article-import/convert/embeds.ts'
import {safeHref} from '../article-import/convert/safeUrl.ts'

type Embed = Extract<ResolvedBody[number], {_type: 'embed'}>

/** How an embed is shown: as a frame where its host is allowed, else as a link. */
export type EmbedView =
  | {
      readonly kind: 'frame'
      readonly src: string
      readonly title: string
      readonly width: number
      readonly height: number
    }
  | {readonly kind: 'link'; readonly href: string; readonly label: string}

const NAMES: Readonly<Record<Embed['provider'], string>> = {
  x: 'X',
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  telegram: 'Telegram',
  iframe: 'the web',
}

/**
 * What to show of an embed. YouTube and Vimeo play without cookies; networks that only show their
 * posts to scripts of their own are links; nothing but http(s) is shown at all.
 */
export function embedView(
  embed: Pick<Embed, 'provider' | 'url' | 'title' | 'width' | 'height'>,
  hosts: readonly string[] = IFRAME_HOSTS,
): EmbedView | undefined {
  const url = URL.parse(embed.url)
  const href = safeHref(embed.url)
  if (!url || href === undefined || !/^https?:$/.test(url.protocol)) return undefined
  const name = NAMES[embed.provider]
  const src = playerOf(embed.url) ?? (allowed(url, hosts) ? url.href : undefined)
  const title = embed.title || (embed.provider === 'iframe' ? url.hostname : `Video on ${name}`)
  if (src === undefined) {
    return {kind: 'link', href, label: embed.title || `See this post on ${name}`}
  }
  const {width, height} = embed
  const sized = width && height && width > 0 && height > 0
  return {kind: 'frame', src, title, width: sized ? width : 640, height: sized ? height : 360}
}

function playerOf(address: string): string | undefined {
  const target = embedOf(address)
  if (target === undefined) return undefined
  const {searchParams, pathname} = new URL(target.url)
  if (target.provider === 'vimeo') return `https://player.vimeo.com/video${pathname}?dnt=1`
  if (target.provider !== 'youtube') return undefined
  const list = searchParams.get('list')
  const video = searchParams.get('v')
  return list
    ? `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`
    : video
      ? `https://www.youtube-nocookie.com/embed/${video}`
      : undefined
}

function allowed({protocol, hostname, username}: URL, hosts: readonly string[]): boolean {
  return (
    protocol === 'https:' &&
    username === '' &&
    hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  )
}

import {attribute, type PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'

const names =
  /^[^\p{L}]{0,3}(?:facebook|фейсбук|twitter|твиттер|x|instagram|инстаграм|telegram|телеграм|t\.me|whats\s?app|youtube|tiktok|viber|linkedin|threads|bluesky|mastodon|flipboard|google news|google новости|вконтакте|вк|одноклассники|дзен|яндекс\.дзен|rss|newsletter|boletín|podcast|微信|微博|line)(?:\s?[-–:]?\s?(?:page|channel|group|kanal|канал|канале|каналы|seite|página|pagina|kanalı|kanalımız))?[^\p{L}]{0,3}$/iu

/** Where such a link leads to, when the page tells: not to the site's own pages about a company. */
const places =
  /^(?:$|#|javascript:|(?:https?:)?\/\/[^/]{0,100}(?:facebook|fb\.|twitter|\bx\.com|instagram|telegram|\bt\.me|whatsapp|wa\.me|youtu|tiktok|viber|linkedin|threads|bsky|mastodon|flipboard|news\.google|vk\.com|ok\.ru|dzen|zen\.yandex|weixin|weibo|line\.me|feedburner)|\S{0,200}\/(?:feed|rss|newsletter|boletin|podcast))/i

/** A line that leads to channels has at most so much text. */
const LINE = 220

/**
 * Whether a short block's links are named by social networks and messengers, two of them or one with
 * hardly any text: in every language such a line asks to follow a site there.
 */
export function namesChannels({text, texts, size, linkSize}: Block): boolean {
  if (linkSize === 0 || text.length > LINE) return false
  const channels = texts.filter((part) => isLinked(part) && names.test(part.text.trim())).length
  return channels >= 2 || (channels === 1 && linkSize > 0.3 * size && size <= 60)
}

function isLinked(text: PageNode): boolean {
  for (let at = text.parent, up = 0; at !== null && up < 4; at = at.parent, up++)
    if (at.tag === 'a') return places.test(attribute(at, 'href') ?? '')
  return false
}

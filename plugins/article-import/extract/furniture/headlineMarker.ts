import type {HeadlineFact, MediaMarker} from '../types.ts'

const media: Record<MediaMarker, string> = {
  gallery:
    'photo gallery|photo ?report|gallery|slideshow|qalereya|fotogalereya|фоторепортаж|галерея',
  photos: 'photos?|pics?|pictures?|images?|foto(?:lar)?|şəkil(?:lər)?|фото(?:графии)?',
  video: 'videos?|watch|vid|видео|videolar',
  audio: 'audio|podcast|listen|аудио|подкаст',
}
const kinds = (Object.entries(media) as [MediaMarker, string][]).map(
  ([kind, names]) => [kind, new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'iu')] as const,
)
const words = Object.values(media).join('|')
const list = `(?:${words})(?:\\s*(?:[/+&,|]|and|və|и)\\s*(?:${words}))*`
const atEnd = new RegExp(
  `\\s*(?:[\\[(【{]\\s*(?:\\+\\s*)?(?:${list})\\s*[\\])】}]|\\s[-–—|]\\s*(?:${list.toUpperCase()}|\\+?(?:PHOTOS?|VIDEO|FOTO|ФОТО|ВИДЕО)))\\s*$`,
  'iu',
)
const atStart = new RegExp(
  `^\\s*(?:[\\[(【{]\\s*(?:${list})\\s*[\\])】}]|(?:${list})\\s*:)\\s*`,
  'iu',
)

/** Takes the media marker, such as `[PHOTOS]`, `(VIDEO)` or `- ФОТО`, off either end of a headline. */
export function readHeadline(headline: string): HeadlineFact {
  let text = headline.trim()
  const removed: string[] = []
  for (const pattern of [atEnd, atEnd, atStart]) {
    const found = pattern.exec(text)
    // A dash is only a marker before capitals: "Life in Baku - video games" must stay whole.
    if (!found || found[0].trim().length === text.length) continue
    const shown = found[0].trim()
    if (/^[-–—|]/u.test(shown) && shown !== shown.toUpperCase()) continue
    removed.push(shown)
    text = (text.slice(0, found.index) + text.slice(found.index + found[0].length)).trim()
  }
  if (removed.length === 0) return {text}
  const shown = removed.join(' ')
  const mediaMarker = kinds.find(([, pattern]) => pattern.test(shown))?.[0]
  return mediaMarker ? {text, mediaMarker, removed: shown} : {text}
}

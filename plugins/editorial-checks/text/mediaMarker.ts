/** What a marker of a headline promises. */
export type MediaKind = 'photos' | 'video'

/** A marker such as `[PHOTOS]`, and where it stands. */
export interface MediaMarker {
  readonly kinds: readonly MediaKind[]
  readonly start: number
  readonly end: number
}

const photoWord =
  /^(?:photos?|photo ?gallery|gallery|pics?|pictures?|images?|slide ?show|photo ?reports?|photo ?essays?|photo ?sessions?|photo ?features?|photo ?stor(?:y|ies)|photo ?album|photo ?series|foto(?:s|lar|qrafiya|galer[ei]ya?|strecke|galerie)?|фото(?:галерея|репортаж|графии)?|şəkil(?:lər)?|bilder)$/iu
const videoWord = /^(?:videos?|watch|clip|footage|v[iİ]deo(?:lar)?|видео)$/iu
const filler =
  /^(?:and|with|in|ve|və|и|und|et|y|exclusive|new|updated?|\d+|more|full|live|drone|exclusive|maps?|audio|infographics?|text|\+|plus|our|see|the|here|inside|below)$/iu

/**
 * Reads the media marker of a headline: in brackets anywhere, or in capitals set off at an end.
 *
 * Brackets that hold anything besides the marker's words are part of the headline.
 */
export function readMediaMarker(headline: string): MediaMarker | undefined {
  return inBrackets(headline) ?? atEnd(headline) ?? atStart(headline)
}

function inBrackets(headline: string): MediaMarker | undefined {
  if (!/[[({【<⟨「]/u.test(headline)) return undefined
  for (const match of headline.matchAll(/[[({【<⟨「]([^\])}】>⟩」]{1,40})[\])}】>⟩」]/gu)) {
    const kinds = kindsOf(match[1] ?? '')
    if (kinds.length > 0) return {kinds, start: match.index, end: match.index + match[0].length}
  }
  return undefined
}

function atEnd(headline: string): MediaMarker | undefined {
  // A marker is short: only the ends are looked at.
  const trimmed = headline.trimEnd()
  const tailAt = Math.max(0, trimmed.length - 60)
  const tail = trimmed.slice(tailAt)
  if (!/\p{Lu}{4}$/u.test(tail.slice(-8))) return undefined
  const match = /[\s—–|+/-]((?:\p{Lu}{4,}\s*[+/&,]\s*)*\p{Lu}{4,})$/u.exec(tail)
  if (!match || !(/\p{Ll}/u.test(headline) || /[—–|+-]\s*\p{Lu}+$/u.test(tail))) return undefined
  const kinds = kindsOf(match[1] ?? '')
  if (kinds.length === 0) return undefined
  const before = headline.slice(0, tailAt + match.index).replace(/[\s—–|+/-]{1,12}$/u, '')
  return {kinds, start: before.length, end: headline.length}
}

function atStart(headline: string): MediaMarker | undefined {
  if (!headline.includes(':') && !headline.includes('|')) return undefined
  const match =
    /^\s{0,4}(\p{Lu}{4,20}(?:\s*[+/&]\s*\p{Lu}{4,20})?|(?:[Ii]n )?(?:[Pp]hotos|[Pp]ictures|[Ii]mages)|Photo gallery|Video|Watch)\s*[:|]\s/u.exec(
      headline.slice(0, 60),
    )
  if (!match) return undefined
  const kinds = kindsOf(match[1] ?? '')
  return kinds.length > 0 ? {kinds, start: 0, end: match[0].length} : undefined
}

function kindsOf(text: string): readonly MediaKind[] {
  const whole = text.trim()
  if (photoWord.test(whole)) return ['photos']
  const kinds = new Set<MediaKind>()
  for (const word of whole.split(/[\s+/&,.:|–—-]+/u)) {
    if (word === '') continue
    if (photoWord.test(word)) kinds.add('photos')
    else if (videoWord.test(word)) kinds.add('video')
    else if (!filler.test(word)) return []
  }
  return [...kinds]
}

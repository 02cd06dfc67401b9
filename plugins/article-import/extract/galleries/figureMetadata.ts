/** What a picture's own metadata says of it, in the words of our `figure` and gallery images. */
export interface FigureMetadata {
  readonly caption?: string
  readonly credit?: string
  readonly copyright?: string
  readonly photographer?: string
  readonly takenAt?: string
  readonly placeName?: string
  readonly keywords?: readonly string[]
}

const plain = (value: unknown): string | undefined => {
  if (typeof value === 'string') {
    const text = value
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
    return text === '' ? undefined : text.slice(0, 2000)
  }
  if (Array.isArray(value))
    return plain(value.filter((item) => typeof item === 'string').join(', '))
  // XMP language alternatives: {lang: 'x-default', value: '…'}.
  if (typeof value === 'object' && value !== null && 'value' in value) return plain(value.value)
  return undefined
}

/** The first readable of several fields. */
const first = (
  tags: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): string | undefined => {
  for (const field of fields) {
    const found = plain(tags[field])
    if (found) return found
  }
  return undefined
}

/**
 * Maps what `exifr.parse(file, {iptc: true, xmp: true, mergeOutput: true})` returns.
 *
 * Order of trust: IPTC, then XMP, then EXIF, as the IPTC Photo Metadata Standard asks for its core fields.
 */
export function figureMetadata(tags: Readonly<Record<string, unknown>>): FigureMetadata {
  const caption = first(tags, [
    'Caption',
    'CaptionAbstract',
    'Caption-Abstract',
    'description',
    'Description',
    'ImageDescription',
  ])
  const credit = first(tags, ['Credit', 'credit', 'Source'])
  const copyright = first(tags, ['CopyrightNotice', 'rights', 'Rights', 'Copyright'])
  const photographer = first(tags, ['Byline', 'By-line', 'creator', 'Creator', 'Artist'])
  const taken = tags.DateTimeOriginal ?? tags.CreateDate ?? tags.DateCreated
  const time =
    taken instanceof Date ? taken : typeof taken === 'string' ? new Date(taken) : undefined
  const city = first(tags, ['City'])
  const country = first(tags, ['Country', 'CountryName', 'Country-PrimaryLocationName'])
  const keywords = tags.Keywords ?? tags.subject
  const words = (Array.isArray(keywords) ? keywords : [keywords]).flatMap(
    (word) => plain(word) ?? [],
  )
  return {
    ...(caption ? {caption} : {}),
    ...((credit ?? photographer) ? {credit: credit ?? photographer ?? ''} : {}),
    ...(copyright ? {copyright} : {}),
    ...(photographer ? {photographer} : {}),
    ...(time && !Number.isNaN(time.getTime()) ? {takenAt: time.toISOString()} : {}),
    ...(city
      ? {placeName: country ? `${city}, ${country}` : city}
      : country
        ? {placeName: country}
        : {}),
    ...(words.length > 0 ? {keywords: words} : {}),
  }
}

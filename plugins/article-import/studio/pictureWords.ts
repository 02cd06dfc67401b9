/** The words that a picture file carries about itself. */
export interface PictureWords {
  readonly caption?: string
  readonly credit?: string
  readonly copyright?: string
}

const fields = {
  caption: ['Caption', 'description', 'ImageDescription'],
  credit: ['Credit', 'credit', 'Byline', 'creator', 'Artist'],
  copyright: ['CopyrightNotice', 'rights', 'Copyright'],
} as const satisfies Record<keyof PictureWords, readonly string[]>

/**
 * Reads caption, credit and copyright out of a picture's IPTC, XMP and EXIF blocks, the first that
 * has a field winning in that order.
 *
 * @see https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 */
export async function pictureWords(file: Blob): Promise<PictureWords> {
  const {default: exifr} = await import('exifr')
  const tags: Record<string, unknown> = await exifr
    .parse(await file.arrayBuffer(), {iptc: true, xmp: true, ifd0: {}, exif: false, gps: false})
    // A picture whose metadata is broken is still a picture.
    .catch(() => ({}))
  const words = Object.entries(fields).flatMap(([field, names]) => {
    const value = names.map((name) => plainText(tags?.[name])).find((text) => text !== '')
    return value === undefined ? [] : [[field, value]]
  })
  return Object.fromEntries(words)
}

/** XMP gives texts plain, by language (`{lang, value}`) or as a list of creators. */
function plainText(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join(', ')
  return typeof value === 'object' && value !== null && 'value' in value
    ? plainText(value.value)
    : ''
}

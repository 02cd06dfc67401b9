import type {BodyBlock} from '../../model.ts'
import {hashHex, keyOf} from '../registry/hash.ts'
import type {MediaMarker} from '../types.ts'

/** A gallery found in a body: the figures that go into it and where it stood. */
export interface DetectedGallery {
  /** Stable over runs: a hash of its images' addresses. */
  readonly key: string
  readonly figures: readonly BodyBlock[]
  /** Keys of the blocks that the gallery replaces, the shortcode's paragraph among them. */
  readonly replaces: readonly string[]
  readonly reason: 'run' | 'shortcode' | 'marker'
}

/** What {@link detectGalleries} makes of a body. */
export interface GalleryResult {
  readonly galleries: readonly DetectedGallery[]
  /** The body with a `galleryEmbed` in the place of each gallery; its reference is `id(key)`. */
  readonly blocks: readonly BodyBlock[]
}

/** Options of {@link detectGalleries}. */
export interface GalleryOptions {
  /** The fewest figures in a row that make a gallery; 3 unless told, 2 after a photo marker or shortcode. */
  readonly minimumRun?: number
  readonly id?: (key: string) => string
}

const textOf = (block: BodyBlock) => {
  const children = block.children
  return Array.isArray(children)
    ? children
        .map((child: unknown) =>
          typeof child === 'object' && child !== null && 'text' in child ? String(child.text) : '',
        )
        .join('')
        .trim()
    : ''
}
const shortcode = /^\[gallery[^\]]*\]$/iu
const addressOf = (figure: BodyBlock) =>
  String(figure.sourceUrl ?? JSON.stringify(figure.asset ?? figure._key))

/**
 * Finds galleries: figures in a row, figures after a `[gallery]` line, or, under a photo marker in the
 * headline, all figures of the body.
 */
export function detectGalleries(
  blocks: readonly BodyBlock[],
  marker?: MediaMarker,
  options: GalleryOptions = {},
): GalleryResult {
  const {id = (key: string) => `photoGallery-${key}`} = options
  const photos = marker === 'photos' || marker === 'gallery'
  const least = options.minimumRun ?? (photos ? 2 : 3)
  const galleries: DetectedGallery[] = []
  const figures = blocks.filter(({_type}) => _type === 'figure')
  const make = (
    members: readonly BodyBlock[],
    replaces: readonly BodyBlock[],
    reason: DetectedGallery['reason'],
  ) => {
    const key = hashHex(members.map(addressOf).join('\n'))
    galleries.push({key, figures: members, replaces: replaces.map(({_key}) => _key), reason})
  }
  let run: BodyBlock[] = []
  let opener: BodyBlock | undefined
  const close = () => {
    if (opener && run.length >= 1) make(run, [opener, ...run], 'shortcode')
    else if (run.length >= least) make(run, run, 'run')
    run = []
    opener = undefined
  }
  for (const block of blocks) {
    if (block._type === 'figure') {
      run.push(block)
      continue
    }
    if (block._type === 'block' && textOf(block) === '' && run.length > 0) continue
    close()
    if (block._type === 'block' && shortcode.test(textOf(block))) opener = block
  }
  close()
  const taken = new Set(galleries.flatMap(({replaces}) => replaces))
  const loose = figures.filter(({_key}) => !taken.has(_key))
  if (photos && galleries.length === 0 && loose.length >= 2) make(loose, loose, 'marker')
  const embeds = new Map<string, DetectedGallery>()
  const gone = new Set<string>()
  for (const gallery of galleries) {
    const [first, ...rest] = gallery.replaces
    if (first !== undefined) embeds.set(first, gallery)
    for (const key of rest) gone.add(key)
  }
  const next = blocks.flatMap((block): BodyBlock[] => {
    const gallery = embeds.get(block._key)
    if (gallery)
      return [
        {
          _type: 'galleryEmbed',
          _key: keyOf(gallery.key),
          gallery: {_type: 'reference', _ref: id(gallery.key)},
        },
      ]
    return gone.has(block._key) ? [] : [block]
  })
  return {galleries, blocks: next}
}

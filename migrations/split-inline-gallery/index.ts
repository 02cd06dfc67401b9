import {
  append,
  at,
  createIfNotExists,
  defineMigration,
  patch,
  setIfMissing,
  unset,
} from 'sanity/migrate'
import {galleryId} from '../../plugins/article-import/load/ids.ts'

/** The place of an inline gallery among an article's imported ones: none of those has it. */
const INLINE = 1000

/**
 * A split document: pictures that stood in the article itself (`photos`) become a photo gallery of
 * their own, which the article refers to. A draft's pictures go into a draft of the gallery.
 */
export default defineMigration({
  title: 'Split inline photos into photo galleries',
  documentTypes: ['article'],
  filter: 'defined(photos)',
  migrate: {
    document(article) {
      const {_id, photos, headline, slug} = article as {
        _id: string
        photos?: unknown
        headline?: string
        slug?: {current?: string}
      }
      if (!Array.isArray(photos)) return
      const pictures = photos.flatMap(pictureOf)
      if (pictures.length === 0) return patch(_id, at('photos', unset()))
      const base = _id.replace(/^drafts\./, '')
      const gallery = galleryId(base, INLINE)
      const isDraft = base !== _id
      return [
        createIfNotExists({
          _id: isDraft ? `drafts.${gallery}` : gallery,
          _type: 'photoGallery',
          title: headline ?? 'Photos',
          slug: {_type: 'slug', current: `${slug?.current ?? base}-photos`},
          images: pictures.map((picture, index) => ({
            _key: `photo${index}`,
            ...picture,
            _type: 'figure',
          })),
        }),
        patch(_id, [
          at('galleries', setIfMissing([])),
          at(
            'galleries',
            append([
              {
                _type: 'reference',
                _key: gallery.slice(-12),
                _ref: gallery,
                ...(isDraft && {_weak: true, _strengthenOnPublish: {type: 'photoGallery'}}),
              },
            ]),
          ),
          at('photos', unset()),
        ]),
      ]
    },
  },
})

/** A picture as it was kept: with its fields, or its address alone. */
function pictureOf(photo: unknown): object[] {
  if (typeof photo === 'string') return photo.trim() === '' ? [] : [{sourceUrl: photo.trim()}]
  return typeof photo === 'object' && photo !== null ? [photo] : []
}

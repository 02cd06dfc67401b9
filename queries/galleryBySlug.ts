import {defineQuery} from 'groq'
import {z} from 'zod'
import {defineView} from './defineView.ts'
import {cardFields, cardSchema} from './fragments/card.ts'
import {galleryFields, galleryShape} from './fragments/gallery.ts'
import {isLive, isPublic} from './fragments/public.ts'

/**
 * One photo gallery with every picture, and the articles that show it.
 *
 * Parameters: `slug`. Result: the gallery, or null.
 * Cost: a lookup, its pictures, and a walk over what refers to it.
 */
export const galleryBySlugQuery = defineQuery(
  `*[_type == "photoGallery" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  ${galleryFields},
  "articles": *[_type == "article" && references(^._id) && ${isLive}] | order(publishedAt desc, _id asc)[0...20]{${cardFields}}
}`,
)

/** One photo gallery by its address. */
export const galleryBySlug = defineView({
  name: 'gallery-by-slug',
  query: galleryBySlugQuery,
  params: z.strictObject({slug: z.string().min(1)}),
  result: z.strictObject({...galleryShape, articles: z.array(cardSchema)}).nullable(),
})

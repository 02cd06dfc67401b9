import {defineQuery} from 'groq'
import {z} from 'zod'
import {articlePage} from './cursor.ts'
import {defineView} from './defineView.ts'
import {cardFields, cardSchema} from './fragments/card.ts'
import {titled, titledSchema} from './fragments/named.ts'
import {behindCursor, ifPublic, isLive, isPublic} from './fragments/public.ts'

/**
 * A section with a page of its articles, its parent and the sections below it.
 *
 * Parameters: `slug`, `limit`, `beforeDate`, `beforeId`. Result: the section, or null.
 * Cost: a lookup, and a walk over the articles that refer to it.
 */
export const sectionBySlugQuery = defineQuery(
  `*[_type == "section" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  _id, "title": coalesce(title, ""), "slug": coalesce(slug.current, ""), description,
  "parent": [parent->]${ifPublic}${titled},
  "children": *[_type == "section" && parent._ref == ^._id && defined(slug.current) && ${isPublic}] | order(title asc, _id asc)[0...50]${titled},
  "articles": *[_type == "article" && section._ref == ^._id && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}}
}`,
)

/** A section by its address. */
export const sectionBySlug = defineView({
  name: 'section-by-slug',
  query: sectionBySlugQuery,
  params: z.strictObject({slug: z.string().min(1), ...articlePage}),
  result: titledSchema
    .extend({
      description: z.string().nullable(),
      parent: titledSchema.nullable(),
      children: z.array(titledSchema),
      articles: z.array(cardSchema),
    })
    .nullable(),
})

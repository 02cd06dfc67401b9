import {defineQuery} from 'groq'
import {z} from 'zod'
import {articlePage} from './cursor.ts'
import {defineView} from './defineView.ts'
import {cardFields, cardSchema} from './fragments/card.ts'
import {titled, titledSchema} from './fragments/named.ts'
import {behindCursor, ifPublic, isLive, isPublic} from './fragments/public.ts'

/**
 * A topic with a page of its articles, its broader topic and its narrower ones.
 *
 * Parameters: `slug`, `limit`, `beforeDate`, `beforeId`. Result: the topic, or null.
 * Cost: a lookup, and a walk over the articles that refer to it.
 */
export const topicBySlugQuery = defineQuery(
  `*[_type == "topic" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  _id, "title": coalesce(title, ""), "slug": coalesce(slug.current, ""), mediaTopicCode,
  "broader": [broader->]${ifPublic}${titled},
  "narrower": *[_type == "topic" && broader._ref == ^._id && defined(slug.current) && ${isPublic}] | order(title asc, _id asc)[0...100]${titled},
  "articles": *[_type == "article" && references(^._id) && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}}
}`,
)

/** A topic by its address. */
export const topicBySlug = defineView({
  name: 'topic-by-slug',
  query: topicBySlugQuery,
  params: z.strictObject({slug: z.string().min(1), ...articlePage}),
  result: titledSchema
    .extend({
      mediaTopicCode: z.string().nullable(),
      broader: titledSchema.nullable(),
      narrower: z.array(titledSchema),
      articles: z.array(cardSchema),
    })
    .nullable(),
})

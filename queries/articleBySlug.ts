import {defineQuery} from 'groq'
import {z} from 'zod'
import {defineView} from './defineView.ts'
import {articleFields, articleShape} from './fragments/article.ts'
import {cardFields, cardShape} from './fragments/card.ts'
import {isLive} from './fragments/public.ts'

/**
 * One article with everything that its page shows, and related ones: of the 24 newest that share a
 * mention or topic, the six that share most.
 *
 * Parameters: `slug`. Result: the article, or null when readers may not have one of that address.
 * Cost: a lookup by address, its references, and a walk over articles with the same references.
 */
export const articleBySlugQuery = defineQuery(
  `*[_type == "article" && slug.current == $slug && ${isLive}] | order(publishedAt desc, _id asc)[0]{
  ${articleFields},
  "related": *[_type == "article" && references(^.mentions[]._ref, ^.topics[]._ref) && _id != ^._id && (count(mentions[_ref in ^.^.mentions[]._ref]) > 0 || count(topics[_ref in ^.^.topics[]._ref]) > 0) && ${isLive}] | order(publishedAt desc, _id asc)[0...24]{
    ${cardFields},
    "shared": coalesce(count(mentions[_ref in ^.^.mentions[]._ref]), 0) + coalesce(count(topics[_ref in ^.^.topics[]._ref]), 0)
  } | order(shared desc, publishedAt desc)[0...6]
}`,
)

/** One article by its address. */
export const articleBySlug = defineView({
  name: 'article-by-slug',
  query: articleBySlugQuery,
  params: z.strictObject({slug: z.string().min(1)}),
  result: z
    .strictObject({
      ...articleShape,
      related: z.array(z.strictObject({...cardShape, shared: z.number()})),
    })
    .nullable(),
})

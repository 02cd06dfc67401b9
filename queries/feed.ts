import {defineQuery} from 'groq'
import {z} from 'zod'
import {articlePage} from './cursor.ts'
import {defineView} from './defineView.ts'
import {articleFields, articleSchema} from './fragments/article.ts'
import {behindCursor, isLive} from './fragments/public.ts'

/**
 * Whole articles for feeds: text, pictures, galleries, rights and corrections.
 *
 * Parameters: `since` (published at or after; empty for all), `limit`, `beforeDate`, `beforeId`.
 * Result: newest first. Cost: a walk over `publishedAt` and everything that the articles refer to.
 */
export const feedQuery = defineQuery(
  `*[_type == "article" && publishedAt >= $since && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${articleFields}, _updatedAt}`,
)

/** Whole articles for feeds. */
export const feed = defineView({
  name: 'feed',
  query: feedQuery,
  params: z.strictObject({since: z.string().default(''), ...articlePage}),
  result: z.array(articleSchema.extend({_updatedAt: z.string()})),
})

/** An article as feeds get it. */
export type FeedArticle = z.infer<typeof feed.result>[number]

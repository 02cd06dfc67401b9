import {defineQuery} from 'groq'
import {z} from 'zod'
import {articlePage} from './cursor.ts'
import {defineView} from './defineView.ts'
import {cardFields, cardSchema} from './fragments/card.ts'
import {behindCursor, isLive} from './fragments/public.ts'

/**
 * The newest articles, a page at a time.
 *
 * Parameters: `limit`, `beforeDate`, `beforeId`. Result: article cards, newest first.
 * Cost: one walk over `publishedAt`, `limit` documents and what they refer to.
 */
export const latestArticlesQuery = defineQuery(
  `*[_type == "article" && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}}`,
)

/** The newest articles. */
export const latestArticles = defineView({
  name: 'latest-articles',
  query: latestArticlesQuery,
  params: z.strictObject(articlePage),
  result: z.array(cardSchema),
})

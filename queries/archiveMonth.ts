import {defineQuery} from 'groq'
import {z} from 'zod'
import {articlePage} from './cursor.ts'
import {defineView} from './defineView.ts'
import {cardFields, cardSchema} from './fragments/card.ts'
import {behindCursor, isLive} from './fragments/public.ts'

/**
 * The articles of a stretch of time, usually a month ({@link monthRange}), and the times of the
 * nearest articles before and after it, for links to the neighbouring months.
 *
 * Parameters: `from` and `to` (exclusive), `limit`, `beforeDate`, `beforeId`.
 * Result: `articles`, newest first; `older` and `newer`, or null at an end of the archive.
 * Cost: three walks over `publishedAt`.
 */
export const archiveMonthQuery = defineQuery(`{
  "articles": *[_type == "article" && publishedAt >= $from && publishedAt < $to && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}},
  "older": *[_type == "article" && publishedAt < $from && ${isLive}] | order(publishedAt desc, _id asc)[0].publishedAt,
  "newer": *[_type == "article" && publishedAt >= $to && ${isLive}] | order(publishedAt asc, _id asc)[0].publishedAt
}`)

/** The articles of a month. */
export const archiveMonth = defineView({
  name: 'archive-month',
  query: archiveMonthQuery,
  params: z.strictObject({from: z.string().min(4), to: z.string().min(4), ...articlePage}),
  result: z.strictObject({
    articles: z.array(cardSchema),
    older: z.string().nullable(),
    newer: z.string().nullable(),
  }),
})

/**
 * The first instant of a month and of the next one, in UTC.
 *
 * @param month - 1 to 12
 */
export function monthRange(year: number, month: number): {from: string; to: string} {
  const start = (offset: number): string =>
    new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString()
  return {from: start(0), to: start(1)}
}

import {z} from 'zod'

/** Where a page of articles goes on: behind the last article that was shown. */
export interface ArticleCursor {
  /** `publishedAt` of that article, as the query gave it. */
  readonly beforeDate: string
  /** `_id` of that article, which parts articles of one instant. */
  readonly beforeId: string
}

/** Parameters of a page of articles. */
export const articlePage = {
  beforeDate: z.string().min(1).default('9999-12-31T23:59:59Z'),
  beforeId: z.string().default(''),
  limit: z.int().min(1).max(1000).default(20),
}

/**
 * The cursor of the next page, or `undefined` when this one was not full: then there is no next.
 *
 * @param page - articles as a view gave them
 * @param limit - the limit that the page was asked with
 */
export function nextArticles(
  page: readonly {readonly _id: string; readonly publishedAt: string}[],
  limit: number,
): ArticleCursor | undefined {
  const last = page.at(-1)
  return last && page.length >= limit
    ? {beforeDate: last.publishedAt, beforeId: last._id}
    : undefined
}

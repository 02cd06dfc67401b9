import {type ArticleCursor, nextArticles} from '../cursor.ts'
import {type FeedArticle, feed} from '../feed.ts'
import {type FetchingClient, runView} from '../runView.ts'
import {sitemapArticles, sitemapNewest} from '../sitemap.ts'
import type {SitemapArticle} from './sitemaps.ts'

/**
 * Every article that readers may have, whole, newest first, a page at a time.
 *
 * @param since - ISO 8601; older ones are left out
 * @throws {@link QueryError} when a page does not have the shape of its type
 */
export function allFeedArticles(
  client: FetchingClient,
  {pageSize = 50, since = ''}: {pageSize?: number; since?: string} = {},
): AsyncGenerator<FeedArticle, void, undefined> {
  return pages((cursor) => runView(client, feed, {limit: pageSize, since, ...cursor}), pageSize)
}

/**
 * Every article that search engines may list, newest first, a page at a time.
 *
 * @param since - ISO 8601; older ones are left out
 * @param until - ISO 8601; this one and newer ones are left out
 */
export function allSitemapArticles(
  client: FetchingClient,
  {pageSize = 200, ...range}: {pageSize?: number; since?: string; until?: string} = {},
): AsyncGenerator<SitemapArticle, void, undefined> {
  return pages(
    (cursor) => runView(client, sitemapArticles, {limit: pageSize, ...range, ...cursor}),
    pageSize,
  )
}

/**
 * The months with articles that search engines may list, as `YYYY-MM`, newest first: a sitemap each
 * stays small, and old ones never change.
 */
export async function* allSitemapMonths(
  client: FetchingClient,
): AsyncGenerator<string, void, undefined> {
  let newest = await runView(client, sitemapNewest, {})
  while (newest !== null) {
    const month = newest.slice(0, 7)
    yield month
    newest = await runView(client, sitemapNewest, {until: month})
  }
}

async function* pages<Item extends {readonly _id: string; readonly publishedAt: string}>(
  fetchPage: (cursor: ArticleCursor | undefined) => Promise<readonly Item[]>,
  pageSize: number,
): AsyncGenerator<Item, void, undefined> {
  let cursor: ArticleCursor | undefined
  do {
    const page = await fetchPage(cursor)
    yield* page
    cursor = nextArticles(page, pageSize)
  } while (cursor)
}

import type {APIRoute} from 'astro'
import {newsSitemap} from '../../../../queries/feeds/index.ts'
import {sitemapArticles} from '../../../../queries/index.ts'
import {askAsReader} from '../lib/ask.ts'
import {channel} from '../lib/site.ts'

const DAY = 86_400_000

/** The articles of the last two days, for Google News. */
export const GET: APIRoute = async () => {
  // Times with an offset are text: a day to spare, and the sitemap compares instants.
  const since = new Date(Math.floor(Date.now() / DAY) * DAY - 3 * DAY).toISOString()
  const articles = await askAsReader(sitemapArticles, {since, limit: 1000})
  return new Response(newsSitemap(articles, {channel}), {
    headers: {'content-type': newsSitemap.mediaType, 'cache-control': 'public, max-age=60'},
  })
}

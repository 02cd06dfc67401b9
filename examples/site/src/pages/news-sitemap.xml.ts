import type {APIRoute} from 'astro'
import {newsSitemap} from '../../../../queries/feeds/index.ts'
import {runView, sitemapArticles} from '../../../../queries/index.ts'
import {client} from '../lib/client.ts'
import {channel} from '../lib/site.ts'

/** The articles of the last two days, for Google News. */
export const GET: APIRoute = async () => {
  const articles = await runView(client, sitemapArticles, {limit: 1000})
  return new Response(newsSitemap(articles, {channel}), {
    headers: {'content-type': newsSitemap.mediaType},
  })
}

import type {APIRoute} from 'astro'
import {allSitemapMonths, type SitemapPage, sitemapIndex} from '../../../../queries/feeds/index.ts'
import {client} from '../lib/client.ts'
import {origin} from '../lib/site.ts'
import {streamed} from '../lib/streamed.ts'

/** All sitemaps of the site: a month of articles each, and all other pages. */
export const GET: APIRoute = () =>
  streamed(sitemapIndex.stream(sitemaps(), {}), sitemapIndex.mediaType)

async function* sitemaps(): AsyncGenerator<SitemapPage> {
  yield {url: `${origin}/news-sitemap.xml`}
  yield {url: `${origin}/sitemaps/pages.xml`}
  for await (const month of allSitemapMonths(client)) {
    yield {url: `${origin}/sitemaps/articles-${month}.xml`}
  }
}

import type {APIRoute} from 'astro'
import {type SitemapPage, sitemapIndex} from '../../../../queries/feeds/index.ts'
import {client} from '../lib/client.ts'
import {origin} from '../lib/site.ts'
import {pageTypes, sitemapFiles} from '../lib/sitemapFiles.ts'
import {streamed} from '../lib/streamed.ts'

/** All sitemaps of the site: a month of articles each, or parts of one, and all other pages. */
export const GET: APIRoute = () =>
  streamed(sitemapIndex.stream(sitemaps(), {}), sitemapIndex.mediaType)

async function* sitemaps(): AsyncGenerator<SitemapPage> {
  yield {url: `${origin}/news-sitemap.xml`}
  for (const type of pageTypes) yield {url: `${origin}/sitemaps/pages-${type}.xml`}
  for await (const name of sitemapFiles(client)) {
    yield {url: `${origin}/sitemaps/articles-${name}.xml`}
  }
}

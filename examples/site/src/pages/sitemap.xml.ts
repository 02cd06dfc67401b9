import type {APIRoute} from 'astro'
import {sitemapIndex} from '../../../../queries/feeds/index.ts'
import {origin} from '../lib/site.ts'

/** All sitemaps of the site. */
export const GET: APIRoute = () =>
  new Response(
    sitemapIndex(
      ['/sitemaps/articles.xml', '/sitemaps/pages.xml', '/news-sitemap.xml'].map((path) => ({
        url: origin + path,
      })),
      {},
    ),
    {headers: {'content-type': sitemapIndex.mediaType}},
  )

import type {APIRoute} from 'astro'
import {origin} from '../lib/site.ts'

/** Crawlers may read all but what is for editors, and find the sitemaps here. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow: /api/\nSitemap: ${origin}/sitemap.xml\n`, {
    headers: {'content-type': 'text/plain; charset=utf-8'},
  })

import type {APIRoute} from 'astro'
import {allSitemapArticles, imageSitemap} from '../../../../../queries/feeds/index.ts'
import {client} from '../../lib/client.ts'
import {monthOf} from '../../lib/monthOf.ts'
import {channel} from '../../lib/site.ts'
import {streamed} from '../../lib/streamed.ts'

/** The articles of a month with their pictures. */
export const GET: APIRoute = ({params}) => {
  const range = monthOf(params.month)
  if (!range) return new Response('Not found', {status: 404})
  const articles = allSitemapArticles(client, {since: range.from, until: range.to})
  return streamed(imageSitemap.stream(articles, channel), imageSitemap.mediaType)
}

import type {APIRoute} from 'astro'
import {imageSitemap} from '../../../../../queries/feeds/index.ts'
import {client} from '../../lib/client.ts'
import {channel} from '../../lib/site.ts'
import {articlesOfFile} from '../../lib/sitemapFiles.ts'
import {streamed} from '../../lib/streamed.ts'

/** The articles of a month, or of a part of it, with their pictures. */
export const GET: APIRoute = ({params}) => {
  const articles = articlesOfFile(client, params.month ?? '')
  if (!articles) return new Response('Not found', {status: 404})
  return streamed(imageSitemap.stream(articles, channel), imageSitemap.mediaType)
}

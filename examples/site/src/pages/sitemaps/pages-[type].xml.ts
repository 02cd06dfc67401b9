import type {APIRoute} from 'astro'
import {sitemap} from '../../../../../queries/feeds/index.ts'
import {client} from '../../lib/client.ts'
import {pagesOfType, pageTypes} from '../../lib/sitemapFiles.ts'
import {streamed} from '../../lib/streamed.ts'

/** The pages of a type of document: sections, topics, organizations and the like. */
export const GET: APIRoute = ({params}) => {
  const type = pageTypes.find((known) => known === params.type)
  if (!type) return new Response('Not found', {status: 404})
  return streamed(sitemap.stream(pagesOfType(client, type), {}), sitemap.mediaType)
}

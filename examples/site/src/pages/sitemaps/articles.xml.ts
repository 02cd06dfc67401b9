import type {APIRoute} from 'astro'
import {allSitemapArticles, imageSitemap} from '../../../../../queries/feeds/index.ts'
import {client} from '../../lib/client.ts'
import {channel} from '../../lib/site.ts'
import {streamed} from '../../lib/streamed.ts'

/** Every article with its pictures. */
export const GET: APIRoute = () =>
  streamed(imageSitemap.stream(allSitemapArticles(client), channel), imageSitemap.mediaType)

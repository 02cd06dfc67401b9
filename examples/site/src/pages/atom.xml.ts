import type {APIRoute} from 'astro'
import {atom} from '../../../../queries/feeds/index.ts'
import {feed, runView} from '../../../../queries/index.ts'
import {client} from '../lib/client.ts'
import {fullChannel} from '../lib/site.ts'

/** The newest articles, whole. */
export const GET: APIRoute = async () => {
  const articles = await runView(client, feed, {limit: 30})
  return new Response(atom(articles, fullChannel('/atom.xml')), {
    headers: {'content-type': atom.mediaType, 'cache-control': 'public, max-age=60'},
  })
}

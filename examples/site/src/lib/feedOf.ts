import type {Feed, FullChannel} from '../../../../queries/feeds/index.ts'
import {type FeedArticle, feed} from '../../../../queries/index.ts'
import {askAsReader} from './ask.ts'
import {fullChannel} from './site.ts'

/** The newest articles, whole, as a feed that stands at `path`. */
export async function feedOf(
  write: Feed<FeedArticle, FullChannel>,
  path: string,
): Promise<Response> {
  const articles = await askAsReader(feed, {limit: 30})
  return new Response(write(articles, fullChannel(path)), {
    headers: {'content-type': write.mediaType, 'cache-control': 'public, max-age=60'},
  })
}

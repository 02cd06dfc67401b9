import {defineMiddleware} from 'astro:middleware'
import {isPreview} from './lib/ask.ts'

/** Pages may be kept by a cache in front of the site for moments; what an editor sees by none. */
export const onRequest = defineMiddleware(async ({cookies}, next) => {
  const response = await next()
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    response.headers.set(
      'cache-control',
      isPreview(cookies)
        ? 'private, no-store'
        : 'public, max-age=0, s-maxage=10, stale-while-revalidate=60',
    )
    response.headers.set('vary', 'cookie')
  }
  return response
})

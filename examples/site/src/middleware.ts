import {defineMiddleware} from 'astro:middleware'
import {isPreview} from './lib/ask.ts'
import {keptPage} from './lib/keptPage.ts'

/** Pages may be kept for readers, here and by a cache in front; what an editor sees by none. */
export const onRequest = defineMiddleware(async ({cookies, request, url}, next) => {
  const preview = isPreview(cookies)
  // Feeds and sitemaps have an ending, and are sent as they are written.
  const shared = request.method === 'GET' && !preview && !/^\/api\/|\.\w+$/.test(url.pathname)
  const response = shared ? await keptPage(request, next) : await next()
  if (response.status === 304 || response.headers.get('content-type')?.startsWith('text/html')) {
    response.headers.set(
      'cache-control',
      preview ? 'private, no-store' : 'public, max-age=0, s-maxage=10',
    )
    response.headers.set('vary', 'cookie')
  }
  return response
})

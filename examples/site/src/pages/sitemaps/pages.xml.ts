import type {APIRoute} from 'astro'
import {type SitemapPage, sitemap} from '../../../../../queries/feeds/index.ts'
import {runView, sitemapPages} from '../../../../../queries/index.ts'
import {client} from '../../lib/client.ts'
import {origin, pathTo} from '../../lib/site.ts'
import {streamed} from '../../lib/streamed.ts'

const types = ['section', 'topic', 'organization', 'person', 'memorandum', 'photoGallery'] as const

/** Every page but articles. */
export const GET: APIRoute = () => streamed(sitemap.stream(pages(), {}), sitemap.mediaType)

async function* pages(): AsyncGenerator<SitemapPage> {
  for (const type of types) {
    for (let afterId = ''; ; ) {
      const page = await runView(client, sitemapPages, {type, afterId})
      for (const document of page) {
        const path = pathTo(document)
        if (path) yield {url: origin + path, lastModified: document._updatedAt}
      }
      const last = page.at(-1)
      if (!last || page.length < 1000) break
      afterId = last._id
    }
  }
}

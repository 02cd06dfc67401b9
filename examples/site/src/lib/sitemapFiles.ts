import {
  allSitemapArticles,
  allSitemapMonths,
  type SitemapArticle,
  type SitemapPage,
} from '../../../../queries/feeds/index.ts'
import {
  type FetchingClient,
  runView,
  sitemapCount,
  sitemapPages,
} from '../../../../queries/index.ts'
import {monthOf} from './monthOf.ts'
import {origin, pathTo} from './site.ts'

/** So many articles, pictures and all, stay far below the 50 MB that a sitemap may have. */
const PER_FILE = 10_000

/** The sitemaps of articles by name: `2026-05`, and `2026-05-2` where a month needs more than one. */
export async function* sitemapFiles(
  client: FetchingClient,
  perFile = PER_FILE,
): AsyncGenerator<string, void, undefined> {
  for await (const month of allSitemapMonths(client)) {
    yield month
    const range = monthOf(month)
    const count = range
      ? await runView(client, sitemapCount, {since: range.from, until: range.to})
      : 0
    for (let part = 2; (part - 1) * perFile < count; part++) yield `${month}-${part}`
  }
}

/** The articles of a sitemap by its name; undefined for a name that none has. */
export function articlesOfFile(
  client: FetchingClient,
  name: string,
  perFile = PER_FILE,
): AsyncGenerator<SitemapArticle, void, undefined> | undefined {
  const [, month, part = '1'] = /^(\d{4}-\d\d)(?:-([2-9]|[1-9]\d{1,3}))?$/.exec(name) ?? []
  const range = monthOf(month)
  if (!range) return undefined
  const articles = allSitemapArticles(client, {since: range.from, until: range.to})
  return slice(articles, (Number(part) - 1) * perFile, perFile)
}

/** The types of documents, but articles, that have pages. */
export const pageTypes = [
  'section',
  'topic',
  'organization',
  'person',
  'memorandum',
  'photoGallery',
] as const

/** The pages of a type of document, as many as a sitemap may list. */
export function pagesOfType(
  client: FetchingClient,
  type: (typeof pageTypes)[number],
): AsyncGenerator<SitemapPage, void, undefined> {
  return slice(allPages(client, type), 0, 50_000)
}

async function* allPages(
  client: FetchingClient,
  type: (typeof pageTypes)[number],
): AsyncGenerator<SitemapPage, void, undefined> {
  for (let afterId = ''; ; ) {
    const page = await runView(client, sitemapPages, {type, afterId})
    for (const document of page) {
      const path = pathTo(document)
      if (path) yield {url: origin + path, lastModified: document._updatedAt}
    }
    const last = page.at(-1)
    if (!last || page.length < 1000) return
    afterId = last._id
  }
}

async function* slice<Item>(
  items: AsyncGenerator<Item, void, undefined>,
  from: number,
  count: number,
): AsyncGenerator<Item, void, undefined> {
  let at = 0
  for await (const item of items) {
    if (at >= from) yield item
    if (++at === from + count) return
  }
}

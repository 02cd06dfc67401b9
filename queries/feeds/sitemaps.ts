import type {z} from 'zod'
import type {sitemapArticles} from '../sitemap.ts'
import {type Channel, instant, languageOf, said, timeOf} from './channel.ts'
import {defineFeed} from './defineFeed.ts'
import {pictureOf} from './pictures.ts'
import {element, openTag, optional, render, xmlDeclaration} from './xml.ts'

/** An article as {@link sitemapArticles} gives it. */
export type SitemapArticle = z.infer<typeof sitemapArticles.result>[number]

/** A page that search engines may list. */
export interface SitemapPage {
  readonly url: string
  readonly lastModified?: string | null
}

/** What a Google News sitemap is told. */
export interface NewsSitemapOptions {
  readonly channel: Channel
  /** The moment of asking, ISO 8601; the clock when absent. */
  readonly now?: string
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'
const HOURS_48 = 48 * 3_600_000

const xmlType = 'application/xml; charset=utf-8'
const tooLong = {
  limit: 50_000,
  maxBytes: 52_428_800,
  beyond: {suggestion: 'Write several with .parts() and list them with sitemapIndex().'},
} as const

/** A sitemap of any pages; at most 50,000 and 50 MB. @see https://www.sitemaps.org/protocol.html */
export const sitemap = defineFeed<SitemapPage, object>({
  name: 'sitemap',
  mediaType: xmlType,
  open: () => xmlDeclaration + openTag('urlset', {xmlns: NAMESPACE}),
  item: ({url, lastModified}) =>
    render(
      element('url', null, [element('loc', null, url), optional('lastmod', instant(lastModified))]),
    ),
  close: () => '</urlset>\n',
  ...tooLong,
})

/**
 * A sitemap of articles with their pictures, at most 1,000 a page.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
export const imageSitemap = defineFeed<SitemapArticle, Channel>({
  name: 'sitemap',
  mediaType: xmlType,
  open: () => xmlDeclaration + openTag('urlset', {xmlns: NAMESPACE, 'xmlns:image': IMAGE}),
  item: (article, channel) =>
    render(
      element('url', null, [
        element('loc', null, channel.articleUrl(article)),
        optional('lastmod', instant(article.updatedAt ?? article.publishedAt)),
        [...addressesOf(article)]
          .slice(0, 1000)
          .map((url) => element('image:image', null, element('image:loc', null, url))),
      ]),
    ),
  close: () => '</urlset>\n',
  ...tooLong,
})

/**
 * A Google News sitemap: the articles of the last 48 hours, at most 1,000. Give it the newest first.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const newsSitemap = defineFeed<SitemapArticle, NewsSitemapOptions>({
  name: 'Google News sitemap',
  mediaType: xmlType,
  open: () => xmlDeclaration + openTag('urlset', {xmlns: NAMESPACE, 'xmlns:news': NEWS}),
  item(article, {channel, now}) {
    const published = timeOf(article.publishedAt)
    const asked = now === undefined ? Date.now() : timeOf(now)
    if (!(published <= asked && published >= asked - HOURS_48)) return undefined
    // Google takes no article without a title.
    if (!said(article.headline)) return undefined
    return render(
      element('url', null, [
        element('loc', null, channel.articleUrl(article)),
        element('news:news', null, [
          element('news:publication', null, [
            element('news:name', null, channel.publisher.name),
            element('news:language', null, newsLanguage(languageOf(article, channel))),
          ]),
          element('news:publication_date', null, instant(article.publishedAt)),
          element('news:title', null, article.headline),
        ]),
      ]),
    )
  },
  close: () => '</urlset>\n',
  limit: 1000,
})

/** A list of sitemaps. @see https://www.sitemaps.org/protocol.html#index */
export const sitemapIndex = defineFeed<SitemapPage, object>({
  name: 'sitemap index',
  mediaType: xmlType,
  open: () => xmlDeclaration + openTag('sitemapindex', {xmlns: NAMESPACE}),
  item: ({url, lastModified}) =>
    render(
      element('sitemap', null, [
        element('loc', null, url),
        optional('lastmod', instant(lastModified)),
      ]),
    ),
  close: () => '</sitemapindex>\n',
  limit: 50_000,
  beyond: {suggestion: 'Write several indexes.'},
})

function addressesOf({leadFigure, figures, galleryFigures}: SitemapArticle): Set<string> {
  return new Set(
    [leadFigure, ...figures, ...galleryFigures].flatMap((figure) => pictureOf(figure)?.url ?? []),
  )
}

/** ISO 639 as Google News wants it: Chinese with its script's region, all others without. */
function newsLanguage(tag = 'en'): string {
  const language = tag.toLowerCase()
  if (/^zh-(?:tw|hk|mo|hant)/.test(language)) return 'zh-tw'
  if (/^zh/.test(language)) return 'zh-cn'
  return language.split('-')[0] ?? language
}

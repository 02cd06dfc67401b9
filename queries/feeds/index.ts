export {allFeedArticles, allSitemapArticles} from './allArticles.ts'
export {atom} from './atom.ts'
export type {Channel, FullChannel, Publisher} from './channel.ts'
export type {Feed} from './defineFeed.ts'
export {jsonFeed} from './jsonFeed.ts'
export {
  articleJsonLd,
  galleryJsonLd,
  type JsonLd,
  jsonLdText,
  organizationJsonLd,
} from './jsonLd.ts'
export {type NewsMessageOptions, newsItem, newsmlG2} from './newsmlG2.ts'
export {type ItemOptions, ninjs, ninjsItem} from './ninjs.ts'
export {rss} from './rss.ts'
export {
  imageSitemap,
  type NewsSitemapOptions,
  newsSitemap,
  type SitemapArticle,
  type SitemapPage,
  sitemap,
  sitemapIndex,
} from './sitemaps.ts'

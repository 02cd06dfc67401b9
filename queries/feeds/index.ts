export {allFeedArticles, allSitemapArticles, allSitemapMonths} from './allArticles.ts'
export {atom} from './atom.ts'
export type {Channel, FullChannel, Publisher} from './channel.ts'
export {authorsOf, instant, rfc822, tagsOf} from './channel.ts'
export type {Feed} from './defineFeed.ts'
export {jsonFeed} from './jsonFeed.ts'
export {
  articleJsonLd,
  galleryJsonLd,
  type JsonLd,
  jsonLdText,
  organizationJsonLd,
  personJsonLd,
} from './jsonLd.ts'
export {type NewsMessageOptions, newsItem, newsmlG2} from './newsmlG2.ts'
export {type ItemArticle, type ItemOptions, ninjs, ninjsItem} from './ninjs.ts'
export {type Picture, pictureOf} from './pictures.ts'
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
export {element, openTag, optional, render, type Xml, xmlDeclaration, xmlText} from './xml.ts'

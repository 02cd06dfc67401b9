export {archiveMonth, archiveMonthQuery, monthRange} from './archiveMonth.ts'
export {articleBySlug, articleBySlugQuery} from './articleBySlug.ts'
export {type ArticleCursor, nextArticles} from './cursor.ts'
export {defineView, type View} from './defineView.ts'
export {QueryError, type QueryErrorOptions} from './errors.ts'
export {type FeedArticle, feed, feedQuery} from './feed.ts'
export {forPreview} from './forPreview.ts'
export type {FullArticle} from './fragments/article.ts'
export type {ResolvedBody} from './fragments/body.ts'
export type {ArticleCard} from './fragments/card.ts'
export type {RegisteredMemorandum} from './fragments/memorandum.ts'
export {frontPage, frontPageQuery} from './frontPage.ts'
export {galleryBySlug, galleryBySlugQuery} from './galleryBySlug.ts'
export {latestArticles, latestArticlesQuery} from './latestArticles.ts'
export {
  type MemorandumCursor,
  memorandaByTitle,
  memorandaByTitleQuery,
  memorandaCount,
  memorandaCountQuery,
  memorandaRegister,
  memorandaRegisterQuery,
  nextMemoranda,
} from './memorandaRegister.ts'
export {memorandumBySlug, memorandumBySlugQuery} from './memorandumBySlug.ts'
export {navigation, navigationQuery} from './navigation.ts'
export {
  type Counterpart,
  counterpartsOf,
  organizationProfile,
  organizationProfileQuery,
} from './organizationProfile.ts'
export {personProfile, personProfileQuery} from './personProfile.ts'
export {
  type RegisterChoices,
  registerChoices,
  registerPage,
  registerPageQuery,
} from './registerPage.ts'
export {type FetchingClient, type RunOptions, runView} from './runView.ts'
export type * from './sanity.types.gen.ts'
export {search, searchQuery} from './search.ts'
export {sectionBySlug, sectionBySlugQuery} from './sectionBySlug.ts'
export {
  sitemapArticles,
  sitemapArticlesQuery,
  sitemapCount,
  sitemapCountQuery,
  sitemapNewest,
  sitemapNewestQuery,
  sitemapPages,
  sitemapPagesQuery,
} from './sitemap.ts'
export {topicBySlug, topicBySlugQuery} from './topicBySlug.ts'

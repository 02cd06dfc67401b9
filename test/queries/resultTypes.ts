import type {z} from 'zod'
import type {View} from '../../queries/defineView.ts'
import type * as queries from '../../queries/index.ts'
import type * as generated from '../../queries/sanity.types.gen.ts'

/** Each takes the other: `A[] | never[]` is `A[]`, and nothing may be missing or extra. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : 'TypeGen is wider') : 'zod is wider'

type Parsed<V> = V extends View<string, z.ZodType, infer Result> ? z.output<Result> : never

/** Takes only what a view parses and what TypeGen says its query gives, where these are the same. */
type Assert<Equal extends true> = Equal

/** One member a view; the compiler refuses this file where one differs. */
export interface SameResults {
  archiveMonth: Assert<Same<Parsed<typeof queries.archiveMonth>, generated.ArchiveMonthQueryResult>>
  articleBySlug: Assert<
    Same<Parsed<typeof queries.articleBySlug>, generated.ArticleBySlugQueryResult>
  >
  feed: Assert<Same<Parsed<typeof queries.feed>, generated.FeedQueryResult>>
  frontPage: Assert<Same<Parsed<typeof queries.frontPage>, generated.FrontPageQueryResult>>
  galleryBySlug: Assert<
    Same<Parsed<typeof queries.galleryBySlug>, generated.GalleryBySlugQueryResult>
  >
  latestArticles: Assert<
    Same<Parsed<typeof queries.latestArticles>, generated.LatestArticlesQueryResult>
  >
  memorandaByTitle: Assert<
    Same<Parsed<typeof queries.memorandaByTitle>, generated.MemorandaByTitleQueryResult>
  >
  memorandaCount: Assert<
    Same<Parsed<typeof queries.memorandaCount>, generated.MemorandaCountQueryResult>
  >
  memorandaRegister: Assert<
    Same<Parsed<typeof queries.memorandaRegister>, generated.MemorandaRegisterQueryResult>
  >
  memorandumBySlug: Assert<
    Same<Parsed<typeof queries.memorandumBySlug>, generated.MemorandumBySlugQueryResult>
  >
  organizationProfile: Assert<
    Same<Parsed<typeof queries.organizationProfile>, generated.OrganizationProfileQueryResult>
  >
  navigation: Assert<Same<Parsed<typeof queries.navigation>, generated.NavigationQueryResult>>
  personProfile: Assert<
    Same<Parsed<typeof queries.personProfile>, generated.PersonProfileQueryResult>
  >
  registerPage: Assert<Same<Parsed<typeof queries.registerPage>, generated.RegisterPageQueryResult>>
  search: Assert<Same<Parsed<typeof queries.search>, generated.SearchQueryResult>>
  sectionBySlug: Assert<
    Same<Parsed<typeof queries.sectionBySlug>, generated.SectionBySlugQueryResult>
  >
  sitemapArticles: Assert<
    Same<Parsed<typeof queries.sitemapArticles>, generated.SitemapArticlesQueryResult>
  >
  sitemapCount: Assert<Same<Parsed<typeof queries.sitemapCount>, generated.SitemapCountQueryResult>>
  sitemapNewest: Assert<
    Same<Parsed<typeof queries.sitemapNewest>, generated.SitemapNewestQueryResult>
  >
  sitemapPages: Assert<Same<Parsed<typeof queries.sitemapPages>, generated.SitemapPagesQueryResult>>
  topicBySlug: Assert<Same<Parsed<typeof queries.topicBySlug>, generated.TopicBySlugQueryResult>>
}

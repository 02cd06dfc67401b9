import {describe, expectTypeOf, test} from 'vitest'
import type {z} from 'zod'
import type {View} from '../../queries/defineView.ts'
import type * as queries from '../../queries/index.ts'
import type * as generated from '../../queries/sanity.types.gen.ts'

/** Each takes the other: `A[] | never[]` is `A[]`, and nothing may be missing or extra. */
type Same<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? true
    : 'generated is wider'
  : 'parsed is wider'

type Parsed<V> = V extends View<string, z.ZodType, infer Result> ? z.output<Result> : never

describe('what a view parses is what TypeGen says its query gives', () => {
  test('every view', () => {
    expectTypeOf<
      Same<Parsed<typeof queries.archiveMonth>, generated.ArchiveMonthQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.articleBySlug>, generated.ArticleBySlugQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.feed>, generated.FeedQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.frontPage>, generated.FrontPageQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.galleryBySlug>, generated.GalleryBySlugQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.latestArticles>, generated.LatestArticlesQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.memorandaRegister>, generated.MemorandaRegisterQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.memorandaByTitle>, generated.MemorandaByTitleQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.memorandaCount>, generated.MemorandaCountQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.memorandumBySlug>, generated.MemorandumBySlugQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.organizationProfile>, generated.OrganizationProfileQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.personProfile>, generated.PersonProfileQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.search>, generated.SearchQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.sectionBySlug>, generated.SectionBySlugQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.sitemapArticles>, generated.SitemapArticlesQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.sitemapPages>, generated.SitemapPagesQueryResult>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      Same<Parsed<typeof queries.topicBySlug>, generated.TopicBySlugQueryResult>
    >().toEqualTypeOf<true>()
  })
})

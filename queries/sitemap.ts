import {defineQuery} from 'groq'
import {z} from 'zod'
import {articlePage} from './cursor.ts'
import {defineView} from './defineView.ts'
import {figureFields, figureSchema} from './fragments/image.ts'
import {behindCursor, isLive, isPublic} from './fragments/public.ts'

/**
 * The addresses of articles that search engines may list, with their pictures.
 *
 * Parameters: `since` and `until` (exclusive) of `publishedAt`, `limit`, `beforeDate`, `beforeId`. Result: newest first; go on with `nextArticles`.
 * Cost: a walk over `publishedAt`; no reference but the pictures' assets is followed.
 */
export const sitemapArticlesQuery = defineQuery(
  `*[_type == "article" && publishedAt >= $since && publishedAt < $until && seo.noIndex != true && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{_id, "headline": coalesce(headline, ""), "slug": coalesce(slug.current, ""), "publishedAt": coalesce(publishedAt, ""), updatedAt, _updatedAt, language, keywords, "leadFigure": leadFigure{${figureFields}}, "figures": coalesce(body[_type == "figure"], [])[]{${figureFields}}, "galleryFigures": coalesce((galleries[]->)[${isPublic}].images[], [])[]{${figureFields}}}`,
)

/**
 * When the newest article before a moment was published that search engines may list; month after
 * month, it tells which months need a sitemap.
 *
 * Parameters: `until`. Result: `publishedAt`, or null. Cost: one step of a walk over `publishedAt`.
 */
export const sitemapNewestQuery = defineQuery(
  `*[_type == "article" && publishedAt < $until && seo.noIndex != true && ${isLive}] | order(publishedAt desc, _id asc)[0].publishedAt`,
)

/**
 * How many articles of a stretch of time search engines may list: whether a month needs more than one
 * sitemap.
 *
 * Parameters: `since` and `until` (exclusive). Result: a number. Cost: every article of that time.
 */
export const sitemapCountQuery = defineQuery(
  `count(*[_type == "article" && publishedAt >= $since && publishedAt < $until && seo.noIndex != true && ${isLive}])`,
)

/**
 * The addresses of all other pages, one type at a time.
 *
 * Parameters: `type`, `afterId` (empty at the start), `limit`. Result: in the order of ids.
 * Cost: a walk over the ids of that type.
 */
export const sitemapPagesQuery = defineQuery(
  `*[_type in ["section", "topic", "organization", "person", "memorandum", "photoGallery"] && _type == $type && defined(slug.current) && _id > $afterId && ${isPublic}] | order(_id asc)[0...$limit]{_id, _type, "slug": coalesce(slug.current, ""), _updatedAt}`,
)

const until = z.string().min(4).default('9999-12-31T23:59:59Z')

const pageType = z.enum([
  'section',
  'topic',
  'organization',
  'person',
  'memorandum',
  'photoGallery',
])

/** The addresses of articles. */
export const sitemapArticles = defineView({
  name: 'sitemap',
  query: sitemapArticlesQuery,
  params: z.strictObject({since: z.string().default(''), until, ...articlePage}),
  result: z.array(
    z.strictObject({
      _id: z.string(),
      headline: z.string(),
      slug: z.string(),
      publishedAt: z.string(),
      updatedAt: z.string().nullable(),
      _updatedAt: z.string(),
      language: z.string().nullable(),
      keywords: z.array(z.string()).nullable(),
      leadFigure: figureSchema.nullable(),
      figures: z.array(figureSchema),
      galleryFigures: z.array(figureSchema),
    }),
  ),
})

/** When the newest article before a moment was published. */
export const sitemapNewest = defineView({
  name: 'sitemap',
  query: sitemapNewestQuery,
  params: z.strictObject({until}),
  result: z.string().nullable(),
})

/** How many articles of a stretch of time search engines may list. */
export const sitemapCount = defineView({
  name: 'sitemap',
  query: sitemapCountQuery,
  params: z.strictObject({since: z.string().default(''), until}),
  result: z.number(),
})

/** The addresses of all other pages. */
export const sitemapPages = defineView({
  name: 'sitemap',
  query: sitemapPagesQuery,
  params: z.strictObject({
    type: pageType,
    afterId: z.string().default(''),
    limit: z.int().min(1).max(1000).default(1000),
  }),
  result: z.array(
    z.strictObject({
      _id: z.string(),
      _type: pageType,
      slug: z.string(),
      _updatedAt: z.string(),
    }),
  ),
})

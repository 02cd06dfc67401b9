import {defineQuery} from 'groq'
import {z} from 'zod'
import {defineView} from './defineView.ts'
import {cardFields, cardSchema} from './fragments/card.ts'
import {titledSchema} from './fragments/named.ts'
import {isLive, isPublic} from './fragments/public.ts'

/**
 * The front page: the newest article with a lead picture, the newest of all, and the newest of each
 * main section.
 *
 * Parameters: `limit` of the latest, `perSection`. Result: `lead` or null, `latest`, `sections`.
 * Cost: two walks over `publishedAt` and one for each main section.
 */
export const frontPageQuery = defineQuery(`{
  "lead": *[_type == "article" && defined(leadFigure.asset) && ${isLive}] | order(publishedAt desc, _id asc)[0]{${cardFields}},
  "latest": *[_type == "article" && ${isLive}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}},
  "sections": *[_type == "section" && !defined(parent) && defined(slug.current) && ${isPublic}] | order(title asc, _id asc)[0...50]{
    _id, "title": coalesce(title, ""), "slug": coalesce(slug.current, ""),
    "articles": *[_type == "article" && section._ref == ^._id && ${isLive}] | order(publishedAt desc, _id asc)[0...$perSection]{${cardFields}}
  }
}`)

/** The front page. */
export const frontPage = defineView({
  name: 'front-page',
  query: frontPageQuery,
  params: z.strictObject({
    limit: z.int().min(1).max(100).default(20),
    perSection: z.int().min(1).max(20).default(4),
  }),
  result: z.strictObject({
    lead: cardSchema.nullable(),
    latest: z.array(cardSchema),
    sections: z.array(titledSchema.extend({articles: z.array(cardSchema)})),
  }),
})

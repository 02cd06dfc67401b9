import {defineQuery} from 'groq'
import {z} from 'zod'
import {defineView} from './defineView.ts'
import {cardFields, cardSchema} from './fragments/card.ts'
import {memorandumFields, memorandumShape} from './fragments/memorandum.ts'
import {memorandumLink, memorandumLinkSchema} from './fragments/named.ts'
import {ifPublic, isLive, isPublic} from './fragments/public.ts'

/**
 * One memorandum with its parties, its document, what it follows and what followed it, the articles
 * that tell of it and the sentences of those articles that are its evidence. A sentence of an
 * article that readers may not have yet is left out.
 *
 * Parameters: `slug`. Result: the memorandum, or null.
 * Cost: a lookup, its references, and a walk over what refers to it.
 */
export const memorandumBySlugQuery = defineQuery(
  `*[_type == "memorandum" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  ${memorandumFields},
  "documentFile": documentFile.asset->{_id, "url": coalesce(url, ""), originalFilename, "mimeType": coalesce(mimeType, ""), "size": coalesce(size, 0)},
  "successorOf": [successorOf->]${ifPublic}${memorandumLink},
  "successors": *[_type == "memorandum" && successorOf._ref == ^._id && ${isPublic}] | order(coalesce(signedOn, "") desc, _id asc)[0...20]${memorandumLink},
  "evidence": (coalesce(evidence, [])[]{_key, "quote": coalesce(quote, ""), "article": article->{"live": ${isLive}, _id, "headline": coalesce(headline, ""), "slug": coalesce(slug.current, ""), "publishedAt": coalesce(publishedAt, "")}})[article.live == true]{_key, quote, "article": article{_id, headline, slug, publishedAt}},
  "articles": *[_type == "article" && references(^._id) && ${isLive}] | order(publishedAt desc, _id asc)[0...50]{${cardFields}}
}`,
)

/** One memorandum by its address. */
export const memorandumBySlug = defineView({
  name: 'memorandum-by-slug',
  query: memorandumBySlugQuery,
  params: z.strictObject({slug: z.string().min(1)}),
  result: z
    .strictObject({
      ...memorandumShape,
      documentFile: z
        .strictObject({
          _id: z.string(),
          url: z.string(),
          originalFilename: z.string().nullable(),
          mimeType: z.string(),
          size: z.number(),
        })
        .nullable(),
      successorOf: memorandumLinkSchema.nullable(),
      successors: z.array(memorandumLinkSchema),
      evidence: z.array(
        z.strictObject({
          _key: z.string(),
          quote: z.string(),
          article: z.strictObject({
            _id: z.string(),
            headline: z.string(),
            slug: z.string(),
            publishedAt: z.string(),
          }),
        }),
      ),
      articles: z.array(cardSchema),
    })
    .nullable(),
})

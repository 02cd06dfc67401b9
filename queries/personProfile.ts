import {defineQuery} from 'groq'
import {z} from 'zod'
import {articlePage} from './cursor.ts'
import {defineView} from './defineView.ts'
import {cardFields, cardSchema} from './fragments/card.ts'
import {figureFields, figureSchema} from './fragments/image.ts'
import {memorandumFields, memorandumSchema} from './fragments/memorandum.ts'
import {namedSchema, organizationLink, organizationLinkSchema} from './fragments/named.ts'
import {behindCursor, ifPublic, isLive, isPublic} from './fragments/public.ts'

/**
 * A person with offices and portrait, a page of the articles by or about the person, and the newest
 * 200 memoranda that the person signed.
 *
 * Parameters: `slug`, `limit`, `beforeDate`, `beforeId`. Result: the person, or null.
 * Cost: a lookup, and two walks over what refers to the person.
 */
export const personProfileQuery = defineQuery(
  `*[_type == "person" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  _id, "name": coalesce(name, ""), "slug": slug.current, "variants": coalesce(variants, []), description, wikidataId,
  "portrait": portrait{${figureFields}},
  "roles": coalesce(roles, [])[]{"title": coalesce(title, ""), from, to, "organization": [organization->]${ifPublic}${organizationLink}},
  "memoranda": *[_type == "memorandum" && ^._id in parties[].signatory._ref && ${isPublic}] | order(coalesce(signedOn, "") desc, _id asc)[0...200]{${memorandumFields}},
  "articles": *[_type == "article" && references(^._id) && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}}
}`,
)

/** A person by address. */
export const personProfile = defineView({
  name: 'person-profile',
  query: personProfileQuery,
  params: z.strictObject({slug: z.string().min(1), ...articlePage}),
  result: namedSchema
    .extend({
      variants: z.array(z.string()),
      description: z.string().nullable(),
      wikidataId: z.string().nullable(),
      portrait: figureSchema.nullable(),
      roles: z.array(
        z.strictObject({
          title: z.string(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          organization: organizationLinkSchema.nullable(),
        }),
      ),
      memoranda: z.array(memorandumSchema),
      articles: z.array(cardSchema),
    })
    .nullable(),
})

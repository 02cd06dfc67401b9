import {defineQuery} from 'groq'
import {z} from 'zod'
import {defineView} from './defineView.ts'
import {cardFields, cardSchema} from './fragments/card.ts'
import {
  memorandumLink,
  memorandumLinkSchema,
  named,
  namedSchema,
  organizationLink,
  organizationLinkSchema,
  titled,
  titledSchema,
} from './fragments/named.ts'
import {isLive, isPublic} from './fragments/public.ts'

/**
 * What a reader finds: articles with the words in the headline, then the newest others with them in
 * the summary, the keywords or the text, each newest first; organizations, people, memoranda and galleries whose
 * names hold the words.
 *
 * Parameters: `text` (words; an asterisk at a word's end stands for any ending), `limit` of the
 * articles. Result: `articles`, `organizations`, `persons`, `memoranda`, `galleries`.
 * Cost: full-text lookups; only the best `limit` articles are resolved.
 */
export const searchQuery = defineQuery(`{
  "inHeadline": *[_type == "article" && headline match $text && ${isLive}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}},
  "anywhere": *[_type == "article" && (headline match $text || subheadline match $text || keywords[] match $text || pt::text(body) match $text) && ${isLive}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}},
  "organizations": *[_type == "organization" && (name match $text || abbreviation match $text || names[].name match $text || names[].abbreviation match $text) && ${isPublic}] | order(name asc, _id asc)[0...10]${organizationLink},
  "persons": *[_type == "person" && (name match $text || variants[] match $text) && ${isPublic}] | order(name asc, _id asc)[0...10]${named},
  "memoranda": *[_type == "memorandum" && (title match $text || summary match $text || areas[] match $text) && ${isPublic}] | order(coalesce(signedOn, "") desc, _id asc)[0...10]${memorandumLink},
  "galleries": *[_type == "photoGallery" && (title match $text || description match $text) && defined(slug.current) && ${isPublic}] | order(coalesce(eventDate, "") desc, _id asc)[0...10]${titled}
}{
  "articles": [...inHeadline, ...anywhere[!(_id in ^.inHeadline[]._id)]][0...$limit],
  organizations, persons, memoranda, galleries
}`)

/** What a reader finds. */
export const search = defineView({
  name: 'search',
  query: searchQuery,
  params: z.strictObject({
    text: z.string().regex(/[\p{L}\p{N}]/u, 'text needs a letter or a digit'),
    limit: z.int().min(1).max(100).default(20),
  }),
  result: z.strictObject({
    articles: z.array(cardSchema),
    organizations: z.array(organizationLinkSchema),
    persons: z.array(namedSchema),
    memoranda: z.array(memorandumLinkSchema),
    galleries: z.array(titledSchema),
  }),
})

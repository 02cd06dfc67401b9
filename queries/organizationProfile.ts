import {defineQuery} from 'groq'
import {z} from 'zod'
import {articlePage} from './cursor.ts'
import {defineView} from './defineView.ts'
import {cardFields, cardSchema} from './fragments/card.ts'
import {plainImage, plainImageSchema} from './fragments/image.ts'
import {
  memorandumFields,
  memorandumSchema,
  type RegisteredMemorandum,
} from './fragments/memorandum.ts'
import {organizationLink, organizationLinkSchema} from './fragments/named.ts'
import {behindCursor, ifPublic, isLive, isPublic} from './fragments/public.ts'
import type {Organization} from './sanity.types.gen.ts'

/**
 * An organization with its names over time, the bodies below it, a page of the articles that tell
 * of it or come from it, and its newest 200 memoranda; {@link counterpartsOf} says with whom.
 *
 * Parameters: `slug`, `limit`, `beforeDate`, `beforeId`. Result: the organization, or null.
 * Cost: a lookup, and two walks over what refers to it.
 */
export const organizationProfileQuery = defineQuery(
  `*[_type == "organization" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  _id, "name": coalesce(name, ""), abbreviation, "slug": slug.current, kind, country, website, wikidataId, description,
  "logo": logo${plainImage},
  "names": coalesce(names, [])[]{name, abbreviation, language, from, to},
  "parent": [parent->]${ifPublic}${organizationLink},
  "children": *[_type == "organization" && parent._ref == ^._id && ${isPublic}] | order(name asc, _id asc)[0...100]${organizationLink},
  "memoranda": *[_type == "memorandum" && ^._id in parties[].organization._ref && ${isPublic}] | order(coalesce(signedOn, "") desc, _id asc)[0...200]{${memorandumFields}},
  "articles": *[_type == "article" && references(^._id) && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}}
}`,
)

type CountryCode = NonNullable<Organization['country']>

function isCountryCode(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Z]{2}$/.test(value)
}

/** An organization by its address. */
export const organizationProfile = defineView({
  name: 'organization-profile',
  query: organizationProfileQuery,
  params: z.strictObject({slug: z.string().min(1), ...articlePage}),
  result: organizationLinkSchema
    .extend({
      kind: z
        .enum([
          'intergovernmental',
          'government',
          'ministry',
          'foundation',
          'company',
          'university',
          'media',
          'ngo',
          'cultural',
          'other',
        ])
        .nullable(),
      country: z.custom<CountryCode>(isCountryCode).nullable(),
      website: z.string().nullable(),
      wikidataId: z.string().nullable(),
      description: z.string().nullable(),
      logo: plainImageSchema.nullable(),
      names: z.array(
        z.strictObject({
          name: z.string().nullable(),
          abbreviation: z.string().nullable(),
          language: z.string().nullable(),
          from: z.string().nullable(),
          to: z.string().nullable(),
        }),
      ),
      parent: organizationLinkSchema.nullable(),
      children: z.array(organizationLinkSchema),
      memoranda: z.array(memorandumSchema),
      articles: z.array(cardSchema),
    })
    .nullable(),
})

/** Another party of an organization's memoranda. */
export interface Counterpart {
  readonly organization: z.infer<typeof organizationLinkSchema>
  /** Ids of the memoranda that both are parties of. */
  readonly memoranda: readonly string[]
}

/** With whom an organization has memoranda, most first, then by name. */
export function counterpartsOf(
  organizationId: string,
  memoranda: readonly RegisteredMemorandum[],
): readonly Counterpart[] {
  const found = new Map<string, {organization: Counterpart['organization']; ids: Set<string>}>()
  for (const memorandum of memoranda) {
    for (const {organization} of memorandum.parties) {
      if (!organization || organization._id === organizationId) continue
      const entry = found.get(organization._id) ?? {organization, ids: new Set()}
      entry.ids.add(memorandum._id)
      found.set(organization._id, entry)
    }
  }
  return [...found.values()]
    .map(({organization, ids}) => ({organization, memoranda: [...ids]}))
    .sort(
      (a, b) =>
        b.memoranda.length - a.memoranda.length ||
        a.organization.name.localeCompare(b.organization.name),
    )
}

import {z} from 'zod'

/** A document with a name, as a link needs it. */
export const named = `{_id, "name": coalesce(name, ""), "slug": slug.current}`

/** The shape of {@link named}. */
export const namedSchema = z.strictObject({
  _id: z.string(),
  name: z.string(),
  slug: z.string().nullable(),
})

/** A document with a title, as a link needs it. */
export const titled = `{_id, "title": coalesce(title, ""), "slug": coalesce(slug.current, "")}`

/** The shape of {@link titled}. */
export const titledSchema = z.strictObject({
  _id: z.string(),
  title: z.string(),
  slug: z.string(),
})

/** An organization as a link needs it. */
export const organizationLink = `{_id, "name": coalesce(name, ""), abbreviation, "slug": slug.current}`

/** The shape of {@link organizationLink}. */
export const organizationLinkSchema = namedSchema.extend({abbreviation: z.string().nullable()})

/** A memorandum as a link needs it. */
export const memorandumLink = `{_id, "title": coalesce(title, ""), "slug": slug.current, kind, status, signedOn}`

/** The kinds of memoranda. */
export const memorandumKindSchema = z.enum([
  'memorandumOfUnderstanding',
  'memorandumOfCooperation',
  'cooperationAgreement',
  'protocol',
  'jointDeclaration',
])

/** The states of a memorandum. */
export const memorandumStatusSchema = z.enum([
  'planned',
  'signed',
  'inForce',
  'extended',
  'expired',
  'terminated',
])

/** The shape of {@link memorandumLink}. */
export const memorandumLinkSchema = z.strictObject({
  _id: z.string(),
  title: z.string(),
  slug: z.string().nullable(),
  kind: memorandumKindSchema,
  status: memorandumStatusSchema,
  signedOn: z.string().nullable(),
})

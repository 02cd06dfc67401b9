import {z} from 'zod'
import {
  memorandumLinkSchema,
  named,
  namedSchema,
  organizationLink,
  organizationLinkSchema,
} from './named.ts'
import {ifPublic} from './public.ts'

/** A memorandum as a register lists it. */
export const memorandumFields = `_id, "title": coalesce(title, ""), "slug": slug.current, kind, status, signedOn, signedOnPrecision, signedOnText, effectiveFrom, expiresOn, "areas": coalesce(areas, []), summary, "place": [place->]${ifPublic}${named}, "parties": coalesce(parties, [])[]{"organization": [organization->]${ifPublic}${organizationLink}, signatoryTitle, "signatory": [signatory->]${ifPublic}${named}}`

/** The fields of {@link memorandumFields}. */
export const memorandumShape = {
  ...memorandumLinkSchema.shape,
  signedOnPrecision: z.enum(['day', 'month', 'year', 'dayWithoutYear', 'unknown']).nullable(),
  signedOnText: z.string().nullable(),
  effectiveFrom: z.string().nullable(),
  expiresOn: z.string().nullable(),
  areas: z.array(z.string()),
  summary: z.string().nullable(),
  place: namedSchema.nullable(),
  parties: z.array(
    z.strictObject({
      organization: organizationLinkSchema.nullable(),
      signatoryTitle: z.string().nullable(),
      signatory: namedSchema.nullable(),
    }),
  ),
}

/** The shape of {@link memorandumFields}. */
export const memorandumSchema = z.strictObject(memorandumShape)

/** A memorandum as a register lists it. */
export type RegisteredMemorandum = z.infer<typeof memorandumSchema>

import {z} from 'zod'
import {figureFields, figureSchema} from './image.ts'
import {named, namedSchema, titled, titledSchema} from './named.ts'
import {ifPublic} from './public.ts'

/** What a list shows of an article. */
export const cardFields = `_id, "headline": coalesce(headline, ""), kicker, subheadline, "slug": coalesce(slug.current, ""), "publishedAt": coalesce(publishedAt, ""), updatedAt, language, mediaMarker, "section": [section->]${ifPublic}${titled}, "leadFigure": leadFigure{${figureFields}}, "bylines": coalesce(bylines, [])[]{creditLine, "person": [person->]${ifPublic}${named}}`

/** The fields of {@link cardFields}. */
export const cardShape = {
  _id: z.string(),
  headline: z.string(),
  kicker: z.string().nullable(),
  subheadline: z.string().nullable(),
  slug: z.string(),
  publishedAt: z.string(),
  updatedAt: z.string().nullable(),
  language: z.string().nullable(),
  mediaMarker: z.enum(['photos', 'video', 'audio', 'gallery']).nullable(),
  section: titledSchema.nullable(),
  leadFigure: figureSchema.nullable(),
  bylines: z.array(
    z.strictObject({creditLine: z.string().nullable(), person: namedSchema.nullable()}),
  ),
}

/** The shape of {@link cardFields}. */
export const cardSchema = z.strictObject(cardShape)

/** An article as lists show it. */
export type ArticleCard = z.infer<typeof cardSchema>

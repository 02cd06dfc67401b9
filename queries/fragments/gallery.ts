import {z} from 'zod'
import {figureFields, figureShape, plainImage, plainImageSchema} from './image.ts'
import {named, namedSchema} from './named.ts'
import {ifPublic} from './public.ts'

const rightsFields = `rights{copyrightHolder, copyrightNotice, usageTerms}`

/** The shape of the rights of a text or picture. */
export const rightsSchema = z.strictObject({
  copyrightHolder: z.string().nullable(),
  copyrightNotice: z.string().nullable(),
  usageTerms: z.string().nullable(),
})

/** A gallery with every picture resolved, in its order. */
export const galleryFields = `_id, "title": coalesce(title, ""), "slug": coalesce(slug.current, ""), description, eventDate, "cover": cover${plainImage}, "images": coalesce(images, [])[]{_key, ${figureFields}, takenAt, "place": [place->]${ifPublic}${named}, "photographer": [photographer->]${ifPublic}${named}, "rights": ${rightsFields}}`

/** The fields of {@link galleryFields}. */
export const galleryShape = {
  _id: z.string(),
  title: z.string(),
  slug: z.string(),
  description: z.string().nullable(),
  eventDate: z.string().nullable(),
  cover: plainImageSchema.nullable(),
  images: z.array(
    z.strictObject({
      _key: z.string(),
      ...figureShape,
      takenAt: z.string().nullable(),
      place: namedSchema.nullable(),
      photographer: namedSchema.nullable(),
      rights: rightsSchema.nullable(),
    }),
  ),
}

/** The shape of {@link galleryFields}. */
export const gallerySchema = z.strictObject(galleryShape)

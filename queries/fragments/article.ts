import {z} from 'zod'
import {bodyFields, bodySchema} from './body.ts'
import {cardFields, cardShape} from './card.ts'
import {galleryFields, gallerySchema, rightsSchema} from './gallery.ts'
import {plainImage, plainImageSchema} from './image.ts'
import {memorandumFields, memorandumSchema} from './memorandum.ts'
import {
  named,
  namedSchema,
  organizationLink,
  organizationLinkSchema,
  titledSchema,
} from './named.ts'
import {ifPublic, isPublic} from './public.ts'

/** All of an article that readers see: its text with references resolved, and what belongs to it. */
export const articleFields = `${cardFields}, "dateline": dateline{text, date, "place": [place->]${ifPublic}${named}}, "source": [source->]${ifPublic}${organizationLink}, "topics": (coalesce(topics, [])[]->)[${isPublic}]{_id, "title": coalesce(title, ""), "slug": coalesce(slug.current, ""), mediaTopicCode}, keywords, "body": ${bodyFields}, "galleries": (coalesce(galleries, [])[]->)[${isPublic}]{${galleryFields}}, "memoranda": (coalesce(memoranda, [])[]->)[${isPublic}]{${memorandumFields}}, "mentions": (coalesce(mentions, [])[]->)[${isPublic}]{_id, _type, "name": coalesce(name, ""), "slug": slug.current}, "corrections": coalesce(corrections[public != false], [])[]{_key, "date": coalesce(date, ""), "text": coalesce(text, "")}, "seo": seo{title, description, noIndex, "image": image${plainImage}}, "rights": rights{copyrightHolder, copyrightNotice, usageTerms}`

/** The fields of {@link articleFields}. */
export const articleShape = {
  ...cardShape,
  dateline: z
    .strictObject({
      text: z.string().nullable(),
      date: z.string().nullable(),
      place: namedSchema.nullable(),
    })
    .nullable(),
  source: organizationLinkSchema.nullable(),
  topics: z.array(titledSchema.extend({mediaTopicCode: z.string().nullable()})),
  keywords: z.array(z.string()).nullable(),
  body: bodySchema,
  galleries: z.array(gallerySchema),
  memoranda: z.array(memorandumSchema),
  mentions: z.array(
    z.strictObject({
      _id: z.string(),
      _type: z.enum(['organization', 'person', 'place']),
      name: z.string(),
      slug: z.string().nullable(),
    }),
  ),
  corrections: z.array(z.strictObject({_key: z.string(), date: z.string(), text: z.string()})),
  seo: z
    .strictObject({
      title: z.string().nullable(),
      description: z.string().nullable(),
      noIndex: z.boolean().nullable(),
      image: plainImageSchema.nullable(),
    })
    .nullable(),
  rights: rightsSchema.nullable(),
}

/** The shape of {@link articleFields}. */
export const articleSchema = z.strictObject(articleShape)

/** An article with all that readers see of it. */
export type FullArticle = z.infer<typeof articleSchema>

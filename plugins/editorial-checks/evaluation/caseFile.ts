import {z} from 'zod'

const text = z.string().nullish()
const list = z
  .array(z.string())
  .nullish()
  .transform((labels) => labels ?? [])

/** One labelled case of an evaluation: a document in plain fields, and what a checker must say. */
export const caseFile = z.looseObject({
  name: z.string().optional(),
  now: z.string().optional(),
  document: z.looseObject({
    headline: text,
    subheadline: text,
    byline: text,
    source: text,
    publishedAt: text,
    updatedAt: text,
    language: text,
    section: text,
    slug: text,
    seoDescription: text,
    bodyParagraphs: z.array(z.string()).nullish(),
    tags: z.array(z.string()).nullish(),
    links: z.array(z.looseObject({text, href: text})).nullish(),
    images: z
      .array(
        z.looseObject({
          alt: text,
          caption: text,
          credit: text,
          filename: text,
          width: z.number().nullish().catch(undefined),
          height: z.number().nullish().catch(undefined),
          decorative: z.boolean().nullish(),
        }),
      )
      .nullish(),
  }),
  expected: list,
  notExpected: list,
  allowed: list,
  why: text,
})

/** See {@link caseFile}. */
export type CaseFile = z.infer<typeof caseFile>

import {z} from 'zod'

/** Whatever stands where a text belongs and is none counts as absent. */
const text = z.string().nullish().catch(undefined)
const size = z.number().nullish().catch(undefined)

/** The members that fit; one that stands alone is a list of one, anything else none. */
function listOf<Member>(member: z.ZodType<Member>) {
  return z
    .unknown()
    .optional()
    .transform((value): Member[] =>
      (Array.isArray(value) ? value : [value]).flatMap((one) => {
        const parsed = member.safeParse(one)
        return parsed.success ? [parsed.data] : []
      }),
    )
}

const labels = listOf(z.string())
const document = z.looseObject({
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
  bodyParagraphs: listOf(z.string()),
  tags: listOf(z.string()),
  links: listOf(z.looseObject({text, href: text})),
  images: listOf(
    z.looseObject({
      alt: text,
      caption: text,
      credit: text,
      filename: text,
      width: size,
      height: size,
      decorative: z.boolean().nullish().catch(undefined),
    }),
  ),
})

/**
 * One labelled case of an evaluation: a document in plain fields, and what a checker must say.
 *
 * It reads any object: fields that are missing, null or of another type count as absent.
 */
export const caseFile = z.looseObject({
  name: text,
  now: text,
  document: z.preprocess(
    (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}),
    document,
  ),
  expected: labels,
  notExpected: labels,
  allowed: labels,
  why: text,
})

/** See {@link caseFile}. */
export type CaseFile = z.infer<typeof caseFile>

import {z} from 'zod'

const names = z.array(z.string())
const memorandum = {
  kind: z.string().nullish(),
  parties: names.default([]),
  /** A list, or a record by party name. */
  abbreviations: z.union([names, z.record(z.string(), z.string())]).default([]),
  signedOn: z.string().nullish(),
  place: z.string().nullish(),
  signatories: z
    .array(
      z.object({name: z.string(), title: z.string().nullish(), organization: z.string().nullish()}),
    )
    .default([]),
  areas: names.default([]),
  status: z.string().nullish(),
}

/** The records of `labels.json`: what a reader finds in each text. */
export const labelsSchema = z.array(
  z.object({
    file: z.string().regex(/^[^/\\]+$/u, 'a file name without a folder'),
    published: z.string().nullish(),
    isMemorandum: z.boolean(),
    ...memorandum,
    parties: names.nullish().transform((list) => list ?? []),
    abbreviations: memorandum.abbreviations.nullish().transform((list) => list ?? []),
    signatories: memorandum.signatories.nullish().transform((list) => list ?? []),
    areas: names.nullish().transform((list) => list ?? []),
    additional: z.array(z.object(memorandum)).nullish(),
  }),
)

/** One labelled text. */
export type Label = z.infer<typeof labelsSchema>[number]

/** One memorandum as labelled. */
export type MemorandumLabel = Pick<
  Label,
  'kind' | 'parties' | 'abbreviations' | 'signedOn' | 'place' | 'signatories' | 'areas' | 'status'
>

import {z} from 'zod'

const names = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? [])
const memorandum = {
  kind: z.string().nullish(),
  parties: names,
  /** A list, or a record by party name. */
  abbreviations: z
    .union([z.array(z.string()), z.record(z.string(), z.string())])
    .nullish()
    .transform((list) => list ?? []),
  signedOn: z.string().nullish(),
  place: z.string().nullish(),
  signatories: z
    .array(
      z.object({name: z.string(), title: z.string().nullish(), organization: z.string().nullish()}),
    )
    .nullish()
    .transform((list) => list ?? []),
  areas: names,
  status: z.string().nullish(),
}

/** The records of `labels.json`: what a reader finds in each text; keys that nobody scores are ignored. */
export const labelsSchema = z.array(
  z.object({
    file: z.string().regex(/^[^/\\]+$/u, 'a file name without a folder'),
    published: z.string().nullish(),
    isMemorandum: z.boolean(),
    ...memorandum,
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

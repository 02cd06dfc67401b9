import {defineQuery} from 'groq'
import {z} from 'zod'
import {defineView} from './defineView.ts'
import {memorandumFields, memorandumSchema} from './fragments/memorandum.ts'
import {isPublic} from './fragments/public.ts'
import {
  filterParams,
  registerByDate,
  registerCount,
  registerCursor,
  registerFilters,
  registerLimit,
} from './fragments/register.ts'

/**
 * The register of memoranda, those signed last first; those without a date come at the end.
 *
 * Parameters: `party` (an organization's id), `status`, `year` (four digits), `area` (in any letter
 * case), `text` (words of title, summary or areas), each empty for all; `limit`, `beforeDate`,
 * `beforeId`. Result: memoranda with their parties.
 * Cost: a walk over `signedOn` and one over those without; with `party`, over what refers to it.
 */
export const memorandaRegisterQuery = defineQuery(`${registerByDate}`)

/**
 * The same register by title, for an alphabetical list.
 *
 * Parameters: the filters of {@link memorandaRegisterQuery}; `afterTitle`, `afterId`, `limit`.
 */
export const memorandaByTitleQuery = defineQuery(
  `*[_type == "memorandum" && ${isPublic} && ${registerFilters} && title >= $afterTitle && (title > $afterTitle || _id > $afterId)] | order(title asc, _id asc)[0...$limit]{${memorandumFields}}`,
)

/** How many memoranda the same filters leave. */
export const memorandaCountQuery = defineQuery(`${registerCount}`)

/** The register of memoranda, by date. */
export const memorandaRegister = defineView({
  name: 'memoranda-register',
  query: memorandaRegisterQuery,
  params: z.strictObject({
    ...filterParams,
    ...registerCursor,
  }),
  result: z.array(memorandumSchema),
})

/** The register of memoranda, by title. */
export const memorandaByTitle = defineView({
  name: 'memoranda-register',
  query: memorandaByTitleQuery,
  params: z.strictObject({
    ...filterParams,
    afterTitle: z.string().default(''),
    afterId: z.string().default(''),
    limit: registerLimit,
  }),
  result: z.array(memorandumSchema),
})

/** The number of memoranda of a filter. */
export const memorandaCount = defineView({
  name: 'memoranda-register',
  query: memorandaCountQuery,
  params: z.strictObject(filterParams),
  result: z.number(),
})

/** Where a page of the register by date goes on. */
export interface MemorandumCursor {
  /** `signedOn` of the last one shown; empty once those without a date are reached. */
  readonly beforeDate: string
  readonly beforeId: string
}

/** The cursor of the next page of the register by date, or `undefined` when there is none. */
export function nextMemoranda(
  page: readonly {readonly _id: string; readonly signedOn: string | null}[],
  pageLimit: number,
): MemorandumCursor | undefined {
  const last = page.at(-1)
  return last && page.length >= pageLimit
    ? {beforeDate: last.signedOn ?? '', beforeId: last._id}
    : undefined
}

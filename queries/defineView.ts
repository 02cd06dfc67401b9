import type {z} from 'zod'

/** What a page of a site asks for: a query, the parameters that it takes, the result that it gives. */
export interface View<
  Query extends string = string,
  Params extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
> {
  /** A kebab-case name; also the request tag and the name of its page in `docs/queries`. */
  readonly name: string
  readonly query: Query
  /** Parses parameters and fills in the ones that have defaults. */
  readonly params: Params
  /** Parses the result; equal to the type that TypeGen gives the query. */
  readonly result: Result
}

/** Types a view as it is written. */
export function defineView<
  const Query extends string,
  Params extends z.ZodType,
  Result extends z.ZodType,
>(view: View<Query, Params, Result>): View<Query, Params, Result> {
  return view
}

import {defineQuery} from 'groq'
import {z} from 'zod'
import {defineView} from './defineView.ts'
import {memorandumSchema} from './fragments/memorandum.ts'
import {isPublic} from './fragments/public.ts'
import {filterParams, registerByDate, registerCount, registerCursor} from './fragments/register.ts'

/**
 * The page of the register of memoranda in one question: a page of the list, how many the filters
 * leave, and what of the 1,000 signed last the filters can be set to ({@link registerChoices}).
 *
 * Parameters: those of the register by date. Result: `memoranda`, `count`, `choices`.
 * Cost: that of the register and of its count, and a walk over `signedOn`.
 */
export const registerPageQuery = defineQuery(`{
  "memoranda": ${registerByDate},
  "count": ${registerCount},
  "choices": *[_type == "memorandum" && ${isPublic}] | order(signedOn desc, _id asc)[0...1000]{
    signedOn, "areas": coalesce(areas, []),
    "parties": (coalesce(parties, [])[].organization->)[${isPublic}]{_id, "name": coalesce(name, "")}
  }
}`)

const choice = z.strictObject({
  signedOn: z.string().nullable(),
  areas: z.array(z.string()),
  parties: z.array(z.strictObject({_id: z.string(), name: z.string()})),
})

/** The page of the register of memoranda. */
export const registerPage = defineView({
  name: 'register-page',
  query: registerPageQuery,
  params: z.strictObject({...filterParams, ...registerCursor}),
  result: z.strictObject({
    memoranda: z.array(memorandumSchema),
    count: z.number(),
    choices: z.array(choice),
  }),
})

/** What the filters of the register can be set to. */
export interface RegisterChoices {
  /** Organizations by name. */
  readonly parties: readonly {readonly _id: string; readonly name: string}[]
  /** Years of signing, the last first. */
  readonly years: readonly string[]
  /** Areas of cooperation by name, each once whatever its letter case. */
  readonly areas: readonly string[]
}

/** What the filters can be set to, each once and in order, from `choices` of {@link registerPage}. */
export function registerChoices(choices: readonly z.infer<typeof choice>[]): RegisterChoices {
  const parties = new Map(choices.flatMap((of) => of.parties.map((party) => [party._id, party])))
  const years = new Set(choices.flatMap(({signedOn}) => signedOn?.slice(0, 4) ?? []))
  const areas = new Map(choices.flatMap((of) => of.areas.map((area) => [area.toLowerCase(), area])))
  return {
    parties: [...parties.values()].toSorted((a, b) => a.name.localeCompare(b.name)),
    years: [...years].toSorted().reverse(),
    areas: [...areas.values()].toSorted((a, b) => a.localeCompare(b)),
  }
}

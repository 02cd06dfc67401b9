import type {PlanStep} from '../../types.ts'
import {nested, type Scope} from '../evaluate/scope.ts'
import {settle} from '../evaluate/values.ts'
import type {ViewDocument} from '../store/view.ts'
import type {Access, Found, PlanContext} from './access.ts'
import type {TypeOperand} from './conditions.ts'
import type {ScoreHints} from './scoreHints.ts'

/** Candidates beyond this are not sorted in memory where an index has them in order. */
export const mostSorted = 2_000
/** Documents of several types beyond this are found by reading all. */
const mostPicked = 20_000
/** Of more candidates than these, those that will probably be scored highest are ranked first. */
const mostRanked = 2_000

/** Where all that an index finds is wanted. */
export const unlimited = 1_000_000_000

/** What a planned query reads with, for each of its runs. */
export interface PlannedContext extends PlanContext {
  /** Told what each subquery did, for `explain`. */
  readonly explain?: (step: PlanStep) => void
}

/** What is to be read for a filter: what was found, or all of some types. */
export interface Narrowed {
  readonly context: PlannedContext
  readonly found: Found | undefined
  readonly types: readonly string[] | undefined
}

/** How the candidates of a search are ranked of which only the best are wanted. */
export interface Search {
  readonly hints: ScoreHints
  /** Finds those that the score gives more than 0; absent where these are the candidates themselves. */
  readonly positive?: Access
}

/** The candidates of a search, so many at a time as are ranked together where only the best are wanted. */
export function* pieces(
  narrowed: Narrowed,
  scope: Scope,
  search: Search | undefined,
): Iterable<Narrowed> {
  const {context, found} = narrowed
  const ids = found && search && arranged(found.ids, search, context, nested(scope, null))
  if (found === undefined || ids === undefined) yield narrowed
  else {
    for (let start = 0; start < ids.length; start += mostRanked) {
      yield {...narrowed, found: {...found, ids: ids.slice(start, start + mostRanked)}}
    }
  }
}

/** The candidates with those first that are probably scored highest; undefined where all are ranked together. */
function arranged(
  ids: readonly string[],
  {hints, positive}: Search,
  context: PlannedContext,
  scope: Scope,
): string[] | undefined {
  // Words of documents that are not read yet would give no hint of them.
  if (ids.length <= mostRanked || context.indexes.text.pending.has(1)) return undefined
  if (positive === undefined) return hints.sort(ids, context, scope)
  const found = positive.find(context, scope, unlimited, undefined)
  if (!found?.isComplete) return undefined
  const scored = new Set(found.ids)
  const first = hints.sort(
    ids.filter((id) => scored.has(id)),
    context,
    scope,
  )
  return first && [...first, ...ids.filter((id) => !scored.has(id))]
}

/** The documents among which are all that the filter lets through, ordered by id. */
export function read({context: {view}, found, types}: Narrowed): Iterable<ViewDocument> {
  if (found !== undefined) return view.pick(found.ids, types && new Set(types))
  if (types === undefined) return view.all()
  const [only] = types
  if (types.length === 1) return view.scan(only)
  const ids = view.idsOfTypes(types, mostPicked)
  return ids === undefined ? view.all() : view.pick(ids)
}

/** Whether so many documents are to be read that an index had better find fewer. */
export function isMany(
  {view, indexes}: PlannedContext,
  found: Found | undefined,
  types: readonly string[] | undefined,
): boolean {
  if (found !== undefined) return !found.isComplete || found.ids.length > mostSorted
  if (types === undefined) return indexes.hasMoreDocuments(mostSorted)
  return view.idsOfTypes(types, mostSorted) === undefined
}

/** The types that the filter lets through, `''` for none at all; undefined where it does not say. */
export function typesOf(
  operands: readonly TypeOperand[],
  scope: Scope,
): readonly string[] | undefined {
  let types: readonly string[] | undefined
  for (const {operand, isSet} of operands) {
    const value = settle(operand(scope))
    const named = isSet ? (Array.isArray(value) ? value : []) : [value]
    const strings = new Set(
      named.map((item) => item ?? '').filter((item) => typeof item === 'string'),
    )
    types = types === undefined ? [...strings] : types.filter((type) => strings.has(type))
  }
  return types
}

import type {ExprNode} from 'groq-js'
import {compareStrings, totalCompare} from '../evaluate/compare.ts'
import type {Evaluate} from '../evaluate/compile.ts'
import type {OrderKey} from '../evaluate/pipes.ts'
import {nested, type Scope} from '../evaluate/scope.ts'
import {type DocumentPath, formatPath, isPlural} from '../store/documentPath.ts'
import type {DatasetView, ViewDocument} from '../store/view.ts'
import type {Compile, PlanContext} from './access.ts'
import {boundsOn} from './boundsOn.ts'
import {CandidateWalk, type Row} from './candidateWalk.ts'
import {pathOf} from './pathOf.ts'
import {verified} from './verified.ts'

/** Rows in the order of an index. */
export interface OrderedRows {
  readonly detail: string
  readonly read: () => Iterable<ViewDocument>
}

/**
 * Reads documents of some types in order; undefined where no index has that order. With `candidates`,
 * ids of stored documents, no other is read.
 */
export type ReadOrdered = (
  context: PlanContext,
  scope: Scope,
  types: readonly string[] | undefined,
  tests: readonly Evaluate[],
  candidates?: readonly string[],
) => OrderedRows | undefined

/** So many documents are sorted rather than sought in an index over all types. */
const mostSorted = 2_000

interface SortKey {
  readonly value: Evaluate
  readonly sign: number
}

interface Entry {
  readonly id: string
  readonly key: string
}

/**
 * Prepares to read in the order of `order()`'s first key, sorting what is equal in it by the rest;
 * undefined where the first key is no path in the document. What the filter says of that path says
 * where to begin and to end: a page behind a cursor costs no more than the first one.
 */
export function orderedBy(
  keys: readonly OrderKey[],
  exprs: readonly ExprNode[],
  compile: Compile,
): ReadOrdered | undefined {
  const [first, ...rest] = keys
  const path = first === undefined ? null : pathOf(first.node)
  const text = path === null ? null : orderablePath(path)
  if (first === undefined || text === null) return undefined
  const bounds = boundsOn(text, exprs, compile)
  const sortKey = ({node, descending}: OrderKey): SortKey => ({
    value: compile(node),
    sign: descending ? -1 : 1,
  })
  const primary = sortKey(first)
  const further = rest.map(sortKey)
  const direction = first.descending ? 'DESC' : 'ASC'
  return (context, scope, types, tests, candidates) => {
    const {view, indexes, wants} = context
    const type = types?.length === 1 ? types[0] : undefined
    const learned = indexes.paths.find(text, type)
    if (learned === undefined) {
      wants.notePath(text, type)
      return undefined
    }
    if (learned.type === '' && types !== undefined && candidates === undefined) {
      if (type !== undefined) wants.notePath(text, type)
      if (view.idsOfTypes(types, mostSorted) !== undefined) return undefined
    }
    const allowed = types === undefined || learned.type !== '' ? undefined : new Set(types)
    const detail = `${learned.type || 'any type'}: ${text} ${direction.toLowerCase()}`
    const read = function* (): Iterable<ViewDocument> {
      const range = bounds?.(nested(scope, null))
      if (range?.length === 0) return
      const {where, values} = range?.[0] ?? {where: 'TRUE', values: []}
      const statement = view.database.prepare(
        `SELECT kind, value, id FROM query_values WHERE path_id = ? AND ${where}
         ORDER BY kind ${direction}, value ${direction}, id ASC`,
      )
      const rows = statement.iterate(learned.id, ...values)
      const walk = candidates === undefined ? undefined : new CandidateWalk(candidates)
      const isGrouped = view.isOverlay || further.length > 0
      for (const run of runs(walk === undefined ? rows : walk.among(rows), isGrouped)) {
        if (walk?.isLong) break
        const entries = view.isOverlay ? sortedByShownId(run, view) : run
        const documents = accepted(entries, view, allowed, tests, scope)
        yield* further.length === 0 ? documents : sortedBy(documents, further, scope)
        for (const {id} of run) walk?.pass(id)
      }
      if (walk?.isLong) {
        const left = verified(view.pick(walk.left, types && new Set(types)), tests, scope)
        yield* sortedBy(left, [primary, ...further], scope)
      }
    }
    return {detail: bounds === undefined ? detail : `${detail}, bounded`, read}
  }
}

function orderablePath(path: DocumentPath): string | null {
  const [first] = path
  if (first === undefined || isPlural(path)) return null
  if (['_id', '_originalId', '_score'].includes(first.name)) return null
  return formatPath(path)
}

/** The index's rows, those of equal value together where that is asked for, else one by one. */
function* runs(rows: Iterable<Row>, isGrouped: boolean): Iterable<readonly Entry[]> {
  let run: Entry[] = []
  let current: unknown
  for (const {kind, value, id} of rows) {
    const entry = {id: String(id), key: `${kind} ${value}`}
    if (!isGrouped) {
      yield [entry]
      continue
    }
    if (run.length > 0 && entry.key !== current) {
      yield run
      run = []
    }
    current = entry.key
    run.push(entry)
  }
  if (run.length > 0) yield run
}

function sortedByShownId(run: readonly Entry[], view: DatasetView): readonly Entry[] {
  return run.toSorted((a, b) => compareStrings(view.shownId(a.id), view.shownId(b.id)))
}

function* accepted(
  entries: Iterable<Entry>,
  view: DatasetView,
  types: ReadonlySet<string> | undefined,
  tests: readonly Evaluate[],
  scope: Scope,
): Iterable<ViewDocument> {
  for (const {id} of entries) {
    scope.run.step()
    if (types !== undefined && !types.has(view.typeOf(id) ?? '')) continue
    const document = view.one(id)
    if (document === null) continue
    const inner = nested(scope, document)
    if (tests.every((test) => test(inner) === true)) yield document
  }
}

function sortedBy(
  documents: Iterable<ViewDocument>,
  keys: readonly SortKey[],
  scope: Scope,
): ViewDocument[] {
  const rows = [...documents].map((document) => {
    const inner = nested(scope, document)
    return {document, sort: keys.map(({value}) => value(inner))}
  })
  rows.sort((a, b) => {
    for (let index = 0; index < keys.length; index++) {
      const compared = totalCompare(a.sort[index], b.sort[index])
      if (compared !== 0) return compared * (keys[index]?.sign ?? 1)
    }
    return 0
  })
  return rows.map(({document}) => document)
}

import type {DatabaseSync} from 'node:sqlite'
import {attribute} from '../evaluate/values.ts'
import {preparedStatement} from '../store/preparedStatement.ts'
import {afterPrefix, type DatasetView} from '../store/view.ts'
import type {Found, PlanContext} from './access.ts'

/** Beyond this many drafts and versions, all documents are read instead. */
const mostUpper = 20_000

/** How many documents of some types (of all, where undefined) show; undefined where that takes reading. */
export function countOfType(
  view: DatasetView,
  types: readonly string[] | undefined,
): number | undefined {
  let total = 0
  for (const type of types === undefined ? [undefined] : new Set(types)) total += count(view, type)
  if (!view.isOverlay) return total
  const difference = differenceOfUpperLayers(view, types)
  return difference === undefined ? undefined : total + difference
}

function count(view: DatasetView, type: string | undefined): number {
  const where = type === undefined ? 'TRUE' : 'type = ?'
  const values = type === undefined ? [] : [type]
  const all = read(view, `SELECT count(*) AS n FROM documents WHERE ${where}`, values)
  const hidden = view.hiddenPrefixes.map((prefix) =>
    read(
      view,
      `SELECT count(*) AS n FROM documents
       WHERE ${where} AND id >= ? AND id < ? AND tier <> 'published'`,
      [...values, prefix, afterPrefix(prefix)],
    ),
  )
  return hidden.reduce((rest, number) => rest - number, all)
}

/** What the documents that lie over others, or stand alone, add to the published ones or take away. */
function differenceOfUpperLayers(
  view: DatasetView,
  types: readonly string[] | undefined,
): number | undefined {
  const upper = view.layers?.slice(0, -1) ?? []
  const bases = new Set<string>()
  for (const {prefix} of upper) {
    const ids = view.database
      .prepare('SELECT id FROM documents WHERE id >= ? AND id < ? LIMIT ?')
      .all(prefix, afterPrefix(prefix), mostUpper)
    for (const {id} of ids) bases.add(view.shownId(String(id)))
    if (bases.size >= mostUpper) return undefined
  }
  const counts = (type: unknown) =>
    typeof type === 'string' && (types === undefined || types.includes(type))
  let difference = 0
  for (const base of bases) {
    if (counts(view.typeOf(base))) difference--
    if (counts(attribute(view.dereference(base), '_type'))) difference++
  }
  return difference
}

/** Counts since the last change, as counting takes longer the more there is. */
interface Counts {
  readonly stamp: string
  readonly known: Map<string, number>
}

const counts = new WeakMap<DatabaseSync, Counts>()
const mostCounts = 1_000

function read({database}: DatasetView, sql: string, values: readonly string[]): number {
  const own = preparedStatement(database, 'SELECT total_changes() AS n').get()
  const others = preparedStatement(database, 'PRAGMA data_version').get()
  const stamp = `${own?.n} ${others?.data_version}`
  let current = counts.get(database)
  if (current?.stamp !== stamp || current.known.size >= mostCounts) {
    current = {stamp, known: new Map()}
    counts.set(database, current)
  }
  const key = JSON.stringify([sql, values])
  const known = current.known.get(key)
  if (known !== undefined) return known
  const count = Number(preparedStatement(database, sql).get(...values)?.n)
  current.known.set(key, count)
  return count
}

/** How many documents were found that show, where the index is exact; undefined where it is not. */
export function countFound(
  {view}: PlanContext,
  found: Found | undefined,
  types: readonly string[] | undefined,
): number | undefined {
  if (!found?.isExact || view.isOverlay) return undefined
  const wanted = types === undefined ? undefined : new Set(types)
  let count = 0
  for (const id of found.ids) {
    if (!view.isShown(id)) continue
    const type = view.typeOf(id)
    if (type !== undefined && (wanted === undefined || wanted.has(type))) count++
  }
  return count
}

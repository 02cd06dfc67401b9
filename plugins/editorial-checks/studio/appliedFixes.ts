import {type FormPatch, set, stringToPath, unset} from 'sanity'
import type {Fix} from '../engine/types.ts'
import {placesOf} from './fixesTogether.ts'

type Fields = Readonly<Record<string, unknown>>

/** What was applied from the panel, with the fields that it touched as they were. */
export interface AppliedFix {
  readonly title: string
  readonly before: Fields
  /** The same fields as the fix left them; absent until the document shows it. */
  readonly after?: Fields
}

/** What is known of a fix at the moment when it is applied to a document. */
export function appliedFix(fixes: readonly Fix[], title: string, document: Fields): AppliedFix {
  const names = fixes.flatMap(placesOf).map((place) => String(stringToPath(place)[0]))
  return {title, before: fieldsOf(document, names)}
}

/**
 * The fixes that can still be undone in this state of the document, the latest last: one that was
 * undone is gone, and all of them where somebody has since changed what the latest one touched.
 */
export function undoable(applied: readonly AppliedFix[], document: Fields): readonly AppliedFix[] {
  const latest = applied.at(-1)
  if (!latest) return applied
  const now = fieldsOf(document, Object.keys(latest.before))
  if (!latest.after) {
    return same(now, latest.before) ? applied : [...applied.slice(0, -1), {...latest, after: now}]
  }
  if (same(now, latest.after)) return applied
  return same(now, latest.before) ? applied.slice(0, -1) : []
}

/** The fields as they were before a fix, as patches of Studio's form. */
export function undoPatches({before}: AppliedFix): FormPatch[] {
  return Object.entries(before).map(([field, value]) =>
    value === undefined ? unset([field]) : set(value, [field]),
  )
}

const fieldsOf = (document: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, document[name]]))

const same = (one: Fields, other: Fields) => JSON.stringify(one) === JSON.stringify(other)

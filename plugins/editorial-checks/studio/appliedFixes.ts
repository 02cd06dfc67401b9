import {type FormPatch, getValueAtPath, type Path, pathToString, stringToPath} from 'sanity'
import {applyFix} from '../engine/applyFix.ts'
import type {Fix} from '../engine/types.ts'
import {placesOf} from './fixesTogether.ts'
import {patchesBetween} from './patchesBetween.ts'

type Fields = Readonly<Record<string, unknown>>

/** A place that a fix wrote to, with its value before and as the fix by itself leaves it. */
interface Written {
  readonly path: Path
  readonly before: unknown
  readonly after: unknown
}

/** What was applied from the panel, with what it wrote. */
export interface AppliedFix {
  readonly title: string
  readonly written: readonly Written[]
  /** Whether the document has shown it. */
  readonly shown: boolean
}

/** What is known of a fix at the moment when it is applied to a document. */
export function appliedFix(fixes: readonly Fix[], title: string, document: Fields): AppliedFix {
  const mended = fixes.reduce(applyFix<Fields>, document)
  const paths = new Map(
    fixes.flatMap(placesOf).map((place) => {
      const path = restorable(document, stringToPath(place))
      return [pathToString(path), path] as const
    }),
  )
  const written = [...paths.values()]
    .filter((path) => ![...paths.values()].some((other) => isWithin(path, other)))
    .map((path) => ({
      path,
      before: getValueAtPath(document, path),
      after: getValueAtPath(mended, path),
    }))
  return {title, written, shown: false}
}

/**
 * The fixes that can still be undone in this state of the document, the latest last, which alone
 * is judged: it stays while each place that it wrote to holds what it wrote, or does not show it
 * yet. Where it was undone or written over, the one before is judged in its stead.
 */
export function undoable(applied: readonly AppliedFix[], document: Fields): readonly AppliedFix[] {
  const latest = applied.at(-1)
  if (!latest) return applied
  const holds = (when: 'before' | 'after') =>
    latest.written.every(({path, [when]: value}) => same(getValueAtPath(document, path), value))
  if (holds('after')) {
    return latest.shown ? applied : [...applied.slice(0, -1), {...latest, shown: true}]
  }
  return !latest.shown && holds('before') ? applied : undoable(applied.slice(0, -1), document)
}

/** What a fix changes, as patches of Studio's form. */
export function fixPatches({written}: AppliedFix): FormPatch[] {
  return written.flatMap(({path, before, after}) => patchesBetween(before, after, path))
}

/** The places as they were before a fix, as patches of Studio's form. */
export function undoPatches({written}: AppliedFix): FormPatch[] {
  return written.flatMap(({path, before, after}) => patchesBetween(after, before, path))
}

function isWithin(path: Path, other: Path): boolean {
  return other.length < path.length && same(path.slice(0, other.length), other)
}

/** The narrowest place that one patch brings back: the array of a member, the field of what is new. */
function restorable(document: Fields, path: Path): Path {
  const named = path.slice(0, path.findLastIndex((segment) => typeof segment === 'string') + 1)
  return getValueAtPath(document, named) === undefined ? path.slice(0, 1) : named
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

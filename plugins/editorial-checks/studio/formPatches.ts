import {type FormPatch, insert, set, stringToPath, unset} from 'sanity'
import type {Fix} from '../engine/types.ts'

const positions = ['before', 'after'] as const

/** A fix as patches of Studio's form. */
export function formPatches({patch}: Fix): FormPatch[] {
  const sets = Object.entries(patch.set ?? {}).map(([path, value]) =>
    set(value, stringToPath(path)),
  )
  const unsets = (patch.unset ?? []).map((path) => unset(stringToPath(path)))
  const inserts = positions.flatMap((position) => {
    const path = patch.insert?.[position]
    const items = patch.insert?.items
    return typeof path === 'string' && Array.isArray(items)
      ? [insert(items, position, stringToPath(path))]
      : []
  })
  return [...sets, ...inserts, ...unsets]
}

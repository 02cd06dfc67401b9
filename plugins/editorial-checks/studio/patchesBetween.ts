import {makePatches, stringifyPatches} from '@sanity/diff-match-patch'
import {diffMatchPatch, type FormPatch, insert, type Path, set, unset} from 'sanity'

interface Member {
  readonly _key: string
}

/**
 * The patches of Studio's form that make one value of another and touch nothing else: what a
 * colleague writes beside it, and in the same text, stays, even where it has not arrived yet.
 */
export function patchesBetween(from: unknown, to: unknown, path: Path): FormPatch[] {
  if (same(from, to)) return []
  if (to === undefined) return [unset(path)]
  if (typeof from === 'string' && typeof to === 'string') {
    return [diffMatchPatch(stringifyPatches(makePatches(from, to)), path)]
  }
  if (isKeyed(from) && isKeyed(to)) return patchesOfMembers(from, to, path)
  if (isFields(from) && isFields(to)) {
    const names = new Set([...Object.keys(from), ...Object.keys(to)])
    return [...names].flatMap((name) => patchesBetween(from[name], to[name], [...path, name]))
  }
  return [set(to, path)]
}

function patchesOfMembers(from: readonly Member[], to: readonly Member[], path: Path): FormPatch[] {
  const before = new Map(from.map((member) => [member._key, member]))
  const kept = new Set(to.map(({_key}) => _key).filter((key) => before.has(key)))
  const inOrder = [...before.keys()].filter((key) => kept.has(key))
  if (kept.size === 0 || [...kept].some((key, index) => key !== inOrder[index])) {
    return [set(to, path)]
  }
  const [first] = inOrder
  const gone = from.filter(({_key}) => !kept.has(_key))
  return [
    ...gone.map(({_key}) => unset([...path, {_key}])),
    ...to.flatMap((member, index) => {
      const {_key} = member
      if (kept.has(_key)) return patchesBetween(before.get(_key), member, [...path, {_key}])
      const previous = to[index - 1]
      return previous
        ? [insert([member], 'after', [...path, {_key: previous._key}])]
        : [insert([member], 'before', [...path, {_key: first ?? ''}])]
    }),
  ]
}

function isKeyed(value: unknown): value is readonly Member[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((member) => isFields(member) && typeof member._key === 'string') &&
    new Set(value.map(({_key}) => _key)).size === value.length
  )
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

import {applyPatches, parsePatch as parseTextPatch} from '@sanity/diff-match-patch'
import {MutationProblem} from '../errors.ts'
import {parsePath, type Selector} from './jsonMatch.ts'
import {
  type ConcretePath,
  childOf,
  indexesOf,
  isObject,
  resolvePath,
  sliceBounds,
} from './resolvePath.ts'

/** The operations of a patch, as the HTTP API takes them. */
export interface PatchOperations {
  readonly set?: Readonly<Record<string, unknown>>
  readonly setIfMissing?: Readonly<Record<string, unknown>>
  readonly unset?: readonly string[]
  readonly inc?: Readonly<Record<string, number>>
  readonly dec?: Readonly<Record<string, number>>
  readonly diffMatchPatch?: Readonly<Record<string, string>>
  readonly insert?: {
    readonly before?: string
    readonly after?: string
    readonly replace?: string
    readonly items: readonly unknown[]
  }
}

type Attributes = Readonly<Record<string, unknown>>

/**
 * Applies a patch to a document and returns a new one that shares what did not change.
 *
 * Operations run in the order of `@sanity/mutator`, so that an editor's own prediction agrees:
 * setIfMissing, set, unset, diffMatchPatch, inc, dec, insert.
 *
 * @throws {@link MutationProblem} for a malformed path, or a value of the wrong kind under it
 */
export function applyPatch(document: Attributes, patch: PatchOperations): Attributes {
  let root: unknown = document
  for (const [path, value] of Object.entries(patch.setIfMissing ?? {})) {
    root = setAt(root, path, value, true)
  }
  for (const [path, value] of Object.entries(patch.set ?? {}))
    root = setAt(root, path, value, false)
  for (const path of patch.unset ?? []) root = unsetAt(root, path)
  for (const [path, text] of Object.entries(patch.diffMatchPatch ?? {})) {
    root = patchText(root, path, text)
  }
  for (const [path, amount] of Object.entries(patch.inc ?? {})) root = add(root, path, amount)
  for (const [path, amount] of Object.entries(patch.dec ?? {})) root = add(root, path, amount, -1)
  if (patch.insert) root = insertAt(root, patch.insert)
  if (!isObject(root)) throw wrongKind('$', 'the document cannot be replaced as a whole')
  return root
}

function wrongKind(path: string, why: string): MutationProblem {
  return new MutationProblem(409, 'patchError', `Cannot patch "${path}": ${why}`, {path})
}

function setAt(root: unknown, path: string, value: unknown, onlyMissing: boolean): unknown {
  let result = root
  for (const target of resolvePath(root, parsePath(path), {missing: true})) {
    if (onlyMissing && valueAt(result, target) !== undefined) continue
    result = replaceAt(result, target, 0, () => value)
  }
  return result
}

function unsetAt(root: unknown, path: string): unknown {
  // From the last to the first, so that the indexes still to come stay right.
  let result = root
  const targets = resolvePath(root, parsePath(path), {missing: false})
  for (const target of targets.toSorted(compareTargets).toReversed()) {
    result = replaceAt(result, target, 0, () => undefined)
  }
  return result
}

/** Document order for elements of the same array; a parent before what is in it. */
function compareTargets(left: ConcretePath, right: ConcretePath): number {
  for (const [depth, key] of left.entries()) {
    const other = right[depth]
    if (other === undefined) return 1
    if (typeof key === 'number' && typeof other === 'number' && key !== other) return key - other
    if (key !== other) return 0
  }
  return left.length - right.length
}

function patchText(root: unknown, path: string, text: string): unknown {
  let result = root
  for (const target of resolvePath(root, parsePath(path), {missing: false})) {
    result = replaceAt(result, target, 0, (value) => {
      if (typeof value !== 'string') throw wrongKind(path, 'it is not a string')
      return applyText(text, value, path)
    })
  }
  return result
}

function applyText(text: string, value: string, path: string): string {
  try {
    const [result] = applyPatches(parseTextPatch(text), value, {allowExceedingIndices: true})
    return result
  } catch (error: unknown) {
    const why = error instanceof Error ? error.message : 'not a diff-match-patch'
    throw new MutationProblem(400, 'patchError', `Invalid diffMatchPatch for "${path}": ${why}`)
  }
}

function add(root: unknown, path: string, amount: number, sign = 1): unknown {
  if (typeof amount !== 'number' || !Number.isFinite(amount)) {
    throw new MutationProblem(400, 'patchError', `Cannot add a non-number to "${path}"`)
  }
  const targets = resolvePath(root, parsePath(path), {missing: false})
  if (targets.length === 0) throw wrongKind(path, 'there is no number to increase or decrease')
  let result = root
  for (const target of targets) {
    result = replaceAt(result, target, 0, (value) => {
      if (typeof value !== 'number') throw wrongKind(path, 'it is not a number')
      return value + sign * amount
    })
  }
  return result
}

function insertAt(root: unknown, insert: NonNullable<PatchOperations['insert']>): unknown {
  const where =
    insert.before !== undefined ? 'before' : insert.after !== undefined ? 'after' : 'replace'
  const path = insert.before ?? insert.after ?? insert.replace
  if (path === undefined || !Array.isArray(insert.items)) {
    throw new MutationProblem(400, 'patchError', 'insert needs items, and before, after or replace')
  }
  const selectors = parsePath(path)
  const last = selectors.at(-1)
  if (!last || last.kind === 'attribute' || last.kind === 'recursive') {
    throw wrongKind(path, 'insert needs a path that ends in a position, such as tags[-1]')
  }
  let result = root
  const parents = selectors.slice(0, -1)
  for (const target of resolvePath(root, parents, {missing: false})) {
    result = replaceAt(result, target, 0, (value) => {
      if (!Array.isArray(value)) throw wrongKind(path, 'it is not an array')
      return insertInto(value, last, where, insert.items)
    })
  }
  return result
}

function insertInto(
  array: readonly unknown[],
  selector: Selector,
  where: 'before' | 'after' | 'replace',
  items: readonly unknown[],
): readonly unknown[] {
  const span = spanOf(array, selector)
  if (!span) return array
  const {first, last, indexes} = span
  if (where === 'before') return array.toSpliced(first, 0, ...items)
  if (where === 'after') return array.toSpliced(last + 1, 0, ...items)
  const gone = new Set(indexes)
  const kept = array.filter((_, index) => !gone.has(index))
  return kept.toSpliced(Math.min(first, kept.length), 0, ...items)
}

interface Span {
  readonly first: number
  readonly last: number
  readonly indexes: readonly number[]
}

/** Where an insert goes: an index beyond the ends means that end; a filter without match, nowhere. */
function spanOf(array: readonly unknown[], selector: Selector): Span | undefined {
  if (selector.kind === 'index') {
    const {length} = array
    const index = selector.index < 0 ? length + selector.index : selector.index
    if (index >= 0 && index < length) return {first: index, last: index, indexes: [index]}
    const end = index < 0 ? -1 : length - 1
    return {first: index < 0 ? 0 : length, last: end, indexes: []}
  }
  if (selector.kind === 'slice') {
    const [start, end] = sliceBounds(array.length, selector)
    const indexes = indexesOf(array, selector)
    return {first: start, last: Math.max(start, end) - 1, indexes}
  }
  const indexes =
    selector.kind === 'union'
      ? [...new Set(resolvePath(array, [selector], {missing: false}).map(([index]) => index))]
          .filter((index) => typeof index === 'number')
          .sort((a, b) => a - b)
      : selector.kind === 'recursive'
        ? []
        : indexesOf(array, selector)
  const [first] = indexes
  const last = indexes.at(-1)
  return first === undefined || last === undefined ? undefined : {first, last, indexes}
}

function valueAt(root: unknown, path: ConcretePath): unknown {
  let value = root
  for (const key of path) value = childOf(value, key)
  return value
}

/** Copies the way to a value and changes it there; a result of undefined removes it. */
function replaceAt(
  value: unknown,
  path: ConcretePath,
  depth: number,
  change: (value: unknown) => unknown,
): unknown {
  const key = path[depth]
  if (key === undefined) return change(value)
  const child = childOf(value, key)
  const next = replaceAt(child, path, depth + 1, change)
  if (next === child && (next !== undefined || childMissing(value, key))) return value
  if (typeof key === 'number') {
    if (!Array.isArray(value)) return value
    return next === undefined ? value.toSpliced(key, 1) : value.with(key, next)
  }
  const copy: Record<string, unknown> = isObject(value) ? {...value} : {}
  if (next === undefined) delete copy[key]
  else if (key === '__proto__') {
    // A plain assignment would set the prototype, where JSON means an attribute of that name.
    Object.defineProperty(copy, key, {
      value: next,
      enumerable: true,
      writable: true,
      configurable: true,
    })
  } else copy[key] = next
  return copy
}

function childMissing(value: unknown, key: string | number): boolean {
  return typeof key === 'number' || !isObject(value) || !Object.hasOwn(value, key)
}

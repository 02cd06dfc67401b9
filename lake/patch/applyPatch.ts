import {MutationProblem} from '../errors.ts'
import {applyText} from './applyText.ts'
import {DocumentDraft} from './documentDraft.ts'
import {parsePath, type Selector} from './jsonMatch.ts'
import {indexesOf, isObject, resolvePath, sliceBounds} from './resolvePath.ts'

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
  const draft = new DocumentDraft(document)
  for (const [path, value] of Object.entries(patch.setIfMissing ?? {})) {
    setAt(draft, path, value, true)
  }
  for (const [path, value] of Object.entries(patch.set ?? {})) setAt(draft, path, value, false)
  for (const path of patch.unset ?? []) unsetAt(draft, path)
  draft.closeUp()
  for (const [path, text] of Object.entries(patch.diffMatchPatch ?? {})) {
    patchText(draft, path, text)
  }
  for (const [path, amount] of Object.entries(patch.inc ?? {})) add(draft, path, amount)
  for (const [path, amount] of Object.entries(patch.dec ?? {})) add(draft, path, amount, -1)
  if (patch.insert) insertAt(draft, patch.insert)
  const {root} = draft
  if (!isObject(root)) throw wrongKind('$', 'the document cannot be replaced as a whole')
  return root
}

function wrongKind(path: string, why: string): MutationProblem {
  return new MutationProblem(409, 'patchError', `Cannot patch "${path}": ${why}`, {path})
}

function setAt(draft: DocumentDraft, path: string, value: unknown, onlyMissing: boolean): void {
  for (const target of draft.find(path, {missing: true})) {
    if (onlyMissing && draft.valueAt(target) !== undefined) continue
    draft.change(target, () => value)
  }
}

function unsetAt(draft: DocumentDraft, path: string): void {
  for (const target of draft.find(path, {missing: false})) draft.change(target, () => undefined)
}

function patchText(draft: DocumentDraft, path: string, text: string): void {
  for (const target of draft.find(path, {missing: false})) {
    draft.change(target, (value) => {
      if (typeof value !== 'string') throw wrongKind(path, 'it is not a string')
      return applyText(text, value, path)
    })
  }
}

function add(draft: DocumentDraft, path: string, amount: number, sign = 1): void {
  if (typeof amount !== 'number' || !Number.isFinite(amount)) {
    throw new MutationProblem(400, 'patchError', `Cannot add a non-number to "${path}"`)
  }
  const targets = draft.find(path, {missing: false})
  if (targets.length === 0) throw wrongKind(path, 'there is no number to increase or decrease')
  for (const target of targets) {
    draft.change(target, (value) => {
      if (typeof value !== 'number') throw wrongKind(path, 'it is not a number')
      return value + sign * amount
    })
  }
}

function insertAt(draft: DocumentDraft, insert: NonNullable<PatchOperations['insert']>): void {
  const where =
    insert.before !== undefined ? 'before' : insert.after !== undefined ? 'after' : 'replace'
  const path = insert.before ?? insert.after ?? insert.replace
  if (typeof path !== 'string' || !Array.isArray(insert.items)) {
    throw new MutationProblem(400, 'patchError', 'insert needs items, and before, after or replace')
  }
  const selectors = parsePath(path)
  const last = selectors.at(-1)
  if (!last || last.kind === 'attribute' || last.kind === 'recursive') {
    throw wrongKind(path, 'insert needs a path that ends in a position, such as tags[-1]')
  }
  for (const target of draft.findBy(selectors.slice(0, -1), {missing: false})) {
    draft.change(target, (value) => {
      if (!Array.isArray(value)) throw wrongKind(path, 'it is not an array')
      return insertInto(value, last, where, insert.items)
    })
  }
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
  if (where === 'before') return withItems(array, first, items)
  if (where === 'after') return withItems(array, last + 1, items)
  const gone = new Set(indexes)
  const kept = array.filter((_, index) => !gone.has(index))
  return withItems(kept, Math.min(first, kept.length), items)
}

/** Not by a call with each item as an argument, of which there cannot be very many. */
function withItems(
  array: readonly unknown[],
  at: number,
  items: readonly unknown[],
): readonly unknown[] {
  return [...array.slice(0, at), ...items, ...array.slice(at)]
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

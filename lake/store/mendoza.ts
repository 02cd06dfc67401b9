import {isObject} from '../patch/resolvePath.ts'

/** A Mendoza patch: a flat list of opcodes and their operands. */
export type MendozaPatch = readonly unknown[]

/** The patch there and the patch back. */
export interface Effects {
  readonly apply: MendozaPatch
  readonly revert: MendozaPatch
}

const op = {
  value: 0,
  pushElementCopy: 12,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementBlank: 13,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  objectSetFieldValue: 17,
  objectDeleteField: 19,
  arrayAppendValue: 20,
  arrayAppendSlice: 21,
  stringAppendString: 22,
  stringAppendSlice: 23,
} as const

/**
 * The effects of a change, field by field; `undefined` or `null` stands for no document.
 *
 * They lead between documents without their `_rev`, as Sanity's do: clients take it off before they
 * apply a patch, whose numbers of attributes would mean others with it.
 */
export function effectsOf(before: unknown, after: unknown): Effects {
  const [left, right] = [withoutRevision(before), withoutRevision(after)]
  return {apply: encodePatch(left, right), revert: encodePatch(right, left)}
}

/** A document's content, as patches lead from and to. */
export function withoutRevision(document: unknown): unknown {
  if (!isObject(document)) return document
  const {_rev, ...content} = document
  return content
}

/**
 * Encodes the way from one JSON value to another as a Mendoza patch that touches only what differs.
 *
 * @see https://github.com/sanity-io/mendoza
 */
export function encodePatch(left: unknown, right: unknown): MendozaPatch {
  if (left === undefined || left === null || right === undefined || right === null) {
    return [op.value, right ?? null]
  }
  if (isObject(left) && isObject(right)) {
    const patch: unknown[] = []
    diffObject(left, right, patch)
    return patch
  }
  return isEqualJson(left, right) ? [] : [op.value, right]
}

function diffObject(
  left: Record<string, unknown>,
  right: Record<string, unknown>,
  patch: unknown[],
): void {
  const leftKeys = Object.keys(left).sort()
  const indexes = new Map(leftKeys.map((key, index) => [key, index]))
  for (const [key, index] of indexes) {
    if (!Object.hasOwn(right, key)) patch.push(op.objectDeleteField, index)
  }
  for (const [key, value] of Object.entries(right)) {
    const index = indexes.get(key)
    const old = left[key]
    if (index === undefined) patch.push(op.objectSetFieldValue, value, key)
    else if (old !== value) diffField(index, key, old, value, patch)
  }
}

function diffField(
  index: number,
  key: string,
  left: unknown,
  right: unknown,
  patch: unknown[],
): void {
  const nested: unknown[] = []
  if (isObject(left) && isObject(right)) {
    diffObject(left, right, nested)
    if (nested.length === 0) return
    append(patch, [op.pushFieldCopy, index], nested, [op.returnIntoObjectSameKeyPop])
    return
  }
  if (isEqualJson(left, right)) return
  if (diffContent(left, right, nested)) {
    append(patch, [op.pushFieldBlank, index], nested, [op.returnIntoObjectSameKeyPop])
  } else patch.push(op.objectSetFieldValue, right, key)
}

/** Appends part by part, as a call takes only so many arguments. */
function append(patch: unknown[], ...lists: readonly (readonly unknown[])[]): void {
  for (const list of lists) for (const part of list) patch.push(part)
}

/** Rebuilds an array or a string out of slices of the old one; false where nothing can be reused. */
function diffContent(left: unknown, right: unknown, patch: unknown[]): boolean {
  if (Array.isArray(left) && Array.isArray(right)) return diffArray(left, right, patch)
  if (typeof left === 'string' && typeof right === 'string') return diffString(left, right, patch)
  return false
}

function diffArray(left: readonly unknown[], right: readonly unknown[], patch: unknown[]): boolean {
  if (left.length === 0 || right.length === 0) return false
  const sources = new ArraySources(left)
  let sliceStart = -1
  let sliceEnd = -1
  const flush = () => {
    if (sliceStart >= 0) patch.push(op.arrayAppendSlice, sliceStart, sliceEnd)
    sliceStart = -1
  }
  let reused = false
  for (const [position, element] of right.entries()) {
    const same = sources.equalTo(element, sliceEnd, position)
    if (same !== undefined) {
      reused = true
      if (sliceStart >= 0 && same === sliceEnd) sliceEnd++
      else {
        flush()
        sliceStart = same
        sliceEnd = same + 1
      }
      continue
    }
    flush()
    reused = diffElement(left, element, sources.similarTo(element, position), patch) || reused
  }
  flush()
  return reused
}

function diffElement(
  left: readonly unknown[],
  element: unknown,
  index: number | undefined,
  patch: unknown[],
): boolean {
  const old = index === undefined ? undefined : left[index]
  const nested: unknown[] = []
  if (isObject(old) && isObject(element)) {
    diffObject(old, element, nested)
    append(patch, [op.pushElementCopy, index], nested, [op.returnIntoArrayPop])
    return true
  }
  if (diffContent(old, element, nested)) {
    append(patch, [op.pushElementBlank, index], nested, [op.returnIntoArrayPop])
    return true
  }
  patch.push(op.arrayAppendValue, element)
  return false
}

/** Where the elements of the old array can be found again: by identity, by `_key` and by content. */
class ArraySources {
  readonly left: readonly unknown[]
  #byKey: Map<string, number> | undefined
  #byContent: Map<string, number> | undefined
  #repeatsKeys = false

  constructor(left: readonly unknown[]) {
    this.left = left
  }

  equalTo(element: unknown, next: number, position: number): number | undefined {
    for (const index of [next, position]) {
      if (index >= 0 && index < this.left.length && this.#isEqual(index, element)) return index
    }
    const key = keyOf(element)
    if (key !== undefined) {
      const index = this.#keys().get(key)
      if (index === undefined || this.#isEqual(index, element)) return index
      if (!this.#repeatsKeys) return undefined
    }
    const index = this.#contents().get(JSON.stringify(element))
    return index !== undefined && this.#isEqual(index, element) ? index : undefined
  }

  similarTo(element: unknown, position: number): number | undefined {
    const key = keyOf(element)
    if (key !== undefined) return this.#keys().get(key)
    return position < this.left.length ? position : undefined
  }

  #isEqual(index: number, element: unknown): boolean {
    return isEqualJson(this.left[index], element)
  }

  #keys(): ReadonlyMap<string, number> {
    if (this.#byKey) return this.#byKey
    const keys = new Map<string, number>()
    for (const [index, element] of this.left.entries()) {
      const key = keyOf(element)
      if (key === undefined) continue
      if (keys.has(key)) this.#repeatsKeys = true
      else keys.set(key, index)
    }
    this.#byKey = keys
    return keys
  }

  #contents(): ReadonlyMap<string, number> {
    if (this.#byContent) return this.#byContent
    const contents = new Map<string, number>()
    for (const [index, element] of this.left.entries()) {
      const content = JSON.stringify(element)
      if (!contents.has(content)) contents.set(content, index)
    }
    this.#byContent = contents
    return contents
  }
}

function keyOf(element: unknown): string | undefined {
  return isObject(element) && typeof element._key === 'string' ? element._key : undefined
}

/** Shorter texts are set anew: the slices would be longer than the text. */
const shortestSlice = 8

function diffString(left: string, right: string, patch: unknown[]): boolean {
  const prefix = commonPrefix(left, right)
  const suffix = commonSuffix(left, right, Math.min(left.length, right.length) - prefix)
  if (prefix + suffix < shortestSlice) return false
  const size = Buffer.byteLength(left)
  if (prefix > 0) {
    patch.push(op.stringAppendSlice, 0, Buffer.byteLength(left.slice(0, prefix)))
  }
  const middle = right.slice(prefix, right.length - suffix)
  if (middle !== '') patch.push(op.stringAppendString, middle)
  if (suffix > 0) {
    const start = size - Buffer.byteLength(left.slice(left.length - suffix))
    patch.push(op.stringAppendSlice, start, size)
  }
  return true
}

function commonPrefix(left: string, right: string): number {
  const limit = Math.min(left.length, right.length)
  let length = 0
  while (length < limit && left.charCodeAt(length) === right.charCodeAt(length)) length++
  return length > 0 && isHighSurrogate(left.charCodeAt(length - 1)) ? length - 1 : length
}

function commonSuffix(left: string, right: string, limit: number): number {
  let length = 0
  while (
    length < limit &&
    left.charCodeAt(left.length - 1 - length) === right.charCodeAt(right.length - 1 - length)
  ) {
    length++
  }
  return length > 0 && isLowSurrogate(left.charCodeAt(left.length - length)) ? length - 1 : length
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/** Whether two JSON values are the same, whatever the order of their attributes. */
export function isEqualJson(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false
    return left.every((element, index) => isEqualJson(element, right[index]))
  }
  if (!isObject(left) || !isObject(right)) return false
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((key) => Object.hasOwn(right, key) && isEqualJson(left[key], right[key]))
}

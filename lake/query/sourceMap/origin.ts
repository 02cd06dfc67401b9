import {attribute, isArrayLike, isObject, settle, type Value} from '../evaluate/values.ts'

/** One step into a document: an attribute, an index, or an item with its key. */
export type OriginStep = string | number | {readonly key: string; readonly index: number}

/** Where a value of a result stands in a document, or where its parts do; undefined for what was made. */
export type Origin =
  | {
      readonly kind: 'document'
      readonly id: string
      readonly type: string
      readonly path: readonly OriginStep[]
    }
  | {readonly kind: 'array'; readonly items: readonly (Origin | undefined)[]}
  | {readonly kind: 'object'; readonly entries: ReadonlyMap<string, Origin | undefined>}

/** A value with where it comes from. */
export interface Traced {
  readonly value: Value
  readonly origin: Origin | undefined
}

/** A document is where it comes from itself. */
export function tracedDocument(document: Value): Traced {
  const id = attribute(document, '_originalId') ?? attribute(document, '_id')
  const type = attribute(document, '_type')
  if (typeof id !== 'string' || typeof type !== 'string') return untraced(document)
  return {value: document, origin: {kind: 'document', id, type, path: []}}
}

/** A value that was made on the way. */
export function untraced(value: Value): Traced {
  return {value, origin: undefined}
}

/** What a perspective and `score()` add to a document. */
const computed: ReadonlySet<string> = new Set(['_originalId', '_score'])

/** An attribute of an object, traced further. */
export function tracedAttribute({value, origin}: Traced, name: string): Traced {
  const inner = attribute(value, name)
  if (origin?.kind === 'object') return {value: inner, origin: origin.entries.get(name)}
  if (origin?.kind !== 'document' || !isObject(value)) return untraced(inner)
  if (origin.path.length === 0 && computed.has(name)) return untraced(inner)
  return {value: inner, origin: {...origin, path: [...origin.path, name]}}
}

/** The attributes of an object, traced further; undefined for what is none. */
export function tracedEntries(traced: Traced): readonly (readonly [string, Traced])[] | undefined {
  if (!isObject(traced.value)) return undefined
  return Object.keys(traced.value).map((name) => [name, tracedAttribute(traced, name)])
}

/** The items of an array, traced further; undefined for what is none. */
export function tracedItems({value, origin}: Traced): readonly Traced[] | undefined {
  if (!isArrayLike(value)) return undefined
  const items = settle(value)
  if (!Array.isArray(items)) return undefined
  return items.map((item: unknown, index): Traced => {
    const inner = item ?? null
    if (origin?.kind === 'array') return {value: inner, origin: origin.items[index]}
    if (origin?.kind !== 'document') return untraced(inner)
    const key = attribute(inner, '_key')
    const step = typeof key === 'string' && key !== '' ? {key, index} : index
    return {value: inner, origin: {...origin, path: [...origin.path, step]}}
  })
}

/** An array of traced values, as one. */
export function tracedArray(items: readonly Traced[]): Traced {
  return {
    value: items.map(({value}) => settle(value)),
    origin: {kind: 'array', items: items.map(({origin}) => origin)},
  }
}

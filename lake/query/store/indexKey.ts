import {typeRank} from '../evaluate/compare.ts'

/** A value as it stands in an index: by the rank of its type, then itself. */
export interface IndexKey {
  readonly kind: number
  readonly value: string | number
  /** 0 for `null`, which is no value, 1 for the rest. */
  readonly present: number
}

/** The kind of what `order()` does not compare: nulls, arrays and objects. */
export const unordered = 5

/** The key of a value out of a document. */
export function indexKey(value: unknown): IndexKey {
  const present = value === null || value === undefined ? 0 : 1
  const kind = typeRank(value)
  if (typeof value === 'number' || typeof value === 'string') return {kind, value, present}
  if (typeof value === 'boolean') return {kind, value: Number(value), present}
  return {kind: unordered, value: 0, present}
}

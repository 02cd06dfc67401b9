import type {PathSegment} from './types.ts'
import {asFields, asString} from './values.ts'

/** The segment that names an array member: by its key, or by its index where it has none. */
export function memberSegment(member: unknown, index: number): PathSegment {
  const key = asString(asFields(member)?._key)
  return key === '' ? index : {_key: key}
}

/** A path in the notation of Sanity patches: `body[_key=="a1"].children[0].text`. */
export function pathToString(path: readonly PathSegment[]): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`
    if (typeof segment === 'object') return `${text}[_key==${JSON.stringify(segment._key)}]`
    const plain = /^[A-Za-z_$][\w$]*$/.test(segment)
    if (!plain) return `${text}[${JSON.stringify(segment)}]`
    return text === '' ? segment : `${text}.${segment}`
  }, '')
}

/** The value that a path names, or undefined. */
export function valueAt(root: unknown, path: readonly PathSegment[]): unknown {
  return path.reduce<unknown>((value, segment) => {
    if (typeof segment === 'string') return asFields(value)?.[segment]
    if (!Array.isArray(value)) return undefined
    if (typeof segment === 'number') return value[segment]
    return value.find((member) => asFields(member)?._key === segment._key)
  }, root)
}

import {pathToString, valueAt} from './path.ts'
import type {PathSegment} from './types.ts'
import {asArray, asFields, asString, type Fields} from './values.ts'

/** Fields that change without the text changing. */
const bookkeeping = new Set([
  '_rev',
  '_updatedAt',
  '_createdAt',
  '_key',
  'waivers',
  'provenance',
  'needsReview',
  'dismissedSuggestions',
])

/**
 * A short hash of the text that a path covers; a waiver holds only as long as it stays the same.
 *
 * A block of Portable Text counts by its plain text, so setting a word in bold ends no waiver.
 *
 * @returns 16 hexadecimal digits
 */
export function textHash(document: Fields, path: readonly PathSegment[]): string {
  return hashOfText(
    `${pathToString(path.filter((part) => typeof part === 'string'))}\n${content(valueAt(document, path))}`,
  )
}

function content(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(content).join(',')}]`
  const fields = asFields(value)
  if (!fields) return value === undefined ? '' : (JSON.stringify(value) ?? '')
  if (fields._type === 'block') {
    return asArray(fields.children)
      .map((child) => asString(asFields(child)?.text))
      .join('')
  }
  return Object.keys(fields)
    .filter((name) => !bookkeeping.has(name))
    .sort()
    .map((name) => `${name}:${content(fields[name])}`)
    .join(';')
}

/**
 * Two 32-bit multiplicative hashes side by side: not for secrets, only to see that a text changed.
 *
 * @returns 16 hexadecimal digits
 */
export function hashOfText(text: string): string {
  let left = 0xdeadbeef
  let right = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    left = Math.imul(left ^ unit, 2654435761)
    right = Math.imul(right ^ unit, 1597334677)
  }
  left = Math.imul(left ^ (left >>> 16), 2246822507) ^ Math.imul(right ^ (right >>> 13), 3266489909)
  right =
    Math.imul(right ^ (right >>> 16), 2246822507) ^ Math.imul(left ^ (left >>> 13), 3266489909)
  return [right, left].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

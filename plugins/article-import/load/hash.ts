import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/** The first 24 hex digits of a text's SHA-256: what ids are made of. */
export function idHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.toWellFormed())).subarray(0, 12))
}

const FIRST = 0x9e3779b1
const SECOND = 0x85ebca77
const THIRD = 0xc2b2ae3d

/**
 * The upper half of the last hash. Hashing returns 32 bits and leaves 32 here: integers stay in
 * registers, where 53-bit numbers would be allocated one by one.
 */
let upper = 0

/**
 * A 53-bit hash of a text, for comparing and for compact indexes; not for secrets.
 *
 * @param text - any string, lone surrogates included
 */
export function textHash(text: string): number {
  return joined(hashText(text))
}

/** A `_key` for an array's member: a prefix, and the {@link textHash} of what makes the member. */
export function keyHash(prefix: string, text: string): string {
  return prefix + textHash(text).toString(36).padStart(11, '0')
}

/**
 * A 53-bit hash of plain data that does not depend on the order of an object's keys, which a
 * Content Lake is free to change. Keys whose value is undefined count as absent.
 */
export function valueHash(value: unknown): number {
  return joined(hashValue(value))
}

function joined(lower: number): number {
  return 0x100000000 * (upper & 0x1fffff) + (lower >>> 0)
}

function hashText(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, FIRST)
    b = Math.imul(b ^ code, SECOND)
  }
  return mix(a, b)
}

function hashValue(value: unknown): number {
  if (typeof value === 'string') return hashText(value)
  if (value === undefined) return mix(1, 1)
  if (value === null || typeof value !== 'object') return hashText(`${typeof value}:${value}`)
  let a = 0
  let b = 0
  if (Array.isArray(value)) {
    a = THIRD
    b = value.length
    for (const element of value) {
      const low = hashValue(element)
      a = Math.imul(a ^ low, FIRST)
      b = Math.imul(b ^ upper, SECOND) ^ a
    }
    return mix(a, b)
  }
  // Plain data has no keys but its own.
  for (const key in value) {
    const child = (value as Record<string, unknown>)[key]
    if (child === undefined) continue
    const keyLow = hashText(key)
    const keyHigh = upper
    const low = hashValue(child)
    const entry = mix(Math.imul(keyLow, FIRST) ^ low, Math.imul(keyHigh, SECOND) ^ upper)
    a = (a + entry) | 0
    b = (b + upper) | 0
  }
  return mix(a ^ FIRST, b ^ SECOND)
}

function mix(a: number, b: number): number {
  let low = Math.imul(a ^ (a >>> 16), SECOND)
  low ^= Math.imul(b ^ (b >>> 13), FIRST)
  let high = Math.imul(b ^ (b >>> 16), SECOND)
  high ^= Math.imul(low ^ (low >>> 13), FIRST)
  upper = high
  return low
}

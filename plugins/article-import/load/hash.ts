import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/** The first 24 hex digits of a text's SHA-256: what ids are made of. */
export function idHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.toWellFormed())).subarray(0, 12))
}

const FIRST = 0x9e3779b1
const SECOND = 0x85ebca77

/**
 * A 53-bit hash of a text, for comparing and for compact indexes; not for secrets.
 *
 * @param text - any string, lone surrogates included
 */
export function textHash(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, FIRST)
    b = Math.imul(b ^ code, SECOND)
  }
  return mix(a, b)
}

/**
 * A 53-bit hash of plain data that does not depend on the order of an object's keys, which a
 * Content Lake is free to change. Keys whose value is undefined count as absent.
 */
export function valueHash(value: unknown): number {
  if (typeof value === 'string') return textHash(value)
  if (value === undefined) return 1
  if (value === null || typeof value !== 'object') return textHash(`${typeof value}:${value}`)
  if (Array.isArray(value)) {
    let sum = textHash('[')
    for (const element of value) sum = pair(sum, valueHash(element))
    return sum
  }
  let low = 0
  let high = 0
  for (const [key, child] of Object.entries(value)) {
    if (child === undefined) continue
    const entry = pair(textHash(key), valueHash(child))
    low = (low + (entry >>> 0)) >>> 0
    high = (high + Math.floor(entry / 0x100000000)) >>> 0
  }
  return mix(low ^ FIRST, high ^ SECOND)
}

function pair(left: number, right: number): number {
  const a = Math.imul((left >>> 0) ^ FIRST, SECOND) ^ (right >>> 0)
  const b =
    Math.imul(Math.floor(left / 0x100000000) ^ SECOND, FIRST) ^ Math.floor(right / 0x100000000)
  return mix(a, b ^ Math.imul(a, 0xc2b2ae3d))
}

function mix(a: number, b: number): number {
  let low = Math.imul(a ^ (a >>> 16), SECOND)
  low ^= Math.imul(b ^ (b >>> 13), FIRST)
  let high = Math.imul(b ^ (b >>> 16), SECOND)
  high ^= Math.imul(low ^ (low >>> 13), FIRST)
  return 0x100000000 * (high & 0x1fffff) + (low >>> 0)
}

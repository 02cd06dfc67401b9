import {textHash} from './hash.ts'

const words = /[\p{L}\p{N}]+/gu

/** A 64-bit locality-sensitive hash: near-identical texts differ in few bits. */
export interface Simhash {
  readonly high: number
  readonly low: number
}

/**
 * The simhash of a text over its three-word shingles (Charikar 2002).
 *
 * @returns undefined for texts of fewer than `minimum` words: short ones are alike by chance
 */
export function simhash(text: string, minimum = 50): Simhash | undefined {
  const tokens = text.toLowerCase().match(words)
  if (!tokens || tokens.length < minimum) return undefined
  const weights = new Int32Array(64)
  const hashes = tokens.map(textHash)
  for (let index = 2; index < hashes.length; index++) {
    const a = hashes[index - 2] ?? 0
    const b = hashes[index - 1] ?? 0
    const c = hashes[index] ?? 0
    let low = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d)
    low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d)
    let high = Math.imul(low ^ (low >>> 13), 0x297a2d39) ^ Math.imul(b, 0x27d4eb2f)
    high = Math.imul(high ^ (high >>> 16), 0x165667b1)
    for (let bit = 0; bit < 32; bit++) {
      weights[bit] = (weights[bit] ?? 0) + ((low >>> bit) & 1) * 2 - 1
      weights[bit + 32] = (weights[bit + 32] ?? 0) + ((high >>> bit) & 1) * 2 - 1
    }
  }
  let low = 0
  let high = 0
  for (let bit = 0; bit < 32; bit++) {
    if ((weights[bit] ?? 0) > 0) low |= 1 << bit
    if ((weights[bit + 32] ?? 0) > 0) high |= 1 << bit
  }
  return {high: high >>> 0, low: low >>> 0}
}

/** How many bits differ. */
export function distance(a: Simhash, b: Simhash): number {
  return bits(a.high ^ b.high) + bits(a.low ^ b.low)
}

function bits(value: number): number {
  let count = value - ((value >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Simhash as 16 hex digits. */
export function formatSimhash({high, low}: Simhash): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}

/** Reads what {@link formatSimhash} wrote. */
export function parseSimhash(text: string | undefined): Simhash | undefined {
  if (text === undefined || !/^[0-9a-f]{16}$/.test(text)) return undefined
  return {high: Number.parseInt(text.slice(0, 8), 16), low: Number.parseInt(text.slice(8), 16)}
}

import {textHash32} from './hash.ts'

const words = /[\p{L}\p{N}]+/gu

/** A 64-bit locality-sensitive hash: near-identical texts differ in few bits. */
export interface Simhash {
  readonly high: number
  readonly low: number
}

/**
 * The simhash of a text over its pairs of neighbouring words (Charikar 2002).
 *
 * @returns undefined for texts of fewer than `minimum` words: short ones are alike by chance
 */
export function simhash(text: string, minimum = 50): Simhash | undefined {
  const tokens = text.toLowerCase().match(words)
  if (!tokens || tokens.length < minimum) return undefined
  const sums = new BitSums()
  let b = textHash32(tokens[0] ?? '')
  for (let index = 1; index < tokens.length; index++) {
    const a = b
    b = textHash32(tokens[index] ?? '')
    let low = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77)
    low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d)
    let high = Math.imul(low ^ (low >>> 13), 0x297a2d39) ^ Math.imul(b, 0x27d4eb2f)
    high = Math.imul(high ^ (high >>> 16), 0x165667b1)
    sums.add(low, high)
  }
  return sums.majority()
}

/** For each byte, its eight bits as lanes of eight bits, in two halves. */
const lanes = new Uint32Array(512)
for (let byte = 0; byte < 256; byte++) {
  for (let bit = 0; bit < 8; bit++) {
    if (((byte >>> bit) & 1) === 1) {
      const at = byte * 2 + (bit >>> 2)
      lanes[at] = ((lanes[at] ?? 0) | (1 << ((bit & 3) * 8))) >>> 0
    }
  }
}

/** Counts how often each of 64 bits was set: four counters to a word, spilled before one runs over. */
class BitSums {
  readonly #packed = new Uint32Array(16)
  readonly #counts = new Uint32Array(64)
  #pending = 0
  #total = 0

  add(low: number, high: number): void {
    const packed = this.#packed
    for (let byte = 0; byte < 8; byte++) {
      const value = ((byte < 4 ? low : high) >>> ((byte & 3) * 8)) & 0xff
      packed[byte * 2] = (packed[byte * 2] as number) + (lanes[value * 2] as number)
      packed[byte * 2 + 1] = (packed[byte * 2 + 1] as number) + (lanes[value * 2 + 1] as number)
    }
    this.#total++
    if (++this.#pending === 255) this.#spill()
  }

  #spill(): void {
    for (let bit = 0; bit < 64; bit++) {
      const word = this.#packed[bit >>> 2] as number
      this.#counts[bit] = (this.#counts[bit] as number) + ((word >>> ((bit & 3) * 8)) & 0xff)
    }
    this.#packed.fill(0)
    this.#pending = 0
  }

  /** The bits that were set more often than not. */
  majority(): Simhash {
    this.#spill()
    let low = 0
    let high = 0
    for (let bit = 0; bit < 32; bit++) {
      if ((this.#counts[bit] as number) * 2 > this.#total) low |= 1 << bit
      if ((this.#counts[bit + 32] as number) * 2 > this.#total) high |= 1 << bit
    }
    return {high: high >>> 0, low: low >>> 0}
  }
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

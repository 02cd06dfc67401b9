import {commonAncestor, type PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'

/** Where structured data's plain body stands in the page. */
export interface Guidance {
  /** The share of each block's words that the plain body has in the same order, by block. */
  readonly coverage: readonly number[]
  /** The first and last blocks that the plain body certainly has. */
  readonly first: number
  readonly last: number
  /** Whether the page goes on where the plain body ends or was cut. */
  readonly isCut: boolean
  readonly root: PageNode
}

const GRAM = 12

/** Letters and digits only, lower case: what two renderings of a text have in common. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * Finds the blocks that a plain body from structured data tells of.
 *
 * @returns `undefined` when the body is too short or too little of it is in the page
 */
export function guideBy(plain: string, blocks: readonly Block[]): Guidance | undefined {
  const letters = lettersOf(plain.slice(0, 400_000))
  if (letters.length < 120) return undefined
  const grams = new Set<string>()
  for (let at = 0; at + GRAM <= letters.length; at++) grams.add(letters.slice(at, at + GRAM))
  const coverage: number[] = []
  const lengths: number[] = []
  for (const block of blocks) {
    const own = lettersOf(block.text)
    let hits = 0
    let tries = 0
    for (let at = 0; at + GRAM <= own.length; at += 4) {
      tries++
      if (grams.has(own.slice(at, at + GRAM))) hits++
    }
    coverage.push(tries === 0 ? 0 : hits / tries)
    lengths.push(own.length)
  }
  return densest(blocks, coverage, lengths, letters)
}

/** The run of blocks with most confirmed and fewest unconfirmed letters. */
function densest(
  blocks: readonly Block[],
  coverage: readonly number[],
  lengths: readonly number[],
  letters: string,
): Guidance | undefined {
  let first = 0
  let best = {score: 0, first: -1, last: -1}
  let running = 0
  for (let at = 0; at < blocks.length; at++) {
    const length = lengths[at] ?? 0
    const isIn = (coverage[at] ?? 0) > 0.7
    if (running <= 0) {
      running = 0
      first = at
    }
    running += isIn ? length : -0.5 * Math.min(length, 400)
    if (isIn && running > best.score) best = {score: running, first, last: at}
  }
  if (best.first < 0) return undefined
  let confirmed = 0
  for (let at = best.first; at <= best.last; at++)
    if ((coverage[at] ?? 0) > 0.7) confirmed += lengths[at] ?? 0
  const start = blocks[best.first]
  const end = blocks[best.last]
  if (start === undefined || end === undefined || confirmed < 0.6 * letters.length) return undefined
  const lastBlock = lettersOf(end.text)
  const tail = letters.slice(-24)
  const endsThere = lastBlock.includes(tail) && lastBlock.endsWith(tail.slice(-12))
  return {
    coverage,
    first: best.first,
    last: best.last,
    isCut: !endsThere && confirmed > 0.9 * letters.length,
    root: commonAncestor(start.node, end.node),
  }
}

import {detach} from './fold.ts'

/** What is known of one spelling. */
export interface Spelled {
  readonly spelling: string
}

/** Finds what is known of a stretch of text without cutting it out. */
export interface Interner<T extends Spelled> {
  /** @param hash - the {@link hashUnit} of all units of the stretch, when the caller has it */
  find(text: string, start: number, end: number, hash?: number): T
  clear(): void
}

/** Adds a UTF-16 code unit to the hash of those before it, which begins at `0`. */
export const hashUnit = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0

/** Slots in a row that are looked at; texts made to fall into one slot are made anew each time. */
const mostProbes = 64

/**
 * A hash table of what is known by spelling, made when a text first shows it: words and names repeat all
 * through an archive. The memory for them stays bounded.
 *
 * @param options.slots - a power of two; half of them are used before the table is emptied
 * @param options.longest - longer stretches are noise, made anew and not kept
 */
export function createInterner<T extends Spelled>(
  make: (spelling: string) => T,
  {slots, longest}: {readonly slots: number; readonly longest: number},
): Interner<T> {
  const table: (T | undefined)[] = new Array(slots).fill(undefined)
  const hashes = new Int32Array(slots)
  let held = 0
  const clear = () => {
    table.fill(undefined)
    held = 0
  }
  const keep = (text: string, start: number, end: number, mixed: number): T => {
    const made = make(detach(text.slice(start, end)))
    // What it is made of may have been kept meanwhile.
    if (held >= slots / 2) clear()
    for (let probe = 0; probe < mostProbes; probe += 1) {
      const slot = (mixed + probe) & (slots - 1)
      if (table[slot] !== undefined) continue
      table[slot] = made
      hashes[slot] = mixed
      held += 1
      break
    }
    return made
  }
  return {
    clear,
    find(text, start, end, hash) {
      if (end - start > longest) return make(text.slice(start, end))
      const plain = hash ?? hashOf(text, start, end)
      const mixed = plain ^ (plain >>> 15)
      for (let probe = 0; probe < mostProbes; probe += 1) {
        const slot = (mixed + probe) & (slots - 1)
        const known = table[slot]
        if (known === undefined) break
        if (hashes[slot] === mixed && isSpelled(known.spelling, text, start, end)) return known
      }
      return keep(text, start, end, mixed)
    },
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at += 1) hash = hashUnit(hash, text.charCodeAt(at))
  return hash
}

function isSpelled(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false
  for (let at = 0; at < spelling.length; at += 1)
    if (spelling.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

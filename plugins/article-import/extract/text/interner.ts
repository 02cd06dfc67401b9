import {detach} from './fold.ts'

/** What is known of one spelling. */
export interface Spelled {
  readonly spelling: string
}

/** Finds what is known of a stretch of text without cutting it out. */
export interface Interner<T extends Spelled> {
  find(text: string, start: number, end: number): T
  clear(): void
}

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
  let held = 0
  const clear = () => {
    table.fill(undefined)
    held = 0
  }
  return {
    clear,
    find(text, start, end) {
      if (end - start > longest) return make(text.slice(start, end))
      let hash = end - start
      for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
      hash ^= hash >>> 15
      let slot = hash & (slots - 1)
      for (;;) {
        const known = table[slot]
        if (known === undefined) break
        if (isSpelled(known.spelling, text, start, end)) return known
        slot = (slot + 1) & (slots - 1)
      }
      if (held >= slots / 2) {
        clear()
        slot = hash & (slots - 1)
      }
      const made = make(detach(text.slice(start, end)))
      table[slot] = made
      held += 1
      return made
    },
  }
}

function isSpelled(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false
  for (let at = 0; at < spelling.length; at += 1)
    if (spelling.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

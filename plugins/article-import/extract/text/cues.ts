import type {Opening} from './openings.ts'

/** Where a set of cues has the bit of one. */
export interface Cue {
  readonly slot: number
  readonly bit: number
}

/** Which cues a word gives, as bits. */
export type Cues = Int32Array

interface Node {
  readonly next: Map<number, Node>
  /** Cues of all words that go on from here, and of the word that ends here. */
  readonly going: number[]
  readonly ending: number[]
}

const newNode = (): Node => ({next: new Map(), going: [], ending: []})
const root = newNode()
let count = 0
const shared = new Map<string, Cues>()

/** A cue that every word with one of the openings gives. */
export function defineCue(openings: readonly Opening[]): Cue {
  const id = count
  count += 1
  for (const {text, whole} of openings) {
    let node = root
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      const known = node.next.get(unit)
      const next = known ?? newNode()
      if (!known) node.next.set(unit, next)
      node = next
    }
    ;(whole ? node.ending : node.going).push(id)
  }
  shared.clear()
  return {slot: id >> 5, bit: 1 << (id & 31)}
}

/** How many cues are defined; what was read of words before the last one is out of date. */
export const cueCount = (): number => count

const noCues: Cues = new Int32Array(0)

/** No cue yet, with room for all. */
export const newCues = (): Cues => new Int32Array((count >> 5) + 1)

/** Where in a word another begins, as in `co-signed`; empty for most. */
export function partsOf(spelling: string): readonly number[] {
  const parts: number[] = []
  for (let at = 1; at < spelling.length; at += 1)
    if (isJoiner(spelling.charCodeAt(at - 1)) && !isJoiner(spelling.charCodeAt(at))) parts.push(at)
  return parts.length > 0 ? parts : noParts
}

const noParts: readonly number[] = []
const joiners = new Set([...".&'’-‑/@"].map((sign) => sign.charCodeAt(0)))
const isJoiner = (unit: number) => joiners.has(unit)

/** The cues of a word in small letters; words with the same ones share them. */
export function cuesOf(word: string, parts: readonly number[]): Cues {
  const ids = new Set<number>()
  follow(word, 0, ids)
  for (const part of parts) follow(word, part, ids)
  if (ids.size === 0) return noCues
  const key = [...ids].sort((a, b) => a - b).join()
  const known = shared.get(key)
  if (known) return known
  const cues = newCues()
  for (const id of ids) cues[id >> 5] = (cues[id >> 5] ?? 0) | (1 << (id & 31))
  shared.set(key, cues)
  return cues
}

function follow(word: string, from: number, ids: Set<number>): void {
  let node: Node | undefined = root
  for (let at = from; at < word.length; at += 1) {
    const unit = word.charCodeAt(at)
    // A pattern's `\b` ends a word before a letter that is not of ASCII, too.
    if (unit > 127 || isJoiner(unit)) for (const id of node.ending) ids.add(id)
    node = node.next.get(unit)
    if (!node) return
    for (const id of node.going) ids.add(id)
  }
  for (const id of node.ending) ids.add(id)
}

import {canonicalUrl} from './canonicalUrl.ts'
import {textHash} from './hash.ts'
import {HashTable} from './hashTable.ts'
import {distance, type Simhash, type StoryPrint} from './storyPrint.ts'

/** What an article is recognised by. */
export interface StoryTraits {
  readonly id: string
  readonly url?: string | undefined
  readonly print: StoryPrint
  readonly publishedAt?: string | undefined
}

/** Why two records are taken for one story. */
export interface Duplicate {
  readonly of: string
  /** `merged-before`: an import made the record a provenance of that article. */
  readonly reason: 'same-url' | 'near-identical-text' | 'merged-before'
}

/** Texts whose simhashes differ in more bits are different stories. */
const MAX_DISTANCE = 5
/** The same words weeks apart are a regular report, and no repetition. */
export const MAX_DAYS = 3
/** Texts with the same beginning or headline may differ in more. */
const MAX_DISTANCE_ALIKE = 12
/** One more than the distance: of so many bands, one must be equal. */
const BANDS = MAX_DISTANCE + 1
const BAND_BITS = 11
/** So many bits name the bucket of a band and of a text's figures, which must be equal too. */
const BUCKET_BITS = 15

/**
 * Finds stories that are told twice, by address and by text, in constant memory an article.
 *
 * Two texts count as one when their simhashes differ in at most five bits (twelve where they begin
 * alike), they give the same numbers (a daily report with other figures is another story), and they
 * appeared within three days.
 */
export class DuplicateIndex {
  readonly #ids: string[] = []
  readonly #byUrl = new HashTable()
  readonly #byBeginning = new HashTable()
  readonly #owners: number[] = []
  readonly #heads = new Int32Array(BANDS << BUCKET_BITS).fill(-1)
  #next = new Int32Array(1024 * BANDS)
  #high = new Uint32Array(1024)
  #low = new Uint32Array(1024)
  #figures = new Float64Array(1024)
  #days = new Float64Array(1024)
  #size = 0

  /** The earlier story that this one repeats, if any; else it is remembered. */
  add(traits: StoryTraits): Duplicate | undefined {
    const duplicate = this.find(traits)
    if (!duplicate) this.remember(traits)
    return duplicate
  }

  /** The story that this one repeats, if any. */
  find(traits: StoryTraits): Duplicate | undefined {
    const url = canonicalUrl(traits.url)
    const key = url === undefined ? undefined : textHash(url)
    const known = key === undefined ? undefined : this.#byUrl.get(key)
    if (known !== undefined) return this.#duplicate(known, 'same-url', traits.id)
    const {simhash} = traits.print
    const day = dayOf(traits.publishedAt)
    const near = simhash && this.#nearest(simhash, traits.print, day)
    if (near !== undefined) return this.#duplicate(near, 'near-identical-text', traits.id)
    return undefined
  }

  /** Takes a story in. */
  remember({id, url, print, publishedAt}: StoryTraits): void {
    const at = this.#ids.push(id) - 1
    const address = canonicalUrl(url)
    if (address !== undefined) this.#byUrl.set(textHash(address), at)
    if (print.simhash) this.#remember(print.simhash, print, dayOf(publishedAt), at)
  }

  #duplicate(at: number, reason: Duplicate['reason'], id: string): Duplicate | undefined {
    const of = this.#ids[at]
    return of === undefined || of === id ? undefined : {of, reason}
  }

  #nearest(hash: Simhash, {figures, beginnings}: StoryPrint, day: number): number | undefined {
    const within = (entry: number, limit: number) => {
      // The cheap comparisons first: most neighbours fail one of them.
      if (this.#figures[entry] !== figures) return false
      const apart = Math.abs((this.#days[entry] ?? Number.NaN) - day)
      if (apart > MAX_DAYS) return false
      const other = {high: this.#high[entry] ?? 0, low: this.#low[entry] ?? 0}
      return distance(hash, other) <= limit
    }
    for (const key of beginnings) {
      const entry = this.#byBeginning.get(key)
      if (entry !== undefined && within(entry, MAX_DISTANCE_ALIKE)) return this.#owners[entry]
    }
    for (let band = 0; band < BANDS; band++) {
      let entry = this.#heads[bucket(hash, figures, band)] ?? -1
      while (entry >= 0) {
        if (within(entry, MAX_DISTANCE)) return this.#owners[entry]
        entry = this.#next[entry * BANDS + band] ?? -1
      }
    }
    return undefined
  }

  #remember(hash: Simhash, print: StoryPrint, day: number, owner: number): void {
    const entry = this.#size++
    this.#grow()
    this.#owners.push(owner)
    for (const key of print.beginnings) this.#byBeginning.set(key, entry)
    this.#high[entry] = hash.high
    this.#low[entry] = hash.low
    this.#figures[entry] = print.figures
    this.#days[entry] = day
    for (let band = 0; band < BANDS; band++) {
      const at = bucket(hash, print.figures, band)
      this.#next[entry * BANDS + band] = this.#heads[at] ?? -1
      this.#heads[at] = entry
    }
  }

  #grow(): void {
    if (this.#size <= this.#high.length) return
    this.#high = grown(this.#high, new Uint32Array(this.#high.length * 2))
    this.#low = grown(this.#low, new Uint32Array(this.#low.length * 2))
    this.#figures = grown(this.#figures, new Float64Array(this.#figures.length * 2))
    this.#days = grown(this.#days, new Float64Array(this.#days.length * 2))
    this.#next = grown(this.#next, new Int32Array(this.#next.length * 2))
  }
}

function grown<T extends Uint32Array | Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** The bucket of one band; the last bands are narrower, as 64 bits are no six times eleven. */
function bucket({high, low}: Simhash, figures: number, band: number): number {
  const from = band * BAND_BITS
  const bits =
    from >= 32
      ? high >>> (from - 32)
      : from + BAND_BITS <= 32
        ? low >>> from
        : (low >>> from) | (high << (32 - from))
  const mixed = Math.imul((bits & ((1 << BAND_BITS) - 1)) ^ figures, 0x9e3779b1)
  return (band << BUCKET_BITS) | (mixed >>> (32 - BUCKET_BITS))
}

/** Days since the epoch; NaN, which no comparison excludes, where the date is unknown. */
function dayOf(date: string | undefined): number {
  return date === undefined ? Number.NaN : Date.parse(date) / 86_400_000
}

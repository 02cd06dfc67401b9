import {spellings} from '../load/canonicalUrl.ts'
import {type Duplicate, DuplicateIndex, MAX_DAYS, type StoryTraits} from '../load/duplicates.ts'
import {parseFingerprint} from '../load/fingerprint.ts'
import {articleProvenanceKey, type ProvenanceEntry, provenanceOf} from '../load/provenance.ts'
import type {Store} from '../load/store.ts'
import {publishedId} from './draftForm.ts'

const DAY = 86_400_000
/** Days that lie nearer to each other than this are asked for together. */
const GAP = 30
/** One question covers no more days than these, so that its answer stays small. */
const LONGEST = 60
/** Stories that are looked for by one question, so that it stays small. */
const TOGETHER = 50
/** How many stories one page of an answer without bounds holds. */
const PAGE = 2000

const row = '{_id, publishedAt, "provenance": provenance[]{_key, sourceUrl, contentHash}}'

const heldQuery = '*[_id in $ids]._id'

const tellersQuery = `*[_type == "article" && (
  array::intersects(provenance[]._key, $keys) || array::intersects(provenance[].sourceUrl, $urls)
)]${row}`

const daysQuery = `*[_type == "article" && publishedAt >= $from && publishedAt < $to]${row}`

const undatedQuery = `*[_type == "article" && !defined(publishedAt) && _id > $after] | order(_id)[0...${PAGE}]${row}`

const allQuery = `*[_type == "article" && _id > $after] | order(_id)[0...${PAGE}]${row}`

interface StoryRow {
  readonly _id: string
  readonly publishedAt: string | null
  readonly provenance: readonly ProvenanceEntry[] | null
}

/**
 * Finds stories that the dataset tells already: by the records that its articles were made of, by
 * their addresses, and by text among the articles of the days around and those without a date.
 */
export class StoredStories {
  readonly #store: Store
  readonly #index = new DuplicateIndex()
  readonly #days = new Set<number>()
  #knows: 'dated' | 'undated too' | 'all' = 'dated'

  constructor(store: Store) {
    this.#store = store
  }

  /** Which of some articles the dataset holds under their own ids, published or as drafts. */
  async heldAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const wanted = ids.map(publishedId).flatMap((id) => [id, `drafts.${id}`])
    const held = await this.#store.query<string[]>(heldQuery, {ids: wanted})
    return new Set(held.map(publishedId))
  }

  /**
   * Which of some stories that the dataset does not hold under their own ids it tells under another.
   *
   * @param isThorough - whether a story without a date is worth reading all stories of the dataset for
   */
  async copiesAmong(
    stories: readonly StoryTraits[],
    isThorough: boolean,
  ): Promise<ReadonlyMap<string, Duplicate>> {
    const copies = new Map<string, Duplicate>()
    if (stories.length === 0) return copies
    const tellers = await this.#tellersOf(stories)
    await this.#askAround(stories, isThorough)
    for (const story of stories) {
      const of = tellers.get(keyOf(story))
      const copy: Duplicate | undefined =
        of === undefined ? this.#index.find(story) : {of, reason: 'merged-before'}
      if (copy) copies.set(story.id, copy)
    }
    return copies
  }

  /** The articles that records became part of, by the key of the record's provenance. */
  async #tellersOf(stories: readonly StoryTraits[]): Promise<ReadonlyMap<string, string>> {
    const tellers = new Map<string, string>()
    for (let from = 0; from < stories.length; from += TOGETHER) {
      const part = stories.slice(from, from + TOGETHER)
      const rows = await this.#store.query<StoryRow[]>(tellersQuery, {
        keys: part.map(keyOf),
        urls: part.flatMap(({url}) => (url === undefined ? [] : spellings(url))),
      })
      for (const {_id, provenance} of this.#remember(rows)) {
        for (const {_key} of provenanceOf({provenance})) tellers.set(_key, _id)
      }
    }
    return tellers
  }

  async #askAround(stories: readonly StoryTraits[], isThorough: boolean): Promise<void> {
    if (this.#knows === 'all') return
    const days = stories.map(dayOf).filter((day) => day !== undefined)
    if (isThorough && days.length < stories.length) {
      await this.#askPages(allQuery)
      this.#knows = 'all'
      return
    }
    if (this.#knows === 'dated') {
      await this.#askPages(undatedQuery)
      this.#knows = 'undated too'
    }
    await this.#askDays(days)
  }

  async #askPages(query: string): Promise<void> {
    let after = ''
    for (;;) {
      const rows = await this.#store.query<StoryRow[]>(query, {after})
      this.#remember(rows)
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) return
      after = last._id
    }
  }

  async #askDays(days: readonly number[]): Promise<void> {
    const wanted = new Set<number>()
    for (const day of days) {
      for (let near = day - MAX_DAYS; near <= day + MAX_DAYS; near++) {
        if (!this.#days.has(near)) wanted.add(near)
      }
    }
    for (const [first, last] of stretches([...wanted].sort((a, b) => a - b))) {
      const rows = await this.#store.query<StoryRow[]>(daysQuery, {
        from: new Date(first * DAY).toISOString(),
        to: new Date((last + 1) * DAY).toISOString(),
      })
      this.#remember(rows)
      for (let day = first; day <= last; day++) this.#days.add(day)
    }
  }

  /** Takes articles in, and gives those that are no version of a release. */
  #remember(rows: readonly StoryRow[]): readonly StoryRow[] {
    const articles = rows.filter(({_id}) => !_id.startsWith('versions.'))
    for (const {_id, publishedAt, provenance} of articles) {
      for (const {sourceUrl, contentHash} of provenanceOf({provenance})) {
        const {print} = parseFingerprint(contentHash)
        this.#index.remember({
          id: _id,
          url: sourceUrl,
          publishedAt: publishedAt ?? undefined,
          print: print ?? {figures: 0, beginnings: []},
        })
      }
    }
    return articles
  }
}

function keyOf({id}: StoryTraits): string {
  return articleProvenanceKey(id)
}

function dayOf({publishedAt = ''}: StoryTraits): number | undefined {
  const time = Date.parse(publishedAt)
  return Number.isFinite(time) ? Math.floor(time / DAY) : undefined
}

function* stretches(days: readonly number[]): Generator<readonly [number, number]> {
  let first: number | undefined
  let last = 0
  for (const day of days) {
    if (first === undefined) first = day
    else if (day - last > GAP || day - first >= LONGEST) {
      yield [first, last]
      first = day
    }
    last = day
  }
  if (first !== undefined) yield [first, last]
}

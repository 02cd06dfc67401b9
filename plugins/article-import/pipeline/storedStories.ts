import {type Duplicate, DuplicateIndex, MAX_DAYS, type StoryTraits} from '../load/duplicates.ts'
import {parseFingerprint} from '../load/fingerprint.ts'
import {type ProvenanceEntry, provenanceOf} from '../load/provenance.ts'
import type {Store} from '../load/store.ts'

const DAY = 86_400_000
/** Days that lie nearer to each other than this are asked for together. */
const GAP = 30
/** One question covers no more days than these, so that its answer stays small. */
const LONGEST = 60

const storiesQuery = `*[_type == "article" && publishedAt >= $from && publishedAt < $to]{
  _id, publishedAt, "provenance": provenance[]{_key, sourceUrl, contentHash}
}`

interface StoryRow {
  readonly _id: string
  readonly publishedAt: string
  readonly provenance: readonly ProvenanceEntry[] | null
}

/** Finds stories that the dataset tells already, asking for the days around each new one, once. */
export class StoredStories {
  readonly #store: Store
  readonly #index = new DuplicateIndex()
  readonly #asked = new Set<number>()

  constructor(store: Store) {
    this.#store = store
  }

  /**
   * Which of some new stories the dataset tells under another id. Stories without a date are not
   * looked for.
   *
   * @param isOwn - whether an article is this run's, which compares those itself
   */
  async copiesAmong(
    stories: readonly StoryTraits[],
    isOwn: (id: string) => boolean,
  ): Promise<ReadonlyMap<string, Duplicate>> {
    const dated = stories.filter(({publishedAt = ''}) => Number.isFinite(Date.parse(publishedAt)))
    await this.#ask(
      dated.map(({publishedAt = ''}) => Math.floor(Date.parse(publishedAt) / DAY)),
      isOwn,
    )
    const copies = new Map<string, Duplicate>()
    for (const story of dated) {
      const duplicate = this.#index.find(story)
      if (duplicate) copies.set(story.id, duplicate)
    }
    return copies
  }

  async #ask(days: readonly number[], isOwn: (id: string) => boolean): Promise<void> {
    const wanted = new Set<number>()
    for (const day of days) {
      for (let near = day - MAX_DAYS; near <= day + MAX_DAYS; near++) {
        if (!this.#asked.has(near)) wanted.add(near)
      }
    }
    for (const [first, last] of stretches([...wanted].sort((a, b) => a - b))) {
      const rows = await this.#store.query<StoryRow[]>(storiesQuery, {
        from: new Date(first * DAY).toISOString(),
        to: new Date((last + 1) * DAY).toISOString(),
      })
      for (const row of rows) if (!isOwn(row._id.replace(/^drafts\./, ''))) this.#remember(row)
      for (let day = first; day <= last; day++) this.#asked.add(day)
    }
  }

  #remember({_id, publishedAt, provenance}: StoryRow): void {
    for (const {sourceUrl, contentHash} of provenanceOf({provenance})) {
      const {print} = parseFingerprint(contentHash)
      this.#index.remember({
        id: _id,
        url: sourceUrl,
        publishedAt,
        print: print ?? {figures: 0, beginnings: []},
      })
    }
  }
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

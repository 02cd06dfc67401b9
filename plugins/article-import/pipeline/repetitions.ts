import {type Duplicate, DuplicateIndex, type StoryTraits} from '../load/duplicates.ts'
import type {Store} from '../load/store.ts'
import {publishedId} from './draftForm.ts'
import {StoredStories} from './storedStories.ts'

/** A story that is told already. */
export interface Repetition {
  readonly duplicate: Duplicate
  /** Whether the dataset holds this one as an article of its own, which it then stays. */
  readonly isHeld: boolean
}

/** How repetitions are looked for. */
export interface RepetitionOptions {
  readonly store: Store
  /** Whether the dataset was seen to hold no article. */
  readonly empty: boolean
  readonly duplicates: 'merge' | 'list'
}

/**
 * Finds the articles that repeat a story of the dataset or of the archive before them. What the
 * dataset tells goes before what the archive's order says, so that no order makes a second article.
 */
export class Repetitions {
  readonly #stories = new DuplicateIndex()
  readonly #stored: StoredStories
  readonly #options: RepetitionOptions

  constructor(options: RepetitionOptions) {
    this.#options = options
    this.#stored = new StoredStories(options.store)
  }

  /** Those of the archive's next stories that are repetitions, by id. */
  async among(stories: readonly StoryTraits[]): Promise<ReadonlyMap<string, Repetition>> {
    const {empty, duplicates} = this.#options
    const held: ReadonlySet<string> = empty
      ? new Set()
      : await this.#stored.heldAmong(stories.map(({id}) => id))
    const isHeld = ({id}: StoryTraits) => held.has(publishedId(id))
    const copies: ReadonlyMap<string, Duplicate> = empty
      ? new Map()
      : await this.#stored.copiesAmong(
          stories.filter((story) => !isHeld(story)),
          duplicates === 'merge',
        )
    const repetitions = new Map<string, Repetition>()
    for (const story of stories) {
      const duplicate = copies.get(story.id) ?? this.#stories.find(story)
      if (duplicate) repetitions.set(story.id, {duplicate, isHeld: isHeld(story)})
      if (!duplicate || isHeld(story)) this.#stories.remember(story)
      else if (duplicates === 'merge') {
        // Its address now is one of the article that tells it.
        const {url} = story
        this.#stories.remember({id: duplicate.of, url, print: {figures: 0, beginnings: []}})
      }
    }
    return repetitions
  }
}

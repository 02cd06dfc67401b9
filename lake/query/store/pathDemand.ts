import type {IndexState} from './indexState.ts'

/** An index that a query could use: over a path, of one type or (with an empty `type`) of all. */
export interface WantedPath {
  readonly path: string
  readonly type: string
}

/** A path is indexed once so many queries could have used that. */
const enoughUses = 3

/** How often queries would have liked a path to be indexed. */
export class PathDemand {
  readonly #uses = new Map<string, number>()
  readonly #learnAtOnce: boolean

  constructor(learnAtOnce: boolean) {
    this.#learnAtOnce = learnAtOnce
  }

  /** Notes what an answered query wanted, and begins to index what was wanted often enough. */
  note(indexes: IndexState, wanted: Iterable<readonly [string, WantedPath]>): void {
    for (const [key, {path, type}] of wanted) {
      if (indexes.paths.has(path, type)) continue
      const uses = (this.#uses.get(key) ?? 0) + 1
      if (this.#uses.size > 1_000) this.#uses.clear()
      this.#uses.set(key, uses)
      if (this.#learnAtOnce || uses >= enoughUses) indexes.learn(path, type, this.#learnAtOnce)
    }
  }
}

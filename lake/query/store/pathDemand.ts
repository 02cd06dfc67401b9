import type {IndexState} from './indexState.ts'

/** A path is indexed once so many queries could have used that... */
const enoughUses = 3
/** ...or at once in a dataset with more documents than these. */
const manyDocuments = 2_000

/** What queries would have liked to be indexed. */
export class PathDemand {
  readonly #uses = new Map<string, number>()
  readonly #learnAtOnce: boolean
  #noted = new Map<string, {readonly path: string; readonly type: string}>()

  constructor(learnAtOnce: boolean) {
    this.#learnAtOnce = learnAtOnce
  }

  /** Notes that a query could have used an index over a path, of one type or of all. */
  note(indexes: IndexState, path: string, type: string | undefined): void {
    const isUnderWay = indexes.paths.all.some(
      (known) => known.text === path && known.type === (type ?? ''),
    )
    if (!isUnderWay) this.#noted.set(`${type ?? ''} ${path}`, {path, type: type ?? ''})
  }

  /** Begins to index what was noted often enough; called when the query is answered. */
  settle(indexes: IndexState): void {
    if (this.#noted.size === 0) return
    const noted = this.#noted
    this.#noted = new Map()
    for (const [key, {path, type}] of noted) {
      const uses = (this.#uses.get(key) ?? 0) + 1
      if (this.#uses.size > 1_000) this.#uses.clear()
      this.#uses.set(key, uses)
      if (this.#learnAtOnce || uses >= enoughUses || indexes.hasMoreDocuments(manyDocuments)) {
        indexes.learn(path, type, this.#learnAtOnce)
      }
    }
  }
}

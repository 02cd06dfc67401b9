import type {Dataset} from '../store/dataset.ts'
import type {DatasetRegistry} from '../store/datasetRegistry.ts'
import {publishRelease, type ReleaseStore, releaseType} from './releaseActions.ts'

const intervalMs = 1000

/** Publishes scheduled releases when their time has come, also one that passed while none ran. */
export class ReleaseScheduler {
  readonly #datasets: DatasetRegistry
  readonly #store: (dataset: Dataset) => ReleaseStore
  readonly #now: () => string
  readonly #timer: NodeJS.Timeout

  constructor(
    datasets: DatasetRegistry,
    store: (dataset: Dataset) => ReleaseStore,
    now: () => string,
  ) {
    this.#datasets = datasets
    this.#store = store
    this.#now = now
    this.#timer = setInterval(() => void this.run(), intervalMs)
    this.#timer.unref()
  }

  /** Publishes what is due now. */
  async run(): Promise<void> {
    for (const dataset of this.#datasets.opened()) {
      const due = dataset.database
        .prepare(
          `SELECT json_extract(body, '$.name') AS name FROM documents
           WHERE type = ? AND json_extract(body, '$.state') = 'scheduled'
             AND julianday(json_extract(body, '$.publishAt')) <= julianday(?)`,
        )
        .all(releaseType, this.#now())
      for (const {name} of due) {
        // A release that cannot be published (a reference is missing, say) stays scheduled, as the
        // hosted service leaves it for the editors to see.
        await dataset
          .commit({
            mutations: (staging) =>
              publishRelease(staging, {releaseId: String(name)}, this.#store(dataset)),
            author: '<system>',
          })
          .catch(() => undefined)
      }
    }
  }

  /** Stops looking. */
  close(): void {
    clearInterval(this.#timer)
  }
}

import {existsSync, mkdirSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {plainError} from '../errors.ts'
import type {CommittedTransaction} from './commit.ts'
import {Dataset, type DatasetOptions} from './dataset.ts'

/** What the datasets of a lake have in common. */
export interface DatasetRegistryOptions
  extends Pick<DatasetOptions, 'createQueryEngine' | 'indexer' | 'now' | 'newId' | 'projectId'> {
  /** The lake's data folder; absent keeps all in memory. */
  readonly folder: string | undefined
}

const validName = /^[a-z0-9][-_a-z0-9]{0,63}$/
const fileName = 'dataset.sqlite'

/** The datasets of a lake: each a folder `datasets/<name>` with its SQLite file and its assets. */
export class DatasetRegistry {
  readonly #options: DatasetRegistryOptions
  readonly #open = new Map<string, Dataset>()
  readonly #subscribers = new Set<(name: string, transaction: CommittedTransaction) => void>()

  constructor(options: DatasetRegistryOptions) {
    this.#options = options
  }

  /** The names of all datasets, in alphabetical order. */
  names(): readonly string[] {
    const names = new Set(this.#open.keys())
    const root = this.#root()
    if (root && existsSync(root)) {
      for (const entry of readdirSync(root)) {
        if (validName.test(entry) && existsSync(join(root, entry, fileName))) names.add(entry)
      }
    }
    return [...names].sort()
  }

  /** The datasets that are open. */
  opened(): readonly Dataset[] {
    return [...this.#open.values()]
  }

  /** The dataset of a name, opened when first asked for; undefined where there is none. */
  get(name: string): Dataset | undefined {
    return this.#open.get(name) ?? (this.names().includes(name) ? this.#load(name) : undefined)
  }

  /**
   * Creates a dataset.
   *
   * @throws {@link ApiError} with status 400 for a bad name, 409 where it exists
   */
  create(name: string): Dataset {
    if (!validName.test(name)) {
      throw plainError(
        400,
        `Dataset names may have at most 64 of a-z, 0-9, "-" and "_", and begin with a letter or digit: "${name}"`,
      )
    }
    if (this.names().includes(name)) throw plainError(409, `Dataset "${name}" already exists`)
    return this.#load(name)
  }

  /** Deletes a dataset with all that it holds; false where there is none. */
  delete(name: string): boolean {
    if (!this.names().includes(name)) return false
    this.#open.get(name)?.close()
    this.#open.delete(name)
    const root = this.#root()
    if (root) rmSync(join(root, name), {recursive: true, force: true})
    return true
  }

  /** Calls back after each transaction in any dataset. */
  subscribe(subscriber: (name: string, transaction: CommittedTransaction) => void): () => void {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  /** Closes every file. */
  close(): void {
    for (const dataset of this.#open.values()) dataset.close()
    this.#open.clear()
  }

  #root(): string | undefined {
    return this.#options.folder && join(this.#options.folder, 'datasets')
  }

  #load(name: string): Dataset {
    const root = this.#root()
    const folder = root && join(root, name)
    if (folder) mkdirSync(folder, {recursive: true})
    const {folder: _, ...options} = this.#options
    const dataset = new Dataset({
      ...options,
      name,
      folder,
      file: folder ? join(folder, fileName) : ':memory:',
      otherDatabase: (other) => this.get(other)?.database,
    })
    dataset.subscribe((transaction) => {
      for (const subscriber of this.#subscribers) subscriber(name, transaction)
    })
    this.#open.set(name, dataset)
    return dataset
  }
}

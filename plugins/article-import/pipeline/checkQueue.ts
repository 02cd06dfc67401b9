import type {Finding} from '../../editorial-checks/engine/types.ts'
import {documentJson} from '../load/documentJson.ts'
import type {NewsDocument} from '../model.ts'
import type {ImportHelper, Spent} from './helper.ts'
import type {Stages} from './types.ts'

/** How many documents go to a helper together. */
const TOGETHER = 20

/** Whom a queue tells. */
export interface CheckListener {
  found(finding: Finding, locator: string): void
  worked(work: Spent): void
}

/** A document that waits for a helper, as JSON: its text takes a tenth of the room of its objects. */
interface Waiting {
  readonly json: string
  readonly locator: string
}

/** Checks documents as they are written: at once, or in a helper that has room for them. */
export class CheckQueue {
  readonly #check: Stages['check']
  readonly #helper: ImportHelper | undefined
  readonly #listener: CheckListener
  readonly #flying = new Set<Promise<void>>()
  #waiting: Waiting[] = []

  constructor(
    {check}: Pick<Stages, 'check'>,
    helper: ImportHelper | undefined,
    listener: CheckListener,
  ) {
    this.#check = check
    this.#helper = helper
    this.#listener = listener
  }

  add(documents: readonly NewsDocument[], locator: string): void {
    if (!this.#helper?.checksNow()) {
      for (const document of documents) this.#here(document, locator)
      return
    }
    for (const document of documents) this.#waiting.push({json: documentJson(document), locator})
    if (this.#waiting.length >= TOGETHER) this.#depart(this.#helper)
  }

  /** Resolves when every document was checked. */
  async flush(): Promise<void> {
    this.#allHere(this.#waiting)
    this.#waiting = []
    await Promise.all(this.#flying)
  }

  #depart(helper: ImportHelper): void {
    const batch = this.#waiting
    this.#waiting = []
    const flight = this.#there(batch, helper)
    this.#flying.add(flight)
    void flight.then(() => this.#flying.delete(flight))
  }

  async #there(batch: readonly Waiting[], helper: ImportHelper): Promise<void> {
    const answer = await helper.check(batch.map(({json}) => json))
    if (!answer) {
      this.#allHere(batch)
      return
    }
    this.#listener.worked(answer.spent)
    for (const [index, {locator}] of batch.entries()) {
      for (const finding of answer.results[index] ?? []) this.#listener.found(finding, locator)
    }
  }

  #allHere(batch: readonly Waiting[]): void {
    for (const {json, locator} of batch) this.#here(JSON.parse(json), locator)
  }

  #here(document: NewsDocument, locator: string): void {
    const start = performance.now()
    for (const finding of this.#check(document)) this.#listener.found(finding, locator)
    this.#listener.worked({check: performance.now() - start})
  }
}

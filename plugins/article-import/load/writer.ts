import {type Batch, type Unit, wholeUnits} from './batch.ts'
import {LoadError} from './errors.ts'
import {MutationRequest} from './mutationRequest.ts'
import {Pacer} from './pacer.ts'
import {type Problem, problemOf} from './problem.ts'
import {sentWrites, stampWrite} from './stamp.ts'
import type {Store, Transaction, Write} from './store.ts'

/** How a writer works. */
export interface WriterOptions {
  /** Names transactions; unique to the run. */
  readonly run: string
  readonly maxBytes?: number
  readonly maxMutations?: number
  /** How many transactions may be under way. */
  readonly inFlight?: number
  readonly pacer?: Pacer
  /** How often an unanswered request is sent again before the run gives up. */
  readonly attempts?: number
  readonly sleep?: (milliseconds: number) => Promise<void>
}

const CONFLICTS = 5

/**
 * Gathers units into transactions by bytes and count, keeps several of them in flight, waits out
 * rate limits, repeats what got no answer under the same transaction id, plans conflicts anew, and
 * narrows a refusal down to the unit that caused it.
 */
export class Writer {
  readonly #store: Store
  readonly #options: Required<Omit<WriterOptions, 'pacer'>>
  readonly #pacer: Pacer
  readonly #ensured = new Set<string>()
  readonly #flying = new Set<Promise<void>>()
  /** Megabytes that requests were written to, for the next ones. */
  readonly #spare: Uint8Array<ArrayBuffer>[] = []
  #open: Batch
  #count = 0
  #fatal: LoadError | undefined

  constructor(store: Store, options: WriterOptions) {
    this.#store = store
    this.#pacer = options.pacer ?? new Pacer()
    this.#options = {
      maxBytes: 1_000_000,
      maxMutations: 200,
      inFlight: 2,
      attempts: 9,
      sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      ...options,
    }
    this.#open = this.#newBatch()
  }

  /** Whether an `ensure` of a document was committed. */
  hasEnsured(id: string): boolean {
    return this.#ensured.has(id)
  }

  /** Takes a unit in; waits while as many transactions as allowed are under way. */
  async add(unit: Unit): Promise<void> {
    while (this.#put(this.#open, unit) === 'full') await this.#depart()
    if (this.#isFull(this.#open)) await this.#depart()
  }

  /**
   * Commits writes at once, apart from what is gathered, with the same patience.
   *
   * @throws LoadError when the target refuses them or never answers
   */
  async commit(id: string, writes: readonly Write[]): Promise<void> {
    const request = new MutationRequest(id)
    for (const write of writes) request.add(stampWrite(write, id).mutation)
    const problem = await this.#commit({id, body: request.body(), writes, isAwaited: true})
    if (problem) {
      throw new LoadError(`${this.#store.description}: ${problem.message}`, {
        code: 'TARGET_REFUSED',
      })
    }
  }

  /** Sends what is gathered and waits for everything under way. */
  async flush(): Promise<void> {
    await this.#depart()
    while (this.#flying.size > 0) await Promise.all(this.#flying)
    if (this.#fatal) throw this.#fatal
  }

  #newBatch(): Batch {
    const id = `${this.#options.run}-${(this.#count++).toString(36)}`
    const request = new MutationRequest(id, this.#spare.pop())
    return {id, units: [], request, writes: [], ensured: new Set()}
  }

  #isFull({request}: Batch): boolean {
    return request.size >= this.#options.maxBytes || request.count >= this.#options.maxMutations
  }

  #put(batch: Batch, unit: Unit): 'taken' | 'full' {
    const {maxBytes, maxMutations} = this.#options
    const needed = unit.writes.filter(
      (write) =>
        write.kind !== 'ensure' ||
        !(this.#ensured.has(write.document._id) || batch.ensured.has(write.document._id)),
    )
    const {request} = batch
    const {size, count} = request
    const stamped = needed.map((write) => stampWrite(write, batch.id))
    for (const {mutation} of stamped) request.add(mutation)
    const crowded = request.size > maxBytes || request.count > maxMutations
    if (crowded && batch.units.length > 0) {
      request.cut(size, count)
      return 'full'
    }
    const {writes, replan, settle} = unit
    const ensures = writes.filter(({kind}) => kind === 'ensure')
    batch.units.push({replan, settle, ensures, count: stamped.length})
    for (const {write} of stamped) {
      if (this.#store.takesWrites) batch.writes.push(write)
      if (write.kind === 'ensure') batch.ensured.add(write.document._id)
    }
    return 'taken'
  }

  async #depart(): Promise<void> {
    const batch = this.#open
    this.#open = this.#newBatch()
    if (batch.units.length === 0) return
    while (this.#flying.size >= this.#options.inFlight) await Promise.race(this.#flying)
    if (this.#fatal) throw this.#fatal
    const flight = this.#send(batch, 0).catch((error: unknown) => {
      this.#fatal ??= error instanceof LoadError ? error : unexpected(error)
    })
    this.#flying.add(flight)
    void flight.then(() => this.#flying.delete(flight))
  }

  async #send(batch: Batch, conflicts: number): Promise<void> {
    const {id, request, writes} = batch
    const problem =
      request.count === 0 ? undefined : await this.#commit({id, body: request.body(), writes})
    if (problem === undefined) {
      for (const id of batch.ensured) this.#ensured.add(id)
      for (const unit of batch.units) unit.settle({kind: 'written'})
      this.#spare.push(request.memory)
    } else if (problem.kind === 'conflict') {
      await this.#resolve(batch, conflicts, problem.message)
    } else if (batch.units.length === 1) {
      batch.units[0]?.settle({kind: 'failed', reason: problem.message})
    } else {
      const units = wholeUnits(batch)
      const middle = Math.ceil(units.length / 2)
      await this.#resend(units.slice(0, middle), 0)
      await this.#resend(units.slice(middle), 0)
    }
  }

  async #resolve(batch: Batch, conflicts: number, message: string): Promise<void> {
    if (await this.#landed(batch)) {
      for (const id of batch.ensured) this.#ensured.add(id)
      for (const unit of batch.units) unit.settle({kind: 'written'})
      return
    }
    if (conflicts >= CONFLICTS) {
      if (batch.units.length === 1) {
        batch.units[0]?.settle({kind: 'failed', reason: message})
        return
      }
      for (const unit of wholeUnits(batch)) await this.#resend([unit], conflicts - 1)
      return
    }
    const planned = await Promise.all(
      wholeUnits(batch).map(async (unit) => {
        const writes = await unit.replan(unit.writes)
        if (writes === undefined) unit.settle({kind: 'written'})
        return writes && {...unit, writes}
      }),
    )
    await this.#resend(
      planned.filter((unit) => unit !== undefined),
      conflicts + 1,
    )
  }

  async #resend(units: readonly Unit[], conflicts: number): Promise<void> {
    let batch = this.#newBatch()
    for (const unit of units) {
      if (this.#put(batch, unit) === 'full') {
        await this.#send(batch, conflicts)
        batch = this.#newBatch()
        this.#put(batch, unit)
      }
    }
    if (batch.units.length > 0) await this.#send(batch, conflicts)
  }

  /** Whether a transaction whose answer was lost had been committed after all. */
  async #landed(batch: Batch): Promise<boolean> {
    const ids = sentWrites(batch.request.body()).flatMap((write) =>
      write.kind === 'delete' ? [] : [write.kind === 'change' ? write.id : write.document._id],
    )
    const states = await this.#store.states(ids.slice(0, 50), 'now')
    return [...states.values()].some(({rev}) => rev === batch.id)
  }

  async #commit(
    batch: Transaction,
  ): Promise<Exclude<Problem, {kind: 'limited' | 'unsure' | 'fatal'}> | undefined> {
    for (let attempt = 1; ; ) {
      await this.#pacer.take()
      try {
        await this.#store.commit(batch)
        this.#pacer.succeeded()
        return undefined
      } catch (error) {
        const problem = problemOf(error)
        if (problem.kind === 'limited') {
          this.#pacer.limited(problem.retryAfter)
        } else if (problem.kind === 'unsure') {
          if (attempt >= this.#options.attempts) throw gaveUp(this.#store, attempt, error)
          // Full jitter: many loaders that lost one server must not come back in step.
          await this.#options.sleep(Math.random() * Math.min(20_000, 100 * 2 ** attempt))
          attempt++
        } else if (problem.kind === 'fatal') {
          throw new LoadError(
            `${this.#store.description} refuses to be written: ${problem.message}`,
            {
              code: 'TARGET_REFUSED',
              cause: error,
              suggestions: ['Check the dataset, the project id and that the token may write.'],
            },
          )
        } else {
          return problem
        }
      }
    }
  }
}

function gaveUp(store: Store, attempts: number, cause: unknown): LoadError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new LoadError(`${store.description} did not answer in ${attempts} attempts (${reason})`, {
    code: 'TARGET_UNREACHABLE',
    cause,
    suggestions: ['Run the same command again when it answers: what is written is passed over.'],
  })
}

function unexpected(cause: unknown): LoadError {
  return new LoadError(cause instanceof Error ? cause.message : String(cause), {
    code: 'LOAD_FAILED',
    cause,
  })
}

/** How a pacer starts. */
export interface PacerOptions {
  /** Requests a second that are allowed; absent means unknown: no pace until a 429 teaches one. */
  readonly rate?: number
  readonly now?: () => number
  readonly sleep?: (milliseconds: number) => Promise<void>
}

const WINDOW = 1000
/** How far above a rate that proved too high the pacer probes again. */
const GROWTH = 1.002

/**
 * Spaces requests out so that a rate limit is used up and not overrun. It starts at the given rate,
 * or at none; a 429 pauses everybody for its retry-after and sets the pace to what the second before
 * it let through; every success then raises the pace by a hair.
 */
export class Pacer {
  #rate: number | undefined
  #nextAt = 0
  #pausedUntil = 0
  #answered: number[] = []
  readonly #now: () => number
  readonly #sleep: (milliseconds: number) => Promise<void>

  constructor(options: PacerOptions = {}) {
    this.#rate = options.rate
    this.#now = options.now ?? (() => performance.now())
    this.#sleep =
      options.sleep ?? ((milliseconds) => new Promise((done) => setTimeout(done, milliseconds)))
  }

  /** The present pace in requests a second; undefined while nothing limits it. */
  get rate(): number | undefined {
    return this.#rate
  }

  /** Resolves when the next request may leave. */
  async take(): Promise<void> {
    for (;;) {
      const now = this.#now()
      const at = Math.max(this.#nextAt, this.#pausedUntil)
      if (at <= now || (this.#rate === undefined && this.#pausedUntil <= now)) {
        // Being late by a timer's grain earns the lost slot back, a long pause does not.
        const from = Math.max(this.#nextAt, now - 50)
        this.#nextAt = this.#rate === undefined ? now : from + 1000 / this.#rate
        return
      }
      await this.#sleep(at - now)
    }
  }

  /** To be called for each request that the server accepted. */
  succeeded(): void {
    const now = this.#now()
    this.#answered.push(now)
    if (this.#answered.length > 512) this.#answered = this.#recent(now)
    if (this.#rate !== undefined) this.#rate *= GROWTH
  }

  /**
   * To be called for each 429.
   *
   * @param retryAfter - in milliseconds, as the server said; absent when it did not
   */
  limited(retryAfter: number | undefined): void {
    const now = this.#now()
    if (now < this.#pausedUntil) return
    const observed = this.#recent(now).length
    this.#rate =
      this.#rate === undefined ? Math.max(1, observed) : Math.max(1, Math.min(this.#rate * 0.97))
    this.#pausedUntil = now + (retryAfter ?? 1000)
    this.#nextAt = this.#pausedUntil
  }

  #recent(now: number): number[] {
    return this.#answered.filter((at) => now - at <= WINDOW)
  }
}

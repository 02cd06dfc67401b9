/** How a pacer starts. */
export interface PacerOptions {
  /** Requests a second that are allowed; absent means unknown: no pace until a 429 teaches one. */
  readonly rate?: number
  readonly now?: () => number
  readonly sleep?: (milliseconds: number) => Promise<void>
}

const WINDOW = 1000
/** What a second of requests is stretched by, since some arrive later than they left. */
const JITTER = 25
/** How much lateness of its timers a pacer makes up for; the window keeps that from being too much at once. */
const MADE_UP = 500
/** By how much each success raises the pace while no limit is known. */
const GROWTH = 1.002
/** Below a limit that was met, the pace stays by this much, and comes back to it in a minute. */
const MARGIN = 0.03
const PROBE_SECONDS = 60
/** After a pause, what the window lets through tells the limit only when some time has passed. */
const CREDIBLE = 300

/**
 * Spaces requests out so that a rate limit is used up and not overrun. It starts at the given rate,
 * or at none; a 429 pauses everybody for its retry-after and sets the pace a little below what the
 * second before it let through, from where it slowly rises again.
 */
export class Pacer {
  #rate: number | undefined
  #ceiling: number | undefined
  #resumedAt = 0
  #nextAt = 0
  #pausedUntil = 0
  #answered: number[] = []
  /** When the latest requests left, as many as a second may have. */
  #left: number[] = []
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
      const rate = this.#rate
      const at =
        rate === undefined
          ? this.#pausedUntil
          : Math.max(this.#nextAt, this.#pausedUntil, this.#windowOpens(rate))
      if (at <= now) {
        this.#nextAt =
          rate === undefined ? now : Math.max(this.#nextAt, now - MADE_UP) + 1000 / rate
        if (rate !== undefined) this.#left = [...this.#left, now].slice(-Math.ceil(rate))
        return
      }
      await this.#sleep(at - now)
    }
  }

  /** When a second has passed since the request that left as many requests ago as it may have. */
  #windowOpens(rate: number): number {
    const first = this.#left.at(-Math.ceil(rate))
    return first === undefined ? 0 : first + WINDOW + JITTER
  }

  /** To be called for each request that the server accepted. */
  succeeded(): void {
    const now = this.#now()
    this.#answered.push(now)
    if (this.#answered.length > 512) this.#answered = this.#recent(now)
    if (this.#rate === undefined) return
    const near = this.#ceiling !== undefined && this.#rate >= this.#ceiling * (1 - MARGIN)
    this.#rate *= near ? 1 + MARGIN / (PROBE_SECONDS * this.#rate) : GROWTH
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
    if (this.#rate === undefined) this.#ceiling = Math.max(1, observed)
    else if (now - this.#resumedAt >= CREDIBLE) {
      this.#ceiling = Math.max(1, Math.min(this.#rate, Math.max(observed, this.#rate * 0.3)))
    } else this.#ceiling = Math.max(1, this.#rate * 0.8)
    this.#rate = Math.max(1, this.#ceiling * (1 - MARGIN))
    this.#pausedUntil = now + (retryAfter ?? 1000)
    this.#nextAt = this.#pausedUntil
    this.#resumedAt = this.#pausedUntil
    this.#answered = []
  }

  #recent(now: number): number[] {
    return this.#answered.filter((at) => now - at <= WINDOW)
  }
}

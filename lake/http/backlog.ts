/** What waits for readers, as far as it counts here. */
interface SlowStream {
  readonly waiting: number
  cut(): void
}

/** A reader that falls this far behind is let go; it reconnects and resumes. */
const mostOfOne = 32 * 1024 * 1024
/** Of all readers together; beyond, the one furthest behind is let go. */
const mostOfAll = 256 * 1024 * 1024

/** What waits in the memory of this process for readers of event streams that are slower than what is sent. */
class Backlog {
  readonly #waiting = new Map<SlowStream, number>()
  #total = 0

  /**
   * Lets a stream's reader go that is too far behind to be sent more. What is sent at once counts only
   * when it is followed by more: who is up to date gets an event of any size.
   */
  check(stream: SlowStream): void {
    if (stream.waiting > mostOfOne) stream.cut()
  }

  /** Takes note of how much waits for a stream's reader, and lets the slowest go where all is too much. */
  note(stream: SlowStream): void {
    this.#count(stream, stream.waiting)
    while (this.#total > mostOfAll) {
      const [slowest] = [...this.#waiting].reduce((a, b) => (b[1] > a[1] ? b : a))
      slowest.cut()
      this.forget(slowest)
    }
  }

  /** Forgets a stream that is closed. */
  forget(stream: SlowStream): void {
    this.#count(stream, 0)
  }

  #count(stream: SlowStream, waiting: number): void {
    this.#total += waiting - (this.#waiting.get(stream) ?? 0)
    if (waiting === 0) this.#waiting.delete(stream)
    else this.#waiting.set(stream, waiting)
  }
}

export const backlog = new Backlog()

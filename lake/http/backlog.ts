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

  /** Takes note of how much waits for a stream's reader, and lets the slowest readers go. */
  note(stream: SlowStream): void {
    const {waiting} = stream
    this.#count(stream, waiting)
    if (waiting > mostOfOne) stream.cut()
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

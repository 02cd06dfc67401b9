import process from 'node:process'
import type {Writable} from 'node:stream'

/** Where progress is shown: a terminal's line that is written over, or lines now and then. */
export interface ProgressOptions {
  readonly stream?: Writable & {readonly isTTY?: boolean; readonly columns?: number}
  /** What is counted, in the plural. */
  readonly unit: string
  /** How many there are, when that is known. */
  readonly total?: number | undefined
  readonly now?: () => number
}

const TERMINAL_MS = 100
const LINES_MS = 5000

/** Shows how far a long work is: count, rate and estimated end. All of it goes to standard error. */
export class Progress {
  readonly #options: Required<Pick<ProgressOptions, 'stream' | 'unit' | 'now'>> & ProgressOptions
  readonly #start: number
  #shown = Number.NEGATIVE_INFINITY
  #drawn = false

  constructor(options: ProgressOptions) {
    this.#options = {stream: process.stderr, now: () => performance.now(), ...options}
    this.#start = this.#options.now()
    this.#shown = this.#options.stream.isTTY ? Number.NEGATIVE_INFINITY : this.#start
  }

  /** Shows a count, unless one was shown just now. */
  update(count: number, note = ''): void {
    const {stream, now} = this.#options
    const time = now()
    if (time - this.#shown < (stream.isTTY ? TERMINAL_MS : LINES_MS)) return
    this.#shown = time
    const text = this.#text(count, time) + (note && ` · ${note}`)
    if (stream.isTTY) {
      stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`)
      this.#drawn = true
    } else stream.write(`${text}\n`)
  }

  /** Writes a line of its own, above the progress. */
  say(line: string): void {
    this.clear()
    this.#options.stream.write(`${line}\n`)
  }

  /** Takes the terminal's line away. */
  clear(): void {
    if (this.#drawn) this.#options.stream.write('\r\u001b[2K')
    this.#drawn = false
  }

  #text(count: number, time: number): string {
    const {unit, total} = this.#options
    const seconds = (time - this.#start) / 1000
    const rate = seconds > 0 ? count / seconds : 0
    const of = total === undefined ? '' : ` of ${format(total)}`
    const parts = [`${format(count)}${of} ${unit}`, `${format(Math.round(rate))}/s`]
    if (total !== undefined && rate > 0 && total > count) {
      parts.push(`about ${duration((total - count) / rate)} left`)
    }
    return parts.join(' · ')
  }
}

function format(count: number): string {
  return count.toLocaleString('en-US')
}

/** A duration in the two units that matter. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 100) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

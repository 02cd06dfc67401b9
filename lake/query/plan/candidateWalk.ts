import type {SQLOutputValue} from 'node:sqlite'

/** A row of an index. */
export type Row = Readonly<Record<string, SQLOutputValue>>

/** After so many rows of the index for each candidate, those that are left are rather sorted. */
const rowsPerCandidate = 10

/**
 * Some candidates, met in the order of an index that has rows of many others too. Rows are passed over
 * unread, so that the first candidates cost little; where they lie too far apart, the walk ends.
 */
export class CandidateWalk {
  readonly #left: Set<string>
  #toMeet: number
  #rowsLeft: number

  constructor(candidates: readonly string[]) {
    this.#left = new Set(candidates)
    this.#toMeet = this.#left.size
    this.#rowsLeft = rowsPerCandidate * this.#left.size
  }

  /** The rows of candidates, as far as they are met soon enough. */
  *among(rows: Iterable<Row>): Iterable<Row> {
    if (this.#toMeet === 0) return
    for (const row of rows) {
      if (--this.#rowsLeft < 0) return
      if (!this.#left.has(String(row.id))) continue
      yield row
      if (--this.#toMeet === 0) return
    }
  }

  /** Notes that a candidate was read. */
  pass(id: string): void {
    this.#left.delete(id)
  }

  /** Whether the walk ended before all were met, perhaps among rows of equal value. */
  get isLong(): boolean {
    return this.#rowsLeft < 0
  }

  /** The candidates that were not read. */
  get left(): Iterable<string> {
    return this.#left
  }
}

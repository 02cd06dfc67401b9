const FIRST = 1024

/** Numbers in the order in which they came, in eight bytes each and some room. */
export class NumberColumn {
  #numbers = new Float64Array(FIRST)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Float64Array(this.#length * 2)
      grown.set(this.#numbers)
      this.#numbers = grown
    }
    this.#numbers[this.#length++] = number
  }

  /** The number at a place; NaN where there is none. */
  at(index: number): number {
    return index < this.#length ? (this.#numbers[index] ?? Number.NaN) : Number.NaN
  }
}

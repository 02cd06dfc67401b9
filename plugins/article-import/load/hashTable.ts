/** Before so many entries a table does not grow. */
const FIRST = 1024
const EMPTY = -1

/**
 * A map from 53-bit hashes to small whole numbers, in 12 bytes an entry and some room: what an import
 * keeps for each article of an archive of millions.
 */
export class HashTable {
  #keys = new Float64Array(FIRST).fill(EMPTY)
  #values = new Int32Array(FIRST)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The number that was set last for a hash. */
  get(hash: number): number | undefined {
    const at = this.#find(hash)
    return this.#keys[at] === hash ? this.#values[at] : undefined
  }

  has(hash: number): boolean {
    return this.#keys[this.#find(hash)] === hash
  }

  /**
   * Sets the number of a hash.
   *
   * @param hash - of {@link textHash}
   * @param value - a 32-bit whole number
   */
  set(hash: number, value: number): void {
    let at = this.#find(hash)
    if (this.#keys[at] !== hash) {
      if (this.#size * 3 >= this.#keys.length * 2) {
        this.#grow()
        at = this.#find(hash)
      }
      this.#keys[at] = hash
      this.#size++
    }
    this.#values[at] = value
  }

  /** Where a hash is, or would be. */
  #find(hash: number): number {
    const keys = this.#keys
    const mask = keys.length - 1
    // The lower bits of a text's hash are as good as any.
    let at = (hash >>> 0) & mask
    while (keys[at] !== hash && keys[at] !== EMPTY) at = (at + 1) & mask
    return at
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values]
    this.#keys = new Float64Array(keys.length * 2).fill(EMPTY)
    this.#values = new Int32Array(values.length * 2)
    for (const [at, key] of keys.entries()) {
      if (key === EMPTY) continue
      const to = this.#find(key)
      this.#keys[to] = key
      this.#values[to] = values[at] ?? 0
    }
  }
}

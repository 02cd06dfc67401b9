import {decodeHTMLAttribute} from 'entities'

/** The attributes of the tag that is being read; the first of a name counts, as in browsers. */
export class Attributes {
  #names: string[] = []
  #values: string[] = []
  #size = 0

  clear(): void {
    this.#size = 0
  }

  add(name: string, raw: string): void {
    this.#names[this.#size] = name
    this.#values[this.#size] = raw
    this.#size++
  }

  get size(): number {
    return this.#size
  }

  has(name: string): boolean {
    return this.#find(name) >= 0
  }

  /** The decoded value, or an empty string. */
  get(name: string): string {
    const at = this.#find(name)
    const raw = at < 0 ? '' : (this.#values[at] ?? '')
    return raw.includes('&') ? decodeHTMLAttribute(raw) : raw
  }

  /** The first of several attributes that is not blank. */
  first(...names: readonly string[]): string {
    for (const name of names) {
      const value = this.get(name).trim()
      if (value !== '') return value
    }
    return ''
  }

  #find(name: string): number {
    for (let i = 0; i < this.#size; i++) if (this.#names[i] === name) return i
    return -1
  }
}

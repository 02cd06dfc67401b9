import type {Selector} from './jsonMatch.ts'

type Positions = ReadonlyMap<string, readonly number[]>

/** Shorter arrays are searched element by element. */
const longArray = 64

/** Where the elements with a `_key` are in long arrays, for patches with many paths into one. */
export class KeyPositions {
  #known = new WeakMap<readonly unknown[], Positions>()

  /** The indexes that a filter `[_key == "…"]` names; undefined for other filters and short arrays. */
  find(array: readonly unknown[], selector: Selector): readonly number[] | undefined {
    if (selector.kind !== 'filter' || selector.operator !== '==') return undefined
    const {attributes, value} = selector
    if (attributes.length !== 1 || attributes[0] !== '_key' || typeof value !== 'string') {
      return undefined
    }
    if (array.length < longArray) return undefined
    const found = this.#of(array).get(value) ?? []
    return found.filter((index) => keyOf(array[index]) === value)
  }

  /** Told that an array was copied as it is. */
  copied(from: readonly unknown[], to: readonly unknown[]): void {
    const known = this.#known.get(from)
    if (known !== undefined) this.#known.set(to, known)
  }

  /** Told that an element took the place of another. */
  replaced(array: readonly unknown[], before: unknown, after: unknown): void {
    if (keyOf(before) !== keyOf(after)) this.#known.delete(array)
  }

  /** Told that elements moved. */
  forget(array: readonly unknown[]): void {
    this.#known.delete(array)
  }

  /** Told that some element has another key. */
  forgetAll(): void {
    this.#known = new WeakMap()
  }

  #of(array: readonly unknown[]): Positions {
    const known = this.#known.get(array)
    if (known !== undefined) return known
    const positions = new Map<string, number[]>()
    for (const [index, element] of array.entries()) {
      const key = keyOf(element)
      if (typeof key !== 'string') continue
      const others = positions.get(key)
      if (others === undefined) positions.set(key, [index])
      else others.push(index)
    }
    this.#known.set(array, positions)
    return positions
  }
}

function keyOf(element: unknown): unknown {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined
  return Object.hasOwn(element, '_key') && '_key' in element ? element._key : undefined
}

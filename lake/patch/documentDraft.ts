import {parsePath, type Selector} from './jsonMatch.ts'
import {KeyPositions} from './keyPositions.ts'
import {
  type ConcretePath,
  childOf,
  isObject,
  type ResolveOptions,
  resolvePath,
} from './resolvePath.ts'

/** Stands for an element that was removed, until its array is closed up. */
const hole = Symbol('hole')

/**
 * A document while it is patched. What changes is copied once, at its first change, and from then on
 * belongs to the draft: a thousand changes in one long array cost one copy of it.
 */
export class DocumentDraft {
  #root: unknown
  readonly #owned = new WeakSet<object>()
  readonly #positions = new KeyPositions()
  readonly #holed = new Set<unknown[]>()

  constructor(document: unknown) {
    this.#root = document
  }

  /** The document as it is now. */
  get root(): unknown {
    return this.#root
  }

  /** The value at a path. */
  valueAt(path: ConcretePath): unknown {
    let value = this.#root
    for (const key of path) value = childOf(value, key)
    return value
  }

  /** Finds every value that a path names. */
  find(path: string, options: ResolveOptions): readonly ConcretePath[] {
    return this.findBy(parsePath(path), options)
  }

  /** Finds every value that selectors name. */
  findBy(selectors: readonly Selector[], options: ResolveOptions): readonly ConcretePath[] {
    // A `_key` finds its element wherever that is; anything else counts elements.
    if (!selectors.every(isByName)) this.closeUp()
    return resolvePath(this.#root, selectors, options, this.#positions)
  }

  /** Changes the value at a path; a result of undefined removes it, for {@link closeUp} to finish. */
  change(path: ConcretePath, change: (value: unknown) => unknown): void {
    this.#root = this.#changed(this.#root, path, 0, change)
  }

  #changed(
    value: unknown,
    path: ConcretePath,
    depth: number,
    change: (value: unknown) => unknown,
  ): unknown {
    const key = path[depth]
    if (value === hole) return hole
    if (key === undefined) return change(value)
    const child = childOf(value, key)
    const next = this.#changed(child, path, depth + 1, change)
    if (next === child && (next !== undefined || isMissing(value, key))) return value
    if (typeof key === 'number') {
      if (!Array.isArray(value)) return value
      const array = this.#own(value)
      array[key] = next === undefined ? hole : next
      if (next === undefined) this.#holed.add(array)
      else this.#positions.replaced(array, child, next)
      return array
    }
    const object = this.#own(isObject(value) ? value : {})
    if (key === '_key') this.#positions.forgetAll()
    if (next === undefined) delete object[key]
    else if (key === '__proto__') {
      // A plain assignment would set the prototype, where JSON means an attribute of that name.
      Object.defineProperty(object, key, {
        value: next,
        enumerable: true,
        writable: true,
        configurable: true,
      })
    } else object[key] = next
    return object
  }

  #own<T extends object>(value: T): T {
    if (this.#owned.has(value)) return value
    const copy = (Array.isArray(value) ? value.slice() : {...value}) as T
    this.#owned.add(copy)
    if (Array.isArray(value) && Array.isArray(copy)) this.#positions.copied(value, copy)
    return copy
  }

  /** Closes arrays up where elements were removed. */
  closeUp(): void {
    for (const array of this.#holed) {
      let length = 0
      for (const element of array) if (element !== hole) array[length++] = element
      array.length = length
      this.#positions.forget(array)
    }
    this.#holed.clear()
  }
}

function isByName(selector: Selector): boolean {
  if (selector.kind === 'attribute') return true
  return (
    selector.kind === 'filter' &&
    selector.operator === '==' &&
    selector.attributes.length === 1 &&
    selector.attributes[0] === '_key' &&
    typeof selector.value === 'string'
  )
}

function isMissing(value: unknown, key: string | number): boolean {
  return typeof key === 'number' || !isObject(value) || !Object.hasOwn(value, key)
}

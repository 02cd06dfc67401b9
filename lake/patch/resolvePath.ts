import {MutationProblem} from '../errors.ts'
import type {Filter, Selector} from './jsonMatch.ts'
import type {KeyPositions} from './keyPositions.ts'

/** Where one value of a document is: attribute names and array indexes, from the root. */
export type ConcretePath = readonly (string | number)[]

/** Whether attributes that are not there yet count as found, as `set` needs it. */
export interface ResolveOptions {
  readonly missing: boolean
}

interface Walk extends ResolveOptions {
  readonly positions: KeyPositions | undefined
}

const maximumTargets = 100_000

/** Finds every value that the selectors name in a document, each once. */
export function resolvePath(
  root: unknown,
  selectors: readonly Selector[],
  {missing}: ResolveOptions,
  positions?: KeyPositions,
): readonly ConcretePath[] {
  const found: ConcretePath[] = []
  walk(root, selectors, 0, [], {missing, positions}, found)
  const mayRepeat = selectors.some(({kind}) => kind === 'union' || kind === 'recursive')
  if (!mayRepeat) return found
  return [...new Map(found.map((path) => [JSON.stringify(path), path])).values()]
}

/** A value that is an object with attributes: not an array, not null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function walk(
  value: unknown,
  selectors: readonly Selector[],
  at: number,
  path: ConcretePath,
  options: Walk,
  found: ConcretePath[],
): void {
  const selector = selectors[at]
  if (!selector) {
    if (found.length >= maximumTargets) {
      throw new MutationProblem(400, 'tooManyTargetsError', 'The path matches too many values')
    }
    found.push(path)
    return
  }
  if (selector.kind === 'recursive') {
    walkRecursively(value, selector.rest, path, options, found)
    return
  }
  if (selector.kind === 'union') {
    for (const choice of selector.choices) {
      walk(value, [...choice, ...selectors.slice(at + 1)], 0, path, options, found)
    }
    return
  }
  for (const key of step(value, selector, options)) {
    walk(childOf(value, key), selectors, at + 1, [...path, key], options, found)
  }
}

function walkRecursively(
  value: unknown,
  rest: readonly Selector[],
  path: ConcretePath,
  options: Walk,
  found: ConcretePath[],
): void {
  walk(value, rest, 0, path, {...options, missing: false}, found)
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) {
      walkRecursively(element, rest, [...path, index], options, found)
    }
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      walkRecursively(value[key], rest, [...path, key], options, found)
    }
  }
}

/** The value of an own attribute or an element; undefined where there is none. */
export function childOf(value: unknown, key: string | number): unknown {
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

type Step = Exclude<Selector, {kind: 'union'} | {kind: 'recursive'}>

function step(value: unknown, selector: Step, options: Walk): readonly (string | number)[] {
  if (selector.kind === 'attribute') {
    if (isObject(value)) {
      return options.missing || Object.hasOwn(value, selector.name) ? [selector.name] : []
    }
    return options.missing && !Array.isArray(value) ? [selector.name] : []
  }
  if (selector.kind === 'all' && isObject(value)) return Object.keys(value)
  if (!Array.isArray(value)) return []
  return options.positions?.find(value, selector) ?? indexesOf(value, selector)
}

/** The indexes of an array that a selector names, within its bounds. */
export function indexesOf(array: readonly unknown[], selector: Step): readonly number[] {
  switch (selector.kind) {
    case 'attribute':
      return []
    case 'index': {
      const index = selector.index < 0 ? array.length + selector.index : selector.index
      return index >= 0 && index < array.length ? [index] : []
    }
    case 'slice': {
      const [start, end] = sliceBounds(array.length, selector)
      return Array.from({length: Math.max(0, end - start)}, (_, offset) => start + offset)
    }
    case 'all':
      return [...array.keys()]
    case 'filter':
      return [...array.keys()].filter((index) => matchesFilter(array[index], selector))
  }
}

/** The bounds of a slice as `Array.prototype.slice` reads them, end exclusive. */
export function sliceBounds(
  length: number,
  slice: {readonly start: number | undefined; readonly end: number | undefined},
): readonly [number, number] {
  const clamp = (bound: number) => Math.min(length, Math.max(0, bound < 0 ? length + bound : bound))
  return [clamp(slice.start ?? 0), clamp(slice.end ?? length)]
}

function matchesFilter(element: unknown, filter: Filter): boolean {
  let value = element
  for (const attribute of filter.attributes) value = childOf(value, attribute)
  if (filter.operator === '?') return value !== undefined
  const wanted = filter.value
  if (filter.operator === '==') return value === wanted
  if (filter.operator === '!=') return value !== wanted
  if (typeof value === 'number' && typeof wanted === 'number') {
    return compare(value, wanted, filter.operator)
  }
  if (typeof value === 'string' && typeof wanted === 'string') {
    return compare(value, wanted, filter.operator)
  }
  return false
}

function compare<T extends string | number>(left: T, right: T, operator: '<' | '<=' | '>' | '>=') {
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}

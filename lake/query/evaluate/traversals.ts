import type {Evaluate} from './compile.ts'
import type {Run} from './run.ts'
import {hidden, nested, type Scope} from './scope.ts'
import {held, Stream} from './stream.ts'
import {isArrayLike, settle} from './values.ts'

/** Items as they come, each counted against the run's time. */
export function* counted(items: Iterable<unknown>, run: Run): Iterable<unknown> {
  for (const item of items) {
    run.step()
    yield item
  }
}

/** `base[index]` */
export function accessElement(base: Evaluate, index: number): Evaluate {
  return (scope) => {
    const value = base(scope)
    if (Array.isArray(value))
      return (index < 0 ? value[index + value.length] : value[index]) ?? null
    if (!(value instanceof Stream)) return null
    if (index < 0) return value.toArray().at(index) ?? null
    let position = 0
    for (const item of value) if (position++ === index) return item ?? null
    return null
  }
}

/** Where a slice begins and ends; negative from the end of the array. */
interface Bounds {
  readonly left: number
  readonly right: number
  readonly isInclusive: boolean
}

/** `base[left..right]` and `base[left...right]` */
export function slice(base: Evaluate, bounds: Bounds): Evaluate {
  const end = bounds.isInclusive ? bounds.right + 1 : bounds.right
  return (scope) => {
    const value = base(scope)
    if (value instanceof Stream && bounds.left >= 0 && bounds.right >= 0) {
      return new Stream(scope.run, () => take(value, bounds.left, end))
    }
    const items = settle(value)
    return Array.isArray(items) ? scope.run.made(sliceArray(items, bounds)) : null
  }
}

/** The items of an array that a slice takes. */
export function sliceArray<Item>(
  items: readonly Item[],
  {left, right, isInclusive}: Bounds,
): Item[] {
  const start = left < 0 ? items.length + left : left
  const end = (right < 0 ? items.length + right : right) + (isInclusive ? 1 : 0)
  return items.slice(Math.max(start, 0), Math.max(end, 0))
}

function* take(items: Stream, start: number, end: number): Iterable<unknown> {
  if (end <= start) return
  let position = 0
  for (const item of items) {
    if (position >= start) yield item
    if (++position >= end) return
  }
}

/** `base[condition]` */
export function filter(base: Evaluate, condition: Evaluate): Evaluate {
  return transform(base, function* (items, scope) {
    for (const item of items) {
      scope.run.step()
      if (condition(nested(scope, item ?? null)) === true) yield item ?? null
    }
  })
}

/** What a projection or an attribute makes of each item. */
export function mapItems(base: Evaluate, map: Evaluate): Evaluate {
  return transform(base, function* (items, scope) {
    for (const item of items) {
      scope.run.step()
      yield settle(map(hidden(scope, item ?? null)))
    }
  })
}

/** The same, the items of arrays in place of each array. */
export function flatMapItems(base: Evaluate, map: Evaluate): Evaluate {
  return transform(base, function* (items, scope) {
    for (const item of items) {
      scope.run.step()
      const value = map(hidden(scope, item ?? null))
      if (isArrayLike(value)) yield* value
      else yield value
    }
  })
}

/** Streams stay streams, arrays become arrays, anything else is `null`. */
function transform(
  base: Evaluate,
  process: (items: Iterable<unknown>, scope: Scope) => Iterable<unknown>,
): Evaluate {
  return (scope) => {
    const value = base(scope)
    if (Array.isArray(value)) return held(process(value, scope), scope.run)
    return value instanceof Stream ? new Stream(scope.run, () => process(value, scope)) : null
  }
}

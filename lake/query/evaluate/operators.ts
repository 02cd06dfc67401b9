import {matches} from '../text/match.ts'
import {arithmetic} from './arithmetic.ts'
import {includes, isEqual, partialCompare} from './compare.ts'
import type {Evaluate} from './compile.ts'
import {IdPattern} from './idPattern.ts'
import type {Run} from './run.ts'
import {isArrayLike, settle, type Value} from './values.ts'

/** `left op right` */
export function operator(op: string, left: Evaluate, right: Evaluate): Evaluate {
  switch (op) {
    case '==':
      return (scope) => isEqual(left(scope), right(scope))
    case '!=':
      return (scope) => !isEqual(left(scope), right(scope))
    case '<':
      return compared(left, right, (order) => order < 0)
    case '<=':
      return compared(left, right, (order) => order <= 0)
    case '>':
      return compared(left, right, (order) => order > 0)
    case '>=':
      return compared(left, right, (order) => order >= 0)
    case 'in':
      return (scope) => isIn(left(scope), right(scope), scope.run)
    case 'match':
      return (scope) => {
        const text = settle(left(scope))
        scope.run.read(text)
        return matches(text, settle(right(scope)), scope.run.look)
      }
    default: {
      const apply = arithmetic(op)
      return (scope) => apply(left(scope), right(scope), scope.run)
    }
  }
}

function compared(left: Evaluate, right: Evaluate, holds: (order: number) => boolean): Evaluate {
  return (scope) => {
    const result = partialCompare(left(scope), right(scope))
    return result === null ? null : holds(result)
  }
}

function isIn(value: Value, container: Value, run: Run): boolean | null {
  if (container instanceof IdPattern) {
    return typeof value === 'string' ? container.matches(value, run.look) : null
  }
  if (Array.isArray(container)) run.spend(container.length >> 6)
  return isArrayLike(container) ? includes(container, value) : null
}

import {finite, isArrayLike, type Value} from '../evaluate/values.ts'
import type {FunctionTable, MakeFunction} from './types.ts'

/** Functions of the `math` namespace: over numbers, skipping nulls; `null` with anything else. */
export const mathFunctions: FunctionTable = {
  'math::min': ofNumbers((numbers) => reduceOrNull(numbers, (a, b) => (b < a ? b : a))),
  'math::max': ofNumbers((numbers) => reduceOrNull(numbers, (a, b) => (b > a ? b : a))),
  'math::sum': ofNumbers((numbers) => finite(sum(numbers))),
  'math::avg': ofNumbers((numbers) =>
    numbers.length === 0 ? null : finite(sum(numbers) / numbers.length),
  ),
}

function ofNumbers(apply: (numbers: readonly number[]) => Value): MakeFunction {
  return (args, compileNode) => {
    const [array] = args.map(compileNode)
    return (scope) => {
      const items = array?.(scope)
      if (!isArrayLike(items)) return null
      const numbers: number[] = []
      for (const item of items) {
        if (typeof item === 'number') numbers.push(item)
        else if (item !== null && item !== undefined) return null
      }
      return apply(numbers)
    }
  }
}

function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

function reduceOrNull(
  numbers: readonly number[],
  pick: (a: number, b: number) => number,
): number | null {
  return numbers.length === 0 ? null : numbers.reduce(pick)
}

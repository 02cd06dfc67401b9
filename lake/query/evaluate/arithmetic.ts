import {DateTime} from 'groq-js'
import {refused} from '../errors.ts'
import type {Run} from './run.ts'
import {held} from './stream.ts'
import {finite, isArrayLike, isObject, type Value} from './values.ts'

type Binary = (left: Value, right: Value, run: Run) => Value

const operators: Readonly<Record<string, Binary>> = {
  '+': plus,
  '-': minus,
  '*': numeric((a, b) => a * b),
  '/': numeric((a, b) => a / b),
  '%': numeric((a, b) => a % b),
  '**': numeric((a, b) => a ** b),
}

/** The function of an arithmetic operator. */
export function arithmetic(op: string): Binary {
  const found = operators[op]
  if (found === undefined) throw refused(op, 'the lake does not know this operator')
  return found
}

function numeric(apply: (a: number, b: number) => number): Binary {
  return (left, right) =>
    typeof left === 'number' && typeof right === 'number' ? finite(apply(left, right)) : null
}

function plus(left: Value, right: Value, run: Run): Value {
  if (typeof left === 'number' && typeof right === 'number') return finite(left + right)
  if (typeof left === 'string' && typeof right === 'string') return run.made(left + right)
  if (left instanceof DateTime && typeof right === 'number') return shifted(left, right)
  if (typeof left === 'number' && right instanceof DateTime) return shifted(right, left)
  if (isArrayLike(left) && isArrayLike(right)) return held(left, run).concat(held(right, run))
  if (isObject(left) && isObject(right)) {
    const merged = {...left, ...right}
    run.make(Object.keys(merged).length)
    return merged
  }
  return null
}

function minus(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return finite(left - right)
  if (!(left instanceof DateTime)) return null
  if (right instanceof DateTime) return finite(left.difference(right))
  return typeof right === 'number' ? shifted(left, -right) : null
}

function shifted(moment: DateTime, seconds: number): DateTime | null {
  const result = moment.add(seconds)
  return Number.isNaN(result.date.getTime()) ? null : result
}

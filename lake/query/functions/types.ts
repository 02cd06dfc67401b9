import type {ExprNode} from 'groq-js'
import type {Evaluate} from '../evaluate/compile.ts'
import type {Scope} from '../evaluate/scope.ts'
import {settle, type Value} from '../evaluate/values.ts'

/** Makes a call of a function from its arguments' nodes. */
export type MakeFunction = (
  args: readonly ExprNode[],
  compileNode: (node: ExprNode) => Evaluate,
) => Evaluate

/** A namespace's functions by their names. */
export type FunctionTable = Readonly<Record<string, MakeFunction>>

/** A function of its arguments' values, each read to the end. */
export function ofValues(apply: (...values: Value[]) => Value): MakeFunction {
  return (args, compileNode) => {
    const [first, second, ...rest] = args.map(compileNode)
    if (first === undefined) return ({run}) => run.made(apply())
    if (second === undefined) return (scope) => scope.run.made(apply(settle(first(scope))))
    if (rest.length === 0) {
      return (scope) => scope.run.made(apply(settle(first(scope)), settle(second(scope))))
    }
    const all = [first, second, ...rest]
    return (scope) => scope.run.made(apply(...all.map((evaluate) => settle(evaluate(scope)))))
  }
}

/** A function of the scope alone. */
export function ofScope(apply: (scope: Scope) => Value): MakeFunction {
  return () => apply
}

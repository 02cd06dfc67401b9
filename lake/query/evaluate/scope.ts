import type {Run} from './run.ts'
import type {Value} from './values.ts'

/**
 * Where an expression is evaluated: `@`, `^` and the run.
 *
 * A hidden scope is what a mapped traversal (`tags[].name`) evaluates in: `@` is the item, while `^`
 * and scopes nested in it see through to the scope around, as in groq-js.
 */
export interface Scope {
  readonly value: Value
  readonly parent: Scope | null
  readonly hidden: boolean
  readonly run: Run
}

/** A scope for a filter, a projection or an argument of `order()`. */
export function nested(scope: Scope, value: Value): Scope {
  return {value, parent: scope.hidden ? scope.parent : scope, hidden: false, run: scope.run}
}

/** A scope for one item of a mapped traversal. */
export function hidden(scope: Scope, value: Value): Scope {
  return {value, parent: scope.hidden ? scope.parent : scope, hidden: true, run: scope.run}
}

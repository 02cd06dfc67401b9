import type {ExprNode} from 'groq-js'
import type {PlanStep} from '../../types.ts'
import type {Evaluate} from '../evaluate/compile.ts'
import type {Scope} from '../evaluate/scope.ts'
import type {IndexState} from '../store/indexState.ts'
import type {DatasetView} from '../store/view.ts'
import type {Wants} from './wants.ts'

/** What a query's accesses read from, and what they report to. */
export interface PlanContext {
  readonly view: DatasetView
  readonly indexes: IndexState
  /** Told of each index that a filter or an order needs and that is not there. */
  readonly wants: Wants
}

/** Ids of stored documents among which are all that a condition accepts. */
export interface Found {
  readonly ids: readonly string[]
  /** False where there are more than were asked for; `ids` are then only some of them, or none. */
  readonly isComplete: boolean
  /** Whether each of them satisfies the condition, so that it need not be read to be counted. */
  readonly isExact: boolean
  readonly access: PlanStep['access']
  readonly detail: string
}

/** One way to find candidates for a condition. */
export interface Access {
  /**
   * Finds up to `limit` candidates; undefined where the values of this run, or a missing index, leave
   * nothing to narrow by. `scope` is a scope inside the filter, whose own value must not matter.
   */
  find(
    context: PlanContext,
    scope: Scope,
    limit: number,
    type: string | undefined,
  ): Found | undefined
}

/** Compiles an operand. */
export type Compile = (node: ExprNode) => Evaluate

/** More candidates than were asked for, none of them read. */
export function beyond(access: PlanStep['access'], detail: string): Found {
  return {ids: [], isComplete: false, isExact: false, access, detail}
}

/** Cuts a list of one more than the limit. */
export function limited(
  ids: readonly string[],
  limit: number,
  access: PlanStep['access'],
  detail: string,
  isExact = false,
): Found {
  const isComplete = ids.length <= limit
  return {
    ids: isComplete ? ids : ids.slice(0, limit),
    isComplete,
    isExact: isComplete && isExact,
    access,
    detail,
  }
}

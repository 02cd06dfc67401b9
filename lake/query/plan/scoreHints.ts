import type {ExprNode} from 'groq-js'
import type {Evaluate} from '../evaluate/compile.ts'
import type {Scope} from '../evaluate/scope.ts'
import {settle} from '../evaluate/values.ts'
import {isBoost} from '../functions/boost.ts'
import type {Compile, PlanContext} from './access.ts'
import {conjuncts} from './conditions.ts'
import {isIndependent} from './freeVariables.ts'
import {fieldsOf} from './matchAccess.ts'
import {termsOf} from './textAccess.ts'

/** An argument of `score()` that gives more to the documents with words in some attributes. */
interface ScoreHint {
  readonly pattern: Evaluate
  readonly fields: readonly string[]
  readonly weight: number
}

/** What the index knows of who will be scored higher, before any document is read. */
export class ScoreHints {
  readonly #hints: readonly ScoreHint[]

  constructor(args: readonly ExprNode[], compile: Compile) {
    this.#hints = args
      .flatMap((arg) => hintOf(arg, compile) ?? [])
      .sort((a, b) => b.weight - a.weight)
  }

  /** Puts those of the ids first that will probably be scored highest; `most` of them at the most. */
  sort(ids: readonly string[], {indexes}: PlanContext, scope: Scope, most: number): string[] {
    const weights = new Map<string, number>()
    for (const {pattern, fields, weight} of this.#hints) {
      const terms = termsOf(settle(pattern(scope)))?.map((term) => ({...term, fields}))
      if (terms === undefined || terms.length === 0) continue
      for (const id of indexes.text.find(terms, most, 'AND', [])) {
        weights.set(id, (weights.get(id) ?? 0) + weight)
      }
    }
    const first = ids.filter((id) => weights.has(id))
    first.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
    return [...first, ...ids.filter((id) => !weights.has(id))]
  }
}

function hintOf(arg: ExprNode, compile: Compile): ScoreHint | undefined {
  const [condition, boost] = isBoost(arg) ? arg.args : [arg]
  for (const part of conjuncts(condition)) {
    if (part.type !== 'OpCall' || part.op !== 'match' || !isIndependent(part.right)) continue
    const fields = fieldsOf(part.left)
    if (fields === undefined) continue
    const isKnown = boost?.type === 'Value' && typeof boost.value === 'number'
    const weight = isKnown ? boost.value : 1
    return {pattern: compile(part.right), fields, weight}
  }
  return undefined
}

import type {ExprNode} from 'groq-js'
import type {Evaluate} from '../evaluate/compile.ts'
import type {Scope} from '../evaluate/scope.ts'
import {settle} from '../evaluate/values.ts'
import {isBoost} from '../functions/boost.ts'
import {TextQuery} from '../text/textQuery.ts'
import type {Compile, PlanContext} from './access.ts'
import {conjuncts, isTypeTest} from './conditions.ts'
import {isIndependent} from './freeVariables.ts'
import {fieldsOf, isOwnText} from './matchAccess.ts'
import {unlimited} from './narrowed.ts'
import {mostTerms, termsOf} from './textAccess.ts'

/** A `match` in an argument of `score()`, with the attributes that it reads; absent for anywhere. */
interface Match {
  readonly pattern: Evaluate
  readonly fields: readonly string[] | undefined
}

/** An argument of `score()` that gives more to the documents with words in some attributes. */
interface ScoreHint {
  readonly matches: readonly Match[]
  readonly weight: number
}

/** What the index knows of who will be scored higher, before any document is read. */
export class ScoreHints {
  readonly #hints: readonly ScoreHint[]

  private constructor(hints: readonly ScoreHint[]) {
    this.#hints = hints
  }

  /** The hints of a `score()`; undefined where the index cannot tell what one of its arguments gives. */
  static of(args: readonly ExprNode[], compile: Compile): ScoreHints | undefined {
    const hints = args.map((arg) => hintOf(arg, compile))
    return hints.every((hint) => hint !== undefined) ? new ScoreHints(hints) : undefined
  }

  /**
   * Puts those of the ids first that will probably be scored highest; undefined where a pattern is such
   * as the index does not find.
   */
  sort(ids: readonly string[], {indexes}: PlanContext, scope: Scope): string[] | undefined {
    const weights = new Map<string, number>()
    for (const {matches, weight} of this.#hints) {
      const patterns = matches.map(({pattern, fields}) => ({value: settle(pattern(scope)), fields}))
      const found = patterns.map(({value, fields}) =>
        termsOf(value)?.map((term) => ({...term, fields})),
      )
      if (!found.every((terms) => terms !== undefined)) return undefined
      if (found.some((terms) => terms.length === 0)) continue
      const terms = found.flat()
      if (terms.length > mostTerms) return undefined
      // Each word of a plain pattern counts on its own.
      const isAny = terms.length > 1 && patterns.some(({value}) => !(value instanceof TextQuery))
      for (const operator of isAny ? (['AND', 'OR'] as const) : (['AND'] as const)) {
        for (const id of indexes.text.find(terms, unlimited, operator, [])) {
          weights.set(id, (weights.get(id) ?? 0) + weight)
        }
      }
    }
    const first = ids.filter((id) => weights.has(id))
    first.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
    return [...first, ...ids.filter((id) => !weights.has(id))]
  }
}

function hintOf(arg: ExprNode, compile: Compile): ScoreHint | undefined {
  const [condition, boost] = isBoost(arg) ? arg.args : [arg]
  const weight = boost === undefined ? 1 : boost.type === 'Value' ? boost.value : undefined
  if (typeof weight !== 'number') return undefined
  const words = conjuncts(condition).filter((part) => !isTypeTest(part, compile))
  const matches = words.map((part) => matchOf(part, compile))
  if (matches.length === 0 || !matches.every((match) => match !== undefined)) return undefined
  return {matches, weight}
}

function matchOf(part: ExprNode, compile: Compile): Match | undefined {
  if (part.type !== 'OpCall' || part.op !== 'match') return undefined
  if (!isIndependent(part.right) || !isOwnText(part.left)) return undefined
  return {pattern: compile(part.right), fields: fieldsOf(part.left)}
}

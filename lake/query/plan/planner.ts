import {type ExprNode, unparse} from 'groq-js'
import {build, compileParts, type Evaluate} from '../evaluate/compile.ts'
import {asItIs, type Keep, order, orderKeys, ranking} from '../evaluate/pipes.ts'
import type {Run} from '../evaluate/run.ts'
import {nested, type Scope} from '../evaluate/scope.ts'
import {Stream} from '../evaluate/stream.ts'
import {counted, filter} from '../evaluate/traversals.ts'
import {attribute, isArrayLike} from '../evaluate/values.ts'
import type {DatasetView, ViewDocument} from '../store/view.ts'
import type {Access, Found} from './access.ts'
import {anyOf} from './combinedAccess.ts'
import {type Condition, conditionOf, scoredAccessOf} from './conditions.ts'
import {countFound, countOfType} from './countOfType.ts'
import {everythingFilter, isPositiveScore} from './everythingFilter.ts'
import {
  isMany,
  mostSorted,
  type Narrowed,
  type PlannedContext,
  pieces,
  read,
  type Search,
  typesOf,
  unlimited,
} from './narrowed.ts'
import {orderedBy} from './orderedBy.ts'
import {type RankedSlices, rankedSlices} from './rankedSlices.ts'
import {remembered, repeatedSubqueries} from './repeatedSubqueries.ts'
import {ScoreHints} from './scoreHints.ts'
import {storedScoreAccess} from './textAccess.ts'
import {verified} from './verified.ts'

/** More candidates than these are met in an index's order where there is one, so that a slice reads few. */
const fewSorted = 100

/**
 * Compiles a query so that each `*[…]` in it reads only candidates where an index has them.
 *
 * The filter itself is evaluated over the candidates as it would be over all documents, in the same
 * order, so that the answer is the same; only what an index answers exactly is counted unread.
 */
export function plan(tree: ExprNode, contextOf: (run: Run) => PlannedContext): Evaluate {
  return planParts(tree, contextOf)(tree)
}

/** As {@link plan}, for the parts of a query one by one. */
export function planParts(
  tree: ExprNode,
  contextOf: (run: Run) => PlannedContext,
): (node: ExprNode) => Evaluate {
  const repeated = repeatedSubqueries(tree)
  const slices = rankedSlices(tree)
  return compileParts({
    replace(node, compile) {
      const made = new Planner(contextOf, compile, slices).replace(node)
      return repeated.has(node) ? remembered(node, made ?? build(node, compile)) : made
    },
  })
}

type PipeFuncCall = Extract<ExprNode, {type: 'PipeFuncCall'}>

class Planner {
  readonly #contextOf: (run: Run) => PlannedContext
  readonly #compile: (node: ExprNode) => Evaluate
  readonly #slices: RankedSlices

  constructor(
    contextOf: (run: Run) => PlannedContext,
    compile: (node: ExprNode) => Evaluate,
    slices: RankedSlices,
  ) {
    this.#contextOf = contextOf
    this.#compile = compile
    this.#slices = slices
  }

  replace(node: ExprNode): Evaluate | undefined {
    if (node.type === 'Everything') return this.#everything()
    if (node.type === 'Filter') return this.#filter(node)
    if (node.type === 'PipeFuncCall' && node.name === 'order') return this.#order(node)
    if (node.type === 'PipeFuncCall' && node.name === 'score') return this.#score(node)
    if (node.type === 'FuncCall' && node.name === 'count') return this.#count(node)
    return undefined
  }

  #everything(): Evaluate {
    return ({run}) => {
      const context = this.#contextOf(run)
      context.explain?.({source: '*', access: 'scan', detail: 'every document'})
      return new Stream(run, () => counted(context.view.all(), run))
    }
  }

  #filter(node: Extract<ExprNode, {type: 'Filter'}>): Evaluate | undefined {
    const found = everythingFilter(node)
    if (found !== undefined) return this.#candidates(node, found.exprs)
    return this.#scored(node)
  }

  /** Documents that pass filters, read from the narrowest access. */
  #candidates(node: ExprNode, exprs: readonly ExprNode[]): Evaluate {
    const narrow = this.#narrow(node, exprs)
    const tests = exprs.map(this.#compile)
    return (scope) =>
      new Stream(scope.run, () => {
        const narrowed = narrow(scope)
        return narrowed === undefined ? [] : verified(read(narrowed), tests, scope)
      })
  }

  /**
   * Finds what is to be read for filters; `extra` narrows further. Undefined where the run rather waits
   * for an index.
   */
  #narrow(
    node: ExprNode,
    exprs: readonly ExprNode[],
    extra?: Access,
  ): (scope: Scope) => Narrowed | undefined {
    const condition = conditionOf(exprs, this.#compile)
    return (scope) => {
      const context = this.#contextOf(scope.run)
      const inner = nested(scope, null)
      const types = typesOf(condition.types, inner)
      const noted = context.wants.position
      const found = this.#find(context, condition, extra, inner, types, unlimited)
      if (context.wants.press(noted, () => isMany(context, found, types))) return undefined
      this.#report(context, node, found, types)
      return {context, found, types}
    }
  }

  #find(
    context: PlannedContext,
    {access}: Condition,
    extra: Access | undefined,
    scope: Scope,
    types: readonly string[] | undefined,
    limit: number,
  ): Found | undefined {
    const type = types?.length === 1 ? types[0] : undefined
    const own = access?.find(context, scope, limit, type)
    if (extra === undefined || (own?.isComplete && own.ids.length < 1000)) return own
    return extra.find(context, scope, limit, type) ?? own
  }

  #report(
    context: PlannedContext,
    node: ExprNode,
    found: Found | undefined,
    types: readonly string[] | undefined,
  ): void {
    if (context.explain === undefined) return
    const source = written(node)
    const ofType = types === undefined ? '' : `_type: ${types.join(', ')}`
    if (found !== undefined) {
      const detail = [ofType, found.detail].filter(Boolean).join('; ')
      context.explain({
        source,
        access: found.access,
        detail: `${detail} → ${found.ids.length} row(s)`,
      })
    } else if (types !== undefined && types.length <= 1) {
      context.explain({source, access: 'index', detail: `${ofType}, all of the type are read`})
    } else {
      context.explain({source, access: 'scan', detail: 'every document is read'})
    }
  }

  /** Holds documents by their ids beyond the first ones, so that sorting all takes little memory. */
  readonly #keeper = ({run}: Scope): Keep => {
    const {view} = this.#contextOf(run)
    return (item, position) => {
      const id = position < mostSorted ? null : attribute(item, '_id')
      return typeof id === 'string' ? readAgain(view, id) : asItIs(item)
    }
  }

  /** `… | score(…)[_score > 0]`: a document that no argument matches is not among them. */
  #scored(node: Extract<ExprNode, {type: 'Filter'}>): Evaluate | undefined {
    const {base, expr} = node
    if (base.type !== 'PipeFuncCall' || base.name !== 'score' || !isPositiveScore(expr)) return
    const positive = this.#positive(base)
    if (positive === undefined) return undefined
    const hints = this.#hints(node, base.args)
    const ranked = this.#ranked(base, positive, hints && {hints})
    return ranked && filter(ranked, this.#compile(expr))
  }

  /** `*[…] | score(…)` */
  #score(node: PipeFuncCall): Evaluate | undefined {
    const hints = this.#hints(node, node.args)
    const positive = hints && this.#positive(node)
    return this.#ranked(node, undefined, positive && {hints, positive})
  }

  /** Who is scored highest, where only the best of the scored are wanted and the index tells. */
  #hints(node: ExprNode, args: readonly ExprNode[]): ScoreHints | undefined {
    return this.#slices.scored.has(node) ? ScoreHints.of(args, this.#compile) : undefined
  }

  /** Finds the documents that a `score()` gives more than 0; undefined where no index tells. */
  #positive({args}: PipeFuncCall): Access | undefined {
    const accesses = args.map((arg) => scoredAccessOf(arg, this.#compile))
    const isKnown = accesses.every((access) => access !== undefined)
    return isKnown ? anyOf([...accesses, storedScoreAccess]) : undefined
  }

  /** The documents that pass filters, and `extra`, by their score. */
  #ranked(
    {base, args}: PipeFuncCall,
    extra: Access | undefined,
    search: Search | undefined,
  ): Evaluate | undefined {
    const found = everythingFilter(base)
    if (found === undefined) return undefined
    const narrow = this.#narrow(base, found.exprs, extra)
    const tests = found.exprs.map(this.#compile)
    const ranked = ranking(args, this.#compile, this.#keeper)
    return (scope) =>
      new Stream(scope.run, function* () {
        const narrowed = narrow(scope)
        if (narrowed === undefined) return
        for (const piece of pieces(narrowed, scope, search)) {
          yield* ranked(verified(read(piece), tests, scope), scope)()
        }
      })
  }

  /** `*[…] | order(…)`: read in an index's order where that is cheaper than to sort. */
  #order(node: PipeFuncCall): Evaluate | undefined {
    if (this.#slices.sorted.has(node)) return this.#compile(node.base)
    const found = everythingFilter(node.base)
    if (found === undefined) return undefined
    const keys = orderKeys(node.args)
    const ordered = orderedBy(keys, found.exprs, this.#compile)
    const condition = conditionOf(found.exprs, this.#compile)
    const tests = found.exprs.map(this.#compile)
    const sorted = order(
      this.#candidates(node.base, found.exprs),
      node.args,
      this.#compile,
      this.#keeper,
    )
    return (scope) => {
      const context = this.#contextOf(scope.run)
      const inner = nested(scope, null)
      const types = typesOf(condition.types, inner)
      const noted = context.wants.position
      const narrow = this.#find(context, condition, undefined, inner, types, mostSorted)
      const candidates = narrow?.isComplete ? narrow.ids : undefined
      const isFew = candidates === undefined ? types?.length === 0 : candidates.length <= fewSorted
      const rows = isFew ? undefined : ordered?.(context, scope, types, tests, candidates)
      if (!isFew && (rows === undefined || context.wants.lacksText(noted))) {
        context.wants.press(noted, () => isMany(context, narrow, types))
      }
      if (rows === undefined || context.wants.isTextUrgent) return sorted(scope)
      context.explain?.({source: written(node), access: 'ordered', detail: rows.detail})
      return new Stream(scope.run, rows.read)
    }
  }

  /** `count(*[…])` from the index alone, where that is exact. */
  #count(node: Extract<ExprNode, {type: 'FuncCall'}>): Evaluate | undefined {
    const [argument] = node.args
    const found = argument === undefined ? undefined : everythingFilter(argument)
    if (argument === undefined || found === undefined) return undefined
    const condition = conditionOf(found.exprs, this.#compile)
    if (!condition.isCovered) return undefined
    const candidates = this.#candidates(argument, found.exprs)
    return (scope) => {
      const context = this.#contextOf(scope.run)
      const inner = nested(scope, null)
      const types = typesOf(condition.types, inner)
      const counted =
        condition.access === undefined
          ? countOfType(context.view, types)
          : countFound(
              context,
              this.#find(context, condition, undefined, inner, types, unlimited),
              types,
            )
      if (counted === undefined) {
        let count = 0
        const items = candidates(scope)
        if (isArrayLike(items)) for (const _item of items) count++
        return count
      }
      context.explain?.({
        source: written(node),
        access: 'count',
        detail: `${counted} row(s), unread`,
      })
      return counted
    }
  }
}

/** The expression as GROQ, without the namespace that goes without saying. */
function written(node: ExprNode): string {
  return unparse(node).replaceAll('global::', '')
}

/** Apart from where the document is at hand, because a closure made there would hold on to it. */
function readAgain(view: DatasetView, id: string): () => ViewDocument | null {
  return () => view.dereference(id)
}

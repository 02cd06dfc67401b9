import type {ExprNode} from 'groq-js'
import type {Evaluate} from '../evaluate/compile.ts'
import {order} from '../evaluate/pipes.ts'
import type {Scope} from '../evaluate/scope.ts'
import {sliceArray} from '../evaluate/traversals.ts'
import {attribute, define, isArrayLike, isObject, settle, type Value} from '../evaluate/values.ts'
import {
  type Origin,
  type Traced,
  tracedArray,
  tracedAttribute,
  tracedDocument,
  tracedEntries,
  tracedItems,
  untraced,
} from './origin.ts'

type NodeOf<Type extends ExprNode['type']> = Extract<ExprNode, {type: Type}>

/** A scope that knows where its value comes from. */
interface TracedScope extends Scope {
  readonly origin: Origin | undefined
  readonly parent: TracedScope | null
}

type Trace = (scope: TracedScope) => Traced

/**
 * Compiles a query to what gives its result with where each part of it comes from.
 *
 * What finds documents is evaluated as ever; projections, attributes, dereferences and the like are
 * followed part by part. The value of anything else comes from nowhere.
 *
 * @param compileNode - compiles a part of the same tree
 */
export function compileTrace(
  tree: ExprNode,
  compileNode: (node: ExprNode) => Evaluate,
): (root: Scope) => Traced {
  const trace = new Tracer(compileNode).trace(tree)
  return (root) => trace({...root, parent: null, origin: undefined})
}

class Tracer {
  readonly #compile: (node: ExprNode) => Evaluate

  constructor(compileNode: (node: ExprNode) => Evaluate) {
    this.#compile = compileNode
  }

  trace(node: ExprNode): Trace {
    if (isDocuments(node)) {
      const evaluate = this.#compile(node)
      return (scope) => {
        const found = settle(evaluate(scope))
        return Array.isArray(found) ? tracedArray(found.map(tracedDocument)) : untraced(found)
      }
    }
    if (node.type === 'AccessElement' && isDocuments(node.base)) {
      const evaluate = this.#compile(node)
      return (scope) => tracedDocument(evaluate(scope))
    }
    switch (node.type) {
      case 'Group':
        return this.trace(node.base)
      case 'This':
        return ({value, origin}) => ({value, origin})
      case 'Parent':
        return parent(node.n)
      case 'AccessAttribute': {
        const {name} = node
        const base = node.base && this.trace(node.base)
        return (scope) => tracedAttribute(base?.(scope) ?? scope, name)
      }
      case 'Deref':
        return this.#dereference(node)
      case 'Projection': {
        const base = this.trace(node.base)
        const projection = this.trace(node.expr)
        return (scope) => {
          const {value, origin} = base(scope)
          return isObject(value) ? projection(inner(scope, value, origin, false)) : untraced(null)
        }
      }
      case 'Object':
        return this.#object(node)
      case 'Array':
        return this.#array(node)
      case 'Select':
        return this.#select(node)
      case 'FuncCall':
        return node.namespace === 'global' && node.name === 'coalesce'
          ? this.#coalesce(node)
          : this.#made(node)
      default:
        return this.#traversal(node) ?? this.#made(node)
    }
  }

  /** What works on arrays: items in, items out. */
  #traversal(node: ExprNode): Trace | undefined {
    switch (node.type) {
      case 'ArrayCoerce':
        return this.#items(node.base, tracedArray)
      case 'AccessElement': {
        const {index} = node
        return this.#items(node.base, (items) => items.at(index) ?? untraced(null))
      }
      case 'Slice':
        return this.#items(node.base, (items) => tracedArray(sliceArray(items, node)))
      case 'Filter': {
        const condition = this.#compile(node.expr)
        return this.#items(node.base, (items, scope) =>
          tracedArray(
            items.filter(
              ({value, origin}) => condition(inner(scope, value, origin, false)) === true,
            ),
          ),
        )
      }
      case 'Map':
      case 'FlatMap': {
        const map = this.trace(node.expr)
        return this.#items(node.base, (items, scope) => {
          const mapped = items.map(({value, origin}) => {
            scope.run.step()
            return map(inner(scope, value, origin, true))
          })
          if (node.type === 'Map') return tracedArray(mapped)
          return tracedArray(mapped.flatMap((traced) => tracedItems(traced) ?? [traced]))
        })
      }
      case 'PipeFuncCall':
        return node.name === 'order' ? this.#order(node) : undefined
      default:
        return undefined
    }
  }

  #items(base: ExprNode, apply: (items: readonly Traced[], scope: TracedScope) => Traced): Trace {
    const traceBase = this.trace(base)
    return (scope) => {
      const items = tracedItems(traceBase(scope))
      scope.run.make(items?.length ?? 0)
      return items === undefined ? untraced(null) : apply(items, scope)
    }
  }

  #order({base, args}: NodeOf<'PipeFuncCall'>): Trace {
    return this.#items(base, (items, scope) => {
      const sorted = order(
        () => items.map(({value}) => value),
        args,
        this.#compile,
        () => (_, position) => () => items[position],
      )(scope)
      return tracedArray(settle(sorted) as Traced[])
    })
  }

  #dereference(node: NodeOf<'Deref'>): Trace {
    const reference = this.#compile(node.base)
    const dereference = this.#compile(node)
    return (scope) => {
      const document = dereference(scope)
      // Another dataset's documents are edited elsewhere.
      const isForeign = typeof attribute(reference(scope), '_dataset') === 'string'
      return isForeign ? untraced(document) : tracedDocument(document)
    }
  }

  #object({attributes}: NodeOf<'Object'>): Trace {
    const parts = attributes.map((entry) => ({
      entry,
      value: this.trace(entry.value),
      condition:
        entry.type === 'ObjectConditionalSplat' ? this.#compile(entry.condition) : undefined,
    }))
    return (scope) => {
      const value: Record<string, unknown> = {}
      const entries = new Map<string, Origin | undefined>()
      const set = (name: string, part: Traced) => {
        define(value, name, settle(part.value))
        entries.set(name, part.origin)
      }
      for (const {entry, value: trace, condition} of parts) {
        if (condition !== undefined && condition(scope) !== true) continue
        const traced = trace(scope)
        if (entry.type === 'ObjectAttributeValue') set(entry.name, traced)
        else for (const [name, part] of tracedEntries(traced) ?? []) set(name, part)
      }
      scope.run.make(entries.size + 1)
      return {value, origin: {kind: 'object', entries}}
    }
  }

  #array({elements}: NodeOf<'Array'>): Trace {
    const parts = elements.map(({value, isSplat}) => ({value: this.trace(value), isSplat}))
    return (scope) =>
      tracedArray(
        parts.flatMap(({value, isSplat}) => {
          const traced = value(scope)
          return isSplat ? (tracedItems(traced) ?? []) : [traced]
        }),
      )
  }

  #select({alternatives, fallback}: NodeOf<'Select'>): Trace {
    const choices = alternatives.map(({condition, value}) => ({
      condition: this.#compile(condition),
      value: this.trace(value),
    }))
    const rest = fallback && this.trace(fallback)
    return (scope) => {
      const chosen = choices.find(({condition}) => condition(scope) === true)?.value ?? rest
      return chosen?.(scope) ?? untraced(null)
    }
  }

  #coalesce({args}: NodeOf<'FuncCall'>): Trace {
    const alternatives = args.map((arg) => this.trace(arg))
    return (scope) => {
      for (const trace of alternatives) {
        const traced = trace(scope)
        if (traced.value !== null) return traced
      }
      return untraced(null)
    }
  }

  #made(node: ExprNode): Trace {
    const evaluate = this.#compile(node)
    return (scope) => untraced(evaluate(scope))
  }
}

/** Whether a node gives documents as they are stored, so that each tells where it comes from. */
function isDocuments(node: ExprNode): boolean {
  switch (node.type) {
    case 'Everything':
      return true
    case 'Group':
    case 'Filter':
    case 'Slice':
    case 'ArrayCoerce':
    case 'PipeFuncCall':
      return isDocuments(node.base)
    default:
      return false
  }
}

function inner(
  scope: TracedScope,
  value: Value,
  origin: Origin | undefined,
  hidden: boolean,
): TracedScope {
  const around = scope.hidden ? scope.parent : scope
  return {
    value: isArrayLike(value) ? settle(value) : value,
    origin,
    parent: around,
    hidden,
    run: scope.run,
  }
}

function parent(n: number): Trace {
  return (scope) => {
    let current: TracedScope | null = scope
    for (let level = 0; level < n && current !== null; level++) current = current.parent
    return current === null ? untraced(null) : {value: current.value, origin: current.origin}
  }
}

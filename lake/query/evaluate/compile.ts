import type {ExprNode} from 'groq-js'
import {refused} from '../errors.ts'
import {functions} from '../functions/index.ts'
import {arrayLiteral, object} from './literals.ts'
import {and, inRange, or, select} from './logic.ts'
import {operator} from './operators.ts'
import {order, score} from './pipes.ts'
import {nested, type Scope} from './scope.ts'
import {Stream} from './stream.ts'
import {accessElement, counted, filter, flatMapItems, mapItems, slice} from './traversals.ts'
import {attribute, finite, isArrayLike, isObject, type Value} from './values.ts'

/** A compiled expression. */
export type Evaluate = (scope: Scope) => Value

/** What lets the planner put something else in an expression's place. */
export interface CompileOptions {
  /** Asked for each node before it is compiled; what it returns is used instead. */
  readonly replace?: (node: ExprNode, compile: (node: ExprNode) => Evaluate) => Evaluate | undefined
}

/**
 * Compiles a tree of groq-js's parser to closures, evaluated synchronously.
 *
 * groq-js's own evaluator has a closed table of functions, cannot be stopped and takes no index, so
 * the lake evaluates itself what groq-js parses; a parity test holds both to the same answers.
 */
export function compile(root: ExprNode, options: CompileOptions = {}): Evaluate {
  return compileParts(options)(root)
}

/** Compiles the nodes of one tree, each once. */
export function compileParts(options: CompileOptions = {}): (node: ExprNode) => Evaluate {
  const made = new Map<ExprNode, Evaluate>()
  const inner = (node: ExprNode): Evaluate => {
    const known = made.get(node)
    if (known !== undefined) return known
    const evaluate = options.replace?.(node, inner) ?? build(node, inner)
    made.set(node, evaluate)
    return evaluate
  }
  return inner
}

type Compile = (node: ExprNode) => Evaluate

/** Compiles one node, its parts by `compileNode`. */
export function build(node: ExprNode, compileNode: Compile): Evaluate {
  switch (node.type) {
    case 'Value': {
      const value: Value =
        typeof node.value === 'number' ? finite(node.value) : (node.value ?? null)
      return () => value
    }
    case 'This':
      return (scope) => scope.value
    case 'Everything':
      return ({run}) => new Stream(run, () => counted(run.source.all(), run))
    case 'Parameter': {
      const {name} = node
      return ({run}) => (Object.hasOwn(run.params, name) ? (run.params[name] ?? null) : null)
    }
    case 'Context':
      return node.key === 'before' ? ({run}) => run.before : ({run}) => run.after
    case 'Parent':
      return parent(node.n)
    case 'Group':
      return compileNode(node.base)
    case 'AccessAttribute': {
      const {name} = node
      if (node.base === undefined) return (scope) => attribute(scope.value, name)
      const base = compileNode(node.base)
      return (scope) => attribute(base(scope), name)
    }
    case 'AccessElement':
      return accessElement(compileNode(node.base), node.index)
    case 'Slice':
      return slice(compileNode(node.base), node)
    case 'ArrayCoerce': {
      const base = compileNode(node.base)
      return (scope) => {
        const value = base(scope)
        return isArrayLike(value) ? value : null
      }
    }
    case 'Filter':
      return filter(compileNode(node.base), compileNode(node.expr))
    case 'Map':
      return mapItems(compileNode(node.base), compileNode(node.expr))
    case 'FlatMap':
      return flatMapItems(compileNode(node.base), compileNode(node.expr))
    case 'Projection': {
      const base = compileNode(node.base)
      const projection = compileNode(node.expr)
      return (scope) => {
        const value = base(scope)
        return isObject(value) ? projection(nested(scope, value)) : null
      }
    }
    case 'Deref': {
      const base = compileNode(node.base)
      return (scope) => {
        const reference = base(scope)
        const id = attribute(reference, '_ref')
        if (typeof id !== 'string') return null
        const dataset = attribute(reference, '_dataset')
        return scope.run.source.dereference(id, typeof dataset === 'string' ? dataset : undefined)
      }
    }
    case 'Object':
      return object(node.attributes, compileNode)
    case 'Array':
      return arrayLiteral(node.elements, compileNode)
    case 'And':
      return and(compileNode(node.left), compileNode(node.right))
    case 'Or':
      return or(compileNode(node.left), compileNode(node.right))
    case 'Not': {
      const base = compileNode(node.base)
      return (scope) => {
        const value = base(scope)
        return typeof value === 'boolean' ? !value : null
      }
    }
    case 'Neg':
    case 'Pos': {
      const base = compileNode(node.base)
      const sign = node.type === 'Neg' ? -1 : 1
      return (scope) => {
        const value = base(scope)
        return typeof value === 'number' ? sign * value : null
      }
    }
    case 'InRange':
      return inRange(node, compileNode)
    case 'OpCall':
      return operator(node.op, compileNode(node.left), compileNode(node.right))
    case 'Select':
      return select(node, compileNode)
    case 'FuncCall': {
      const name = node.namespace === 'global' ? node.name : `${node.namespace}::${node.name}`
      const make = functions.get(name)
      if (make === undefined) throw refused(name, 'the lake does not know it')
      return make(node.args, compileNode)
    }
    case 'PipeFuncCall': {
      const base = compileNode(node.base)
      return node.name === 'order'
        ? order(base, node.args, compileNode)
        : score(base, node.args, compileNode)
    }
    case 'Asc':
    case 'Desc':
      return () => null
    default:
      throw refused(node.type, 'it has no value of its own')
  }
}

function parent(n: number): Evaluate {
  return (scope) => {
    let current: Scope = scope
    for (let level = 0; level < n; level++) {
      if (current.parent === null) return null
      current = current.parent
    }
    return current.value
  }
}

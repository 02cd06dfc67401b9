import type {ExprNode} from 'groq-js'

/** A scope as it will be when a query runs, known only by where it comes from. */
interface SymbolicScope {
  readonly parent: SymbolicScope | null
  readonly hidden: boolean
  /** How many scopes outside of the expression this is; 0 for scopes that it opens itself. */
  readonly outside: number
}

const outermost = 64

/** A chain of scopes around an expression: itself at 1, its parent at 2, and so on. */
function around(): SymbolicScope {
  let scope: SymbolicScope | null = null
  for (let outside = outermost; outside >= 1; outside--) {
    scope = {parent: scope, hidden: false, outside}
  }
  return scope ?? {parent: null, hidden: false, outside: 1}
}

function open(scope: SymbolicScope, hidden: boolean): SymbolicScope {
  return {parent: scope.hidden ? scope.parent : scope, hidden, outside: 0}
}

const readsThis = ['references', 'versionOf', 'partOfRelease']

/**
 * Which of the scopes around it an expression reads: 1 is `@` where it stands, 2 is `^`, and so on.
 * An expression that reads none has one value for the whole query.
 */
export function freeVariables(node: ExprNode): ReadonlySet<number> {
  const found = new Set<number>()
  collect(node, around(), found)
  found.delete(0)
  return found
}

function collect(node: ExprNode, scope: SymbolicScope, found: Set<number>): void {
  switch (node.type) {
    case 'This':
      found.add(scope.outside)
      return
    case 'Parent': {
      let current: SymbolicScope | null = scope
      for (let level = 0; level < node.n; level++) current = current?.parent ?? null
      if (current !== null) found.add(current.outside)
      return
    }
    case 'AccessAttribute':
      if (node.base === undefined) found.add(scope.outside)
      else collect(node.base, scope, found)
      return
    case 'Filter':
    case 'Projection':
      collect(node.base, scope, found)
      collect(node.expr, open(scope, false), found)
      return
    case 'Map':
    case 'FlatMap':
      collect(node.base, scope, found)
      collect(node.expr, open(scope, true), found)
      return
    case 'PipeFuncCall':
      collect(node.base, scope, found)
      for (const arg of node.args) collect(arg, open(scope, false), found)
      return
    case 'FuncCall':
      if (readsThis.includes(node.name)) found.add(scope.outside)
      for (const arg of node.args) collect(arg, scope, found)
      return
    case 'Object':
      for (const attribute of node.attributes) {
        if (attribute.type === 'ObjectConditionalSplat') collect(attribute.condition, scope, found)
        collect(attribute.value, scope, found)
      }
      return
    case 'Array':
      for (const element of node.elements) collect(element.value, scope, found)
      return
    case 'Select':
      for (const {condition, value} of node.alternatives) {
        collect(condition, scope, found)
        collect(value, scope, found)
      }
      if (node.fallback !== undefined) collect(node.fallback, scope, found)
      return
    case 'And':
    case 'Or':
    case 'OpCall':
      collect(node.left, scope, found)
      collect(node.right, scope, found)
      return
    case 'InRange':
      collect(node.base, scope, found)
      collect(node.left, scope, found)
      collect(node.right, scope, found)
      return
    case 'Value':
    case 'Parameter':
    case 'Everything':
      return
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Asc':
    case 'Deref':
    case 'Desc':
    case 'Group':
    case 'Neg':
    case 'Not':
    case 'Pos':
    case 'Slice':
      collect(node.base, scope, found)
      return
    default:
      // Selectors and the like: taken to read everything.
      for (let outside = 1; outside <= outermost; outside++) found.add(outside)
  }
}

/** Whether an operand of a filter has one value for all documents that the filter looks at. */
export function isIndependent(node: ExprNode): boolean {
  return !freeVariables(node).has(1)
}

import type {ExprNode} from 'groq-js'
import {parseDocumentId} from '../store/documentIds.ts'
import {visitTree} from './parse/mapTree.ts'

/** What an answer was read from: it stays as it is until one of these documents changes. */
export class Reads {
  /** Types of which any document may matter. */
  readonly types = new Set<string>()
  /** Published ids of documents that matter themselves, also where there is none. */
  readonly ids = new Set<string>()
  /** Whether any document may matter. */
  isAll = false

  /** Notes a document that was read by its id, in any perspective. */
  noteId(id: string): void {
    this.ids.add(parseDocumentId(id).base)
  }

  /** Notes what the filters of a query's `*[…]` let through, whatever its rows hold. */
  noteQuery(tree: ExprNode, params: Readonly<Record<string, unknown>>): void {
    const filtered = new Set<ExprNode>()
    visitTree(tree, (node) => {
      if (node.type === 'FuncCall' && node.namespace === 'releases') this.types.add(releaseType)
      const filters = filtersOverAll(node)
      if (filters === undefined || filtered.has(node)) return
      for (const inner of filters.nodes) filtered.add(inner)
      this.#noteFilters(filters.conditions, params)
    })
  }

  #noteFilters(conditions: readonly ExprNode[], params: Readonly<Record<string, unknown>>): void {
    for (const [name, note] of [
      ['_type', (value: string) => this.types.add(value)],
      ['_id', (value: string) => this.noteId(value)],
    ] as const) {
      for (const condition of conditions) {
        const values = namedValues(condition, name, params)
        if (values === undefined) continue
        for (const value of values) note(value)
        return
      }
    }
    this.isAll = true
  }
}

const releaseType = 'system.release'

interface Filters {
  readonly nodes: readonly ExprNode[]
  readonly conditions: readonly ExprNode[]
}

/** The filters of `*[a][b]`, innermost node included; undefined for any other expression. */
function filtersOverAll(node: ExprNode): Filters | undefined {
  if (node.type === 'Everything') return {nodes: [node], conditions: []}
  if (node.type !== 'Filter' && node.type !== 'Group' && node.type !== 'ArrayCoerce') {
    return undefined
  }
  const inner = filtersOverAll(node.base)
  if (inner === undefined) return undefined
  const own = node.type === 'Filter' ? conjuncts(node.expr) : []
  return {nodes: [...inner.nodes, node], conditions: [...inner.conditions, ...own]}
}

function conjuncts(node: ExprNode): ExprNode[] {
  if (node.type === 'Group') return conjuncts(node.base)
  return node.type === 'And' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node]
}

/** The only values that a condition lets an attribute have; undefined where it does not say. */
function namedValues(
  node: ExprNode,
  name: string,
  params: Readonly<Record<string, unknown>>,
): readonly string[] | undefined {
  if (node.type !== 'OpCall') return undefined
  const {op, left, right} = node
  if (op === '==' && isAttribute(left, name)) return stringsOf([constant(right, params)])
  if (op === '==' && isAttribute(right, name)) return stringsOf([constant(left, params)])
  if (op !== 'in' || !isAttribute(left, name)) return undefined
  const values =
    right.type === 'Array'
      ? right.elements.map((element) =>
          element.isSplat ? undefined : constant(element.value, params),
        )
      : constant(right, params)
  return Array.isArray(values) ? stringsOf(values) : undefined
}

function isAttribute(node: ExprNode, name: string): boolean {
  return node.type === 'AccessAttribute' && node.base === undefined && node.name === name
}

function constant(node: ExprNode, params: Readonly<Record<string, unknown>>): unknown {
  if (node.type === 'Value') return node.value
  if (node.type === 'Group') return constant(node.base, params)
  return node.type === 'Parameter' && Object.hasOwn(params, node.name)
    ? params[node.name]
    : undefined
}

/** The strings of a list; undefined where something in it is not a string, and so says less. */
function stringsOf(values: readonly unknown[]): readonly string[] | undefined {
  return values.every((value) => typeof value === 'string') ? values : undefined
}

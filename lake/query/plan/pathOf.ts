import type {ExprNode} from 'groq-js'
import type {DocumentPath} from '../store/documentPath.ts'

/** The path that an expression reads from `@`; `null` where it does anything else. */
export function pathOf(node: ExprNode): DocumentPath | null {
  switch (node.type) {
    case 'This':
      return []
    case 'Group':
      return pathOf(node.base)
    case 'AccessAttribute': {
      const base = node.base === undefined ? [] : pathOf(node.base)
      if (base === null || base.some(({each}) => each)) return null
      return [...base, {name: node.name, each: false}]
    }
    case 'ArrayCoerce': {
      const base = pathOf(node.base)
      return base === null ? null : eachItem(base)
    }
    case 'Map':
    case 'FlatMap': {
      const base = pathOf(node.base)
      const inner = pathOf(node.expr)
      if (base === null || inner === null || base.at(-1)?.each !== true) return null
      return [...base, ...inner]
    }
    default:
      return null
  }
}

/** The path to each item of the array at a path; `null` where that is the document itself. */
export function eachItem(path: DocumentPath): DocumentPath | null {
  const last = path.at(-1)
  return last === undefined || last.each ? null : [...path.slice(0, -1), {...last, each: true}]
}

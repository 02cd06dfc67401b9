import type {ExprNode} from 'groq-js'
import {visitTree} from '../parse/mapTree.ts'
import {isIndexedField} from '../store/textIndex.ts'
import type {Access, Compile} from './access.ts'
import {isIndependent} from './freeVariables.ts'
import {pathOf} from './pathOf.ts'
import {textAccess} from './textAccess.ts'

/** How to find documents whose text matches; undefined where the words need not stand in a document itself. */
export function matchAccess(
  left: ExprNode,
  right: ExprNode,
  compile: Compile,
  isScored: boolean,
): Access | undefined {
  if (!isIndependent(right) || !isOwnText(left)) return undefined
  const searched = {fields: fieldsOf(left), isJoined: joinsSpans(left)}
  return textAccess(compile(right), searched, isScored)
}

/** The attributes whose strings an expression is made of; undefined where it reads deeper than that. */
export function fieldsOf(node: ExprNode): readonly string[] | undefined {
  if (node.type === 'Array') {
    const fields = node.elements.map(({value}) => fieldsOf(value))
    return fields.every((names) => names !== undefined) ? fields.flat() : undefined
  }
  const path = pathOf(node)
  const [first] = path ?? []
  if (path?.length !== 1 || first === undefined || !isIndexedField(first.name)) return undefined
  return [first.name]
}

/** Whether the expression makes texts of several strings. */
function joinsSpans(node: ExprNode): boolean {
  let isJoined = false
  visitTree(node, (inner) => {
    isJoined ||= inner.type === 'FuncCall' && inner.namespace === 'pt'
  })
  return isJoined
}

/** Whether all text of the expression is, word for word, in the document's own strings. */
export function isOwnText(node: ExprNode): boolean {
  switch (node.type) {
    case 'This':
      return true
    case 'Group':
    case 'ArrayCoerce':
    case 'AccessElement':
    case 'Slice':
      return isOwnText(node.base)
    case 'AccessAttribute':
      return node.base === undefined || isOwnText(node.base)
    case 'Filter':
      return isOwnText(node.base)
    case 'Map':
    case 'FlatMap':
      return isOwnText(node.base) && isOwnText(node.expr)
    case 'Array':
      return node.elements.every(({value}) => isOwnText(value))
    case 'FuncCall':
      if (node.namespace === 'pt' && node.name === 'text') return node.args.every(isOwnText)
      return node.namespace === 'global' && node.name === 'coalesce' && node.args.every(isOwnText)
    default:
      return false
  }
}

import type {ExprNode} from 'groq-js'
import {groupReplacements} from './groups.ts'
import type {Token} from './lexer.ts'
import {mapTree} from './mapTree.ts'
import type {Replacement} from './rewrite.ts'

/**
 * The constructors `geo()` and `pt()` are in the specification, but not in groq-js's table of names.
 * They are parsed under the name of a function that takes any arguments and get their own back.
 */
const constructors = ['geo', 'pt'] as const
const stand = 'user::attributes'
const group = '()'

/** Puts the stand-in where the query calls a constructor, or has a bracket that groq-js misreads. */
export function standInReplacements(tokens: readonly Token[]): Replacement[] {
  const found = groupReplacements(tokens, `${stand}("${group}",`)
  for (const [index, token] of tokens.entries()) {
    if (!isConstructorCall(tokens, index)) continue
    const isEmpty = tokens[index + 2]?.text === ')'
    found.push({
      start: qualifierStart(tokens, index),
      end: (tokens[index + 1]?.start ?? 0) + 1,
      text: `${stand}("${token.text}"${isEmpty ? '' : ','}`,
    })
  }
  return found
}

/** Gives calls of the stand-in their own name, and brackets their meaning. */
export function restoreStandIns(tree: ExprNode): ExprNode {
  return mapTree(tree, (node) => {
    if (node.type !== 'FuncCall' || `${node.namespace}::${node.name}` !== stand) return node
    const [first, ...args] = node.args
    const [inner] = args
    if (first?.type === 'Value' && first.value === group && inner !== undefined) {
      return {type: 'Group', base: inner}
    }
    const name =
      first?.type === 'Value' ? constructors.find((known) => known === first.value) : undefined
    return name === undefined ? node : {type: 'FuncCall', namespace: 'global', name, args}
  })
}

function isConstructorCall(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token?.kind !== 'word' || !constructors.some((name) => name === token.text)) return false
  if (tokens[index + 1]?.text !== '(') return false
  const before = tokens[index - 1]?.text
  if (before === '.') return tokens[index - 2]?.text === '.'
  if (before !== ':' || tokens[index - 2]?.text !== ':')
    return before !== '>' || tokens[index - 2]?.text !== '-'
  return tokens[index - 3]?.text === 'global'
}

function qualifierStart(tokens: readonly Token[], index: number): number {
  const isQualified = tokens[index - 1]?.text === ':' && tokens[index - 2]?.text === ':'
  return tokens[isQualified ? index - 3 : index]?.start ?? 0
}

import type {ExprNode} from 'groq-js'
import {lex, type Token} from './lexer.ts'
import {mapTree} from './mapTree.ts'

/**
 * The constructors `geo()` and `pt()` are in the specification, but not in groq-js's table of names.
 * They are parsed under the name of a function that takes any arguments and get their own back.
 */
const constructors = ['geo', 'pt'] as const
const stand = 'user::attributes'

/** A query's text that groq-js parses, and the way from its positions back to the query's. */
export interface ParsableText {
  readonly text: string
  readonly toOriginal: (position: number) => number
}

/** Puts the stand-in where the query calls a constructor. */
export function withConstructors(query: string): ParsableText {
  if (!/\b(geo|pt)\s*\(/.test(query)) return {text: query, toOriginal: (position) => position}
  const tokens = [...lex(query)].filter(({kind}) => kind !== 'space' && kind !== 'comment')
  const shifts: {readonly from: number; readonly by: number}[] = []
  let text = ''
  let copied = 0
  for (const [index, token] of tokens.entries()) {
    if (!isConstructorCall(tokens, index)) continue
    const open = tokens[index + 1]?.start ?? 0
    const start = qualifierStart(tokens, index)
    const isEmpty = tokens[index + 2]?.text === ')'
    text += `${query.slice(copied, start)}${stand}("${token.text}"${isEmpty ? '' : ','}`
    copied = open + 1
    shifts.push({from: text.length, by: copied - text.length})
  }
  text += query.slice(copied)
  return {
    text,
    toOriginal: (position) => position + (shifts.findLast(({from}) => from <= position)?.by ?? 0),
  }
}

/** Gives calls of the stand-in their own name. */
export function restoreConstructors(tree: ExprNode): ExprNode {
  return mapTree(tree, (node) => {
    if (node.type !== 'FuncCall' || `${node.namespace}::${node.name}` !== stand) return node
    const [first, ...args] = node.args
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

import type {ExprNode} from 'groq-js'
import type {Token} from './lexer.ts'
import {mapTree} from './mapTree.ts'
import type {Replacement} from './rewrite.ts'

/** groq-js's parser copies what it has of a list with each item, so that long ones are given to it in pieces. */
const pieceLength = 128

interface Open {
  readonly token: Token
  readonly commas: Token[]
}

/** Cuts long arrays and objects into pieces: `[1, 2, 3, 4]` becomes `[...[1, 2],...[3, 4]]`. */
export function longListReplacements(tokens: readonly Token[]): Replacement[] {
  const found: Replacement[] = []
  const open: Open[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'symbol') continue
    if ('([{'.includes(token.text)) open.push({token, commas: []})
    else if (token.text === ',' && isBetweenItems(tokens, index)) open.at(-1)?.commas.push(token)
    else if (')]}'.includes(token.text)) {
      const list = open.pop()
      if (list !== undefined) found.push(...cuts(list, token))
    }
  }
  return found
}

function isBetweenItems(tokens: readonly Token[], index: number): boolean {
  const [before, next] = [tokens[index - 1]?.text ?? ',', tokens[index + 1]?.text ?? ',']
  return !',([{'.includes(before) && !',)]}'.includes(next)
}

function* cuts({token, commas}: Open, end: Token): Iterable<Replacement> {
  const [opened, closed] = [token.text, end.text]
  if (opened === '(' || commas.length < pieceLength) return
  if (closed !== (opened === '[' ? ']' : '}')) return
  yield {start: token.start, end: token.start + 1, text: `${opened}...${opened}`}
  for (let piece = pieceLength; piece <= commas.length; piece += pieceLength) {
    const {start = 0} = commas[piece - 1] ?? {}
    yield {start, end: start + 1, text: `${closed},...${opened}`}
  }
  yield {start: end.start, end: end.start + 1, text: closed + closed}
}

/** Gives arrays and objects the items of the arrays and objects that are spread into them as they stand. */
export function joinLists(tree: ExprNode): ExprNode {
  return mapTree(tree, (node) => {
    if (node.type === 'Array' && node.elements.some(isSpreadArray)) {
      const elements = node.elements.flatMap((element) =>
        isSpreadArray(element) && element.value.type === 'Array' ? element.value.elements : element,
      )
      return {...node, elements}
    }
    if (node.type === 'Object' && node.attributes.some(isSpreadObject)) {
      const attributes = node.attributes.flatMap((entry) =>
        isSpreadObject(entry) && entry.value.type === 'Object' ? entry.value.attributes : entry,
      )
      return {...node, attributes}
    }
    return node
  })
}

type Element = Extract<ExprNode, {type: 'Array'}>['elements'][number]
type Entry = Extract<ExprNode, {type: 'Object'}>['attributes'][number]

function isSpreadArray({isSplat, value}: Element): boolean {
  return isSplat && value.type === 'Array'
}

function isSpreadObject(entry: Entry): boolean {
  return entry.type === 'ObjectSplat' && entry.value.type === 'Object'
}

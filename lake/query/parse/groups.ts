import type {Token} from './lexer.ts'
import type {Replacement} from './rewrite.ts'

/**
 * The operand of `in` that begins with a bracket and does not end with it: `1 in ([1]) + [2]` and
 * `1 in (items)[0...2]`. groq-js takes the bracket for the whole operand, because it may hold a range.
 */
export function groupReplacements(tokens: readonly Token[], open: string): Replacement[] {
  const found: Replacement[] = []
  for (const [index, token] of tokens.entries()) {
    const bracket = tokens[index + 1]
    if (token.kind !== 'word' || token.text !== 'in' || bracket?.text !== '(') continue
    if ('.:'.includes(tokens[index - 1]?.text ?? ' ')) continue
    const end = closingBracket(tokens, index + 1)
    if (end === undefined || endsOperand(tokens, end + 1)) continue
    found.push({start: bracket.start, end: bracket.start + 1, text: open})
  }
  return found
}

/** Where the bracket closes; undefined where it holds a range, or never closes. */
function closingBracket(tokens: readonly Token[], start: number): number | undefined {
  let depth = 0
  for (let index = start; index < tokens.length; index++) {
    const {kind, text} = tokens[index] ?? {}
    if (kind !== 'symbol' || text === undefined) continue
    if ('([{'.includes(text)) depth++
    else if (')]}'.includes(text) && --depth === 0) return index
    else if (depth === 1 && text === '.' && tokens[index + 1]?.text === '.') return undefined
  }
  return undefined
}

/** Whether what follows does not belong to an operand of `in`. */
function endsOperand(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index]
  if (next === undefined) return true
  if (next.kind === 'word') return true
  if (next.text === '|') return tokens[index + 1]?.text === '|'
  return !'+-*/%[{.'.includes(next.text)
}

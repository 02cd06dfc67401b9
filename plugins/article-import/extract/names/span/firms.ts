import {legalForms} from '../../gazetteer/lexicon.ts'
import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'
import {capRunEnd} from './runs.ts'

export const sons = new WordSet(`sons brothers partners daughters associates co company`)

/** The end of `, Barney & Partners LLP` after a first name: a firm that carries its partners' names. */
export function firmEnd(tokens: readonly Token[], comma: number, to: number): number | undefined {
  let index = comma
  while (
    index < to &&
    tokens[index]?.text === ',' &&
    tokens[index + 1]?.cap &&
    (tokens[index + 2]?.text === ',' || tokens[index + 2]?.text === '&')
  )
    index += 2
  if (tokens[index]?.text !== '&') return undefined
  const end = capRunEnd(tokens, index + 1, to)
  const last = tokens[end - 1]
  return end > index + 1 && (legalForms.has(last?.lower ?? '') || sons.has(last)) ? end : undefined
}

import {fold} from '../../text/fold.ts'
import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'
import {readBracket} from '../brackets.ts'

/** Small words inside names, of which abbreviations may or may not keep the letter. */
const small = new WordSet(
  `of for the and on in at to de del della delle dei degli dello dell di do da du des dos das der den dem la le les los las el
   et e y ed i og och und für van voor en ve és ja a`,
)
/** `d'Exploitation`, `dell'Ambiente`: an article grown to its noun. */
const elided = /^(?:d|l|dell|all|nell|sull|degl|un)['’]\p{L}/iu
/** Tokens that a name can go on for before its bracket. */
const farthest = 14

/**
 * Where a name ends whose abbreviation in brackets spells more than what stands before a small word or a comma:
 * `Société Nationale d'Exploitation et de Distribution des Eaux (SONEDE)`, `University of Technology, Okigwe (UTOK)`.
 */
export function spelledEnd(
  text: string,
  tokens: readonly Token[],
  from: number,
  at: number,
  to: number,
): number | undefined {
  const first = tokens[at]
  const seat = first?.text === ',' && tokens[at + 1]?.cap === true
  if (!seat && (!first?.word || first.cap || !(small.has(first) || elided.test(first.text))))
    return undefined
  const limit = Math.min(tokens.length - 1, to, at + (seat ? 4 : farthest))
  let last = seat ? at + 1 : at
  while (last < limit && tokens[last]?.word) {
    if (tokens[last]?.lower === 'and' && tokens[last + 1]?.lower === 'the') return undefined
    last += 1
  }
  if (last === at || tokens[last]?.text !== '(') return undefined
  const bracket = readBracket(text, tokens, last)
  if (!bracket) return undefined
  const letters = fold(bracket.abbreviation).replace(/[^\p{L}\d]/gu, '')
  const wordsFrom = (start: number) =>
    fold(text.slice(tokens[start]?.start ?? 0, tokens[last - 1]?.end ?? 0).replace(/['’]/gu, ' '))
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== '')
  const spelled = (start: number) => letters.length >= 3 && spells(letters, wordsFrom(start))
  return !spelled(at + 1) && spelled(from) ? last : undefined
}

/** Whether letters are the beginnings of words in order, of each but the small ones. */
function spells(letters: string, words: readonly string[], at = 0, word = 0): boolean {
  const current = words[word]
  if (current === undefined) return at === letters.length
  if ((current.length === 1 || small.includes(current)) && spells(letters, words, at, word + 1))
    return true
  for (let size = 1; size <= 4 && at + size <= letters.length; size += 1) {
    if (!current.startsWith(letters.slice(at, at + size))) return false
    if (spells(letters, words, at + size, word + 1)) return true
  }
  return false
}

import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'

/** Bodies that are told apart by their number. */
const numbered = new WordSet(
  'lodge local chapter school lyceum gymnasium kindergarten hospital clinic post unit battalion regiment district branch section polyclinic plant factory mine brigade division',
)
const numberSign = new WordSet('no nr №')

/** Where a name ends whose number follows its last word: `Lodge 212`, `School No. 4`. */
export function numberEnd(tokens: readonly Token[], from: number, at: number): number | undefined {
  const before = tokens[at - 1]
  if (!before?.cap || at <= from) return undefined
  const no = numberSign.has(before)
  const last = no ? tokens[at - 2] : before
  if (!last || !numbered.has(last)) return undefined
  const digits = tokens[at]?.text === '.' && no ? at + 1 : at
  const sign = tokens[digits]
  if (!sign || !/^\d{1,4}$/u.test(sign.text)) return undefined
  return /^[%]$/u.test(tokens[digits + 1]?.text ?? '') ? undefined : digits + 1
}

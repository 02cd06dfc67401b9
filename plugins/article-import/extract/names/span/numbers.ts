import type {Token} from '../../text/tokens.ts'

/** Bodies that are told apart by their number. */
const numbered =
  /^(?:lodge|local|chapter|school|lyceum|gymnasium|kindergarten|hospital|clinic|post|unit|battalion|regiment|district|branch|section|polyclinic|plant|factory|mine|brigade|division)$/u

/** Where a name ends whose number follows its last word: `Lodge 212`, `School No. 4`. */
export function numberEnd(tokens: readonly Token[], from: number, at: number): number | undefined {
  const before = tokens[at - 1]
  if (!before?.cap || at <= from) return undefined
  const no = /^(?:no|nr|№|#)$/u.test(before.lower)
  const last = no ? tokens[at - 2] : before
  if (!last || !numbered.test(last.lower)) return undefined
  const digits = tokens[at]?.text === '.' && no ? at + 1 : at
  const sign = tokens[digits]
  if (!sign || !/^\d{1,4}$/u.test(sign.text)) return undefined
  return /^[%]$/u.test(tokens[digits + 1]?.text ?? '') ? undefined : digits + 1
}

import type {Token} from '../../text/tokens.ts'
import {capRunEnd} from './runs.ts'

/** `And` in languages of which an English text holds names only. */
export const foreignAnd = new Set([
  'en',
  'et',
  'und',
  've',
  'og',
  'och',
  'i',
  'és',
  'ja',
  'ir',
  'un',
])

/** Whether a stretch holds the `of` of another language than English. */
export function isForeign(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1)
    if (
      !tokens[index]?.cap &&
      /^(?:de|del|da|do|dos|das|di|du|des|della)$/u.test(tokens[index]?.lower ?? '')
    )
      return true
  return false
}

/** The end of `, Tecnología e Innovación`: subjects in a name of another language. */
export function foreignListEnd(
  tokens: readonly Token[],
  comma: number,
  to: number,
): number | undefined {
  let index = comma
  for (let items = 0; items < 5 && tokens[index]?.text === ','; items += 1) {
    const end = capRunEnd(tokens, index + 1, to)
    if (end === index + 1 || tokens[end - 1]?.form.head) return undefined
    const joint = tokens[end]
    if (joint && !joint.cap && /^(?:y|e|et|ed)$/u.test(joint.lower)) {
      const last = capRunEnd(tokens, end + 1, to)
      return last > end + 1 && !tokens[last - 1]?.form.head ? last : undefined
    }
    index = end
  }
  return undefined
}

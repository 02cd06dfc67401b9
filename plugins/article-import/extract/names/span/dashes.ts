import type {Token} from '../../text/tokens.ts'
import {capRunEnd} from './runs.ts'

const dash = /^[-–—]$/u

/**
 * The end of `- Iligan Institute of Technology` behind a body's name: its branch, set off by one dash with
 * a space on each side. A dash that another closes is an aside.
 */
export function dashEnd(tokens: readonly Token[], at: number, to: number): number | undefined {
  const [before, sign, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!before || !sign || !next?.cap || !dash.test(sign.text)) return undefined
  if (sign.start === before.end || next.start === sign.end) return undefined
  const end = capRunEnd(tokens, at + 1, to)
  let headed = false
  for (let index = at + 1; index < end; index += 1)
    if (tokens[index]?.form.head && !tokens[index]?.form.legal) headed = true
  if (!headed || end - at < 3) return undefined
  for (
    let index = end;
    index < tokens.length && !/^[.;]$/u.test(tokens[index]?.text ?? '');
    index += 1
  )
    if (dash.test(tokens[index]?.text ?? '')) return undefined
  return end
}

import type {Token} from '../../text/tokens.ts'

/** Where a name begins anew that stands twice: `About Orvane Robotics Orvane Robotics makes`, a heading and its text. */
export function repeatAt(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let half = from + 2; half * 2 - from <= to; half += 1) {
    let same = true
    for (let at = from; same && at < half; at += 1)
      same = tokens[at]?.lower === tokens[at + half - from]?.lower
    if (same) return half
  }
  return undefined
}

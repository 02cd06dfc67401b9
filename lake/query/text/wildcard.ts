import {fold} from './tokens.ts'

/** Whether a token satisfies a term. */
export type TokenTest = (token: string, look: () => void) => boolean

/**
 * The test of one term of a `match` pattern: `*` stands for any text, a dot for any character, case
 * does not count. Takes at most the product of both lengths, and looks at the clock meanwhile.
 */
export function termTest(term: string): TokenTest {
  const folded = fold(term.slice(0, 1024))
  if (!folded.includes('*') && !folded.includes('.')) return (token) => token === folded
  return (token, look) => wildcardMatches(folded, token, look)
}

const comparisonsBetweenLooks = 1 << 20

function wildcardMatches(pattern: string, text: string, look: () => void): boolean {
  let compared = 0
  let inPattern = 0
  let inText = 0
  let star = -1
  let resume = 0
  while (inText < text.length) {
    if (++compared % comparisonsBetweenLooks === 0) look()
    const wanted = pattern[inPattern]
    if (wanted === '*') {
      star = inPattern++
      resume = inText
    } else if (wanted === '.' || wanted === text[inText]) {
      inPattern++
      inText++
    } else if (star >= 0) {
      inPattern = star + 1
      inText = ++resume
    } else {
      return false
    }
  }
  while (pattern[inPattern] === '*') inPattern++
  return inPattern === pattern.length
}

import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'
import {allDomain, capRunEnd} from './runs.ts'

const qualities = new WordSet('scientific cultural technical')

/** The end of `, D, D and D`, where every D is a subject and the last may end in the name's head. */
export function enumerationEnd(
  tokens: readonly Token[],
  comma: number,
  to: number,
  headBefore: boolean,
): number | undefined {
  let index = comma
  for (let items = 0; items < 6; items += 1) {
    const separator = tokens[index]?.lower
    let next = index + 1
    let last = false
    if (separator === 'and' || separator === '&') last = true
    else if (separator !== ',') return undefined
    if (separator === ',' && (tokens[next]?.lower === 'and' || tokens[next]?.text === '&')) {
      next += 1
      last = true
    }
    // "Health, Wellness and the Environment"
    if (last && tokens[next]?.lower === 'the') next += 1
    const end = capRunEnd(tokens, next, to)
    if (end === next) return undefined
    if (last) {
      const closesWithHead = tokens[end - 1]?.form.head === true
      if (allDomain(tokens, next, end)) return headBefore || items > 0 ? end : undefined
      if (
        closesWithHead &&
        end - next >= 2 &&
        !headBefore &&
        (allDomain(tokens, next, end - 1) || qualities.has(tokens[next]))
      )
        return end
      // "Association of Aerospace, Defense and Security Companies"
      if (
        closesWithHead &&
        headBefore &&
        end - next >= 2 &&
        tokens[end - 1]?.lower.endsWith('s') &&
        !tokens[end - 1]?.form.legal &&
        allDomain(tokens, next, end - 1)
      )
        return end
      return undefined
    }
    if (!allDomain(tokens, next, end)) return undefined
    index = end
  }
  return undefined
}

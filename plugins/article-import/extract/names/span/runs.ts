import {domainWords, weakHeads} from '../../gazetteer/lexicon.ts'
import type {Token} from '../../text/tokens.ts'
import {isCalendar} from './calendar.ts'

/** Whether a token is a word, and no sign. */
export const isWord = (token: Token | undefined): token is Token => token?.word === true

/** Plural nouns for those who do something. */
const agents = /(?:[^s]ers|ors|ists|men|women|people|ians|ants|wrights|smiths)$/u

/** Whether a word names those who do something: `Growers`, `Fishermen`. */
export const isAgents = (token: Token | undefined): boolean => agents.test(token?.lower ?? '')

/** Where a run of capitals goes on behind `Farmers'`. */
function behindAgents(tokens: readonly Token[], at: number): number | undefined {
  const owner = tokens[at]
  if (!owner?.possessive || !isAgents(owner)) return undefined
  const mark = tokens[at + 1]
  const next = mark && /^['’]$/u.test(mark.text) && mark.start === owner.end ? at + 2 : at + 1
  const form = tokens[next]?.cap ? tokens[next]?.form : undefined
  return form && (form.kind !== undefined || form.domain) ? next : undefined
}

/** Whether all words of a stretch are subjects, as in `Higher Education`. */
export function allDomain(tokens: readonly Token[], from: number, to: number): boolean {
  if (from >= to) return false
  for (let index = from; index < to; index += 1) {
    const lower = tokens[index]?.lower ?? ''
    const onward = behindAgents(tokens, index)
    if (onward !== undefined) {
      index = onward - 1
      continue
    }
    // "Organization", "Gallery" are no subjects like "Navigation" and "Confectionery".
    if (tokens[index]?.form.head && !lower.endsWith('ing')) return false
    const qualified =
      index < to - 1 &&
      /^(?:light|heavy|fine|mass|primary|secondary|small|open|fair|free|good|common|public|young|old|early|lifelong|green|blue|dry)$/u.test(
        lower,
      )
    if (
      !domainWords.has(lower) &&
      !qualified &&
      !/(?:al|ic|ary|able|ive|ing|ural|ogy|omy|tion|sion|ment|ance|ence|ship|graphy|ics|ture|ery|ness|ups|wear|ware|wares|lands|crafts)$/u.test(
        lower,
      )
    )
      return false
  }
  return (
    tokens[to - 1]?.form.domain === true ||
    /(?:ology|onomy|tion|sion|ment|ance|ence|ship|graphy|ing|ics|ture|ery|ness|ups|wear|ware|wares|lands|crafts)$/u.test(
      tokens[to - 1]?.lower ?? '',
    )
  )
}

export function capRunEnd(tokens: readonly Token[], from: number, to: number): number {
  let index = from
  while (index < to) {
    const token = tokens[index]
    if (!isWord(token) || !token.cap || isCalendar(tokens, index)) break
    const onward = token.possessive ? behindAgents(tokens, index) : index + 1
    if (onward === undefined) return index + 1
    index = onward
  }
  return index
}

/** Whether the words of a stretch are one subject, such as `Youth`. */
export const domainPair = (tokens: readonly Token[], from: number, to: number) =>
  to - from === 1 && tokens[from]?.form.domain === true

/** Whether a name is only a noun that stands for a body named elsewhere, as in `the Foundation`. */
export function isGeneric(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === 1 && tokens[from]?.form.kind !== undefined && !tokens[from].shout
}

/** Whether a name's only claim to be an organization is a word such as `Energy` or `Park`. */
export function onlyWeakHeads(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    if (token?.form.head && !weakHeads.has(token.lower)) return false
  }
  return true
}

/**
 * Whether a subject's word heads the name that it closes: `Forest Service`, `Petrolmar Energy`. Elsewhere
 * than at `Service` another name must stand before it.
 */
export function closesAsHead(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]
  const before = tokens[to - 2]
  if (to - from < 2 || !last?.cap || !before?.cap || last.form.kind === undefined) return false
  return (
    /^services?$/u.test(last.lower) ||
    (last.form.domain && !before.form.domain && !before.form.firstName)
  )
}

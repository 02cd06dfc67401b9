import {headKind, legalForms} from '../../gazetteer/lexicon.ts'
import {findFoldedPlace} from '../../gazetteer/places.ts'
import {fold} from '../../text/fold.ts'
import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'
import {readBracket} from '../brackets.ts'
import {initialsMatch} from '../initials.ts'
import {matchTitle} from '../titles.ts'
import {enumerationEnd} from './enumerations.ts'
import {allDomain, capRunEnd, closesAsHead, domainPair, isAgents, isGeneric} from './runs.ts'

const ministries = new WordSet('ministry department secretariat directorate')

const ofOrFor = new WordSet('of for')

const innerWords = new WordSet('of for and')

export function joinEnd(
  text: string,
  tokens: readonly Token[],
  from: number,
  segment: number,
  at: number,
  to: number,
  head: boolean,
): number | undefined {
  const beforeDomain =
    allDomain(tokens, segment, at) ||
    tokens[at - 1]?.form.domain === true ||
    /(?:ific|ural|ical|ional)$/u.test(tokens[at - 1]?.lower ?? '')
  if (tokens[at]?.text === ',') {
    if (!beforeDomain || (head && segment === from)) return undefined
    return enumerationEnd(tokens, at, to, head)
  }
  const next = at + 1
  const runEnd = capRunEnd(tokens, next, to)
  if (runEnd === next) return undefined
  // "of Antigua and Barbuda"
  if (
    segment > from &&
    findFoldedPlace(fold(text.slice(tokens[segment]?.start ?? 0, tokens[runEnd - 1]?.end ?? 0)))
  )
    return runEnd
  // An abbreviation in brackets settles what its letters spell.
  const nameStart = tokens[from]?.start ?? 0
  for (let last = runEnd; last <= Math.min(to, runEnd + 8); last += 1) {
    const bracket = readBracket(text, tokens, last)
    if (!bracket) continue
    const whole = text.slice(nameStart, tokens[last - 1]?.end ?? 0)
    const right = text.slice(tokens[next]?.start ?? 0, tokens[last - 1]?.end ?? 0)
    if (initialsMatch(bracket.abbreviation, right)) return undefined
    if (initialsMatch(bracket.abbreviation, whole)) return runEnd
    break
  }
  // "Delta Shipbuilders and Engineers Plc": a trade and a legal form are no company without a name.
  if (
    runEnd - next >= 2 &&
    tokens[runEnd - 1]?.form.legal &&
    tokens[at - 1]?.form.legal !== true &&
    (allDomain(tokens, next, runEnd - 1) ||
      (runEnd - next === 2 &&
        /(?:ers|ors|ists|smiths|wrights|men)$/u.test(tokens[next]?.lower ?? '')))
  )
    return runEnd
  if (matchTitle(tokens, next, to) !== undefined) return undefined
  if (tokens[runEnd - 1]?.possessive) return undefined
  // "Association of Quinoa Growers and Traders"
  if (
    head &&
    segment > from &&
    runEnd - next === 1 &&
    isAgents(tokens[at - 1]) &&
    isAgents(tokens[next])
  )
    return runEnd
  // "Single Union of Port and River Workers"
  if (
    head &&
    segment > from &&
    at - segment === 1 &&
    runEnd - next === 2 &&
    isAgents(tokens[runEnd - 1]) &&
    !tokens[next]?.form.firstName &&
    !findFoldedPlace(tokens[segment]?.form.folded ?? '')
  )
    return runEnd
  // "the Securities and Exchange Commission": a plural noun alone is no body before a name with a head.
  if (
    at - from === 1 &&
    runEnd - next >= 2 &&
    tokens[from]?.lower.endsWith('s') &&
    isGeneric(tokens, from, at) &&
    tokens[runEnd - 1]?.form.head &&
    !tokens[runEnd - 1]?.form.legal
  )
    return runEnd
  // "Opera and Ballet Theatre": two arts before a house for both.
  if (
    tokens[at - 1]?.form.kind === 'cultural' &&
    tokens[next]?.form.kind === 'cultural' &&
    runEnd - next >= 2 &&
    tokens[runEnd - 1]?.form.kind === 'cultural' &&
    segment === from
  )
    return runEnd
  const right = findFoldedPlace(
    fold(text.slice(tokens[next]?.start ?? 0, tokens[runEnd - 1]?.end ?? 0)),
  )
  if (right && !(right.kind !== 'country' && isInner(tokens, from, at, runEnd))) return undefined
  const ministerial = ministries.has(tokens[from])
  const plainRight = tokens
    .slice(next, runEnd)
    .every(({lower, shout}) => !headKind(lower) && !shout)
  if (
    ministerial &&
    segment !== from &&
    plainRight &&
    tokens[runEnd]?.lower === 'of' &&
    tokens[runEnd + 1]?.cap
  )
    return runEnd
  const last = tokens[runEnd - 1]?.form
  const ofInside = head && segment > from
  // "Guild of A and B Lace and Wool Society": the second `and` is the inner one where only a subject and
  // its head stand behind it, and what stands between is more than a subject.
  if (
    ofInside &&
    !last?.head &&
    tokens[runEnd]?.lower === 'and' &&
    !allDomain(tokens, next, runEnd) &&
    runEnd - next >= 2 &&
    subjectHeadAt(tokens, runEnd + 1, to)
  )
    return undefined
  // "Government of India and MD Silva, General Manager": a person with a title.
  if (tokens[runEnd]?.text === ',' && matchTitle(tokens, runEnd + 1, to) !== undefined)
    return undefined
  // After the `and` of a list, or before it, a further `and` belongs to the name.
  if (isInner(tokens, from, at, runEnd)) {
    if (
      ofInside &&
      !last?.head &&
      !tokens.slice(next, runEnd).some(({form}) => form.head || form.legal)
    )
      return runEnd
    if (!head && last?.head === true && !last.legal) return runEnd
    if (ofInside && last?.head === true && !last.legal && domainPair(tokens, segment, at))
      return runEnd
  }
  if (!beforeDomain) return undefined
  // "Department of Forestry and Range Resources"
  if (
    head &&
    segment > from &&
    runEnd - next === 2 &&
    last?.domain &&
    last.kind === undefined &&
    allDomain(tokens, segment, at) &&
    !tokens[next]?.form.firstName &&
    !(tokens[next]?.shout ?? true)
  )
    return runEnd
  if (
    allDomain(tokens, next, runEnd) &&
    (head || !/^services?$/u.test(tokens[runEnd - 1]?.lower ?? ''))
  ) {
    const legalNext = legalForms.has(tokens[runEnd - 1]?.lower ?? '')
    return (head && segment !== from) ||
      (!head && !legalNext && tokens[runEnd]?.form.head === true) ||
      (head && ofOrFor.has(tokens[runEnd]) && tokens[at - 1]?.form.head !== true)
      ? runEnd
      : undefined
  }
  if (
    !head &&
    // "Nokomis Health and Red Lake Tribal College": behind a name with a subject a whole name follows.
    (tokens[next]?.form.domain ||
      allDomain(tokens, next, runEnd - 1) ||
      allDomain(tokens, from, at)) &&
    (last?.head === true || closesAsHead(tokens, next, runEnd)) &&
    !legalForms.has(last?.lower ?? '')
  )
    return runEnd
  return undefined
}

/** Whether one subject and the head that it belongs to stand at a token, and no name behind it: `Wool Society`. */
function subjectHeadAt(tokens: readonly Token[], at: number, to: number): boolean {
  const end = capRunEnd(tokens, at, to)
  const last = tokens[end - 1]
  return (
    (end - at === 2 || (end - at === 3 && allDomain(tokens, at, end - 1))) &&
    last?.form.head === true &&
    !last.form.legal &&
    !tokens[at]?.form.head &&
    !findFoldedPlace(tokens[at]?.form.folded ?? '') &&
    !innerWords.has(tokens[end])
  )
}

/**
 * Whether an `and` inside a capitalised run cannot be the list's own: `A and the Institute of B and C`,
 * `the Ministry of B and C and the D`, `A, B and C Museum, D and E`.
 */
function isInner(tokens: readonly Token[], from: number, at: number, runEnd: number): boolean {
  const before = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1
  const earlier = tokens[before - 1]
  const listed = earlier?.cap === true || earlier?.text === ')'
  if (tokens[before]?.lower === 'and' && listed) return true
  const after = tokens[runEnd]
  const name = (index: number) =>
    tokens[index]?.cap === true ||
    (tokens[index]?.lower === 'the' && tokens[index + 1]?.cap === true)
  if (after?.lower === 'and' && name(runEnd + 1)) return true
  return (
    at > from && after?.text === ',' && name(runEnd + 1) && tokens[before]?.text === ',' && listed
  )
}

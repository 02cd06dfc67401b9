import {
  domainWords,
  headKind,
  legalForms,
  nameParticles,
  titleWords,
  weakHeads,
} from '../gazetteer/lexicon.ts'
import {adjectiveCountry, findFoldedPlace} from '../gazetteer/places.ts'
import {fold} from '../text/fold.ts'
import type {Token} from '../text/tokens.ts'
import {initialsMatch, readBracket} from './brackets.ts'
import {matchTitle} from './titles.ts'

/** Tokens that a name can have; longer runs of capitals are cut. */
const longestName = 40

/** A maximal capitalised name with its inner `of`, `for`, `and`, commas and legal form. */
export interface NameSpan {
  readonly from: number
  readonly to: number
  readonly end: number
  /** Whether a noun inside it heads an organization. */
  readonly head: boolean
  readonly legal: boolean
  readonly possessive: boolean
}

const ofWords = new Set([
  'of',
  'de',
  'del',
  'della',
  'delle',
  'dei',
  'degli',
  'di',
  'do',
  'da',
  'du',
  'des',
  'der',
  'für',
  'dello',
  'dell',
])
/** `And` in languages of which an English text holds names only. */
const foreignAnd = new Set(['en', 'et', 'und', 've', 'og', 'och', 'i', 'és', 'ja', 'ir', 'un'])
const onHeads =
  /^(?:committee|commission|agency|council|conference|forum|institute|centre|center|department|board|organization|bureau|network|initiative|programme|program|alliance|partnership)$/u
const possessiveInside =
  /^(?:children|women|people|peoples|king|queen|veterans?|workers?|farmers?|teachers?|men|lloyd|mcdonald|moody|sotheby|christie|writers?|journalists?|artists?|lawyers?|employers?|students?|sailors?|doctors?|nurses?|consumers?|producers?|publishers?|exporters?|growers?|entrepreneurs?|engineers?|bar|player|players|physicians?|master|masters|pilots?|veterinarians?|traders?|builders?|composers?|architects?|prosecutor|attorney|auditor|ombudsman|governor|president|mayor|prime minister|bishop|youth|shepherds?|beekeepers?|seafarers?)$/u
const sons = /^(?:sons|brothers|partners|daughters|associates|co|company)$/u
const pluralTitleHolders =
  /^(?:council|cabinet|conference|assembly|union|association|board|league|committee|chamber|federation|society|forum|institute|guild|college|network|academy|alliance|organization)$/u
const officeHolders = /^(?:office|administration|department|executive|house|secretariat|fund)$/u

/** Months that people are also named after, when a surname follows: `Jan Kowalski`. */
const givenMonths = new Set(['april', 'june', 'august', 'easter'])
/** Short forms of months, which are words of other languages unless a number stands by them. */
const shortMonths = new Set('jan feb mar apr jun jul aug sept sep oct nov dec'.split(' '))

/** Whether a token is the name of a month, day or feast, which no other name goes on with. */
export function isCalendar(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token?.form.calendar) return false
  const next = tokens[at + 1]
  if (shortMonths.has(token.lower))
    return /^(?:\d.*|\.)$/u.test(next?.text ?? '') || /^\d/u.test(tokens[at - 1]?.text ?? '')
  return !(
    givenMonths.has(token.lower) &&
    next?.cap &&
    !next.form.calendar &&
    !/^\d/u.test(next.text)
  )
}

const isWord = (token: Token | undefined): token is Token => token?.word === true

/** Whether all words of a stretch are subjects, as in `Higher Education`. */
function allDomain(tokens: readonly Token[], from: number, to: number): boolean {
  if (from >= to) return false
  for (let index = from; index < to; index += 1) {
    const lower = tokens[index]?.lower ?? ''
    // "Gallery", "Brewery" are no subjects like "Confectionery".
    if (lower.endsWith('ery') && tokens[index]?.form.head) return false
    if (
      !domainWords.has(lower) &&
      !/(?:al|ic|ary|able|ive|ing|ural|ogy|omy|tion|sion|ment|ance|ence|ship|graphy|ics|ture|ery|ness|ups|wear|ware|wares|lands|crafts)$/u.test(
        lower,
      )
    )
      return false
  }
  return (
    domainWords.has(tokens[to - 1]?.lower ?? '') ||
    /(?:ology|onomy|tion|sion|ment|ance|ence|ship|graphy|ing|ics|ture|ery|ness|ups|wear|ware|wares|lands|crafts)$/u.test(
      tokens[to - 1]?.lower ?? '',
    )
  )
}

function capRunEnd(tokens: readonly Token[], from: number, to: number): number {
  let index = from
  while (index < to) {
    const token = tokens[index]
    if (!isWord(token) || !token.cap || isCalendar(tokens, index)) break
    index += 1
    if (token.possessive) break
  }
  return index
}

/** The end of `, D, D and D`, where every D is a subject and the last may end in the name's head. */
function enumerationEnd(
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
        (allDomain(tokens, next, end - 1) ||
          /^(?:scientific|cultural|technical)$/u.test(tokens[next]?.lower ?? ''))
      )
        return end
      return undefined
    }
    if (!allDomain(tokens, next, end)) return undefined
    index = end
  }
  return undefined
}

/**
 * Reads the name that begins at a capitalised token.
 *
 * @param tokens - the paragraph's
 * @param inComplement - whether it follows `of` after a title, where the name must not swallow a person
 */
export function readSpan(
  text: string,
  tokens: readonly Token[],
  from: number,
  until: number,
): NameSpan {
  const to = Math.min(until, from + longestName)
  let index = from
  let head = false
  let legal = false
  let possessive = false
  let segment = from
  let lastHead = ''
  let segmentHead = ''
  let end = tokens[from]?.end ?? 0
  const take = (until: number) => {
    for (; index < until; index += 1) {
      const token = tokens[index]
      if (!token) continue
      end = token.end
      if (token.word && token.form.head) {
        head = true
        lastHead = token.lower
      }
    }
  }
  scan: while (index < to) {
    while (index < to) {
      const token = tokens[index]
      if (!isWord(token) || !token.cap || isCalendar(tokens, index)) break
      if (index > from && matchTitle(tokens, index, to) !== undefined) {
        const before = tokens[index - 1]?.lower ?? ''
        const afterThe = before === 'the' ? (tokens[index - 2]?.lower ?? '') : before
        const plural =
          token.lower.endsWith('s') && afterThe === 'of' && pluralTitleHolders.test(lastHead)
        const office =
          segment > from && officeHolders.test(segmentHead) && tokens[segment - 1]?.lower === 'the'
        if (!plural && !office) break scan
      }
      if (
        index > from &&
        /^(?:the|a|an)$/u.test(token.lower) &&
        !(token.text === 'A' && tokens[index + 1]?.text === '.')
      )
        break scan
      const adjacent = tokens[index + 1]
      take(index + 1)
      const bare = token.lower.replaceAll('.', '')
      if (index - 1 > from && legalForms.has(bare) && !domainWords.has(bare)) {
        legal = true
        if (
          /^(?:inc|ltd|co|corp|pte|bhd|sdn)$/u.test(bare) &&
          adjacent?.text === '.' &&
          adjacent.start === token.end
        ) {
          end = adjacent.end
          index += 1
        }
        // A company's form ends its name: the name of a person may follow it.
        const further = tokens[index]
        const plain = token.shout || /^(?:inc|ltd|limited|corp|oy|oyj|gmbh|bhd|berhad)$/u.test(bare)
        if (plain && !token.form.head && further?.cap && !further.form.legal && !token.possessive)
          break scan
      }
      if (token.possessive) {
        const mark = tokens[index]
        const plural = mark !== undefined && /^['’]$/u.test(mark.text) && mark.start === token.end
        const following = tokens[plural ? index + 1 : index]
        const whose = findFoldedPlace(fold(text.slice(tokens[from]?.start ?? 0, token.end)))
        if (plural && following?.cap && !whose && headKind(following.lower) && !head) {
          // "Beekeepers' Union"
          index += 1
          continue
        }
        const saint = /^st$|^saint$/u.test(tokens[from]?.lower ?? '')
        if (
          following?.cap &&
          (possessiveInside.test(token.lower) ||
            saint ||
            (index - 1 === from && titleWords.has(token.lower) && following.form.head)) &&
          matchTitle(tokens, index, to) === undefined
        ) {
          // The possessive ending belongs to the name.
          continue
        }
        possessive = true
        break scan
      }
    }
    const sign = tokens[index]
    const next = tokens[index + 1]
    if (!sign || index === from) break
    const lower = sign.lower
    if (sign.text === '.' && sign.start === end && next?.cap) {
      const before = tokens[index - 1]
      const abbreviated =
        before &&
        ((before.text.length === 1 && before.cap) || /^(?:st|mt|ft|dr|prof)$/u.test(before.lower))
      if (abbreviated && next.start - sign.end <= 1) {
        index += 1
        continue
      }
      break
    }
    if (sign.text === '.' && legal) break
    if (
      sign.text === ',' &&
      isWord(next) &&
      next.cap &&
      legalForms.has(next.lower.replaceAll('.', '')) &&
      next.text !== 'Group'
    ) {
      index += 1
      take(index + 1)
      legal = true
      if (tokens[index]?.text === '.' && tokens[index]?.start === end) {
        end = tokens[index]?.end ?? end
        index += 1
      }
      continue
    }
    // "Fundación Semilla y Agua"
    if (
      !sign.cap &&
      next?.cap &&
      (lower === 'y' || lower === 'e' ? head && !next.form.head : foreignAnd.has(lower))
    ) {
      index += 1
      continue
    }
    // "Bibliothèque municipale de Lyon": an adjective stays small inside a foreign name.
    if (
      head &&
      !sign.cap &&
      sign.word &&
      next &&
      /^(?:de|di|du|des|del|della|delle)$/u.test(next.lower) &&
      tokens[index + 2]?.cap
    ) {
      index += 1
      continue
    }
    if (sign.text === '&' && next?.cap) {
      index += 1
      continue
    }
    if (
      nameParticles.has(lower) &&
      !sign.cap &&
      next?.cap &&
      !head &&
      !ofWords.has(lower) &&
      lower !== 'e' &&
      lower !== 'y'
    ) {
      index += 1
      continue
    }
    if (ofWords.has(lower) || lower === 'for' || lower === 'on') {
      const article =
        next?.lower === 'the' ||
        next?.lower === 'la' ||
        next?.lower === 'le' ||
        next?.lower === 'les'
      const after = tokens[index + (article ? 2 : 1)]
      if (!after?.cap || isCalendar(tokens, index + (article ? 2 : 1)) || /^\d/u.test(after.text))
        break
      const afterEnd = capRunEnd(tokens, index + (article ? 2 : 1), to)
      const headAhead = tokens[afterEnd - 1]?.form.head === true && afterEnd - index > 2
      // "Society for", "Service of": a head by its place even where the word is a subject elsewhere.
      const directHead =
        lower !== 'on' &&
        !findFoldedPlace(fold(text.slice(tokens[from]?.start ?? 0, end))) &&
        /^(?:society|service|exchange|theatre|theater|cinema|park|bank|fund|office|trust|union|company|house)$/u.test(
          tokens[index - 1]?.lower ?? '',
        )
      const civic =
        lower === 'of' &&
        !article &&
        index - from === 1 &&
        /^(?:city|town|municipality|county|province|borough|village|commune)$/u.test(
          tokens[from]?.lower ?? '',
        ) &&
        tokens[from]?.cap === true
      const joins =
        lower === 'on'
          ? onHeads.test(tokens[index - 1]?.lower ?? '')
          : lower === 'for'
            ? head
            : lower === 'of'
              ? head ||
                (headAhead &&
                  !article &&
                  !findFoldedPlace(fold(text.slice(tokens[segment]?.start ?? 0, end))) &&
                  !article &&
                  tokens[index - 1]?.lower.endsWith('s') === true)
              : head ||
                !ofWords.has(lower) ||
                /^(?:de|del|della|delle|dei|degli|di|do|da|du|des|der)$/u.test(lower)
      if (!joins && !civic && !directHead) break
      if (civic || directHead) head = true
      segmentHead = lastHead
      segment = index + (article ? 2 : 1)
      index = segment
      continue
    }
    if (
      lower === 'at' &&
      /^universi/u.test(tokens[from]?.lower ?? '') &&
      next?.cap &&
      findFoldedPlace(fold(next.text))
    ) {
      index += 1
      continue
    }
    const firm =
      sign.text === ',' && !head && index - from === 1 ? firmEnd(tokens, index, to) : undefined
    if (firm !== undefined) {
      take(firm)
      legal = true
      continue
    }
    if (lower === 'and' || sign.text === ',') {
      if (lower === 'and' && next && sons.test(next.lower) && next.cap && !head) {
        index += 1
        continue
      }
      const joined = joinEnd(text, tokens, from, segment, index, to, head)
      if (joined === undefined) break
      take(joined)
      // Connector words never are heads; the end is the last name word's.
      end = tokens[joined - 1]?.end ?? end
      continue
    }
    break
  }
  // Connectors that led nowhere are no part of the name.
  while (index > from + 1 && (tokens[index - 1]?.start ?? 0) >= end) index -= 1
  return {from, to: index, end, head, legal, possessive}
}

/** The end of `, Barney & Partners LLP` after a first name: a firm that carries its partners' names. */
function firmEnd(tokens: readonly Token[], comma: number, to: number): number | undefined {
  let index = comma
  while (
    index < to &&
    tokens[index]?.text === ',' &&
    tokens[index + 1]?.cap &&
    (tokens[index + 2]?.text === ',' || tokens[index + 2]?.text === '&')
  )
    index += 2
  if (tokens[index]?.text !== '&') return undefined
  const end = capRunEnd(tokens, index + 1, to)
  const last = tokens[end - 1]?.lower ?? ''
  return end > index + 1 && (legalForms.has(last) || sons.test(last)) ? end : undefined
}

function joinEnd(
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
    domainWords.has(tokens[at - 1]?.lower ?? '') ||
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
  const right = findFoldedPlace(
    fold(text.slice(tokens[next]?.start ?? 0, tokens[runEnd - 1]?.end ?? 0)),
  )
  if (right && !(right.kind !== 'country' && isInner(tokens, from, at, runEnd))) return undefined
  const ministerial = /^(?:ministry|department|secretariat|directorate)$/u.test(
    tokens[from]?.lower ?? '',
  )
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
  if (allDomain(tokens, next, runEnd)) {
    const legalNext = legalForms.has(tokens[runEnd - 1]?.lower ?? '')
    return (head && segment !== from) ||
      (!head && !legalNext && tokens[runEnd]?.form.head === true) ||
      (head &&
        /^(?:of|for)$/u.test(tokens[runEnd]?.lower ?? '') &&
        tokens[at - 1]?.form.head !== true)
      ? runEnd
      : undefined
  }
  if (!head && last?.head === true && !legalForms.has(last.lower)) return runEnd
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
    !/^(?:of|for|and)$/u.test(tokens[end]?.lower ?? '')
  )
}

/** Whether the words of a stretch are one subject, such as `Youth`. */
const domainPair = (tokens: readonly Token[], from: number, to: number) =>
  to - from === 1 && tokens[from]?.form.domain === true

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

/** Whether a name is only a noun that stands for a body named elsewhere, as in `the Foundation`. */
export function isGeneric(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from === 1 && headKind(tokens[from]?.lower ?? '') !== undefined && !tokens[from]?.shout
  )
}

/** Whether a name's only claim to be an organization is a word such as `Energy` or `Park`. */
export function onlyWeakHeads(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    if (token?.form.head && !weakHeads.has(token.lower)) return false
  }
  return true
}

export {adjectiveCountry}

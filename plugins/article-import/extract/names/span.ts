import {domainWords, nameParticles} from '../gazetteer/lexicon.ts'
import {findFoldedPlace} from '../gazetteer/places.ts'
import {fold} from '../text/fold.ts'
import type {Token} from '../text/tokens.ts'
import {WordSet} from '../text/wordSet.ts'
import {isCalendar} from './span/calendar.ts'
import {dashEnd} from './span/dashes.ts'
import {firmEnd, sons} from './span/firms.ts'
import {foreignAnd, foreignListEnd, foreignOnward, isForeign} from './span/foreign.ts'
import {joinEnd} from './span/joins.ts'
import {numberEnd} from './span/numbers.ts'
import {ofBegin, ofWords} from './span/ofJoins.ts'
import {possessiveOnward} from './span/possessives.ts'
import {repeatAt} from './span/repeatAt.ts'
import {closesAsHead, isWord} from './span/runs.ts'
import {spelledEnd} from './span/spelled.ts'
import {matchTitle} from './titles.ts'

const particles = new WordSet(nameParticles)

const smallForms = new WordSet('plc llp gmbh asa oyj srl sarl')

const articles = new WordSet('the a an')

const dottedWords = new WordSet('st mt ft dr prof')

const stateAdjectives = new WordSet('statens kungliga norges')

const foreignHeads = new WordSet('service office bureau centre conseil agence')

const foreignOf = new WordSet('de di du des del della delle')

const foreignArticles = new WordSet('la las los les')

const areaNouns = new WordSet('province prefecture governorate oblast district county')

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

const pluralTitleHolders = new WordSet(
  `council cabinet conference assembly union association board league committee chamber federation society forum institute guild college network academy alliance organization`,
)

const officeHolders = new WordSet(
  `office administration department executive house secretariat fund`,
)

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
  let lastHead: Token | undefined
  let segmentHead: Token | undefined
  let end = tokens[from]?.end ?? 0
  const take = (until: number) => {
    for (; index < until; index += 1) {
      const token = tokens[index]
      if (!token) continue
      end = token.end
      if (token.word && token.form.head) {
        head = true
        lastHead = token
      }
    }
  }
  /** Takes the legal form that stands next, and the full stop that belongs to it. */
  const takeLegalForm = () => {
    take(index + 1)
    legal = true
    const stop = tokens[index]
    if (stop?.text !== '.' || stop.start !== end) return
    end = stop.end
    index += 1
  }
  scan: while (index < to) {
    while (index < to) {
      const token = tokens[index]
      if (!isWord(token) || !token.cap || isCalendar(tokens, index)) break
      if (index > from && matchTitle(tokens, index, to) !== undefined) {
        const before = tokens[index - 1]?.lower ?? ''
        const afterThe = before === 'the' ? (tokens[index - 2]?.lower ?? '') : before
        const plural =
          token.lower.endsWith('s') && afterThe === 'of' && pluralTitleHolders.has(lastHead)
        const office =
          segment > from && officeHolders.has(segmentHead) && tokens[segment - 1]?.lower === 'the'
        // "Bend Parish Sheriff's Office"
        const bears = token.possessive && tokens[index + 1]?.form.head === true
        if (!plural && !office && !bears) break scan
      }
      if (
        index > from &&
        articles.has(token) &&
        !(token.text === 'A' && tokens[index + 1]?.text === '.')
      )
        break scan
      const adjacent = tokens[index + 1]
      // "Head of the Export Department Eng. Jane Doe"
      if (
        index > from &&
        (head || tokens[index - 1]?.shout) &&
        token.form.honorific &&
        adjacent?.text === '.' &&
        tokens[index + 2]?.cap &&
        !/^(?:st|fr|sr|m|ir)$/u.test(token.lower)
      )
        break scan
      take(index + 1)
      const bare = token.form.undotted
      if (index - 1 > from && token.form.legal && !domainWords.has(bare)) {
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
        const onward = possessiveOnward(text, tokens, from, index, to, head)
        if (onward !== undefined) {
          index = onward
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
        before && ((before.text.length === 1 && before.cap) || dottedWords.has(before))
      if (abbreviated && next.start - sign.end <= 1) {
        index += 1
        continue
      }
      break
    }
    if (sign.text === '.' && legal) break
    // "TECO 2030": a number belongs to a name in capitals.
    if (tokens[index - 1]?.shout && /^\d{1,4}$/u.test(sign.text) && next?.text !== '%') {
      take(index + 1)
      continue
    }
    // "Fraternal Order of Police Lodge 212", "School No. 4"
    const number = numberEnd(tokens, from, index)
    if (number !== undefined) {
      take(number)
      continue
    }
    const branch = head ? dashEnd(tokens, index, to) : undefined
    if (branch !== undefined) {
      take(branch)
      continue
    }
    // "Alpenzug d.d.", "Zeta s.r.o.": some countries write the legal form small.
    if (!sign.cap && sign.form.legal && /^\p{Ll}\.(?:\p{Ll}\.)+/u.test(`${sign.text}.`) && !head) {
      takeLegalForm()
      break
    }
    if (sign.text === ',' && isWord(next) && next.cap && next.form.legal && next.text !== 'Group') {
      index += 1
      takeLegalForm()
      continue
    }
    // "Materialforschung und -prüfung": the second word leaves out what both begin with.
    if (
      foreignAnd.has(sign) &&
      next?.text === '-' &&
      tokens[index + 2]?.word &&
      tokens[index + 2]?.start === next.end
    ) {
      take(index + 3)
      continue
    }
    // "Kestrel Motors plc": some write the form small.
    if (!sign.cap && smallForms.has(sign)) {
      take(index + 1)
      legal = true
      break
    }
    // "Fundación Semilla y Agua"
    if (
      !sign.cap &&
      next?.cap &&
      (lower === 'y' || lower === 'e' ? head && !next.form.head : foreignAnd.has(sign))
    ) {
      index += 1
      continue
    }
    // "Statens vegvesen"
    if (
      index - from === 1 &&
      !sign.cap &&
      sign.word &&
      sign.text.length > 4 &&
      stateAdjectives.has(tokens[from])
    ) {
      take(index + 1)
      head = true
      break
    }
    const onward =
      head && sign.word && !sign.cap ? foreignOnward(tokens, from, index, to) : undefined
    if (onward !== undefined) {
      segmentHead = lastHead
      segment = onward
      index = onward
      continue
    }
    // "Bibliothèque municipale de Lyon": an adjective stays small inside a foreign name.
    if (
      (head || (index - from === 1 && foreignHeads.has(tokens[from]))) &&
      !sign.cap &&
      sign.word &&
      next &&
      foreignOf.has(next) &&
      (tokens[index + 2]?.cap || (foreignArticles.has(tokens[index + 2]) && tokens[index + 3]?.cap))
    ) {
      head = true
      index += 1
      continue
    }
    if (sign.text === '&' && next?.cap) {
      index += 1
      continue
    }
    if (
      particles.has(sign) &&
      !sign.cap &&
      next?.cap &&
      !head &&
      !ofWords.has(sign) &&
      lower !== 'e' &&
      lower !== 'y'
    ) {
      index += 1
      continue
    }
    if (
      ofWords.has(sign) ||
      lower === 'for' ||
      lower === 'on' ||
      lower === 'in' ||
      lower === 'to'
    ) {
      const begin = ofBegin(text, tokens, {from, segment, at: index, to, end, head})
      if (begin === undefined) break
      head ||= begin.heads
      segmentHead = lastHead
      segment = begin.at
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
    const foreign =
      sign.text === ',' && head && isForeign(tokens, from, index)
        ? foreignListEnd(tokens, index, to)
        : undefined
    if (foreign !== undefined) {
      take(foreign)
      continue
    }
    if (lower === 'and' || sign.text === ',') {
      if (lower === 'and' && next && sons.has(next) && next.cap && !head) {
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
  // "People's Committee of Quang Tri province"
  if (
    head &&
    segment > from &&
    index > segment &&
    (tokens[index - 1]?.end ?? 0) === end &&
    areaNouns.has(tokens[index]) &&
    !tokens[index]?.cap
  )
    take(index + 1)
  // Connectors that led nowhere are no part of the name.
  while (index > from + 1 && (tokens[index - 1]?.start ?? 0) >= end) index -= 1
  const half = repeatAt(tokens, from, index)
  if (half !== undefined) {
    index = half
    end = tokens[half - 1]?.end ?? end
  }
  const spelled = spelledEnd(text, tokens, from, index, to)
  if (spelled !== undefined) {
    take(spelled)
    head = true
  }
  if (!head && !legal && closesAsHead(tokens, from, index)) head = true
  return {from, to: index, end, head, legal, possessive}
}

import {domainWords, nameParticles} from '../gazetteer/lexicon.ts'
import {findFoldedPlace} from '../gazetteer/places.ts'
import {fold} from '../text/fold.ts'
import type {Token} from '../text/tokens.ts'
import {isCalendar} from './span/calendar.ts'
import {firmEnd, sons} from './span/firms.ts'
import {joinEnd} from './span/joins.ts'
import {capRunEnd, closesAsHead, isWord} from './span/runs.ts'
import {spelledEnd} from './span/spelled.ts'
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

const pluralTitleHolders =
  /^(?:council|cabinet|conference|assembly|union|association|board|league|committee|chamber|federation|society|forum|institute|guild|college|network|academy|alliance|organization)$/u

const officeHolders = /^(?:office|administration|department|executive|house|secretariat|fund)$/u

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
        const mark = tokens[index]
        const plural = mark !== undefined && /^['’]$/u.test(mark.text) && mark.start === token.end
        const following = tokens[plural ? index + 1 : index]
        const whose = findFoldedPlace(fold(text.slice(tokens[from]?.start ?? 0, token.end)))
        if (plural && following?.cap && !whose && following.form.kind && !head) {
          // "Beekeepers' Union"
          index += 1
          continue
        }
        const saint = /^st$|^saint$/u.test(tokens[from]?.lower ?? '')
        if (
          following?.cap &&
          (possessiveInside.test(token.lower) ||
            saint ||
            (index - 1 === from && token.form.title && following.form.head)) &&
          matchTitle(tokens, index, to) === undefined
        ) {
          // The possessive ending belongs to the name.
          continue
        }
        if (!plural && !whose && index - 1 === from && namesTown(tokens, from, to)) continue
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
      foreignAnd.has(lower) &&
      next?.text === '-' &&
      tokens[index + 2]?.word &&
      tokens[index + 2]?.start === next.end
    ) {
      take(index + 3)
      continue
    }
    // "Kestrel Motors plc": some write the form small.
    if (!sign.cap && /^(?:plc|llp|gmbh|asa|oyj|srl|sarl)$/u.test(lower)) {
      take(index + 1)
      legal = true
      break
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
    // "Statens vegvesen"
    if (
      index - from === 1 &&
      !sign.cap &&
      sign.word &&
      sign.text.length > 4 &&
      /^(?:statens|kungliga|norges)$/u.test(tokens[from]?.lower ?? '')
    ) {
      take(index + 1)
      head = true
      break
    }
    // "Bibliothèque municipale de Lyon": an adjective stays small inside a foreign name.
    if (
      (head ||
        (index - from === 1 &&
          /^(?:service|office|bureau|centre|conseil|agence)$/u.test(tokens[from]?.lower ?? ''))) &&
      !sign.cap &&
      sign.word &&
      next &&
      /^(?:de|di|du|des|del|della|delle)$/u.test(next.lower) &&
      (tokens[index + 2]?.cap ||
        (/^(?:la|las|los|les)$/u.test(tokens[index + 2]?.lower ?? '') && tokens[index + 3]?.cap))
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
    // "Instituto Paranaense de Vacinas of Brazil": the English `of` only says where.
    if (lower === 'of' && segment > from && isForeign(tokens, from, index)) break
    if (ofWords.has(lower) || lower === 'for' || lower === 'on') {
      const article =
        next?.lower === 'the' ||
        next?.lower === 'la' ||
        next?.lower === 'le' ||
        next?.lower === 'les' ||
        next?.lower === 'los' ||
        next?.lower === 'las'
      const after = tokens[index + (article ? 2 : 1)]
      if (!after?.cap || isCalendar(tokens, index + (article ? 2 : 1)) || /^\d/u.test(after.text))
        break
      const afterEnd = capRunEnd(tokens, index + (article ? 2 : 1), to)
      const headAhead = tokens[afterEnd - 1]?.form.head === true && afterEnd - index > 2
      // "Society for", "Service of": a head by its place even where the word is a subject elsewhere.
      const directHead =
        lower !== 'on' &&
        !findFoldedPlace(fold(text.slice(tokens[from]?.start ?? 0, end))) &&
        /^(?:society|service|administration|exchange|theatre|theater|cinema|park|bank|fund|office|trust|union|company|house)$/u.test(
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
    const foreign =
      sign.text === ',' && head && isForeign(tokens, from, index)
        ? foreignListEnd(tokens, index, to)
        : undefined
    if (foreign !== undefined) {
      take(foreign)
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

/** Where a name begins anew that stands twice: `About Orvane Robotics Orvane Robotics makes`, a heading and its text. */
function repeatAt(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let half = from + 2; half * 2 - from <= to; half += 1) {
    let same = true
    for (let at = from; same && at < half; at += 1)
      same = tokens[at]?.lower === tokens[at + half - from]?.lower
    if (same) return half
  }
  return undefined
}

/** Whether a stretch holds the `of` of another language than English. */
function isForeign(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1)
    if (
      !tokens[index]?.cap &&
      /^(?:de|del|da|do|dos|das|di|du|des|della)$/u.test(tokens[index]?.lower ?? '')
    )
      return true
  return false
}

/** The end of `, Tecnología e Innovación`: subjects in a name of another language. */
function foreignListEnd(tokens: readonly Token[], comma: number, to: number): number | undefined {
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

/** Whether two words behind `in` name one town, as in `Mohale's Hoek`: the first owns nothing else there. */
function namesTown(tokens: readonly Token[], from: number, to: number): boolean {
  const [owner, owned, behind] = [tokens[from], tokens[from + 1], tokens[from + 2]]
  return (
    tokens[from - 1]?.lower === 'in' &&
    owner?.shout === false &&
    from + 1 < to &&
    owned?.cap === true &&
    !owned.shout &&
    owned.form.kind === undefined &&
    !owned.form.domain &&
    !owned.form.calendar &&
    !owned.form.opensTitle &&
    owned.form.placeReach < 0 &&
    !(
      behind?.word &&
      (behind.cap ||
        !/^(?:on|and|in|at|this|last|by|for|to|from|during|after|before|with|when|where|while|yesterday|today|late|early)$/u.test(
          behind.lower,
        ))
    )
  )
}

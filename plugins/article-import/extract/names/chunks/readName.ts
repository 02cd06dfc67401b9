import {WordSet} from '../../text/wordSet.ts'
import {nameForm} from '../nameForm.ts'
import {capRunEnd, isGeneric, onlyWeakHeads} from '../span/runs.ts'
import type {NameSpan} from '../span.ts'
import {matchTitle} from '../titles.ts'
import {kindOf} from './organizations.ts'
import {patronymic, personCut, personEnd} from './persons.ts'
import {formAt, isPersonWord, push, type Scan} from './scan.ts'
import {signsFor} from './signers.ts'
import {titleFollows} from './titles.ts'

const standingFor = new WordSet('representing acting')

const signs = new WordSet('signed inked')

const behindSigned = new WordSet('for on as first off it')

const copulas = new WordSet('was were')

const speaks = new WordSet('said says added told')

const surnameHeads = new WordSet('park house banks mills cross law port guard')

const toponyms = new WordSet('port fort mount lake cape park house market')

const lineage = new WordSet('bin ibn bint oglu oğlu qizi qızı kyzy')

/** Capitalised words that are no names: days' feasts, peoples and beliefs are handled by `adjective`. */
const commonNouns = new WordSet(
  `mou mous moc mocs loi memorandum memoranda understanding agreement protocol declaration internet islamic muslim muslims christian western eastern northern southern european asian african
   arab turkic latin english twitter facebook instagram youtube telegram linkedin whatsapp google covid covid-19 article ceo phd ai it ict gdp ok tv
   earth god north south east west middle first second third century world islam quran bible olympic olympics parliament state government republic
   kingdom senior officials officers members officials constitution treaty act law convention accord charter summit week day year days award prize cup championship conference festival`,
)

/** Words of rank that open a person's name only as a form of address. */
const titled = new WordSet(
  `conductor general contessa countess count baron baroness judge sheikha colonel major archbishop bishop rabbi imam conte marchese
   princess prince maestro citizen comrade brigadier commodore`,
)

/** Papers that somebody signs, and who sign no paper themselves. */
const papers = new WordSet('mou mous moc mocs memorandum memoranda understanding')

export function readName(scan: Scan, first: number, span: NameSpan): number {
  const {text, tokens, to, names, chunks} = scan
  const last = span.to
  const compound = tokens[last]
  // "a Kuala Lumpur-based agency"
  if (last < to && compound && !compound.cap && /^\p{Lu}.*[-‑]\p{Ll}/u.test(compound.text))
    return last
  const words = tokens.slice(first, last).filter(({word}) => word)
  const form = nameForm(text, tokens[first]?.start ?? 0, span.end)
  const previous = chunks.at(-1)
  const gapBefore = previous
    ? text.slice(tokens[previous.after - 1]?.end ?? 0, tokens[first]?.start ?? 0).trim()
    : ''
  const afterTitle = previous?.type === 'title' && gapBefore === '' && !previous.possessive
  const afterTitleComma =
    previous &&
    (previous.type === 'title' || previous.type === 'organization' || previous.type === 'place') &&
    /^,$/u.test(gapBefore)
  const beforePrevious = chunks.at(-2)
  // "the president of the Union, Jane Doe": the office is told before its holder.
  const heldTitle =
    /^,?$/u.test(gapBefore) &&
    (previous?.type === 'organization' ||
      previous?.type === 'generic' ||
      ((previous?.type === 'place' || previous?.type === 'name') &&
        gapBefore === ',' &&
        words.length >= 2)) &&
    beforePrevious?.type === 'title' &&
    /^(?:of|for|at)(?: the)?$/u.test(text.slice(beforePrevious.end, previous.start).trim())
  const occupied = tokens[first - 1]?.cap === false && tokens[first - 1]?.form.occupation === true
  // "signed by Jane Doe on behalf of A", "for A by Jane Doe"
  const behalf =
    words.length >= 2 &&
    words.length <= 4 &&
    ((tokens[last]?.lower === 'on' && tokens[last + 1]?.lower === 'behalf') ||
      (tokens[last]?.text === ',' && standingFor.has(tokens[last + 1])))
  // "Jane Doe, for the Municipality of A, and John Roe, for B, signed"
  const standing =
    words.length >= 2 &&
    words.length <= 4 &&
    tokens[last]?.text === ',' &&
    tokens[last + 1]?.lower === 'for' &&
    runHeads(tokens, last + (tokens[last + 2]?.lower === 'the' ? 3 : 2), to)
  // "signed by Jane Doe for the hub and John Roe for A", "X signed for A, Jane Doe for B"
  const likewise = words.length >= 2 && words.length <= 4 && signsFor(scan, first, last)
  // "the heads of the three bodies: A, B and C"
  const behind = previous?.type === 'adjective' ? beforePrevious : previous
  const gapBehind = behind ? text.slice(behind.end, tokens[first]?.start ?? 0).trim() : ''
  const listed =
    behind?.type === 'title' &&
    words.length >= 2 &&
    words.length <= 5 &&
    (behind.plural === true
      ? /^(?:of|from|at) (?:\p{Ll}+ ?){1,6}[:,]$/u
      : /^(?:of|from|at) (?:the|this|that|its|their) (?:\p{L}+ ){0,2}\p{Ll}+,$/u
    ).test(gapBehind)
  const ofTitle = previous?.type === 'title' && /^(?:of|for|at)(?: the)?$/u.test(gapBefore)
  // "Jane Doe signed for A", "her predecessor, Jane Doe, signed as head"
  const act = tokens[last]?.text === ',' && tokens[last + 2]?.lower === 'as' ? last + 1 : last
  const signing = words.length >= 2 && signs.has(tokens[act]) && behindSigned.has(tokens[act + 1])
  // "Jane Doe as secretary of A"
  const office =
    words.length >= 2 &&
    words.length <= 4 &&
    tokens[last]?.lower === 'as' &&
    matchTitle(tokens, last + 1, to) !== undefined
  // "Signing for the Fijian side was Jane Doe."
  const ending =
    words.length >= 2 &&
    words.length <= 4 &&
    copulas.has(tokens[first - 1]) &&
    /^sign(?:ing|atory)$/u.test(tokens[scan.from]?.lower ?? '')
  // "Jane Doe has been rector of A since 2019", "her Dutch counterpart, Jane Doe,", "The signatories were Jane Doe (A) and"
  const holding =
    words.length >= 2 &&
    words.length <= 4 &&
    (holdsOffice(scan, last) ||
      (tokens[first - 1]?.text === ',' && beside.has(tokens[first - 2])) ||
      (beginsList.has(tokens[first - 1]) &&
        signers.has(tokens[scan.from + (tokens[scan.from]?.lower === 'the' ? 1 : 0)])))
  const speaking = words.length >= 2 && speaks.has(tokens[first - 1])
  const coordinated =
    previous?.type === 'person' &&
    /^(?:and|,|, and)$/u.test(gapBefore) &&
    words.length >= 2 &&
    words.length <= 4 &&
    matchTitle(tokens, last, to) === undefined
  if (span.legal) return push(scan, 'organization', first, last, {kind: 'company'}, span.end)
  // "Park Min-seo", "John Banks": a surname that also heads names.
  const surname =
    span.head &&
    words.length <= 3 &&
    onlyWeakHeads(tokens, first, last) &&
    isPersonWord(tokens[first]) &&
    words.length >= 2 &&
    (afterTitle || titleFollows(scan, last) || surnameHeads.has(words.at(-1)))
  // "Park Jae-won": no place has such a second word.
  const hyphened = words.length === 2 && /^\p{Lu}\p{Ll}+[-‑]\p{Ll}+$/u.test(words[1]?.text ?? '')
  // "Port Harcourt", "Fort Worth": a noun of places before a single name heads no body.
  const toponym =
    span.head &&
    words.length === 2 &&
    toponyms.has(words[0]) &&
    words[1]?.form.kind === undefined &&
    tokens[last]?.text !== '('
  if (span.head && !surname && !toponym) {
    if (isGeneric(tokens, first, last)) {
      return push(scan, 'generic', first, last, {
        kind: tokens[first]?.form.kind ?? 'other',
      })
    }
    // "Park Ji-woo" opens with a head that is a surname here.
    if (tokens[first]?.lower === 'park' && afterTitle)
      return push(scan, 'person', first, personEnd(scan, first))
    // "Rector of Baku State University Elchin Babayev": a person follows the name.
    const cut = personCut(scan, first, last, ofTitle === true)
    const end = cut ?? last
    const kind = kindOf(tokens, first, end)
    const {known} = formAt(scan, first, end)
    if (cut !== undefined && isGeneric(tokens, first, cut)) {
      push(scan, 'generic', first, cut, {kind: tokens[first]?.form.kind ?? 'other'})
      return cut
    }
    const taken = push(
      scan,
      'organization',
      first,
      end,
      {kind: known?.organization.kind ?? kind, ...(known ? {known: known.organization.id} : {})},
      cut ? undefined : span.end,
    )
    return cut ? cut : taken
  }
  const adjective = words.length === 1 ? words[0]?.form.country : form.adjective
  if (adjective) {
    const unit = words.length === 1 ? 1 : last - first
    return push(scan, 'adjective', first, first + unit, {country: adjective})
  }
  if (words.length > 1) {
    const lead = words[0]?.form.country
    // "Italian Prime", "Turkish Petroleum": keep the name, note the country.
    if (lead && words.length === 2 && commonNouns.has(words[1]))
      return push(scan, 'adjective', first, first + 1, {country: lead})
  }
  if (
    words.length === 1 &&
    (commonNouns.has(words[0]) || (words[0]?.form.domain && !words[0].shout))
  )
    return last
  // "HIGHLIGHTS: Non-binding MoU"
  if (papers.has(words.at(-1))) return last
  const onlyCommon = words.every((word) => commonNouns.has(word) || word.form.starter)
  if (onlyCommon) return last
  if (ofTitle && words.length >= 3) {
    const cut = personCut(scan, first, last, true)
    if (cut) {
      push(scan, 'name', first, cut)
      return cut
    }
  }
  // "SOCAR Trading", "Director of AZERAGRO Ramin Quliyev": capitals end where small letters begin.
  if (
    words.length >= 3 &&
    words[0]?.shout &&
    !words[1]?.shout &&
    (isPersonWord(words[1]) || words[1]?.form.honorific)
  )
    return push(scan, 'name', first, first + 1)
  const capitals = words.filter(({cap}) => cap).length
  const plain =
    capitals >= 2 &&
    capitals <= 5 &&
    words.length <= 8 &&
    words.every(
      (word) =>
        /^\p{L}[\p{L}\p{M}.'’‘ʻʼ\-‑]*$/u.test(word.text) &&
        !(word.shout && word.text.length > 3 && !words.every(({shout}) => shout)),
    )
  const known = names.people.has(form.lower)
  const initial = words.length >= 2 && words.slice(0, -1).some((word) => word.text.length === 1)
  const person =
    known ||
    (plain &&
      (!span.head || surname || hyphened) &&
      (isPersonWord(words[0]) ||
        // "Mr Doe" stands elsewhere.
        (words.length >= 2 && names.people.has(form.last)) ||
        behalf ||
        standing ||
        likewise ||
        listed ||
        signing ||
        office ||
        ending ||
        holding ||
        speaking ||
        coordinated ||
        afterTitle ||
        initial ||
        titleFollows(scan, last) ||
        (afterTitleComma && previous?.type === 'title') ||
        heldTitle ||
        occupied ||
        patronymic.test(tokens[last]?.lower ?? '') ||
        words.some((word) => lineage.has(word)))) ||
    (words.length === 1 && afterTitle && !words[0]?.shout && !words[0]?.form.kind)
  if (person) {
    const end = personEnd(scan, first)
    // "Conductor Jane Doe": the trade before a full name is none of it.
    let start = first
    while (end - start > 2 && (tokens[start]?.form.occupation || titled.has(tokens[start])))
      start += 1
    return push(scan, 'person', start, Math.max(end, first + 1))
  }
  const lastWord = words.at(-1)
  if (words.length >= 2 && lastWord && lastWord.form.kind && !words[0]?.form.domain) {
    return push(scan, 'organization', first, last, {kind: lastWord.form.kind}, span.end)
  }
  return push(scan, 'name', first, last, {}, span.end)
}

const beside = new WordSet('counterpart colleague successor predecessor deputy aide')
const signers = new WordSet('signatories signers signees')
const beginsList = new WordSet('were are and included')

/** Whether a text goes on with the office of whom it named: ` has been rector of A`. */
function holdsOffice({tokens, to}: Scan, at: number): boolean {
  let next = at
  if (/^(?:is|was|became)$/u.test(tokens[next]?.lower ?? '')) next += 1
  else if (/^(?:has|had)$/u.test(tokens[next]?.lower ?? '') && tokens[next + 1]?.lower === 'been')
    next += 2
  else return false
  if (/^(?:the|its|their|now|currently|also)$/u.test(tokens[next]?.lower ?? '')) next += 1
  return matchTitle(tokens, next, to) !== undefined
}

/** Whether a run of capitals holds the head of a body's name. */
function runHeads(tokens: Scan['tokens'], from: number, to: number): boolean {
  const end = capRunEnd(tokens, from, to)
  for (let at = from; at < end; at += 1) if (tokens[at]?.form.head) return true
  return false
}

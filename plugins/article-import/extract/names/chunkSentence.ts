import {domainWords, headlineWords, titleWords} from '../gazetteer/lexicon.ts'
import type {SentenceRange} from '../text/sentences.ts'
import type {Token} from '../text/tokens.ts'
import {WordSet} from '../text/wordSet.ts'
import type {Chunk} from './chunk.ts'
import {kindOf, organizationAt, taughtAt} from './chunks/organizations.ts'
import {addresses, besidePerson, opensProfessor, readPerson} from './chunks/persons.ts'
import {ambiguousPlaces, isGenericTail, placeAt} from './chunks/places.ts'
import {readName} from './chunks/readName.ts'
import {type DocumentNames, formAt, isPersonWord, push, type Scan} from './chunks/scan.ts'
import {readTitle, titleFollows} from './chunks/titles.ts'
import {isCalendar} from './span/calendar.ts'
import {onlyWeakHeads} from './span/runs.ts'
import {type NameSpan, readSpan} from './span.ts'
import {matchTitle} from './titles.ts'

const traders =
  new WordSet(`operator maker producer giant developer manufacturer exporter importer provider supplier
   owner retailer lender insurer builder carrier firm company group start-up startup bank
   agency official officials bodies leaders experts workers ministers`)

const dottedForms = new WordSet('inc ltd co corp pte bhd')

const royals = new WordSet(
  'king queen prince princess sheikh sultan imam lady emir president bishop judge',
)

const openingArticles = new WordSet('the a an i')

const doubtfulAddresses = new WordSet('state don lady lord tan his her sri')

const placeTails =
  new WordSet(`bay north south east west beach heights hills springs falls lake island islands valley
   harbour harbor creek grove junction`)

const placeParticles = new WordSet('de del do da dos di du sur am upon')

const goesOnAfterPlace = new WordSet('in is was and has will')

const noNames: DocumentNames = {organizations: new Map(), people: new Set()}

/** Whether a sentence's first word is a common word whose capital means nothing: `Ferry operator X`. */
function opensAsWord(scan: Scan, at: number, span: NameSpan): boolean {
  const {tokens, names} = scan
  const token = tokens[at]
  const next = tokens[at + 1]
  if (
    !token ||
    span.to - at > 1 ||
    span.head ||
    span.legal ||
    token.shout ||
    token.possessive ||
    /\p{Ll}\p{Lu}/u.test(token.text) ||
    !next ||
    (!next.word && !(/^["“«]$/u.test(next.text) && token.lower.endsWith('ing'))) ||
    next.cap
  )
    return false
  const {lower} = token
  if (
    names.words?.has(lower) ||
    domainWords.has(lower) ||
    titleWords.has(lower) ||
    headlineWords.has(lower)
  )
    return true
  if (traders.has(next)) return true
  return /(?:ing|ed|ly|ers|ists|ions|ment)$/u.test(lower) && lower.length > 5
}

/** Whether a body bears the name of somebody with a form of address: `Maulana Azad National Urdu University`. */
function bearsName({text, tokens, to}: Scan, at: number): boolean {
  const span = readSpan(text, tokens, at, to)
  return (
    span.head &&
    span.to - at >= 3 &&
    tokens[span.to - 1]?.form.head === true &&
    !onlyWeakHeads(tokens, at, span.to)
  )
}

const qualities =
  new WordSet(`new good great big small old young early long short first second third next full main key
   open`)

/** Whether a quality or number that opens a sentence belongs to a body's name: `First Technical University`. */
function opensName({text, tokens, to}: Scan, at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token?.cap || !next?.cap || !qualities.has(token)) return false
  if (next.form.starter || next.form.head || next.form.country !== undefined) return false
  const span = readSpan(text, tokens, at, to)
  return span.to > at + 2 && (span.legal || span.head)
}

/** Whether what follows a town is the rest of a name, and no person's: `Thessaloniki Trade Fair`. */
function opensRun({tokens, to}: Scan, at: number, first: number, last: number): boolean {
  if (last - first < 2 || tokens[first - 1]?.possessive) return false
  // "in Maribor Town Hall": the town is where the hall stands.
  if (/^(?:in|at|near)$/u.test(tokens[at - 1]?.lower ?? '')) return false
  if (matchTitle(tokens, first, to) !== undefined) return false
  return tokens
    .slice(first, last)
    .every(
      (token) =>
        token.word &&
        token.cap &&
        !isPersonWord(token) &&
        !token.form.honorific &&
        token.form.country === undefined &&
        token.form.placeReach < 0,
    )
}

/** Splits a sentence into what it names, in order. */
export function chunkSentence(
  text: string,
  tokens: readonly Token[],
  {from, to}: SentenceRange,
  names: DocumentNames = noNames,
): Chunk[] {
  const chunks: Chunk[] = []
  const scan: Scan = {text, tokens, from, to, names, chunks}
  let index = from
  while (index < to) {
    const token = tokens[index]
    if (!token?.word) {
      index += 1
      continue
    }
    const taught = taughtAt(scan, index)
    if (taught !== undefined && (token.cap || taught - index > 1)) {
      const known = formAt(scan, index, taught).known
      const dot =
        tokens[taught]?.text === '.' &&
        tokens[taught]?.start === tokens[taught - 1]?.end &&
        dottedForms.has(tokens[taught - 1])
      index = push(
        scan,
        'organization',
        index,
        taught,
        {
          kind: known?.organization.kind ?? kindOf(tokens, index, taught),
          ...(known ? {known: known.organization.id} : {}),
        },
        dot ? tokens[taught]?.end : undefined,
      )
      continue
    }
    const knownOrganization = token.cap ? organizationAt(scan, index) : undefined
    if (knownOrganization) {
      const following = tokens[knownOrganization.last]
      const goesOn =
        following?.cap === true &&
        following.word &&
        tokens[knownOrganization.last - 1]?.possessive !== true &&
        matchTitle(tokens, knownOrganization.last, to) === undefined &&
        !following.form.calendar &&
        !isPersonWord(following) &&
        readSpan(text, tokens, index, to).head
      if (!goesOn) {
        index = push(scan, 'organization', index, knownOrganization.last, {
          kind: knownOrganization.kind,
          known: knownOrganization.id,
        })
        continue
      }
    }
    const titleEnd = matchTitle(tokens, index, to)
    if (titleEnd !== undefined) {
      // "King Fahd University" and "President Hotel" are names, not titles.
      const span = token.cap ? readSpan(text, tokens, index, to) : undefined
      const royal = royals.has(token)
      const named =
        span?.head &&
        royal &&
        titleEnd === index + 1 &&
        tokens[index + 1]?.cap &&
        tokens[titleEnd]?.lower !== 'of' &&
        !onlyWeakHeads(tokens, index, span.to)
      // "Governor's Office" is whose name the office bears.
      const office =
        token.cap && token.possessive && titleEnd === index + 1 && tokens[titleEnd]?.cap
          ? tokens[titleEnd]?.form.head === true
          : false
      if (!named && !office) {
        index = readTitle(scan, index, titleEnd)
        continue
      }
    }
    if (!token.cap || isCalendar(tokens, index)) {
      index += 1
      continue
    }
    const opens = index === from || /^["“«‘'(:]$/u.test(tokens[index - 1]?.text ?? '')
    const place = placeAt(scan, index)
    if (
      token.form.starter &&
      (opens || openingArticles.has(token)) &&
      !(place && place.last > index + 1) &&
      !opensName(scan, index)
    ) {
      index += 1
      continue
    }
    const honorific =
      token.form.honorific &&
      token.text.length <= 12 &&
      tokens[index + 1] &&
      (tokens[index + 1]?.text === '.' ||
        tokens[index + 1]?.cap ||
        // "Dato’ Jane Doe"
        (/^['’]$/u.test(tokens[index + 1]?.text ?? '') && tokens[index + 2]?.cap)) &&
      !doubtfulAddresses.has(token)
    if (
      ((honorific && token.lower !== 'st') ||
        addresses(scan, index) ||
        opensProfessor(tokens, index)) &&
      !bearsName(scan, index)
    ) {
      index = readPerson(scan, index)
      continue
    }
    if (token.form.occupation && (opens || !tokens[index - 1]?.cap) && tokens[index + 1]?.cap) {
      index += 1
      continue
    }
    const span = readSpan(text, tokens, index, to)
    if (opens && !place && opensAsWord(scan, index, span)) {
      index += 1
      continue
    }
    if (place) {
      const following = tokens[place.last]
      const ambiguous = place.last === index + 1 && ambiguousPlaces.has(token.lower)
      const before = chunks.at(-1)
      const held =
        before?.type === 'title' &&
        /^,?$/u.test(text.slice(before.end, token.start).trim()) &&
        place.place.kind === 'city' &&
        following?.cap === true &&
        !following.form.kind
      const person =
        place.last === index + 1 &&
        following?.cap &&
        following.word &&
        !token.possessive &&
        (held || isPersonWord(token) || (span.to - index <= 4 && titleFollows(scan, span.to))) &&
        !span.head &&
        !matchTitle(tokens, place.last, to) &&
        !following.form.calendar
      // "Baku State University": the place only opens a longer name.
      const longer =
        span.to > place.last &&
        (span.head ||
          span.legal ||
          (before?.type !== 'title' && opensRun(scan, index, place.last, span.to))) &&
        !isGenericTail(scan, place.last, span.to)
      // "San José de Ocoa" is another place than San José.
      const further =
        (place.last === index + 1 &&
          following?.cap === true &&
          placeTails.has(following) &&
          tokens[place.last + 1]?.cap !== true) ||
        (placeParticles.has(following) &&
          following?.cap === false &&
          tokens[place.last + 1]?.cap === true)
      const peopleAdjective =
        following?.cap && formAt(scan, index, place.last + 1).adjective !== undefined
      if (
        !longer &&
        !further &&
        !person &&
        !peopleAdjective &&
        !(
          ambiguous &&
          opens &&
          !following?.cap &&
          tokens[index + 1]?.word &&
          !goesOnAfterPlace.has(tokens[index + 1])
        )
      ) {
        index = push(scan, 'place', index, place.last, {
          place: place.place,
          country: place.place.country,
        })
        continue
      }
    }
    index = readName(scan, index, span)
  }
  return chunks.map((chunk, at) => besidePerson(scan, chunk, at))
}

import {nameParticles} from '../../gazetteer/lexicon.ts'
import {findFoldedPlace} from '../../gazetteer/places.ts'
import {fold} from '../../text/fold.ts'
import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'
import {dashEnd} from './dashes.ts'
import {firmEnd, sons} from './firms.ts'
import {foreignAnd, foreignListEnd, foreignOnward, isForeign} from './foreign.ts'
import {joinEnd} from './joins.ts'
import {numberEnd} from './numbers.ts'
import {ofBegin, ofWords} from './ofJoins.ts'
import type {SpanReading} from './reading.ts'
import {isWord} from './runs.ts'

const particles = new WordSet(nameParticles)
const onwardWords = new WordSet('for on in to')
/** Words that are cut short with a full stop inside names. */
const dottedWords = new WordSet('st mt ft dr prof')
const smallForms = new WordSet('plc llp gmbh asa oyj srl sarl')
const stateAdjectives = new WordSet('statens kungliga norges')
const foreignHeads = new WordSet('service office bureau centre conseil agence')
const foreignOf = new WordSet('de di du des del della delle')
const foreignArticles = new WordSet('la las los les')

/** Whether a name goes on behind what stands between its capitals; `undefined` where a rule says nothing of it. */
type Onward = boolean | undefined

/** Takes the sign or small word behind a run of capitals; tells whether the name goes on. */
export function takeConnector(reading: SpanReading): boolean {
  const sign = reading.tokens[reading.index]
  if (!sign || reading.index === reading.from) return false
  return (
    atStop(reading, sign) ??
    atNumber(reading, sign) ??
    atForm(reading, sign) ??
    atForeign(reading, sign) ??
    atSmallWord(reading, sign) ??
    atJoint(reading, sign) ??
    false
  )
}

function skip(reading: SpanReading): true {
  reading.index += 1
  return true
}

function takeTo(reading: SpanReading, until: number): true {
  reading.take(until)
  return true
}

function atStop(reading: SpanReading, sign: Token): Onward {
  if (sign.text !== '.') return undefined
  const {tokens, index} = reading
  const next = tokens[index + 1]
  if (sign.start === reading.end && next?.cap) {
    const before = tokens[index - 1]
    const abbreviated =
      before && ((before.text.length === 1 && before.cap) || dottedWords.has(before))
    return abbreviated && next.start - sign.end <= 1 ? skip(reading) : false
  }
  return reading.legal ? false : undefined
}

/** `TECO 2030`, `Fraternal Order of Police Lodge 212`, `School No. 4`, and a branch behind a dash. */
function atNumber(reading: SpanReading, sign: Token): Onward {
  const {tokens, from, index, to} = reading
  // A number belongs to a name in capitals.
  if (tokens[index - 1]?.shout && /^\d{1,4}$/u.test(sign.text) && tokens[index + 1]?.text !== '%')
    return takeTo(reading, index + 1)
  const number = numberEnd(tokens, from, index)
  if (number !== undefined) return takeTo(reading, number)
  const branch = reading.head ? dashEnd(tokens, index, to) : undefined
  return branch === undefined ? undefined : takeTo(reading, branch)
}

/** Legal forms that small letters or a comma set off. */
function atForm(reading: SpanReading, sign: Token): Onward {
  const {tokens, index} = reading
  const next = tokens[index + 1]
  // "Alpenzug d.d.", "Zeta s.r.o.": some countries write the legal form small.
  if (
    !sign.cap &&
    sign.form.legal &&
    !reading.head &&
    /^\p{Ll}\.(?:\p{Ll}\.)+/u.test(`${sign.text}.`)
  ) {
    reading.takeLegalForm()
    return false
  }
  if (sign.text === ',' && isWord(next) && next.cap && next.form.legal && next.text !== 'Group') {
    reading.index += 1
    reading.takeLegalForm()
    return true
  }
  // "Materialforschung und -prüfung": the second word leaves out what both begin with.
  if (
    foreignAnd.has(sign) &&
    next?.text === '-' &&
    tokens[index + 2]?.word &&
    tokens[index + 2]?.start === next.end
  )
    return takeTo(reading, index + 3)
  // "Kestrel Motors plc": some write the form small.
  if (sign.cap || !smallForms.has(sign)) return undefined
  reading.take(index + 1)
  reading.legal = true
  return false
}

/** Small words and adjectives of other languages. */
function atForeign(reading: SpanReading, sign: Token): Onward {
  if (sign.cap) return undefined
  const {tokens, from, index, to, head} = reading
  const next = tokens[index + 1]
  const {lower} = sign
  // "Fundación Semilla y Agua"
  if (
    next?.cap &&
    (lower === 'y' || lower === 'e' ? head && !next.form.head : foreignAnd.has(sign))
  )
    return skip(reading)
  if (!sign.word) return undefined
  // "Statens vegvesen"
  if (index - from === 1 && sign.text.length > 4 && stateAdjectives.has(tokens[from])) {
    reading.take(index + 1)
    reading.head = true
    return false
  }
  const onward = head ? foreignOnward(tokens, from, index, to) : undefined
  if (onward !== undefined) {
    reading.open(onward)
    return true
  }
  // "Bibliothèque municipale de Lyon": an adjective stays small inside a foreign name.
  if (
    (head || (index - from === 1 && foreignHeads.has(tokens[from]))) &&
    foreignOf.has(next) &&
    (tokens[index + 2]?.cap || (foreignArticles.has(tokens[index + 2]) && tokens[index + 3]?.cap))
  ) {
    reading.head = true
    return skip(reading)
  }
  return undefined
}

function atSmallWord(reading: SpanReading, sign: Token): Onward {
  const {text, tokens, from, segment, index, to, end, head} = reading
  const next = tokens[index + 1]
  const {lower} = sign
  if (sign.text === '&' && next?.cap) return skip(reading)
  const isOf = ofWords.has(sign)
  if (
    particles.has(sign) &&
    !sign.cap &&
    // "Johanna van der Merwe"
    (next?.cap || (particles.has(next) && tokens[index + 2]?.cap)) &&
    !head &&
    !isOf &&
    lower !== 'e' &&
    lower !== 'y'
  )
    return skip(reading)
  if (isOf || onwardWords.has(sign)) {
    const begin = ofBegin(text, tokens, {from, segment, at: index, to, end, head})
    if (begin === undefined) return false
    reading.head ||= begin.heads
    reading.open(begin.at)
    return true
  }
  return lower === 'at' &&
    /^universi/u.test(tokens[from]?.lower ?? '') &&
    next?.cap &&
    findFoldedPlace(fold(next.text))
    ? skip(reading)
    : undefined
}

/** Commas and `and`. */
function atJoint(reading: SpanReading, sign: Token): Onward {
  const {text, tokens, from, segment, index, to, head} = reading
  if (sign.text === ',') {
    const firm = !head && index - from === 1 ? firmEnd(tokens, index, to) : undefined
    if (firm !== undefined) {
      reading.legal = true
      return takeTo(reading, firm)
    }
    const foreign =
      head && isForeign(tokens, from, index) ? foreignListEnd(tokens, index, to) : undefined
    if (foreign !== undefined) return takeTo(reading, foreign)
  } else if (sign.lower !== 'and') return undefined
  else {
    const next = tokens[index + 1]
    if (next?.cap && sons.has(next) && !head) return skip(reading)
  }
  const joined = joinEnd(text, tokens, from, segment, index, to, head)
  if (joined === undefined) return false
  reading.take(joined)
  // Connector words never are heads; the end is the last name word's.
  reading.end = tokens[joined - 1]?.end ?? reading.end
  return true
}

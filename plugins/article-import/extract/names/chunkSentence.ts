import type {SentenceRange} from '../text/sentences.ts'
import type {Token} from '../text/tokens.ts'
import {WordSet} from '../text/wordSet.ts'
import type {Chunk} from './chunk.ts'
import {readKnown, readTaught} from './chunks/known.ts'
import {bearsName, opensAsWord, opensName} from './chunks/openers.ts'
import {addresses, besidePerson, opensProfessor, opensShort, readPerson} from './chunks/persons.ts'
import {placeAt} from './chunks/places.ts'
import {readName} from './chunks/readName.ts'
import {readPlace} from './chunks/readPlace.ts'
import type {DocumentNames, Scan} from './chunks/scan.ts'
import {readTitle} from './chunks/titles.ts'
import {isCalendar} from './span/calendar.ts'
import {onlyWeakHeads} from './span/runs.ts'
import {readSpan} from './span.ts'
import {matchTitle} from './titles.ts'

const royals = new WordSet(
  'king queen prince princess sheikh sultan imam lady emir president bishop judge',
)
const openingArticles = new WordSet('the a an i')
const doubtfulAddresses = new WordSet('state don lady lord tan his her sri')
const openingMarks = new WordSet(`" “ « ‘ ' ( :`)

const noNames: DocumentNames = {organizations: new Map(), people: new Set()}

/** Splits a sentence into what it names, in order. */
export function chunkSentence(
  text: string,
  tokens: readonly Token[],
  {from, to}: SentenceRange,
  names: DocumentNames = noNames,
): Chunk[] {
  const chunks: Chunk[] = []
  const scan: Scan = {text, tokens, from, to, names, chunks}
  const isTaught = names.organizations.size > 0
  let index = from
  while (index < to) {
    const token = tokens[index]
    // Most words are written small and open neither a title nor a name that the article introduces.
    if (token?.word && (token.cap || token.form.opensTitle || isTaught))
      index = readAt(scan, index, token)
    else index += 1
  }
  return chunks.map((chunk, at) => besidePerson(scan, chunk, at))
}

/** Reads what begins at a word; tells where to read on. */
function readAt(scan: Scan, at: number, token: Token): number {
  const read =
    readTaught(scan, at, token) ??
    (token.cap ? readKnown(scan, at) : undefined) ??
    readOffice(scan, at, token)
  if (read !== undefined) return read
  return token.cap && !isCalendar(scan.tokens, at) ? readCapital(scan, at, token) : at + 1
}

function readOffice(scan: Scan, at: number, token: Token): number | undefined {
  const {text, tokens, to} = scan
  const last = matchTitle(tokens, at, to)
  if (last === undefined) return undefined
  if (token.cap && last === at + 1 && tokens[last]?.cap) {
    // "Governor's Office" is whose name the office bears.
    if (token.possessive && tokens[last].form.head) return undefined
    // "King Fahd University" and "President Hotel" are names, not titles.
    if (royals.has(token) && tokens[last].lower !== 'of') {
      const span = readSpan(text, tokens, at, to)
      if (span.head && !onlyWeakHeads(tokens, at, span.to)) return undefined
    }
  }
  return readTitle(scan, at, last)
}

/** How a firm is addressed, as in `M/s Noor Traders`. */
const firmAddresses = new WordSet('m/s messrs')

function readCapital(scan: Scan, at: number, token: Token): number {
  const {text, tokens, from, to} = scan
  const opens = at === from || openingMarks.has(tokens[at - 1])
  const place = placeAt(scan, at)
  if (
    token.form.starter &&
    (opens || openingArticles.has(token)) &&
    !(place && place.last > at + 1) &&
    !opensName(scan, at)
  )
    return at + 1
  if (firmAddresses.has(token)) return at + 1
  const addressed =
    isAddress(scan, at, token) ||
    addresses(scan, at) ||
    opensProfessor(tokens, at) ||
    opensShort(tokens, at)
  if (addressed && !bearsName(scan, at)) return readPerson(scan, at)
  if (token.form.occupation && (opens || !tokens[at - 1]?.cap) && tokens[at + 1]?.cap) return at + 1
  const span = readSpan(text, tokens, at, to)
  if (opens && !place && opensAsWord(scan, at, span)) return at + 1
  return (place && readPlace(scan, at, place, opens, span)) ?? readName(scan, at, span)
}

/** Whether a form of address stands before a name. */
function isAddress({tokens}: Scan, at: number, {form, text, lower}: Token): boolean {
  if (!form.honorific || text.length > 12 || lower === 'st') return false
  const next = tokens[at + 1]
  return (
    next !== undefined &&
    (next.text === '.' ||
      next.cap ||
      // "Dato’ Jane Doe"
      (/^['’]$/u.test(next.text) && tokens[at + 2]?.cap === true)) &&
    !doubtfulAddresses.has(tokens[at])
  )
}

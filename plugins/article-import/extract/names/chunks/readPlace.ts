import type {KnownPlace} from '../../gazetteer/places.ts'
import {WordSet} from '../../text/wordSet.ts'
import type {NameSpan} from '../span.ts'
import {matchTitle} from '../titles.ts'
import {ambiguousPlaces, isGenericTail} from './places.ts'
import {formAt, isPersonWord, push, type Scan} from './scan.ts'
import {titleFollows} from './titles.ts'

const placeTails =
  new WordSet(`bay north south east west beach heights hills springs falls lake island islands valley
   harbour harbor creek grove junction`)
const placeParticles = new WordSet('de del do da dos di du sur am upon')
const goesOnAfterPlace = new WordSet('in is was and has will')

/**
 * Reads a place of the gazetteer, unless it only opens the name of somebody or something else; tells where
 * it ends.
 *
 * @param opens - whether it opens a sentence or a quotation
 * @param span - the name that begins with it
 */
export function readPlace(
  scan: Scan,
  at: number,
  {place, last}: {readonly place: KnownPlace; readonly last: number},
  opens: boolean,
  span: NameSpan,
): number | undefined {
  const {tokens} = scan
  const following = tokens[last]
  if (opensLonger(scan, at, last, span) || opensFurther(scan, at, last)) return undefined
  if (opensPerson(scan, at, last, span, place)) return undefined
  // "the Turkish people"
  if (following?.cap && formAt(scan, at, last + 1).adjective !== undefined) return undefined
  const next = tokens[at + 1]
  if (
    opens &&
    last === at + 1 &&
    ambiguousPlaces.has(tokens[at]?.lower ?? '') &&
    !following?.cap &&
    next?.word &&
    !goesOnAfterPlace.has(next)
  )
    return undefined
  return push(scan, 'place', at, last, {place, country: place.country})
}

/** "Baku State University": the place only opens a longer name. */
function opensLonger(scan: Scan, at: number, last: number, span: NameSpan): boolean {
  return (
    span.to > last &&
    (span.head ||
      span.legal ||
      (scan.chunks.at(-1)?.type !== 'title' && opensRun(scan, at, last, span.to))) &&
    !isGenericTail(scan, last, span.to)
  )
}

/** "San José de Ocoa" is another place than San José. */
function opensFurther({tokens}: Scan, at: number, last: number): boolean {
  const following = tokens[last]
  const beyond = tokens[last + 1]?.cap === true
  if (following?.cap) return last === at + 1 && placeTails.has(following) && !beyond
  return beyond && placeParticles.has(following)
}

function opensPerson(
  scan: Scan,
  at: number,
  last: number,
  span: NameSpan,
  place: KnownPlace,
): boolean {
  const {text, tokens, to, chunks} = scan
  const token = tokens[at]
  const following = tokens[last]
  if (!token || last !== at + 1 || !following?.cap || !following.word || token.possessive)
    return false
  const before = chunks.at(-1)
  const held =
    before?.type === 'title' &&
    /^,?$/u.test(text.slice(before.end, token.start).trim()) &&
    place.kind === 'city' &&
    !following.form.kind
  return (
    !span.head &&
    !following.form.calendar &&
    (held || isPersonWord(token) || (span.to - at <= 4 && titleFollows(scan, span.to))) &&
    !matchTitle(tokens, last, to)
  )
}

/** Whether what follows a town is the rest of a name, and no person's: `Thessaloniki Trade Fair`. */
function opensRun({tokens, to}: Scan, at: number, first: number, last: number): boolean {
  if (last === first || tokens[first - 1]?.possessive) return false
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

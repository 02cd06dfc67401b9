import {WordSet} from '../../text/wordSet.ts'
import {readSpan} from '../span.ts'
import type {Scan} from './scan.ts'

/** The end of the one unit for which somebody answers: `Vice President for Operations`. */
export function unitEnd({tokens}: Scan, at: number): number | undefined {
  const next = tokens[at + 1]
  return /^(?:operations|services|systems|networks|markets|exchanges?|libraries|museums|partners|ports|logistics|projects|programs|programmes|clusters|institutions|enterprises|mining|shipping|engineering|insurance|works|communities)$/u.test(
    tokens[at]?.lower ?? '',
  ) && !(next?.cap && next.form.kind)
    ? at + 1
    : undefined
}

/** The end of the business in a region that somebody heads: `Head of Africa Operations`. */
export function regionUnitEnd({tokens}: Scan, from: number): number | undefined {
  let at = from
  while (tokens[at]?.cap && compass.has(tokens[at])) at += 1
  if (!tokens[at]?.cap || !region.test(tokens[at]?.lower ?? '')) return undefined
  const next = tokens[at + 2]
  return tokens[at + 1]?.cap &&
    /^(?:operations|sales|business|markets?|programs?|programmes?|affairs|strategy|partnerships|projects|relations|investments|growth)$/u.test(
      tokens[at + 1]?.lower ?? '',
    ) &&
    !(next?.cap && next.form.kind)
    ? at + 2
    : undefined
}

const compass =
  new WordSet(`north south east west northern southern eastern western central middle far near
   sub-saharan latin southeast south-east northeast north-east southwest south-west
   francophone anglophone lusophone`)
const region =
  /^(?:africa|asia|europe|america|americas|pacific|caribbean|caucasus|balkans|mediterranean|levant|maghreb|sahel|oceania|eurasia|asia-pacific|asia\/pacific|australasia|indo-pacific|eurasia|baltics|east|emea|mena|apac|gulf|scandinavia|nordics)$/u

/** The end of a title with the region for which somebody is: `Director for Eastern Europe and Central Asia`. */
export function regionEnd({text, tokens, to}: Scan, from: number): number {
  // "Managing Director Asia-Pacific" tells the region without a preposition.
  const bare = tokens[from]?.cap === true && tokens[from - 1]?.cap === true
  if (!bare && !/^(?:for|to|in)$/u.test(tokens[from]?.lower ?? '')) return from
  let at = bare ? from : tokens[from + 1]?.lower === 'the' ? from + 2 : from + 1
  const begin = at
  let end = from
  while (at < to && tokens[at]?.cap) {
    while (at < to && tokens[at]?.cap && compass.has(tokens[at])) at += 1
    // "the Middle East"
    const closes =
      tokens[at]?.cap && region.test(tokens[at]?.lower ?? '')
        ? at + 1
        : /^(?:east|west|north|south)$/u.test(tokens[at - 1]?.lower ?? '') && at > begin + 1
          ? at
          : undefined
    if (closes === undefined) break
    end = closes
    at = closes
    if (/^(?:and|&|,)$/u.test(tokens[at]?.lower ?? ''))
      at += tokens[at + 1]?.lower === 'the' ? 2 : 1
  }
  if (end === from) return from
  const span = readSpan(text, tokens, begin, to)
  return (span.head || span.legal) && span.to > end ? from : end
}

import type {Subject} from '../engine/subject.ts'
import type {ReadText} from '../engine/textFields.ts'
import type {AbbreviationAt} from './abbreviations.ts'
import {signs} from './charClass.ts'
import {isIntroducedAt} from './introducedAbbreviations.ts'
import type {NameVariant} from './nameVariant.ts'
import {differing, distance, isSwap} from './nearness.ts'
import {isEstablished} from './organizations.ts'

/** More distinct ones than any article has. */
const most = 300

interface AbbreviationMention extends AbbreviationAt {
  readonly field: ReadText
}

interface Tally {
  readonly first: AbbreviationMention
  readonly mentions: AbbreviationMention[]
}

/** Abbreviations that differ by one letter, or by two neighbours changing places. */
export function findAbbreviationVariants(
  subject: Subject,
  known: readonly string[],
): readonly NameVariant<{
  readonly letters: string
  readonly start: number
  readonly end: number
}>[] {
  return subject.memo('abbreviationVariants', () => {
    if ((subject.signs & signs.capitals) === 0) return []
    const tallies = new Map<string, Tally>()
    for (const field of subject.prose) {
      for (const at of field.abbreviations) {
        const mention = {...at, field}
        const tally = tallies.get(at.letters)
        if (tally) tally.mentions.push(mention)
        else tallies.set(at.letters, {first: mention, mentions: [mention]})
      }
    }
    if (tallies.size < 2) return []
    const all = [...tallies.values()].slice(0, most)
    return all.flatMap((a, index) =>
      all.slice(index + 1).flatMap((b) => {
        if (!isSlip(a.first.letters, b.first.letters)) return []
        const settledA = isSettled(a, known)
        const settledB = isSettled(b, known)
        if (settledA && settledB) return []
        const bothShort = a.first.letters.length < 4 && b.first.letters.length < 4
        // Of three letters each, two names are near each other by chance, unless letters changed places.
        if (bothShort && !settledA && !settledB && !isSwap(a.first.letters, b.first.letters))
          return []
        if (areCoordinated(subject, a.first.letters, b.first.letters)) return []
        const aIsUsual = settledA !== settledB ? settledA : a.mentions.length >= b.mentions.length
        return [aIsUsual ? {usual: a.first, variant: b.first} : {usual: b.first, variant: a.first}]
      }),
    )
  })
}

/** Introduced in its own right, or known to everybody. */
function isSettled({first, mentions}: Tally, known: readonly string[]): boolean {
  return (
    known.includes(first.letters) ||
    isEstablished(first.letters) ||
    mentions.some((at) => isIntroducedAt(at.field.words, at))
  )
}

function isSlip(a: string, b: string): boolean {
  if (a === b) return false
  const short = Math.min(a.length, b.length)
  if (a.length !== b.length) return short >= 5 && distance(a, b, 1) === 1
  if (isSwap(a, b)) return differing(a, b) === 2
  return differing(a, b) === 1
}

/** “the IBRD and the EBRD”: named side by side they are two. */
function areCoordinated(subject: Subject, a: string, b: string): boolean {
  const pair = `(?:${a}\\b[^.;]{0,12}?(?:,| and| or|/)\\s*(?:the\\s+)?${b}|${b}\\b[^.;]{0,12}?(?:,| and| or|/)\\s*(?:the\\s+)?${a})(?![\\p{L}])`
  return subject.prose.some(
    ({text}) => text.includes(a) && text.includes(b) && new RegExp(pair, 'u').test(text),
  )
}

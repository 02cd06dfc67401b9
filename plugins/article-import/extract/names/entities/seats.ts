import {domainWords, headKind} from '../../gazetteer/lexicon.ts'
import {findPlace} from '../../gazetteer/places.ts'
import {nameKey} from '../chunk.ts'
import type {Introduction} from '../readDocument.ts'
import type {Building} from './building.ts'

/** Words that qualify a body without naming it: `National`, `Central`. */
const qualities =
  /^(?:national|state|central|royal|general|federal|public|supreme|higher|high|international|republican|main|special|joint|united|free|first|new|great|people['’]s|imperial|regional|provincial|municipal|local|independent)$|(?:al|ic|ary|ics|ies)$/u

/** Whether a name has a word of its own before what heads it: `Lakeshore General Hospital`. */
function hasOwnWord(name: string): boolean {
  const words = name.split(' ')
  const first = words[0]?.toLowerCase() ?? ''
  return words.length > 2 && !headKind(first) && !domainWords.has(first) && !qualities.test(first)
}

/**
 * The name of a body without the place in which it sits, where the text calls it so: `Lakeshore General
 * Hospital of Toronto`. A place that tells it from others of its kind stays: `Ministry of Health of Georgia`.
 */
export function withoutSeat(
  {name, kind, forms, form}: Building,
  introductions: readonly Introduction[],
): string {
  if (!/ (?:of|in) /.test(name)) return name
  const found =
    /^(.+ .+|\p{Lu}\p{Ll}+\p{Lu}\p{L}+) (?:of|in) (?:the )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)$/u.exec(
      name,
    )
  const short = found?.[1]
  if (!short) return name
  const country = findPlace(found[2] ?? '')?.kind === 'country'
  if (introductions.some((introduction) => introduction.name === short)) return short
  // "the Nordholm Foundation of Denmark", of which the text goes on: "Nordholm has financed"
  const own = short.slice(0, short.indexOf(' '))
  if (country && [...forms].some((other) => other === own) && !headKind(own) && !findPlace(own))
    return short
  const called = [...forms].some((other) => nameKey(other) === nameKey(short))
  if (!called || form.key !== nameKey(name)) return name
  // "Jimma Highland University of Ethiopia": only of a company a country tells no more than where it is.
  // A name that has its `of` already, as in `Gotha University of Applied Sciences of Germany`, needs no second.
  const seat = hasOwnWord(short) && (!country || / of /.test(short))
  return kind === 'company' || seat ? short : name
}

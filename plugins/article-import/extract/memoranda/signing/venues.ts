import {adjectiveCountry, capitalOf, findPlace} from '../../gazetteer/places.ts'
import {gapBetween, type Sentence} from '../../names/readDocument.ts'
import {definePhrase} from '../../text/phrase.ts'
import {signingWords} from '../events/signingWords.ts'

/** Words apart by `|`, whether or not a capital opens them. */
function anyCase(words: string): string {
  return words.replace(/(?<![^|])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
}

const rooms = anyCase(
  'halls?|hotel|offices?|headquarters|arena|stadium|cent(?:re|er)|rooms?|wharf|quay|pier|port|harbour|palace|ministry|museum|campus|premises|compound|embassy|residence|villa|library|theatre|theater|airport|station|chamber|chancery|club|institute|university|school|college|hospital|plant|factory|shipyard|pavilion|tent|stage|garden|terrace|hangar|deck|lobby|auditorium|lounge|boardroom|ballroom|venue|town hall|city hall|secretariat|parliament|court|castle|fort|cathedral|temple|studio|laboratory|farm|farmhouse|site|complex|building|house|inn|plaza|square|market|gymnasium|grounds?|courtyard|esplanade|waterfront|docks?|chapel|church|monastery|barracks|depot|terminal|warehouse|clinic|nursery|kindergarten|bazaar|promenade|park|zoo|gallery|rectorate|chancellery|foyer|atrium|canteen|tower|archive|bank',
)
const events = anyCase(
  'conference|forum|summit|congress|fair|expo|exhibition|convention|festival|session|assembly|symposium|meeting|talks|gathering|event|reception|seminar|workshop|biennale|show|week|ceremony',
)

/** A place that the text takes as known: the hall, the ship, the forum where it was signed. */
const venue = definePhrase(
  new RegExp(
    `\\b(?:[Aa]t|[Ii]n|[Oo]n|[Aa]board|[Ii]nside|[Uu]nder) (?:(?:the|its|his|her|their|a side) |\\p{Lu}[\\p{L}’'-]+(?:['’]s?)? )(?:[\\p{L}\\d’'&.-]+ ){0,6}?(?:${rooms})\\b|\\b(?:[Oo]n the (?:sidelines|margins|fringes|edges?|occasion) of|[Aa]t|[Dd]uring) (?:the|a side event of) (?:[\\p{L}\\d’'&.-]+ ){0,7}?(?:${events})\\b|\\bused the (?:${events}) to\\b`,
    'u',
  ),
)

const room = new RegExp(`^ (?:\\p{Ll}+ )?(?:${rooms})\\b`, 'u')

/** Whether a text goes on with the house that a name before it is the town of: ` town hall`. */
export const isRoom = (behind: string): boolean => room.test(behind)

const roomOf = new RegExp(
  `\\b(?:[Aa]t|[Ii]n|[Ii]nside) (?:the|its|their|his|her|an?|\\p{Lu}[\\p{L}’'-]+['’]s?) (?:[\\p{L}\\d’'-]+ ){0,4}?(?:${rooms}) (?:of|in) (?:the (?:city|town|village|port) of )?$`,
  'u',
)

/** Whether a text ends with a house that goes on with its town: `at the town hall of `. */
export const namesRoomOf = (ahead: string): boolean => roomOf.test(ahead)

const house = new RegExp(`(?:^| )(?:${rooms})$`, 'u')

/** "signed a memorandum that reserves places at the college": what it says is not where it was signed. */
function isScene(sentence: Sentence, at: number): boolean {
  const word = signingWords(sentence).findLast(({end}) => end <= at)
  return (
    !word ||
    !/\b(?:that|which|who|whose|to|for|will)\b|[;:]/u.test(
      sentence.text
        .slice(word.end, at)
        .replace(/ to (?:it|the (?:\p{L}+|joint \p{L}+|cooperation \p{L}+))\b/u, ''),
    )
  )
}

/** Who is somewhere because he works there: `his counterpart at the institute`. */
const employed =
  /\b(?:counterparts?|colleagues?|opposite numbers?|peers?|professors?|lecturers?|researchers?|scientists?|students?|director|rector|president|head|chief|manager|officer|dean) $/iu

/** The house with a name of its own at which it was done: `at the Cyprus Museum`, `in the Senate Hall of A`. */
export function namedHouse(sentence: Sentence): string | undefined {
  const {chunks, paragraph, start} = sentence
  for (const {type, text, start: from} of chunks) {
    if (type !== 'organization' && type !== 'name') continue
    const name = text.split(' of ')[0] ?? text
    if (
      name.includes(' ') &&
      house.test(name) &&
      isScene(sentence, from - start) &&
      !employed.test(
        paragraph.text.slice(start, from).replace(/(?:at|in|inside) (?:the )?$/u, ''),
      ) &&
      /\b(?:at|in|inside) (?:the )?(?:\p{Ll}+['’]s )?$/u.test(
        paragraph.text.slice(Math.max(start, from - 30), from),
      )
    )
      return name
  }
  return undefined
}

/** Whether a sentence says at which house or event something was done, and leaves the town to the dateline. */
export function namesVenue(sentence: Sentence): boolean {
  const {chunks, paragraph, start} = sentence
  if (
    venue
      .all(sentence)
      .some(({index}) => isScene(sentence, index) && !employed.test(sentence.text.slice(0, index)))
  )
    return true
  return chunks.some((chunk, at) => {
    if (!isScene(sentence, chunk.start - start)) return false
    if (chunk.type !== 'organization' && chunk.type !== 'name') return false
    if (
      !/\bat (?:the )?$/u.test(paragraph.text.slice(Math.max(start, chunk.start - 8), chunk.start))
    )
      return false
    const before = chunks[at - 1]
    if (employed.test(paragraph.text.slice(start, chunk.start).replace(/at (?:the )?$/u, '')))
      return false
    // "professor at the University of X" works there.
    return !(before?.type === 'title' && /^at(?: the)?$/u.test(gapBetween(sentence, before, chunk)))
  })
}

const capital =
  /\b(?:in|at) (?:the|(\p{Lu}\p{L}+)['’]s) (?:((?:\p{Lu}[\p{L}-]+ ?){1,2}) )?capital\b(?! (?:of|\p{Lu}))/u

/** The city that `in the Kazakh capital` means; the dateline's, if that lies in the country. */
export function capitalMeant(text: string, dateline: string | undefined): string | undefined {
  const found = capital.exec(text)
  const whose = found?.[2] ?? found?.[1]
  if (!whose) return undefined
  const country = adjectiveCountry(whose) ?? findPlace(whose)?.country
  if (!country) return undefined
  return dateline && findPlace(dateline)?.country === country ? dateline : capitalOf(country)
}

import {findPlace} from '../../gazetteer/places.ts'
import type {Chunk} from '../../names/chunk.ts'
import {gapBetween, type Sentence} from '../../names/readDocument.ts'
import {signingWords} from '../events/signingWords.ts'
import {capitalMeant, isRoom, namedHouse, namesRoomOf, namesVenue} from './venues.ts'

/** A place of signing with its standing; the higher the better. */
export interface PlacedCandidate {
  readonly name: string
  readonly score: number
  readonly sentence: Sentence
  readonly chunk?: Chunk
  /** Whether the text only says `here`, and the dateline says where. */
  readonly here?: boolean
}

const notThere =
  /\b(?:website|based|headquartered|located|situated|born|(?<!\bat (?:\p{L}+ ){0,3})(?:offices?|stations?|laborator(?:y|ies)|facilit(?:y|ies)|mines?|farms?)|branch(?:es)?|campuses|operations|projects?|schools|residents?|live[sd]?|studied|plant|factory|embassy|ambassador|near|outside|(?<!(?:memorandum|protocol|declaration|agreement|statement|accord|pact) (?:of|on) )cooperation|interest(?:ed)?|invest\p{L}*|presence|market|peace|situation|stability|growth|tourism|developments?|opportunities|businesses|companies|farmers|universities|students|people|hub|joint venture|next|later|officials|sources|police|authorities|secretariat|be (?:held|hosted|housed|based|set up|opened|established)|open(?:ed)?) in\s+(?:the\s+)?$/iu

const heard =
  /\b(?:told|informed|briefed) (?:the )?(?:reporters|journalists|newsmen|media|press|lawmakers|parliament)(?: \p{Ll}+){0,4} in\s+$|\b(?:said|spoke|speaking|(?:statement|note|release|communiqu[eé]|bulletin) (?:\p{Ll}+ )?(?:issued|released|published)) in\s+$/iu

const signs = '(?:sign(?:s|ed|ing)?|inked|concluded|held|renewed|extended|met|gathered|sealed)'
/** What is told here was not done here: `signed, officials said here`. */
const telling = '\\b(?:said|says|told|announced|issued|statement|reporters)\\b'
/** The place of the dateline, called `here` or `this city`. */
const saidHere = new RegExp(
  `\\b${signs}\\b(?:(?!${telling})[^.]){0,220}?(?<!\\p{L})(?<!${telling} )(?:here(?!\\p{L})|in (?:this|the) (?:capital|city|town)\\b(?! (?:of|\\p{Lu}|\\p{Ll}+[’'])))|\\b(?<!\\b(?:said|told|reporters|announced|issued|says) )(?:here (?:on|today|yesterday|\\p{Lu}\\p{L}+day))`,
  'u',
)
/** A house that a town and nobody else has: `at the town hall of`. */
const municipal =
  /\b(?:at|in) the (?:\p{Ll}+ )?(?:(?:town|city) hall|airport|harbou?r|citadel|old town|cathedral|railway station|border (?:post|crossing|point)|checkpoint|crossing) (?:of|in|at) $/iu

/** What only a town has: `in Orvesti’s old customs house`. */
const ofTown =
  /^['’]s? (?:\p{Ll}+ ){0,2}(?:(?:town|city) hall|customs house|old town|(?:main|central|market) square|cathedral|citadel|harbou?r|port|airport|railway station|municipal \p{Ll}+|waterfront|cent(?:re|er))\b/u

/** What a town lends its name to: `at the Orvesti film market`. */
const civic =
  /^ (?:(?:town|city) hall|(?:international )?airport|(?:\p{Ll}+ )?(?:market|festival|fair|biennale|harbour|port)|cathedral|railway station)\b/u

/** A name that is a place by its last word, wherever it lies: `Moleson Creek`. */
const landmark =
  / (?:Creek|River|Lake|Bay|Island|Point|Port|Beach|Valley|Hills?|Falls|Springs|Bridge|Crossing|Village|Town|Harbour|Harbor|Landing|Cove|Ridge|Pass|Island|Peninsula|Junction|Oasis|Bazaar|Camp)$/u

/** The places that a sentence about signing offers, the likeliest first. */
export function readSigningPlaces(
  sentence: Sentence,
  datelinePlace: string | undefined,
): PlacedCandidate[] {
  const {paragraph, start, chunks} = sentence
  const {text} = paragraph
  const words = signingWords(sentence)
  const found: PlacedCandidate[] = []
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.type !== 'place' && chunk.type !== 'name') continue
    // "in Tampere's old customs house"
    if (
      chunk.possessive &&
      chunk.place?.kind !== 'city' &&
      !(chunk.type === 'name' && ofTown.test(text.slice(chunk.end, chunk.end + 40)))
    )
      continue
    const before = text.slice(Math.max(start, chunk.start - 60), chunk.start)
    const after = text.slice(chunk.end, chunk.end + 24)
    if (/^-based/u.test(after)) continue
    const prepositions =
      /\b(in|at|to)\s+(?:(?:the|downtown|central|(?:the|its|their) (?:[\p{L}-]+ ){0,2}(?:city|town|village|capital|municipality|resort|port|suburb|district)(?: city)?(?: of)?,?|(?:the )?capital,?|nearby|neighbouring)\s+)*$/iu.exec(
        before,
      )
    // "in Rabat, Morocco" and "in Türkiye's Ankara": the city is the place.
    const viaOwner =
      !prepositions &&
      chunks[at - 1]?.type === 'place' &&
      chunks[at - 1]?.possessive &&
      /\bin\s+$/iu.test(
        text.slice(Math.max(start, (chunks[at - 1]?.start ?? 0) - 4), chunks[at - 1]?.start),
      )
    const comma =
      !prepositions &&
      /\b(?:in|at) (?:(?:the )?[\p{Lu}\d]|(?:the|its|their) (?=[^,]*\b(?:office|headquarters|hall|hotel|house|campus|premises|building|centre|center|palace|embassy)\b))(?:(?! by )[^,.]){2,50}, $/u.test(
        before,
      ) &&
      (chunk.type === 'place'
        ? chunk.place?.kind === 'city'
        : /\bat the (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Hotel|Hall|Palace|House|Theatre|Theater|Centre|Center|Museum|Resort|Inn), $/u.test(
            before,
          ))
    // "in the reading room of the Lviv archive"
    const inside =
      !prepositions &&
      (chunk.type === 'place' || !chunk.text.includes(' ')) &&
      /\b(?:in|at) the (?:\p{Ll}+ ){1,4}of the $/iu.test(before) &&
      (chunk.type === 'place'
        ? /^ \p{Ll}/u.test(after)
        : isRoom(text.slice(chunk.end, chunk.end + 30)))
    // "at the town hall of Rauma"
    const housed =
      !prepositions &&
      (chunk.type === 'place'
        ? chunk.place?.kind === 'city' && namesRoomOf(before)
        : municipal.test(before))
    if (!prepositions && !viaOwner && !comma && !inside && !housed) continue
    const preposition = prepositions?.[1]?.toLowerCase() ?? 'in'
    // "in the Salta town hall": the town stands before its house.
    const venue = isRoom(text.slice(chunk.end, chunk.end + 30))
    if (chunk.type === 'name') {
      if (
        (preposition === 'at' &&
          !civic.test(text.slice(chunk.end, chunk.end + 30)) &&
          ((chunk.text.includes(' ') && !landmark.test(chunk.text)) || !/\bat $/u.test(before))) ||
        (/\bin the $/u.test(before) && !(venue && !chunk.text.includes(' '))) ||
        !/^\p{Lu}/u.test(chunk.text) ||
        chunk.abbreviation ||
        /^[\p{Lu}\d]{2,}$/u.test(chunk.text)
      )
        continue
    }
    // "told reporters in Bern"
    if (heard.test(before)) continue
    if (
      notThere.test(before) &&
      !/(?:ceremony|signing|event|meeting|forum|summit|conference|talks)(?: \p{L}+){0,4} (?:held|hosted) in\s+(?:the\s+)?$/iu.test(
        before,
      )
    )
      continue
    // "in Kololo, Kampala": the town that stands behind its quarter.
    const town = townBehind(sentence, at)
    let score = town ? 2 : chunk.type === 'place' ? (chunk.place?.kind === 'country' ? -3 : 2) : 0
    const fromSentence = chunk.start - start
    const near = words.filter(({end}) => end <= fromSentence).at(-1)
    const gap = near ? sentence.text.slice(near.end, fromSentence) : ''
    if (preposition === 'to') {
      if (
        !/\b(?:visit|trip|travel\p{L}*|came|come|flew|flown|working visit|official visit)(?: \p{L}+){0,5} to\s+(?:the\s+)?$/iu.test(
          before,
        ) ||
        chunk.place?.kind === 'country'
      )
        continue
      score -= /\bduring (?:[\p{L}-]+ ){1,6}to\s+(?:the\s+)?$/iu.test(before) ? 1 : 2
      // "travelled to Orvesti for the signing"
      if (/^ (?:for the (?:occasion|signing|ceremony|event|purpose)|to sign)\b/u.test(after))
        score += 6
    } else if (preposition === 'at') {
      if (chunk.place?.kind === 'country') continue
      score -= 1
    }
    if (
      near &&
      /^(?:\s+(?:here|today|yesterday|on \p{L}+|in|at|\p{Lu}\p{L}+day))*\s*(?:in|at)?\s*(?:the\s+)?(?:(?:[\p{Ll}-]+ ){0,2}(?:city|town|village|capital|municipality|resort|port) of\s+)?$/iu.test(
        gap,
      )
    )
      score += 5
    else if (near && gap.length < 40) score += 2
    else if (near) score += 1
    if (
      /(?:ceremony|signing|signature|event|meeting|forum|summit|conference|headquarters|talks|exhibition|congress|fair|gala)(?: (?:was|were|is|took|held|organi[sz]ed|hosted|place|yesterday|today|on \S+ \S+|\p{L}+day))* (?:in|at)\s+(?:the\s+)?$/iu.test(
        before,
      )
    )
      score += 3
    if (
      preposition === 'in' &&
      (fromSentence < 16 || /^[^,]{3,30}, in $/u.test(sentence.text.slice(0, fromSentence)))
    )
      score += 3
    const previous = chunks[at - 1]
    // "with the Institute of X in Milan" may only say where the institute is.
    if (
      previous &&
      previous.type === 'organization' &&
      /^in(?: the)?$/iu.test(gapBetween(sentence, previous, chunk)) &&
      /\b(?:with|and|between|,)\s+(?:the\s+)?$/iu.test(
        text.slice(Math.max(start, previous.start - 14), previous.start),
      )
    )
      score -= 2
    found.push({name: town?.text ?? chunk.text, score, sentence, chunk: town ?? chunk})
  }
  const inside = insideName(sentence)
  if (inside) found.push({name: inside, score: 1, sentence})
  const meant = capitalMeant(sentence.text, datelinePlace)
  if (meant) found.push({name: meant, score: 4, sentence})
  const house = namedHouse(sentence)
  if (house && !found.some(({score}) => score >= 0)) found.push({name: house, score: 0, sentence})
  if (datelinePlace) {
    const name = datelinePlace
    if (saidHere.test(sentence.text)) found.push({name, score: 6, sentence, here: true})
    else if (!found.some(({score}) => score >= 0) && namesVenue(sentence))
      found.push({name, score: 0, sentence, here: true})
  }
  return found.sort((a, b) => b.score - a.score)
}

/** The known city behind a comma after a name: `Kololo, Kampala`. */
function townBehind(sentence: Sentence, at: number): Chunk | undefined {
  const [chunk, next] = [sentence.chunks[at], sentence.chunks[at + 1]]
  if (chunk?.type === 'place' && (chunk.place?.kind !== 'city' || next?.country === chunk.country))
    return undefined
  return chunk &&
    !/\b(?:Town|City)$/u.test(chunk.text) &&
    next?.type === 'place' &&
    next.place?.kind === 'city' &&
    gapBetween(sentence, chunk, next) === ','
    ? next
    : undefined
}

const event =
  /^(?:Fair|Festival|Summit|Forum|Week|Expo|Conference|Show|Biennale|Airshow|Dialogue|Congress|Market|Convention|Exhibition)$/u

/** The city in the name of the house or event where it was done: `at Ukraine House Davos`, `of the Colombo Convention`. */
function insideName({chunks, paragraph, start}: Sentence): string | undefined {
  for (const [at, chunk] of chunks.entries()) {
    const before = paragraph.text.slice(Math.max(start, chunk.start - 36), chunk.start)
    if (
      chunk.type === 'place' &&
      chunk.place?.kind === 'city' &&
      chunks[at + 1]?.from === chunk.to &&
      /\b(?:sidelines|margins|fringes|at|during)(?: of)? (?:the )?$/u.test(before)
    )
      return chunk.text
    // "at the UTK Kuala Terengganu campus"
    const seat = /^\p{Lu}{2,}\S* (\p{Lu}\p{Ll}.*)$/u.exec(chunk.text)?.[1]
    if (
      seat &&
      chunk.type === 'name' &&
      /\bat (?:the |its )?$/u.test(before) &&
      /^ campus\b/u.test(paragraph.text.slice(chunk.end, chunk.end + 8))
    )
      return seat
    const words = chunk.text.split(' ')
    const last = words.at(-1) ?? ''
    // "at the Colombo Book Fair"
    const host = [words.slice(0, 2).join(' '), words[0] ?? ''].find(
      (name) => findPlace(name)?.kind === 'city',
    )
    if (
      host &&
      (chunk.type === 'organization' || chunk.type === 'name') &&
      event.test(last) &&
      /\b(?:at|during|sidelines of|margins of|fringes of) (?:the )?$/u.test(before)
    )
      return host
    if (
      (chunk.type === 'organization' || chunk.type === 'name') &&
      chunk.text.includes(' ') &&
      /\bat (?:the )?$/u.test(before) &&
      findPlace(last)?.kind === 'city'
    )
      return last
  }
  return undefined
}

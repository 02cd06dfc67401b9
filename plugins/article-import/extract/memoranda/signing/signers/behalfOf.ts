import {adjectiveCountry} from '../../../gazetteer/places.ts'
import type {Chunk} from '../../../names/chunk.ts'
import type {Entities, OrganizationEntity} from '../../../names/entities.ts'
import type {Sentence} from '../../../names/readDocument.ts'
import {definePhrase} from '../../../text/phrase.ts'
import type {Scene} from './scene.ts'

const forWhom = definePhrase(
  /\b(?:on behalf of|representing|for|on the part of|on the side of|from)\s+(?:the\s+)?(\p{Ll}+)?/iu,
)

/** The organization on whose behalf a stretch of the paragraph says that somebody acts. */
export function behalfOf(
  {sentence, entities}: Scene,
  from: number,
  until: number,
): OrganizationEntity | undefined {
  const {text} = sentence.paragraph
  const found = forWhom.execIn(text.slice(from, until))
  if (!found) return undefined
  const noun = found[1]
  const offset = from + found.index + found[0].length - (noun?.length ?? 0)
  const chunk = sentence.chunks.find(
    ({start, end}) => start >= offset - 4 && start <= offset + 6 && end <= until + 1,
  )
  if (chunk) {
    const meant = bodyOf(chunk, sentence, entities)
    if (meant !== 'noun') return meant
  }
  return noun ? entities.organizationByNoun(noun.toLowerCase(), sentence, offset) : undefined
}

/** The organization that a chunk stands for; `noun` when only a noun before it can tell. */
function bodyOf(
  chunk: Chunk,
  sentence: Sentence,
  entities: Entities,
): OrganizationEntity | undefined | 'noun' {
  const behind = sentence.paragraph.text.slice(chunk.end, chunk.end + 12)
  if (chunk.type === 'name') {
    // "for the Chileans", "for the Faroese side": a people, whose one body it is.
    const people = chunk.text.includes(' ')
      ? undefined
      : adjectiveCountry(chunk.text.replace(/s$/u, ''))
    if (people) return onlyBodyOf(people, entities)
    const meant = entities.organizationOf(chunk, sentence)
    return /^ (?:side|party|delegation)\b/u.test(behind) && meant?.certain !== true
      ? undefined
      : meant
  }
  if (chunk.type === 'organization' || chunk.type === 'generic')
    return entities.organizationOf(chunk, sentence)
  if (chunk.type !== 'place' && chunk.type !== 'adjective') return 'noun'
  // "from the Uzbek side": the one body of that country.
  if (/^ (?:side|party|part|delegation)\b/u.test(behind)) return onlyBodyOf(chunk.country, entities)
  return chunk.type === 'place' ? entities.stateOf(chunk, sentence) : 'noun'
}

function onlyBodyOf(
  country: string | undefined,
  {organizations}: Entities,
): OrganizationEntity | undefined {
  const theirs = organizations.filter((body) => body.certain && body.country === country)
  return theirs.length === 1 ? theirs[0] : undefined
}

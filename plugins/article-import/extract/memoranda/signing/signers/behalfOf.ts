import {adjectiveCountry} from '../../../gazetteer/places.ts'
import type {Chunk} from '../../../names/chunk.ts'
import type {Entities, OrganizationEntity} from '../../../names/entities.ts'
import {definePhrase} from '../../../text/phrase.ts'
import type {Scene} from './scene.ts'

const forWhom = definePhrase(
  /\b(?:on behalf of|representing|for|on the part of|on the side of|from)\s+(?:the\s+)?(\p{Ll}+)?/iu,
)

/** For whom somebody acts; `vague` when only a noun says it: `on behalf of the university`. */
export interface Behalf {
  readonly organization?: OrganizationEntity
  readonly vague?: true
}

const nobody: Behalf = {}

/** The organization on whose behalf a stretch of the paragraph says that somebody acts. */
export const behalfOf = (
  scene: Scene,
  from: number,
  until: number,
): OrganizationEntity | undefined => readBehalf(scene, from, until).organization

/** Like {@link behalfOf}, and whether the words only describe the organization. */
export function readBehalf(scene: Scene, from: number, until: number): Behalf {
  const {sentence, entities} = scene
  const {text} = sentence.paragraph
  const found = forWhom.execIn(text.slice(from, until))
  if (!found) return nobody
  const noun = found[1]
  const offset = from + found.index + found[0].length - (noun?.length ?? 0)
  const chunk = sentence.chunks.find(
    ({start, end}) => start >= offset - 4 && start <= offset + 6 && end <= until + 1,
  )
  if (chunk) {
    const meant = bodyOf(chunk, scene)
    // "signed from Port Sudan" says where, and for nobody.
    if (/^from/iu.test(found[0]) && meant !== 'noun' && meant?.certain !== true) return nobody
    if (meant !== 'noun')
      return meant
        ? {organization: meant, ...(chunk.type === 'generic' ? {vague: true} : {})}
        : nobody
  }
  const meant = noun ? entities.organizationByNoun(noun.toLowerCase(), sentence, offset) : undefined
  return meant ? {organization: meant, vague: true} : nobody
}

/** The organization that a chunk stands for; `noun` when only a noun before it can tell. */
export function bodyOf(
  chunk: Chunk,
  {sentence, entities, parties}: Scene,
): OrganizationEntity | undefined | 'noun' {
  const behind = sentence.paragraph.text.slice(chunk.end, chunk.end + 12)
  if (chunk.type === 'name') {
    // "for the Chileans", "for the Faroese side": a people, whose one body it is.
    const people = chunk.text.includes(' ')
      ? undefined
      : adjectiveCountry(chunk.text.replace(/s$/u, ''))
    if (people) return onlyBodyOf(people, entities)
    const meant = entities.organizationOf(chunk, sentence)
    const party = meant?.certain ? undefined : partyIn(chunk.text, parties)
    if (party) return party
    return /^ (?:side|party|delegation)\b/u.test(behind) && meant?.certain !== true
      ? undefined
      : meant
  }
  if (chunk.type === 'organization' || chunk.type === 'generic')
    return entities.organizationOf(chunk, sentence)
  if (chunk.type !== 'place' && chunk.type !== 'adjective') return 'noun'
  // "from the Uzbek side": the one body of that country.
  if (/^ (?:side|party|part|delegation)\b/u.test(behind)) return onlyBodyOf(chunk.country, entities)
  // "for Klaipėda", "for the Chilean university": the one party that bears the name or is of that country.
  const party =
    (chunk.type === 'place' ? partyIn(chunk.text, parties) : undefined) ??
    only(parties.filter(({country}) => country !== undefined && country === chunk.country))
  if (party) return party
  return chunk.type === 'place' ? entities.stateOf(chunk, sentence) : 'noun'
}

const only = <Item>(items: readonly Item[]): Item | undefined =>
  items.length === 1 ? items[0] : undefined

/** The only party whose name holds a word. */
const partyIn = (word: string, parties: readonly OrganizationEntity[]) =>
  only(parties.filter(({name}) => ` ${name} `.includes(` ${word} `)))

function onlyBodyOf(
  country: string | undefined,
  {organizations}: Entities,
): OrganizationEntity | undefined {
  const theirs = organizations.filter((body) => body.certain && body.country === country)
  return theirs.length === 1 ? theirs[0] : undefined
}

import {domainWords, headKind, titleModifiers} from '../../gazetteer/lexicon.ts'
import {adjectiveCountry, findPlace} from '../../gazetteer/places.ts'
import type {Chunk} from '../chunk.ts'
import {nounKinds} from '../entities/nouns.ts'
import type {Entities, OrganizationEntity} from '../entities.ts'
import {gapBetween, type Sentence} from '../readDocument.ts'
import {type UnitOffice, unitOffice} from './units.ts'

/** Whose a title is, and the last chunk of the title's phrase. */
export interface Owner {
  readonly entity?: OrganizationEntity
  readonly last: number
  /** The title with the place that it is of: `governor of Imereti`. */
  readonly text?: string
  readonly country?: string
  readonly vague?: true
  readonly unit?: UnitOffice
}

/** What joins a title to its body. */
export const joins =
  /^(?:of|for|at|from|to|in)(?:(?: the| its| their| a| an)(?: \p{Ll}+)?)?(?: (?:\p{Lu}\p{L}+ ){1,3}of(?: the)?)?$/u

/** Whether a chunk can be the body that a title is of. */
export const isBody = (chunk: Chunk | undefined): chunk is Chunk =>
  chunk?.type === 'organization' || chunk?.type === 'name' || chunk?.type === 'generic'

/** The titles of a sentence, while whose they are is looked for. */
export interface TitleReading {
  readonly sentence: Sentence
  readonly entities: Entities
  /** Bodies to which the sentence already gave somebody. */
  readonly taken: (entity: OrganizationEntity) => boolean
}

/** The organization that a title belongs to, and the last chunk of the title's phrase. */
export function ownerOf(at: number, reading: TitleReading): Owner | undefined {
  const {sentence, entities} = reading
  const {chunks} = sentence
  const title = chunks[at]
  if (!title) return undefined
  const next = chunks[at + 1]
  const gapNext = next && gapBetween(sentence, title, next)
  if (isBody(next) && gapNext !== undefined && joins.test(gapNext) && !describes(next, sentence)) {
    const entity = entities.organizationOf(next, sentence)
    const unit = unitOffice(at, sentence, entities)
    return {...(entity ? {entity} : {}), last: unit?.last ?? at + 1, ...(unit ? {unit} : {})}
  }
  // "President of the U.S.-based Union": where a body is says nothing of the title.
  const seated = chunks[at + 2]
  if (
    next?.type === 'place' &&
    isBody(seated) &&
    /^[-‑]based\b/u.test(gapBetween(sentence, next, seated))
  ) {
    const entity = entities.organizationOf(seated, sentence)
    return {...(entity ? {entity} : {}), last: at + 2}
  }
  if (next?.type === 'place' && gapNext !== undefined && joins.test(gapNext)) {
    // "executive officer of Tokyo Gas": the place opens a name.
    const behind = chunks[at + 2]
    if (behind && behind.from === next.to && isBody(behind)) {
      const name = `${next.text} ${behind.text}`
      const entity = entities.organizations.find(
        (other) => other.name === name || other.name.startsWith(`${name} `),
      )
      return {...(entity ? {entity} : {}), last: at + 2}
    }
    // "the director general of the Batumi zone"
    const described = / the$/u.test(gapNext) ? nounBehind(next, sentence) : undefined
    if (described) {
      const entity =
        bearing(next.text, entities) ??
        entities.organizationByNoun(described, sentence, title.start)
      return entity ? {entity, vague: true, last: at} : partOf(title, sentence, at)
    }
    return {
      ...ministry(title, next.place?.country, entities),
      ...(next.place?.kind === 'country' ? {country: next.place.country} : {}),
      last: at,
      ...(title.portfolio ? {} : {text: `${title.text} ${gapNext} ${next.text}`}),
    }
  }
  const before = chunks[at - 1]
  const gapBefore = before && gapBetween(sentence, before, title)
  // "Jane Doe, Vice Chancellor, ABC, and John Roe, Chancellor, DEF"
  if (gapNext === ',' && gapBefore === ',' && before?.type === 'person' && next) {
    const entity =
      next.type === 'organization' || next.type === 'name'
        ? entities.organizationOf(next, sentence)
        : undefined
    if (entity?.certain) return {entity, last: at + 1}
  }
  if (isBody(before) && gapBefore === '') {
    const entity = entities.organizationOf(before, sentence)
    const whole = entity && groupOf(entity, entities)
    if (whole) return {entity: whole, last: at, text: `Group ${title.text}`}
    // "Tribal Council Chair", "Seed Department Director"
    if (entity && !before.possessive && before.type === 'organization' && isPlain(before, sentence))
      return {entity, last: at, unit: {title: `${before.text} ${title.text}`, last: at}}
    return {...(entity ? {entity} : {}), last: at}
  }
  if ((before?.type === 'place' || before?.type === 'adjective') && gapBefore === '') {
    const country = before.place?.country ?? before.country
    const state = before.type === 'adjective' || before.place?.kind === 'country'
    return {...ministry(title, country, entities), ...(state && country ? {country} : {}), last: at}
  }
  if (title.portfolio) return {...ministry(title, undefined, entities), last: at}
  return byNoun(at, title, reading)
}

/** Whether a body is told in common words alone, and so may be a part of another. */
const isPlain = ({from, to}: Chunk, {tokens}: Sentence): boolean =>
  to - from < 5 &&
  tokens
    .slice(from, to)
    .every(({form}) => form.kind !== undefined || form.domain || titleModifiers.has(form.lower))

/** The body whose name `A Group` only seems to go on: `A Group Managing Director`. */
function groupOf(
  {name, mentions}: OrganizationEntity,
  {organizations}: Entities,
): OrganizationEntity | undefined {
  if (!name.endsWith(' Group') || mentions.length > 1) return undefined
  const bare = name.slice(0, -' Group'.length)
  return organizations.find(
    (other) =>
      other.certain &&
      (other.name === bare || other.abbreviation === bare || other.forms.has(bare)),
  )
}

/** The part of a body that small words name: `head of the Apia office`. */
const smallUnit =
  /^ of the (?:[\p{L}-]+ ){1,3}?(?:office|department|division|section|unit|branch|desk|bureau|directorate|mission|delegation|faculty)(?![\p{L}-]| \p{Ll}+ing\b)/u

function partOf(title: Chunk, {paragraph}: Sentence, at: number): Owner {
  const unit = smallUnit.exec(paragraph.text.slice(title.end, title.end + 60))?.[0]
  return {last: at, ...(unit ? {text: `${title.text}${unit}`} : {})}
}

/** `the society's secretary general`, `museum director`, `the head of the institute`. */
function byNoun(
  at: number,
  title: Chunk,
  {sentence, entities, taken}: TitleReading,
): Owner | undefined {
  const noun = ownNoun(title, sentence)
  if (!noun) return undefined
  const country = nationality(at, sentence)
  if (country) {
    const certain = entities.organizations.filter((entity) => entity.certain)
    const known = certain.filter((entity) => entity.country === country)
    const theirs =
      known.length > 0
        ? known
        : certain.filter(
            (entity) =>
              (Object.hasOwn(nounKinds, noun) || entity.nouns.has(noun)) &&
              countryOf(entity) === country,
          )
    if (theirs.length === 1 && theirs[0]) return {entity: theirs[0], last: at}
  }
  const entity = entities.organizationByNoun(noun, sentence, title.start)
  if (!entity) return partOf(title, sentence, at)
  const foreign = country !== undefined && entity.country !== country
  // "the Turkish company's manager" is not of the company that the sentence named last.
  return !(foreign && (entity.country !== undefined || taken(entity)))
    ? {entity, last: at, vague: true}
    : undefined
}

/** The one certain body whose name holds a word. */
function bearing(word: string, {organizations}: Entities): OrganizationEntity | undefined {
  const found = organizations.filter(
    ({name, certain}) => certain && ` ${name} `.includes(` ${word} `),
  )
  return found.length === 1 ? found[0] : undefined
}

/** Whether a name only describes the small noun behind it: `of the Basque university`. */
const describes = (chunk: Chunk, sentence: Sentence): boolean =>
  chunk.type === 'name' &&
  !chunk.text.includes(' ') &&
  !chunk.possessive &&
  nounBehind(chunk, sentence) !== undefined

/** The small noun of a body right behind a name: `the Batumi zone`. */
function nounBehind(chunk: Chunk, {paragraph}: Sentence): string | undefined {
  const noun = /^ (\p{Ll}+)(?!\p{L})/u.exec(paragraph.text.slice(chunk.end, chunk.end + 24))?.[1]
  return noun !== undefined && headKind(noun) !== undefined && !domainWords.has(noun)
    ? noun
    : undefined
}

/** The country of `the Turkish company's` before a title, or of `of the Dutch foundation` behind it. */
function nationality(at: number, sentence: Sentence): string | undefined {
  const {chunks} = sentence
  const title = chunks[at]
  const before = chunks[at - 1]
  const next = chunks[at + 1]
  if (
    before?.type === 'adjective' &&
    /^(?:\p{Ll}+ ){0,2}\p{Ll}+['’]?s?$/u.test(title ? gapBetween(sentence, before, title) : '')
  )
    return before.country
  if (
    next?.type === 'adjective' &&
    /^(?:of|at) the$/u.test(title ? gapBetween(sentence, title, next) : '')
  )
    return next.country
  return undefined
}

/** The small noun that tells whose a title is. */
export const ownNoun = (title: Chunk, sentence: Sentence): string | undefined =>
  title.ownerNoun ?? nounBefore(title, sentence) ?? nounAfter(title, sentence)

function nounBefore(title: Chunk, sentence: Sentence): string | undefined {
  const text = sentence.paragraph.text.slice(Math.max(0, title.start - 40), title.start)
  const found = /(?:^|[^\p{L}])(?:the|its)\s+(?:\p{L}+\s+){0,2}?(\p{L}+)['’]s?\s+$/u.exec(text)
  return found?.[1]
    ?.toLowerCase()
    .replace(/s$/u, (end) =>
      text.trimEnd().endsWith("s'") || text.trimEnd().endsWith('s’') ? '' : end,
    )
}

function nounAfter(title: Chunk, sentence: Sentence): string | undefined {
  const found = /^\s+(?:of|at) (?:the|that)\s+(?:\p{L}\p{Ll}+\s+)?(\p{Ll}+)/u.exec(
    sentence.paragraph.text.slice(title.end, title.end + 60),
  )
  return found?.[1]
}

/** The ministry that a minister's portfolio names, among those of the article. */
function ministry(
  title: Chunk,
  country: string | undefined,
  entities: Entities,
): {entity?: OrganizationEntity} {
  const words = (title.portfolio ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
  const all = entities.offices.filter(
    ({name}) =>
      words.length > 0 && words.every((word) => name.toLowerCase().includes(word.slice(0, 6))),
  )
  const same = country
    ? all.filter((entity) => (entity.country ?? countryIn(entity.name)) === country)
    : all
  // "Minister of Defence" beside a Ministry of National Defence.
  const exact = same.filter(({name}) =>
    name.toLowerCase().includes(` of ${(title.portfolio ?? '').toLowerCase()}`),
  )
  const found = same.length === 1 ? same[0] : exact.length === 1 ? exact[0] : undefined
  return found ? {entity: found} : {}
}

/** A body's country, be it only by an adjective in its name: `Indian Space Research Organisation`. */
function countryOf({country, name}: OrganizationEntity): string | undefined {
  if (country) return country
  for (const word of name.split(' ')) {
    const told = adjectiveCountry(word)
    if (told) return told
  }
  return undefined
}

function countryIn(name: string): string | undefined {
  const found = / of (?:the )?(\p{Lu}[\p{L} ]+)$/u.exec(name)
  return found?.[1] ? findPlace(found[1])?.country : undefined
}

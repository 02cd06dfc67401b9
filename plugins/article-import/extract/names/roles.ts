import {doubtfulHonorifics, honorifics, laterHonorifics} from '../gazetteer/honorifics.ts'
import {domainWords, headKind} from '../gazetteer/lexicon.ts'
import {adjectiveCountry, findPlace} from '../gazetteer/places.ts'
import type {Chunk} from './chunk.ts'
import {nounKinds} from './entities/nouns.ts'
import type {Entities, OrganizationEntity, PersonEntity} from './entities.ts'
import {gapBetween, type Sentence} from './readDocument.ts'

/** A person's role as one sentence tells it. */
export interface Role {
  readonly person: PersonEntity
  readonly personChunk: Chunk
  readonly title: string
  readonly titleChunk: Chunk
  readonly organization?: OrganizationEntity
  /** The country that the title names: `Estonian Minister`, `Prime Minister of Barbados`. */
  readonly country?: string
  /** Whether only a noun tells the organization: `the museum's director`. */
  readonly vague?: true
}

/** A title whose holder is still looked for. */
interface Office {
  title: string
  chunk: Chunk
  organization?: OrganizationEntity
  country?: string
  vague?: true
}

/** Academic ranks and forms of address are no role in a body. */
const ranks = /^(?:professor|academician|doctor|prof|dr)$/iu
const singularTitle = (title: string, plural: boolean) =>
  plural
    ? title.replace(/(?<=[^s])s$/u, '').replace(/^(\p{L})/u, (first) => first.toLowerCase())
    : title.replace(/^(?:then|ex|former|now)-/u, '')
const joins = /^(?:of|for|at|from|to|in)(?: the| its)?$/u
const none = /^$/u
const noRoles: readonly Role[] = []

/** Whether only forms of address stand between a title and its holder: `, Prof. Dr. `. */
const onlyHonorifics = (gap: string): boolean =>
  gap
    .replace(/^,/u, '')
    .split(/[\s.]+/u)
    .every(
      (word) =>
        word === '' ||
        word === 'H' ||
        word === 'E' ||
        honorifics.has(word.toLowerCase()) ||
        laterHonorifics.has(word.toLowerCase()) ||
        doubtfulHonorifics.has(word.toLowerCase()) ||
        /^(?:His|Her|Excellency|Professor|Contessa|Captain|General|Colonel|Major|Ambassador|Academician|Archbishop|Sheikh|Sheikha|Prince|Princess|Justice|Judge)$/u.test(
          word,
        ),
    )

/** The roles that a sentence gives: `Rector of X Jane Doe`, `Jane Doe, rector of X`, `X Rector Jane Doe`. */
export function readRoles(sentence: Sentence, entities: Entities): readonly Role[] {
  const {chunks} = sentence
  if (!chunks.some(({type}) => type === 'title')) return noRoles
  const roles: Role[] = []
  const gap = (first: Chunk | undefined, second: Chunk | undefined) =>
    first && second
      ? gapBetween(sentence, first, second).replace(
          /^(?:MP|MEP|MLA|MNA|OBE|CBE|MBE|PhD|KC|QC)(?=,)/u,
          '',
        )
      : undefined
  const isOrganization = (chunk: Chunk | undefined): chunk is Chunk =>
    chunk?.type === 'organization' || chunk?.type === 'name' || chunk?.type === 'generic'
  const pending: Office[] = []
  for (const [at, title] of chunks.entries()) {
    if (title.type !== 'title') continue
    const before = chunks[at - 1]
    const organization = ownerOf(at)
    const last = organization?.last ?? at
    const text = singularTitle(organization?.text ?? title.text, title.plural === true)
    let next = chunks[last + 1]
    let gapNext = gap(chunks[last], next)
    // "Minister of Energy of Georgia, Otar Beridze": the country stands between.
    if (next?.type === 'place' && gapNext !== undefined && joins.test(gapNext)) {
      gapNext = gap(next, chunks[last + 2])
      next = chunks[last + 2]
    } else if (
      next?.type === 'person' &&
      /^(?:of|from|at) (?:the |both |their |its )?(?:\p{Ll}+ ?){1,3},?$/u.test(gapNext ?? '')
    ) {
      // "the rectors of the universities, A and B"
      gapNext = ','
    } else if (
      next?.type === 'adjective' &&
      chunks[last + 2]?.type === 'person' &&
      /^of the$/u.test(gapNext ?? '') &&
      /^\p{Ll}+,/u.test(gap(next, chunks[last + 2]) ?? '') &&
      onlyHonorifics((gap(next, chunks[last + 2]) ?? '').replace(/^\p{Ll}+/u, ''))
    ) {
      // "the chairman of the Portuguese authority, Jane Doe"
      gapNext = ','
      next = chunks[last + 2]
    } else if (next?.type === 'adjective' && gapNext === '') {
      next = undefined
    }
    // "the Prime Minister of A, Jane Doe, the Prime Minister of B, John Roe": to each his own.
    const served =
      gapNext === ',' &&
      next?.type === 'person' &&
      roles.some(
        ({personChunk, titleChunk}) => personChunk === before && titleChunk.end < personChunk.start,
      )
    const appositive =
      before?.type === 'person' &&
      !served &&
      (/^(?:signed |signed it |signing )?as(?: the| its)?$/u.test(gap(before, title) ?? '') ||
        (!/\b(?:and|while|whereas|but|when|as|\p{Ll}+ed|met|meets|told|with|by|from|to)\b/u.test(
          gap(before, title) ?? '',
        ) &&
          /^(?:,|, (?:the|its|their|a|an|then|currently|who is|who is the|acting|also)(?: \S+)?|\(|, \S+['’]s|, the \S+['’]s|is the|who serves as|, who serves as)(?: \p{Ll}+){0,2}$/u.test(
            gap(before, title) ?? '-',
          )))
    const afterOrganization =
      before && isOrganization(before) && /^$|^['’]s?$/u.test(gap(before, title) ?? '-')
    // "Jane Doe, B director John Roe": the title is of the name behind it.
    const ofNext = next?.type === 'person' && gapNext !== undefined && !gapNext.includes(',')
    const appositiveBeyond =
      afterOrganization &&
      !(ofNext && onlyHonorifics(gapNext ?? '')) &&
      chunks[at - 2]?.type === 'person' &&
      /^,(?: the)?$/u.test(gap(chunks[at - 2], before) ?? '-')
    const named: Office = {
      title: text,
      chunk: title,
      ...(organization?.entity ? {organization: organization.entity} : {}),
      ...(organization?.country ? {country: organization.country} : {}),
      ...(organization?.vague ? {vague: true} : {}),
    }
    if (
      next?.type === 'person' &&
      gapNext !== undefined &&
      !appositive &&
      !appositiveBeyond &&
      onlyHonorifics(gapNext)
    ) {
      give(next, named)
      for (const earlier of pending) give(next, earlier)
      pending.length = 0
      if (title.plural) givePlural(last + 1, named)
      continue
    }
    const subject = appositive ? before : appositiveBeyond ? chunks[at - 2] : undefined
    if (subject) {
      give(subject, named)
      // "rector and professor", "president and chief executive": the same person's.
      continue
    }
    const previous = roles.at(-1)
    if (
      previous &&
      previous.titleChunk === before &&
      /^(?:and|,|, and)(?: the)?$/u.test(gap(before, title) ?? '-')
    ) {
      const holder = previous.personChunk
      if (next?.type !== 'person') {
        give(holder, named)
        continue
      }
    }
    pending.push(named)
    if (!(next?.type === 'title' && /^(?:,|and|, and)$/u.test(gapNext ?? '-'))) pending.length = 0
  }
  return roles.some(({vague}) => vague) && /\bsign/u.test(sentence.text) ? roles.map(apart) : roles

  /** Of two signers whose bodies are called by one noun, the second body is the other one. */
  function apart(role: Role): Role {
    const {organization, vague, person, titleChunk} = role
    const noun = vague && titleChunk.type === 'title' ? nounOf(titleChunk) : undefined
    if (!organization || !noun) return role
    const taken = roles.some(
      (other) => !other.vague && other.person !== person && other.organization === organization,
    )
    const free = taken
      ? entities.organizations.filter(
          (other) =>
            other !== organization &&
            other.certain &&
            other.nouns.has(noun) &&
            !roles.some((held) => held.organization === other),
        )
      : []
    const [other] = free
    return other && free.length === 1 ? {...role, organization: other} : role
  }

  function give(
    chunk: Chunk,
    {title, chunk: titleChunk, organization, country, vague}: Office,
  ): void {
    const person = entities.personOf(chunk)
    if (!person || ranks.test(title)) return
    roles.push({
      person,
      personChunk: chunk,
      title,
      titleChunk,
      ...(organization ? {organization} : {}),
      ...(country ? {country} : {}),
      ...(vague ? {vague} : {}),
    })
  }

  /** "foreign ministers A and B": every further name carries the title too. */
  function givePlural(from: number, named: Office): void {
    for (let at = from + 1; at < chunks.length; at += 1) {
      const person = chunks[at]
      if (
        person?.type !== 'person' ||
        !/^(?:and|,|, and)$/u.test(gap(chunks[at - 1], person) ?? '-')
      )
        break
      give(person, named)
    }
  }

  /** The organization that a title belongs to, and the last chunk of the title's phrase. */
  function ownerOf(at: number):
    | {
        entity?: OrganizationEntity
        last: number
        text?: string
        country?: string
        vague?: true
      }
    | undefined {
    const title = chunks[at]
    if (!title) return undefined
    const next = chunks[at + 1]
    const gapNext = gap(title, next)
    if (isOrganization(next) && gapNext !== undefined && joins.test(gapNext) && !describes(next)) {
      const entity = entities.organizationOf(next, sentence)
      // "Director of the Department of X of the Y": the name covers it already.
      return {...(entity ? {entity} : {}), last: at + 1}
    }
    const before = chunks[at - 1]
    const gapBefore = gap(before, title)
    if (next?.type === 'place' && gapNext !== undefined && joins.test(gapNext)) {
      const whole = `${title.text} ${gapNext} ${next.text}`
      // "executive officer of Tokyo Gas": the place opens a name.
      const behind = chunks[at + 2]
      if (behind && behind.from === next.to && isOrganization(behind)) {
        const name = `${next.text} ${behind.text}`
        const entity = entities.organizations.find(
          (other) => other.name === name || other.name.startsWith(`${name} `),
        )
        return {...(entity ? {entity} : {}), last: at + 2}
      }
      return {
        ...ministry(title, next.place?.country),
        ...(next.place?.kind === 'country' ? {country: next.place.country} : {}),
        last: at,
        ...(title.portfolio ? {} : {text: whole}),
      }
    }
    if (isOrganization(before) && (gapBefore === '' || none.test(gapBefore ?? '-'))) {
      const entity = entities.organizationOf(before, sentence)
      return {...(entity ? {entity} : {}), last: at}
    }
    if ((before?.type === 'place' || before?.type === 'adjective') && gapBefore === '') {
      const country = before.place?.country ?? before.country
      const state = before.type === 'adjective' || before.place?.kind === 'country'
      return {...ministry(title, country), ...(state && country ? {country} : {}), last: at}
    }
    if (title.portfolio) return {...ministry(title, undefined), last: at}
    // "the society's secretary general", "museum director", "the head of the institute"
    const noun = nounOf(title)
    if (noun) {
      const country = nationality(at)
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
      const foreign = country !== undefined && entity !== undefined && entity.country !== country
      // "the Turkish company's manager" is not of the company that the sentence named last.
      const taken = roles.some(({organization}) => organization === entity)
      if (entity && !(foreign && (entity.country !== undefined || taken)))
        return {entity, last: at, vague: true}
    }
    return undefined
  }

  /** Whether a name only describes the small noun behind it: `of the Basque university`. */
  function describes(chunk: Chunk): boolean {
    if (chunk.type !== 'name' || chunk.text.includes(' ') || chunk.possessive) return false
    const text = sentence.paragraph.text.slice(chunk.end, chunk.end + 24)
    const noun = /^ (\p{Ll}+)(?!\p{L})/u.exec(text)?.[1]
    return noun !== undefined && headKind(noun) !== undefined && !domainWords.has(noun)
  }

  /** The country of `the Turkish company's` before a title, or of `of the Dutch foundation` behind it. */
  function nationality(at: number): string | undefined {
    const title = chunks[at]
    const before = chunks[at - 1]
    const next = chunks[at + 1]
    if (
      before?.type === 'adjective' &&
      /^(?:\p{Ll}+ ){0,2}\p{Ll}+['’]?s?$/u.test(gap(before, title) ?? '')
    )
      return before.country
    if (next?.type === 'adjective' && /^(?:of|at) the$/u.test(gap(title, next) ?? ''))
      return next.country
    return undefined
  }

  function nounOf(title: Chunk): string | undefined {
    return title.ownerNoun ?? nounBefore(title) ?? nounAfter(title)
  }

  function nounBefore(title: Chunk): string | undefined {
    const text = sentence.paragraph.text.slice(Math.max(0, title.start - 40), title.start)
    const found = /(?:^|[^\p{L}])(?:the|its)\s+(?:\p{L}+\s+){0,2}?(\p{L}+)['’]s?\s+$/u.exec(text)
    return found?.[1]
      ?.toLowerCase()
      .replace(/s$/u, (end) =>
        text.trimEnd().endsWith("s'") || text.trimEnd().endsWith('s’') ? '' : end,
      )
  }

  function nounAfter(title: Chunk): string | undefined {
    const found = /^\s+(?:of|at) (?:the|that)\s+(?:\p{L}\p{Ll}+\s+)?(\p{Ll}+)/u.exec(
      sentence.paragraph.text.slice(title.end, title.end + 60),
    )
    return found?.[1]
  }

  /** The ministry that a minister's portfolio names, among those of the article. */
  function ministry(title: Chunk, country: string | undefined): {entity?: OrganizationEntity} {
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
    const found = same.length === 1 ? same[0] : all.length === 1 && !country ? all[0] : undefined
    return found ? {entity: found} : {}
  }
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

import type {Chunk} from './chunk.ts'
import type {Entities, OrganizationEntity, PersonEntity} from './entities.ts'
import {gapBetween, type Sentence} from './readDocument.ts'
import {isDegree, isRank, onlyHonorifics, together, withoutHonorifics} from './roles/address.ts'
import {counterpart, withoutCountry} from './roles/counterparts.ts'
import {isBody, joins, ownerOf, ownNoun} from './roles/owners.ts'
import {pairRespectively} from './roles/respectively.ts'
import type {UnitOffice} from './roles/units.ts'

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
  /** The office when the organization is a part of another. */
  readonly unit?: UnitOffice
}

/** A title whose holder is still looked for. */
interface Office {
  title: string
  chunk: Chunk
  organization?: OrganizationEntity
  country?: string
  vague?: true
  unit?: UnitOffice
}

const singularTitle = (title: string, plural: boolean) =>
  plural
    ? title.replace(/(?<=[^s])s$/u, '').replace(/^(\p{L})/u, (first) => first.toLowerCase())
    : title.replace(/^(?:then|ex|former|now)-|^(?:newly[ -])?elected /u, '')
const ofNoun = /^(?:of|from|at) (?:the |both |their |its |his |her )?(?:\p{Ll}+ ?){1,3},?$/u
/** What states an office: `Doe is the hub's director`. */
const states =
  /^(?:,? who )?(?:is|was|has been|had been|serves as|served as|works as|became)(?: the| its| their| a| an| also)?(?: \p{Ll}+(?:['’]s?)?){0,2}$/u
const apposes =
  /^(?:,|, (?:the|its|their|a|an|then|currently|who is|who is the|acting|also)(?: \S+)?|\(|, \S+['’]s|, the \S+['’]s|is the|who serves as|, who serves as)(?: \p{Ll}+){0,2}$/u
const clause = /\b(?:and|while|whereas|but|when|as|\p{Ll}+ed|met|meets|told|with|by|from|to)\b/u
const noRoles: readonly Role[] = []

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
  const reading = {
    sentence,
    entities,
    taken: (entity: OrganizationEntity) => roles.some(({organization}) => organization === entity),
  }
  const isHolder = (chunk: Chunk | undefined): chunk is Chunk =>
    chunk?.type === 'person' || (chunk?.type === 'name' && entities.personOf(chunk) !== undefined)
  const pending: Office[] = []
  let told = false
  const pairs = pairRespectively(sentence)
  for (const [at, title] of chunks.entries()) {
    if (title.type !== 'title') continue
    const paired = pairs.find((pair) => pair.title === title)?.person
    if (paired) {
      const owner = ownerOf(at, reading)
      give(paired, {
        title: singularTitle(owner?.text ?? title.text, title.plural === true),
        chunk: title,
        ...(owner?.entity ? {organization: owner.entity} : {}),
        ...(owner?.country ? {country: owner.country} : {}),
        ...(owner?.vague ? {vague: true} : {}),
        ...(owner?.unit ? {unit: owner.unit} : {}),
      })
      continue
    }
    const before = chunks[at - 1]
    const organization = ownerOf(at, reading)
    const last = organization?.last ?? at
    const text = singularTitle(organization?.text ?? title.text, title.plural === true)
    const {next, gap: gapNext} = behind(last)
    // "the Prime Minister of A, Jane Doe, the Prime Minister of B, John Roe": to each his own.
    const served =
      gapNext !== undefined &&
      onlyHonorifics(gapNext) &&
      next?.type === 'person' &&
      roles.some(
        ({personChunk, titleChunk}) => personChunk === before && titleChunk.end < personChunk.start,
      )
    const gapBefore = gap(before, title) ?? '-'
    // "Doe is the hub's director, Roe the bank's head": the verb holds for both.
    const elliptical = told && /^the (?:\p{Ll}+['’]s? )?(?:\p{Ll}+ ?)?$/u.test(`${gapBefore} `)
    const stated = isHolder(before) && (states.test(gapBefore) || elliptical)
    const appositive =
      stated ||
      (before?.type === 'person' &&
        !served &&
        (/^(?:,? ?sign(?:ed|s|ing) (?:it |the \p{Ll}+ )?)?as(?: the| its)?$/u.test(gapBefore) ||
          (!clause.test(gapBefore) && apposes.test(gapBefore))))
    if (stated) told = true
    const afterOrganization = before && isBody(before) && /^$|^['’]s?$/u.test(gapBefore)
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
      ...(organization?.unit ? {unit: organization.unit} : {}),
    }
    if (
      next?.type === 'person' &&
      gapNext !== undefined &&
      !appositive &&
      !appositiveBeyond &&
      onlyHonorifics(gapNext)
    ) {
      // "its national director, Commissioner Jane Doe": the office stands before the address.
      const apart = gapNext === '' && /^,/u.test(gapBefore)
      if (!apart) give(next, named)
      for (const earlier of pending) give(next, earlier)
      if (apart) give(next, named)
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
      /^(?:and|,|, and)(?: the)?$/u.test(gapBefore)
    ) {
      const holder = previous.personChunk
      if (next?.type !== 'person') {
        give(holder, named)
        continue
      }
    }
    pending.push(named)
    const goesOn =
      next?.type === 'title' &&
      gapNext !== undefined &&
      (/^(?:|,|and|, and|, the)$/u.test(gapNext) || (isRank(next.text) && ofNoun.test(gapNext)))
    if (!goesOn) pending.length = 0
  }
  for (const [at, chunk] of chunks.entries()) {
    // "League president A and her Dutch counterpart, B": the office is the same.
    const peer =
      chunk.type === 'person' &&
      counterpart.exec(sentence.paragraph.text.slice(sentence.start, chunk.start))
    const like =
      peer && roles.findLast(({personChunk}) => personChunk.end <= sentence.start + peer.index)
    if (!like || roles.some(({personChunk}) => personChunk === chunk)) continue
    const body = chunks[at - 1]
    const organization =
      isBody(body) && body.start > like.personChunk.end
        ? entities.organizationOf(body, sentence)
        : undefined
    give(chunk, {
      title: withoutCountry(like.title),
      chunk: like.titleChunk,
      ...(organization ? {organization} : {}),
    })
  }
  const offices = roles.filter(
    ({title, person}) =>
      !isRank(title) || !roles.some((other) => other.person === person && !isRank(other.title)),
  )
  return offices.some(({vague}) => vague) && /\bsign/u.test(sentence.text)
    ? offices.map(apart)
    : offices

  /** Who may hold the title that ends at a chunk, and the words between. */
  function behind(last: number): {next?: Chunk; gap?: string} {
    const next = chunks[last + 1]
    const between = gap(chunks[last], next)
    if (!next || between === undefined) return {}
    const after = chunks[last + 2]
    const beyond = gap(next, after)
    const described =
      (next.type === 'place' || next.type === 'adjective' || next.type === 'name') &&
      /^(?:of|from|at) the$/u.test(between) &&
      after?.type === 'person' &&
      beyond !== undefined &&
      /^\p{Ll}+,/u.test(beyond) &&
      onlyHonorifics(beyond.replace(/^\p{Ll}+/u, ''))
    // "the chairman of the Portuguese authority, Jane Doe", "of the Batumi zone, John Roe"
    if (described) return {next: after, gap: ','}
    // "Minister of Energy of Georgia, Otar Beridze": the country stands between.
    if (next.type === 'place' && joins.test(between))
      return after && beyond !== undefined ? {next: after, gap: beyond} : {}
    // "the rectors of the universities, A and B", "Vice Chancellor of the institute Prof. Jane Doe"
    if (next.type === 'person' && ofNoun.test(withoutHonorifics(between))) return {next, gap: ','}
    if (next.type === 'adjective' && between === '') return {}
    return {next, gap: between}
  }

  /** Of two signers whose bodies are called by one noun, the second body is the other one. */
  function apart(role: Role): Role {
    const {organization, vague, person, titleChunk} = role
    const noun = vague && titleChunk.type === 'title' ? ownNoun(titleChunk, sentence) : undefined
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
    {title, chunk: titleChunk, organization, country, vague, unit}: Office,
  ): void {
    const person = entities.personOf(chunk)
    if (!person || isDegree(title)) return
    roles.push({
      person,
      personChunk: chunk,
      title,
      titleChunk,
      ...(organization ? {organization} : {}),
      ...(country ? {country} : {}),
      ...(vague ? {vague} : {}),
      ...(unit ? {unit} : {}),
    })
  }

  /** "foreign ministers A and B": every further name carries the title too. */
  function givePlural(from: number, named: Office): void {
    for (let at = from + 1; at < chunks.length; at += 1) {
      const person = chunks[at]
      // "foreign ministers A of Peru and B of Chile"
      if (
        (person?.type === 'place' || isBody(person)) &&
        /^(?:of|from|,? ?for)(?: the)?$/u.test(gap(chunks[at - 1], person) ?? '-')
      )
        continue
      if (person?.type !== 'person' || !together(gap(chunks[at - 1], person) ?? '-')) break
      give(person, named)
    }
  }
}

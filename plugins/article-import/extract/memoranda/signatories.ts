import {findPlace} from '../gazetteer/places.ts'
import type {OrganizationEntity} from '../names/entities.ts'
import type {Sentence} from '../names/readDocument.ts'
import type {Role} from '../names/roles.ts'
import type {OrganizationKind} from '../types.ts'
import type {MemorandaInput} from './findMemoranda.ts'
import {readLikelySigners} from './signing/likelySigners.ts'
import {meantSigners} from './signing/signers/meantSigners.ts'
import {readSigners} from './signing/signers/readSigners.ts'
import type {Draft} from './told.ts'

export interface Signer {
  name: string
  title?: string
  organization?: OrganizationEntity
  /** Whether only a noun tells the organization: `the museum's director`. */
  vague?: boolean
  /** Whether the text only says that a body is represented by this person. */
  represented?: boolean
}

/** Sentences of one memorandum in which signers may be meant that others name. */
const mostMeant = 64

export function signatoriesOf(draft: Draft, input: MemorandaInput, count: number): Signer[] {
  const found: (Signer & {person: unknown})[] = []
  const relevant = draft.told.filter(
    ({event, anaphoric, anchors}) =>
      event?.kind === 'signed' ||
      event?.kind === 'extended' ||
      ((anaphoric || anchors.length > 0) && event === undefined),
  )
  const ended = draft.status === 'terminated' || draft.status === 'expired'
  const sentences = [
    ...new Set(
      [
        ...relevant,
        ...(ended ? draft.told.filter(({event}) => event?.kind === 'background') : []),
      ].map(({sentence}) => sentence),
    ),
  ]
  let byPerson: Map<Role['person'], Role[]> | undefined
  const partsRead = (role: Role) => ofWhole(role, draft.parties)
  const held = (person: Role['person']) => {
    if (!byPerson) {
      byPerson = new Map()
      for (const roles of input.roles.values())
        for (const role of roles) {
          const known = byPerson.get(role.person)
          if (known) known.push(partsRead(role))
          else byPerson.set(role.person, [partsRead(role)])
        }
    }
    return byPerson.get(person)
  }
  for (const [at, sentence] of sentences.entries()) {
    const roles = input.roles.get(sentence) ?? []
    const signers = readSigners(sentence, input.entities, draft.parties)
    const meant = at < mostMeant ? meantSigners(sentence, input) : []
    for (const {person, organization, title} of meant) {
      if (found.some((other) => other.person === person)) continue
      const all = held(person) ?? []
      const office =
        all.find((role) => role.organization && draft.parties.includes(role.organization)) ?? all[0]
      const state = stateIn(office, draft.parties)
      const shown = (state && office ? withoutState(office.title) : office?.title) ?? title
      const holder = organization ?? partyOf(office?.organization, draft.parties) ?? state
      found.push({
        person,
        name: person.name,
        ...(shown ? {title: shown} : {}),
        ...(holder ? {organization: holder} : {}),
      })
    }
    for (const {person, organization, told} of signers) {
      // Who is represented at a signing without being a party only watches it.
      if (
        told === 'represented' &&
        organization &&
        draft.parties.length > 1 &&
        !draft.parties.includes(organization)
      )
        continue
      const all = [
        ...roles.filter((role) => role.person === person).map(partsRead),
        ...(held(person) ?? []),
      ]
      const office =
        all.find((role) => role.organization && draft.parties.includes(role.organization)) ?? all[0]
      const given = partyOf(organization, draft.parties)
      const state = stateIn(office, draft.parties)
      const own =
        office?.organization && draft.parties.includes(office.organization)
          ? office.organization
          : state
      const holder =
        (told === 'ahead' || told === 'vague' ? own : undefined) ??
        given ??
        partyOf(office?.organization, draft.parties) ??
        state
      const known = found.find((other) => other.person === person)
      if (known) {
        if (!known.organization && holder) known.organization = holder
        continue
      }
      found.push({
        person,
        name: person.name,
        ...(office ? {title: state ? withoutState(office.title) : office.title} : {}),
        ...(holder ? {organization: holder} : {}),
        represented: told === 'represented',
        vague:
          told === 'vague' ||
          (given === undefined && office?.vague === true && holder === office.organization),
      })
    }
  }
  if (found.length < 2) {
    for (const sentence of sentences) {
      const told = readLikelySigners(sentence, (input.roles.get(sentence) ?? []).map(partsRead))
      for (const {person, title, organization} of told) {
        if (found.some((other) => other.person === person)) continue
        found.push({person, name: person.name, title, ...(organization ? {organization} : {})})
      }
    }
  }
  const shared = sharedTitle(sentences)
  if (shared) for (const signer of found) signer.title ??= shared
  if (count > 1) {
    const own = found.filter(
      ({organization}) =>
        !organization || draft.parties.length < 2 || draft.parties.includes(organization),
    )
    return settle(own, draft.parties)
  }
  return settle(found, draft.parties)
}

/** The mayor of a town as that of the one party that bears its name: `Mayor of Rauma` for the City of Rauma. */
function ofTown(role: Role, parties: readonly OrganizationEntity[]): Role {
  const {title, titleChunk, organization} = role
  const town = title.startsWith(`${titleChunk.text} of `)
    ? title.slice(titleChunk.text.length + ' of '.length).replace(/^the /u, '')
    : ''
  if (town === '') return role
  const bearing = parties.filter(({name}) => ` ${name} `.includes(` ${town} `))
  const [body] = bearing
  return body && bearing.length === 1 && (!organization || organization === body)
    ? {...role, title: titleChunk.text, organization: body}
    : role
}

/** A role in a part of a body as one in the body, unless the part is a party. */
function ofWhole(told: Role, parties: readonly OrganizationEntity[]): Role {
  const role = ofTown(told, parties)
  const {unit, organization, ...rest} = role
  if (!unit || (organization && parties.includes(organization))) return role
  // Of a memorandum of which one party is told, it may be the other.
  if (parties.length < 2 && !(unit.organization && parties.includes(unit.organization))) return role
  return {
    ...rest,
    title: unit.title,
    ...(unit.organization ? {organization: unit.organization} : {}),
  }
}

/** The one title of all signers that a sentence of signing gives before it names anybody: `The mayors of A and B signed`. */
function sharedTitle(sentences: readonly Sentence[]): string | undefined {
  for (const {chunks, text, start} of sentences) {
    const title = chunks.find(({type, plural}) => type === 'title' && plural === true)
    if (!title || chunks.some(({type}) => type === 'person')) continue
    if (!/^(?:both |the (?:two |three |respective )?)?$/iu.test(text.slice(0, title.start - start)))
      continue
    if (/^(?:leaders|officials|representatives|heads|chiefs)$/iu.test(title.text)) continue
    return title.text.replace(/(?<=[^s])s$/u, '')
  }
  return undefined
}

/** The country among the parties that an office is of: `Prime Minister of Barbados`. */
function stateIn(
  office: Role | undefined,
  parties: readonly OrganizationEntity[],
): OrganizationEntity | undefined {
  if (!office?.country) return undefined
  return parties.find(({state, country}) => state && country === office.country)
}

const withoutState = (title: string) =>
  title.replace(/ of (?:the )?(\p{Lu}[\p{L} ]+)$/u, (whole, name: string) =>
    findPlace(name)?.kind === 'country' ? '' : whole,
  )

/** Whether a name has no noun of a body, and may leave one out: `Sierra Alta` for a cooperative of that name. */
const isHeadless = ({nouns}: OrganizationEntity): boolean => nouns.size === 0

/** For whom a signatory signed: a country stands for its own party, or for nobody. */
function partyOf(
  organization: OrganizationEntity | undefined,
  parties: readonly OrganizationEntity[],
): OrganizationEntity | undefined {
  if (
    organization &&
    (!organization.certain || !organization.name.includes(' ') || isHeadless(organization)) &&
    !parties.includes(organization)
  ) {
    // "Otago's rector", "for Gobabeb": the one party that bears the name.
    const bearing = parties.filter(({name}) => ` ${name} `.includes(` ${organization.name} `))
    if (bearing.length === 1) return bearing[0]
  }
  if (!organization?.state || parties.includes(organization)) return organization
  const own = parties.filter(({country}) => country === organization.country)
  return own.length === 1 ? own[0] : undefined
}

/** Gives signatories without an organization the parties that nobody signed for, in order. */
export function settle(told: readonly Signer[], parties: readonly OrganizationEntity[]): Signer[] {
  const signers = withoutDoubles(
    told.filter(
      ({represented, organization}) =>
        !represented || !organization || parties.length < 2 || parties.includes(organization),
    ),
    parties,
  )
  const free = parties.filter((party) => !signers.some(({organization}) => organization === party))
  const open = signers.filter(({organization}) => !organization)
  const given = open.length <= free.length ? byOffice(open, free) : new Map<string, never>()
  return signers.map(({name, title, organization: told}) => {
    const organization = told ?? given.get(name)
    return {
      name,
      ...(title ? {title: organization ? withoutTown(title, organization) : title} : {}),
      ...(organization ? {organization} : {}),
    }
  })
}

/** Offices that only some kinds of bodies have. */
const offices: readonly (readonly [RegExp, OrganizationKind])[] = [
  [
    /\b(?:headteacher|headmaster|headmistress|rector|vice-chancellor|dean|provost)\b/iu,
    'university',
  ],
  [/\bminister\b/iu, 'ministry'],
]

/** Gives signers the parties that nobody signed for: by their office where only one fits, and in order. */
function byOffice(
  signers: readonly Signer[],
  parties: readonly OrganizationEntity[],
): ReadonlyMap<string, OrganizationEntity> {
  const given = new Map<string, OrganizationEntity>()
  const left = new Set(parties)
  for (const {name, title = ''} of signers) {
    const kind = offices.find(([office]) => office.test(title))?.[1]
    const fitting = [...left].filter((party) => party.kind === kind)
    const [only] = fitting
    if (!kind || !only || fitting.length > 1) continue
    given.set(name, only)
    left.delete(only)
  }
  for (const {name} of signers) {
    const [next] = left
    if (given.has(name) || !next) continue
    given.set(name, next)
    left.delete(next)
  }
  return given
}

const ofPlace =
  /^((?:(?:deputy|vice|acting|lord|first)[ -])?(?:mayor|governor|prefect|akim|hokim|burgomaster)) of (?:the )?(\p{Lu}[\p{L} '’-]+)$/iu

/** An office without the town that its body names already: `Mayor of Rauma`, of the City of Rauma. */
function withoutTown(title: string, {name}: OrganizationEntity): string {
  const found = ofPlace.exec(title)
  return found?.[1] && ` ${name} `.includes(` ${found[2]} `) ? found[1] : title
}

/** Takes back a party from whom only a noun gives it while it has another signer and another party has none. */
function withoutDoubles(
  signers: readonly Signer[],
  parties: readonly OrganizationEntity[],
): readonly Signer[] {
  const bare = parties.some((party) => !signers.some(({organization}) => organization === party))
  if (!bare) return signers
  return signers.map((signer) =>
    signer.vague &&
    signers.some(
      (other) => other !== signer && !other.vague && other.organization === signer.organization,
    )
      ? {name: signer.name, ...(signer.title ? {title: signer.title} : {})}
      : signer,
  )
}

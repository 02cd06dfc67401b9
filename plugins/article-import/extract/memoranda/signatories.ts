import type {OrganizationEntity} from '../names/entities.ts'
import type {Sentence} from '../names/readDocument.ts'
import {withoutCountry} from '../names/roles/counterparts.ts'
import type {Role} from '../names/roles.ts'
import {definePhrase} from '../text/phrase.ts'
import type {MemorandaInput} from './findMemoranda.ts'
import {readLikelySigners} from './signing/likelySigners.ts'
import {settle} from './signing/settle.ts'
import {meantSigners} from './signing/signers/meantSigners.ts'
import {readSigners} from './signing/signers/readSigners.ts'
import {ofWhole} from './signing/wholeRole.ts'
import type {Draft, Told} from './told.ts'

export interface Signer {
  name: string
  title?: string
  organization?: OrganizationEntity
  /** Whether only a noun tells the organization: `the museum's director`. */
  vague?: boolean
  /** Whether the text only says that a body is represented by this person. */
  represented?: boolean
}

/** Who may sign does not sign yet: `voted to authorise the mayor to sign`. */
const isMandate = definePhrase(
  /\b(?:authori[sz]|approv|empower|mandat|permit|allow|instruct)\p{L}*\b/iu,
)

/** Sentences of one memorandum in which signers may be meant that others name. */
const mostMeant = 64

export function signatoriesOf(draft: Draft, input: MemorandaInput, count: number): Signer[] {
  const found: (Signer & {person: unknown})[] = []
  // Of a plan, only those who are told to sign it.
  const planned = draft.status === 'planned'
  const relevant = draft.told.filter(({event, anaphoric, anchors, sentence}) =>
    planned
      ? event?.kind === 'planned' && !isMandate.test(sentence)
      : event?.kind === 'signed' ||
        event?.kind === 'extended' ||
        ((anaphoric || anchors.length > 0) && event === undefined),
  )
  const ended = draft.status === 'terminated' || draft.status === 'expired'
  const sentences = [
    ...new Set(
      [
        ...relevant,
        ...(planned && count === 1 ? plannedBehind(draft, input) : []),
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
    const meant = !planned && at < mostMeant ? meantSigners(sentence, input) : []
    for (const {person, organization, title} of meant) {
      if (found.some((other) => other.person === person)) continue
      const all = held(person) ?? []
      const office =
        all.find((role) => role.organization && draft.parties.includes(role.organization)) ?? all[0]
      const state = stateIn(office, draft.parties)
      const shown = (state && office ? withoutCountry(office.title) : office?.title) ?? title
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
        ...(office ? {title: state ? withoutCountry(office.title) : office.title} : {}),
        ...(holder ? {organization: holder} : {}),
        represented: told === 'represented',
        vague:
          told === 'vague' ||
          (given === undefined && office?.vague === true && holder === office.organization),
      })
    }
  }
  if (found.length < 2 && !planned) {
    for (const sentence of sentences) {
      const told = readLikelySigners(sentence, (input.roles.get(sentence) ?? []).map(partsRead))
      for (const {person, title, organization} of told) {
        if (found.some((other) => other.person === person)) continue
        found.push({person, name: person.name, title, ...(organization ? {organization} : {})})
      }
    }
  }
  // Nobody stands for a body in a plan but who is told to.
  if (planned) return found
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

const willSign =
  /\b(?:is|are) (?:both )?(?:due|set|expected|scheduled|slated|to) (?:to )?(?:sign\b|be signed by\b)/u

/** What is told right behind a plan of those who are to sign. */
function plannedBehind(
  {told}: Draft,
  {sentences}: MemorandaInput,
): readonly Pick<Told, 'sentence'>[] {
  const last = told.findLast(({event}) => event?.kind === 'planned')?.sentence.index
  if (last === undefined) return []
  return sentences
    .slice(last + 1, last + 4)
    .filter(({text}) => willSign.test(text))
    .map((sentence) => ({sentence}))
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

import {findOrganization, organizationById} from '../gazetteer/organizations.ts'
import {findPlace} from '../gazetteer/places.ts'
import type {
  DatelineFact,
  ExtractIssue,
  MemorandumFact,
  Mention,
  OrganizationFact,
  PersonFact,
  PlaceFact,
  RoleFact,
  SourceFact,
} from '../types.ts'
import type {Entities, Located} from './entities.ts'
import type {Introduction, ReadDocument, Sentence} from './readDocument.ts'
import type {Role} from './roles.ts'

const mentionOf = ({sentence, chunk}: Located): Mention => ({
  block: sentence.paragraph.key,
  start: chunk.start,
  end: chunk.end,
  text: chunk.text,
})
const evidenceOf = ({sentence, chunk}: Located) => ({
  quote: chunk.text,
  block: sentence.paragraph.key,
  start: chunk.start,
  end: chunk.end,
})

/** The organizations of an article, and former names used for present ones. */
export function organizationFacts(
  entities: Entities,
  document: ReadDocument,
  memoranda: readonly MemorandumFact[],
  source: SourceFact | undefined,
): {facts: OrganizationFact[]; candidates: OrganizationFact[]; issues: ExtractIssue[]} {
  const parties = new Set(memoranda.flatMap((memorandum) => memorandum.parties))
  const issues: ExtractIssue[] = []
  const facts: OrganizationFact[] = []
  const candidates: OrganizationFact[] = []
  const introductions = new Map<string, {at: number; introduction: Introduction}>()
  for (const [at, introduction] of document.introductions.entries())
    if (!introductions.has(introduction.name))
      introductions.set(introduction.name, {at, introduction})
  const sourceKnown = source ? findOrganization(source.name)?.organization.id : undefined
  const states = [...entities.states.values()].filter(({name}) => parties.has(name))
  for (const entity of [...entities.organizations, ...states]) {
    const first = entity.mentions[0]
    if (!first) continue
    const isSource =
      source &&
      (entity.name.toLowerCase() === source.name.toLowerCase() ||
        (sourceKnown !== undefined && entity.known === sourceKnown))
    if (isSource && entity.mentions.length === 1) continue
    const party = parties.has(entity.name)
    // A lone capitalised name that nothing marks as an organization is no fact until a registry knows it.
    const list = entity.certain || party ? facts : candidates
    const introduced =
      introductions.size === 0
        ? undefined
        : [...entity.forms, entity.name]
            .flatMap((form) => introductions.get(form) ?? [])
            .sort((a, b) => a.at - b.at)[0]?.introduction
    const aliases =
      entity.forms.size === 1 && entity.forms.has(entity.name)
        ? []
        : [...entity.forms]
            .filter((form) => form !== entity.name && form !== introduced?.abbreviation)
            .sort()
    const country =
      entity.country ?? (entity.known ? organizationById(entity.known)?.country : undefined)
    const confidence = entity.known
      ? 0.97
      : party && entity.certain
        ? 0.95
        : introduced
          ? 0.93
          : entity.certain
            ? entity.name.includes(' ')
              ? 0.8
              : 0.5
            : party
              ? 0.65
              : 0.3
    list.push({
      name: entity.name,
      ...(introduced ? {abbreviation: introduced.abbreviation} : {}),
      aliases,
      kind: entity.kind,
      ...(country ? {country} : {}),
      ...(entity.known ? {known: entity.known} : {}),
      mentions: entity.mentions.map(mentionOf),
      evidence: evidenceOf(first),
      confidence,
    })
    for (const located of entity.mentions) {
      const known = located.chunk.known ? located.chunk.form.known : undefined
      if (
        !known?.former ||
        issues.some(
          ({code, message}) =>
            code === 'former-name-used' && message.includes(`"${located.chunk.text}"`),
        )
      )
        continue
      const present = known.organization.abbreviation ?? known.organization.name
      issues.push({
        code: 'former-name-used',
        message: `"${located.chunk.text}" was the name until ${known.former}; the organization is now called ${present}.`,
        evidence: evidenceOf(located),
      })
    }
  }
  return {facts, candidates, issues}
}

/** Roles that one article gives to one person. */
const mostRoles = 24

/** The people whom an article names in full, with their roles. */
export function personFacts(
  entities: Entities,
  roles: ReadonlyMap<Sentence, readonly Role[]>,
): PersonFact[] {
  const byPerson = new Map<Role['person'], Role[]>()
  for (const role of [...roles.values()].flat()) {
    const known = byPerson.get(role.person)
    if (known) known.push(role)
    else byPerson.set(role.person, [role])
  }
  return entities.persons.flatMap((person): PersonFact[] => {
    const first =
      person.mentions.find(({chunk}) => chunk.text === person.name) ?? person.mentions[0]
    if (!first) return []
    const held: RoleFact[] = []
    for (const role of byPerson.get(person) ?? []) {
      if (held.length >= mostRoles) break
      const organization = role.organization?.name
      if (
        held.some(
          (other) =>
            other.title.toLowerCase() === role.title.toLowerCase() &&
            (other.organization === organization || !organization),
        )
      )
        continue
      held.push({title: role.title, ...(organization ? {organization} : {})})
    }
    return [
      {
        name: person.name,
        variants: [...person.forms].filter((form) => form !== person.name).sort(),
        roles: held,
        mentions: person.mentions.map(mentionOf),
        evidence: evidenceOf(first),
        confidence: held.length > 0 ? 0.92 : 0.7,
      },
    ]
  })
}

/** The places of an article: those of the gazetteer, and those where something was signed or filed. */
export function placeFacts(
  document: ReadDocument,
  memoranda: readonly MemorandumFact[],
  dateline: DatelineFact | undefined,
): PlaceFact[] {
  const signed = new Set(memoranda.flatMap(({place}) => (place ? [place] : [])))
  const facts = new Map<string, PlaceFact & {mentions: Mention[]}>()
  const add = (name: string, mention: Mention | undefined, confidence: number) => {
    const known = findPlace(name)
    const key = known?.id ?? name.toLowerCase()
    const earlier = facts.get(key)
    if (earlier) {
      if (mention) earlier.mentions.push(mention)
      return
    }
    facts.set(key, {
      name: known?.name ?? name,
      kind: known?.kind ?? 'city',
      ...(known ? {country: known.country, known: known.id} : {}),
      mentions: mention ? [mention] : [],
      evidence: mention
        ? {quote: mention.text, block: mention.block, start: mention.start, end: mention.end}
        : (dateline?.evidence ?? {quote: name, block: '', start: 0, end: 0}),
      confidence,
    })
  }
  for (const sentence of document.sentences) {
    for (const chunk of sentence.chunks) {
      if (chunk.type === 'place')
        add(chunk.place?.name ?? chunk.text, mentionOf({sentence, chunk}), 0.9)
      else if (signed.has(chunk.text)) add(chunk.text, mentionOf({sentence, chunk}), 0.75)
    }
  }
  if (dateline?.place) {
    const shown =
      dateline.place === dateline.place.toUpperCase()
        ? dateline.place
            .toLowerCase()
            .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
        : dateline.place
    add(shown, undefined, dateline.confidence)
  }
  return [...facts.values()]
}

import {findPlace} from '../gazetteer/places.ts'
import type {Entities, OrganizationEntity} from '../names/entities.ts'
import type {Introduction, Sentence} from '../names/readDocument.ts'
import type {Role} from '../names/roles.ts'
import {toReadable} from '../text/readable.ts'
import {traits} from '../text/traits.ts'
import type {
  DatelineFact,
  Evidence,
  ExtractIssue,
  MemorandumFact,
  MemorandumKind,
  MemorandumStatus,
  SignatoryFact,
} from '../types.ts'
import {type Anchor, findAnchors} from './anchors.ts'
import {readAreas} from './areas/readAreas.ts'
import {type MemorandumEvent, readEvent, signingWords} from './events.ts'
import {announcesCount, readBrokenList, readCounted} from './areas/listedAreas.ts'
import {type PartyList, readList, readParties} from './parties.ts'
import {
  type DatedCandidate,
  isRemote,
  isVaguelyDated,
  type PlacedCandidate,
  readLikelySigners,
  readSigners,
  readSigningDates,
  readSigningPlaces,
  tellsOfCeremony,
} from './signing.ts'

/** What {@link findMemoranda} reads. */
export interface MemorandaInput {
  readonly headline?: string
  readonly sentences: readonly Sentence[]
  readonly entities: Entities
  readonly roles: ReadonlyMap<Sentence, readonly Role[]>
  readonly introductions: readonly Introduction[]
  readonly dateline?: DatelineFact
  readonly publishedAt?: string
}

interface Told {
  readonly sentence: Sentence
  readonly anchors: readonly Anchor[]
  readonly event?: MemorandumEvent
  /** Whether it means a memorandum by `the document`, `it` or a verb of signing alone. */
  readonly anaphoric: boolean
}

interface Draft {
  parties: OrganizationEntity[]
  told: Told[]
  status: MemorandumStatus
}

const anaphora =
  /\b(?:the|this|that|both|these|such|renewed|new|corresponding) (?:\p{L}+ ){0,2}?(?:documents?|agreements?|deals?|accords?|pacts?|papers?|texts?|papers?|arrangement|partnership|extension|renewal|act|understanding|signing|ceremony|signature|treaty)\b|\bsigning (?:ceremony|took)|\b(?:sign|signs|signed|inked|concluded|extended|renewed|terminated|scrapped) (?:it|them|the (?:\p{L}+ )?(?:document|agreement|deal|accord|pact|papers?|text|extension|renewal))\b|\bsigned (?:on behalf|for the|by|off)|\b(?:names?|signatures?|pens?) (?:to|under|on|beneath) (?:it|the|paper|this|both|each)|\brepresenting\b.* signing\b|^it (?:was|has been) (?:signed|inked|concluded)|\b(?:after|before|upon|on) signing\b|^sign(?:ed|ing)\b|\bpenned\b|\btook up (?:the|a|his|her|their) pens?\b|\bd(?:id|oes) the honou?rs\b|\b(?:signatories|signatures?)\b|\brepresented\b|\bsigned\b/iu
/** Several papers at once, of which the text goes on to tell one by one. */
const several =
  /\bsign(?:ed|s)? (?:two|three|four|five|six|several|a (?:number|series|package|set|raft) of) (?:\p{L}+ ){0,2}(?:documents|agreements|papers|deals|accords|pacts|texts)\b/iu
/** What opens the telling of a further paper. */
const ordinal = /^(?:the|a|an)?\s*(?:second|third|fourth|fifth|other|another|separate|further)\b/iu
const another =
  /\b(?:also|another|second|third|separate(?:ly)?|similar|in addition|additional(?:ly)?|further|other|meanwhile|on the same day|the same day|later|earlier in the day|as well)\b/iu

/** The memoranda that an article reports; none for near misses. */
export function findMemoranda(input: MemorandaInput): {
  memoranda: MemorandumFact[]
  issues: ExtractIssue[]
} {
  const year = input.publishedAt ? Number(input.publishedAt.slice(0, 4)) : undefined
  const context =
    year === undefined || !input.publishedAt ? {} : {year, published: input.publishedAt}
  const headlineAnchors = input.headline ? findAnchors(input.headline) : []
  const headlineEvent = input.headline
    ? readEvent(toReadable(input.headline), {anchors: headlineAnchors, headline: true, ...context})
    : undefined
  const told: Told[] = []
  let seen = headlineAnchors.length > 0
  for (const sentence of input.sentences) {
    const anchors = (sentence.traits & traits.memorandum) === 0 ? [] : findAnchors(sentence.text)
    if (anchors.length > 0) seen = true
    const anaphoric =
      anchors.length === 0 &&
      (sentence.traits & traits.paper) !== 0 &&
      (seen ? anaphora : several).test(sentence.text)
    if (anchors.length === 0 && !anaphoric) continue
    const event = readEvent(sentence, {anchors, headline: false, ...context})
    told.push({sentence, anchors, anaphoric, ...(event ? {event} : {})})
  }
  const anchored = told.filter(({anchors}) => anchors.length > 0)
  if (anchored.length === 0) return {memoranda: [], issues: []}
  const verdict = decide(told, headlineAnchors.length > 0 ? headlineEvent : undefined)
  if (!verdict) return {memoranda: [], issues: []}
  const drafts = cluster(told, verdict, input)
  const issues: ExtractIssue[] = []
  const memoranda: MemorandumFact[] = []
  for (const [at, draft] of drafts.entries()) {
    const fact = describe(draft, at, drafts, input, [...headlineAnchors])
    if (fact) memoranda.push(fact)
  }
  for (const fact of memoranda) {
    if (fact.signedOnPrecision === 'dayWithoutYear') {
      issues.push({
        code: 'signing-year-unknown',
        message: `The day of signing is given as "${fact.signedOnText ?? ''}" with no year, and the article has no publication date to complete it.`,
        evidence: fact.evidence,
      })
    }
  }
  return {memoranda, issues}
}

/** The status that the article gives its memorandum; `undefined` when it reports none. */
function decide(
  told: readonly Told[],
  headline: MemorandumEvent | undefined,
): MemorandumStatus | undefined {
  const events = told.filter(({event}) => event)
  const main = events.filter(({event}) => event?.kind !== 'background')
  if (headline?.kind === 'rejected') return undefined
  const lead = main[0]?.event
  const has = (kind: MemorandumEvent['kind']) => main.some(({event}) => event?.kind === kind)
  if (headline && headline.kind !== 'background') {
    if (headline.kind === 'signed' && lead) {
      // "Sign" in a headline may stand for what the text calls an extension or a plan.
      if (lead.kind === 'rejected') return undefined
      if (
        lead.kind === 'extended' ||
        lead.kind === 'planned' ||
        lead.kind === 'terminated' ||
        lead.kind === 'expired'
      ) {
        if (lead.kind === 'planned' && has('signed')) return 'signed'
        return lead.kind
      }
      return 'signed'
    }
    if (headline.kind === 'planned' && lead?.kind === 'signed') return 'signed'
    if (lead?.kind === 'rejected' && headline.kind !== 'terminated' && headline.kind !== 'expired')
      return undefined
    if (lead)
      return headline.kind === 'planned' && lead.kind !== 'planned'
        ? toStatus(lead)
        : toStatus(headline)
  }
  if (!lead) return undefined
  if (lead.kind === 'rejected') return undefined
  const early = main
    .filter(({sentence}) => sentence.paragraphIndex <= 2)
    .map(({event}) => event?.kind)
  if (lead.kind === 'signed' || lead.kind === 'planned') {
    if (has('rejected') && lead.kind === 'planned' && !has('signed')) return undefined
    const firm = (['terminated', 'expired', 'extended'] as const).find((kind) =>
      early.slice(0, 3).includes(kind),
    )
    if (firm && lead.kind === 'signed' && main[0]?.anaphoric) return firm
    if (lead.kind === 'planned' && has('signed') && firmlySigned(main)) return 'signed'
  }
  return toStatus(lead)
}

const firmlySigned = (main: readonly Told[]) =>
  main.some(
    ({event, anchors, sentence}) =>
      event?.kind === 'signed' &&
      (anchors.length > 0 ||
        /\bdocument|\bagreement/iu.test(sentence.text) ||
        (sentence.traits & traits.date) !== 0) &&
      /\bsigned\b|\binked\b|\bconcluded\b/iu.test(sentence.text),
  )

const toStatus = ({kind}: MemorandumEvent): MemorandumStatus | undefined =>
  kind === 'rejected' || kind === 'background' ? undefined : kind

/** Memoranda that one article can report. */
const mostMemoranda = 16

/** Gathers the sentences by the memorandum of which they tell. */
function cluster(told: readonly Told[], verdict: MemorandumStatus, input: MemorandaInput): Draft[] {
  const drafts: Draft[] = []
  let current: Draft | undefined
  const ending = verdict === 'terminated' || verdict === 'expired' || verdict === 'extended'
  for (const item of told) {
    const {event, sentence, anchors} = item
    if (event?.kind === 'background' && !ending) continue
    const lists = readParties(
      sentence,
      input.entities,
      input.roles.get(sentence) ?? [],
      anchors[0]?.start === undefined ? undefined : anchors[0].end + sentence.start,
    )
    const relevant = event !== undefined || anchors.length > 0
    const groups = relevant ? withHub(partyGroups(lists, item), item, drafts, current) : []
    if (groups.length === 0) {
      if (!current) {
        current = {parties: [], told: [], status: verdict}
        drafts.push(current)
      }
      if (
        /\bboth (?:documents|memoranda|agreements|MoUs)|\bthe (?:documents|memoranda|agreements|MoUs)\b|\bthese (?:documents|memoranda)/iu.test(
          sentence.text,
        )
      )
        for (const draft of drafts) draft.told.push(item)
      else current.told.push(item)
      continue
    }
    for (const group of groups) {
      const target = place(group, item, drafts, current)
      if (target === 'ignore') {
        current?.told.push(item)
        continue
      }
      if (target === 'new') {
        if (drafts.length >= mostMemoranda) continue
        const status =
          event && event.kind !== 'background' && event.kind !== 'rejected' && drafts.length > 0
            ? event.kind
            : verdict
        if (event?.kind === 'rejected') continue
        current = {parties: [...group], told: [item], status}
        drafts.push(current)
        continue
      }
      for (const party of group) if (!target.parties.includes(party)) target.parties.push(party)
      if (!target.told.includes(item)) target.told.push(item)
      current = target
    }
  }
  // "signed two documents": when and where holds for both.
  for (const item of told)
    if (item.anchors.length === 0 && several.test(item.sentence.text))
      for (const draft of drafts) if (!draft.told.includes(item)) draft.told.push(item)
  return drafts
}

/**
 * Completes "it signed a similar memorandum with C": the one who signs is the first party of before.
 */
function withHub(
  groups: OrganizationEntity[][],
  {anchors, sentence, event}: Told,
  drafts: readonly Draft[],
  current: Draft | undefined,
): OrganizationEntity[][] {
  const hub = drafts[0]?.parties[0]
  if (!hub || !current || current.parties.length < 2) return groups
  if (event?.kind !== 'signed' && event?.kind !== 'planned' && !ordinal.test(sentence.text))
    return groups
  return groups.map((group) => {
    const [only] = group
    const indefinite = anchors.some(({start}) => isIndefinite(sentence.text, start))
    const fresh =
      only &&
      group.length === 1 &&
      only !== hub &&
      !drafts.some(({parties}) => parties.includes(only))
    return fresh && (indefinite || another.test(sentence.text)) && /\bwith\b/u.test(sentence.text)
      ? [hub, only]
      : group
  })
}

const isIndefinite = (text: string, start: number) =>
  /\b(?:an?|another|second|third|fourth|separate|similar|first|one)\s+(?:\p{L}+ ){0,2}$/iu.test(
    text.slice(0, start),
  )

/** The party sets that a sentence tells: one, or several for "memoranda with B and C". */
function partyGroups(
  lists: readonly PartyList[],
  {anchors, sentence}: Told,
): OrganizationEntity[][] {
  const of = (frame: PartyList['frame']) => {
    const found: OrganizationEntity[] = []
    for (const list of lists)
      if (list.frame === frame)
        for (const {entity} of list.parties) if (!found.includes(entity)) found.push(entity)
    return found
  }
  const unique = (items: OrganizationEntity[]) => [...new Set(items)]
  const betweens = lists.filter(({frame}) => frame === 'between')
  if (betweens.length > 1)
    return betweens.map(({parties}) => unique(parties.map(({entity}) => entity)))
  const subject = of('subject')
  const withs = of('with')
  const listed = of('list')
  if (betweens.length === 1) return [of('between')]
  if (listed.length >= 2) return [listed]
  if (
    subject.length === 1 &&
    withs.length >= 2 &&
    anchors.some(({plural}) => plural) &&
    !/\bjoint|trilateral|multilateral/iu.test(sentence.text)
  ) {
    return withs.filter((other) => other !== subject[0]).map((other) => unique([...subject, other]))
  }
  const all = unique([
    ...subject,
    ...withs,
    ...of('by'),
    ...(subject.length + withs.length === 0 || of('signatories').length > 0
      ? of('signatories')
      : []),
  ])
  return all.length > 0 ? [all] : []
}

function place(
  group: readonly OrganizationEntity[],
  {anchors, sentence, event}: Told,
  drafts: readonly Draft[],
  current: Draft | undefined,
): Draft | 'new' | 'ignore' {
  const shared = (draft: Draft) => group.filter((party) => draft.parties.includes(party)).length
  const full = drafts.find(
    (draft) =>
      shared(draft) === group.length ||
      (shared(draft) === draft.parties.length &&
        draft.parties.length >= 1 &&
        (draft.parties.length < 2 || group.length > draft.parties.length)),
  )
  if (full) {
    // A second memorandum of one party with somebody new is not an addition to the first.
    return full
  }
  if (!current) return 'new'
  if (current.parties.length === 0) return current
  if (
    (anchors.length > 0 || event?.kind === 'signed') &&
    shared(current) < group.length &&
    /^the first\b/iu.test(sentence.text) === false &&
    ordinal.test(sentence.text)
  )
    return 'new'
  if (group.length === 1) {
    if (current.parties.length < 2) return current
    return 'ignore'
  }
  if (
    current.parties.length < 2 &&
    shared(current) === 0 &&
    group.length >= 2 &&
    !another.test(sentence.text)
  )
    return current
  const indefinite = anchors.some(({start}) => isIndefinite(sentence.text, start))
  const fresh = event?.kind === 'signed' || event?.kind === 'planned' || event?.kind === 'extended'
  if (
    fresh &&
    anchors.length > 0 &&
    (indefinite ||
      another.test(sentence.text) ||
      anchors.some(({plural}) => plural) ||
      Math.max(...drafts.map(shared)) === 0)
  )
    return 'new'
  if (fresh && another.test(sentence.text)) return 'new'
  return 'ignore'
}

function describe(
  draft: Draft,
  at: number,
  drafts: readonly Draft[],
  input: MemorandaInput,
  headlineAnchors: readonly Anchor[],
): MemorandumFact | undefined {
  const {told} = draft
  const first =
    told.find(({event, anchors}) => event && event.kind !== 'background' && anchors.length > 0) ??
    told.find(({event}) => event) ??
    told[0]
  if (!first) return undefined
  const own = told.flatMap((item) => item.anchors)
  // "signed another with C": what it is was said of the first.
  const before = own.length === 0 && at > 0 ? drafts.slice(0, at) : []
  const anchors = [
    ...own,
    ...before.flatMap((draft) => draft.told.flatMap((item) => item.anchors)).slice(0, 1),
    ...(drafts.length === 1 ? headlineAnchors : []),
  ]
  const best =
    anchors.find(({stated, strong}) => stated && strong) ??
    anchors.find(({stated}) => stated) ??
    anchors[0]
  if (!best) return undefined
  const kind: MemorandumKind = leadingKind(anchors) ?? best.kind
  const signers = draft.status === 'planned' ? [] : signatoriesOf(draft, input, drafts.length)
  const parties = fillParties(draft, signers, input, drafts.length)
  const whole: Draft = {...draft, parties}
  const signatories = settle(signers, parties)
  const certain = anchors.some(({strong}) => strong)
  if (parties.length === 0) return undefined
  if (parties.length < 2 && (!certain || at > 0 || !parties[0]?.certain)) return undefined
  if (
    parties.length < 2 &&
    input.sentences.some(({text}) =>
      /\b(?:leaked|internal|confidential) (?:\p{L}+ )?memo/iu.test(text),
    )
  )
    return undefined
  if (parties.length < 2 && draft.status === 'planned' && !first.anchors.some(({strong}) => strong))
    return undefined
  const dated = draft.status === 'planned' ? undefined : dateOf(whole, input)
  const place = draft.status === 'planned' ? undefined : placeOf(whole, input)
  const evidence = evidenceOf(first.sentence)
  const areas = areasOf(draft, parties, at, drafts, input)
  const abbreviations: Record<string, string> = {}
  for (const {name, abbreviation} of input.introductions) {
    const party = parties.find((entity) => entity.name === name || entity.forms.has(name))
    if (party) abbreviations[party.name] = abbreviation
  }
  const expires = expiryOf(draft)
  return {
    kind,
    kindStated: best.stated,
    parties: parties.map(({name}) => name),
    abbreviations,
    signatories: signatories.map((signer): SignatoryFact => {
      const organization = signer.organization?.name
      return {
        name: signer.name,
        ...(signer.title ? {title: signer.title} : {}),
        ...(organization ? {organization} : {}),
      }
    }),
    ...(dated?.date.iso ? {signedOn: dated.date.iso} : {}),
    signedOnPrecision: dated?.date.precision ?? 'unknown',
    ...(dated ? {signedOnText: dated.date.text} : {}),
    ...(place ? {place} : {}),
    status: draft.status,
    areas,
    ...(expires ? {expiresOn: expires} : {}),
    summary: first.sentence.text,
    furtherEvidence: told
      .filter((item) => item !== first && (item.event || item.anchors.length > 0))
      .slice(0, 5)
      .map(({sentence}) => evidenceOf(sentence)),
    evidence,
    confidence: confidenceOf(parties, certain, first),
  }
}

function leadingKind(anchors: readonly Anchor[]): MemorandumKind | undefined {
  return (
    anchors.find(({stated, strong}) => stated && strong)?.kind ??
    anchors.find(({stated}) => stated)?.kind
  )
}

const evidenceOf = ({paragraph, start, end, text}: Sentence): Evidence => ({
  quote: text,
  block: paragraph.key,
  start,
  end,
})

function confidenceOf(
  parties: readonly OrganizationEntity[],
  strong: boolean,
  first: Told,
): number {
  const base = parties.length >= 2 ? 0.9 : 0.55
  const named = parties.every(({certain}) => certain) ? 0.06 : -0.05
  return Math.round((base + named - (strong ? 0 : 0.1) - (first.anaphoric ? 0.1 : 0)) * 100) / 100
}

interface Signer {
  name: string
  title?: string
  organization?: OrganizationEntity
}

function signatoriesOf(draft: Draft, input: MemorandaInput, count: number): Signer[] {
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
  const held = (person: Role['person']) => {
    if (!byPerson) {
      byPerson = new Map()
      for (const roles of input.roles.values())
        for (const role of roles) {
          const known = byPerson.get(role.person)
          if (known) known.push(role)
          else byPerson.set(role.person, [role])
        }
    }
    return byPerson.get(person)
  }
  for (const sentence of sentences) {
    const roles = input.roles.get(sentence) ?? []
    const signers = readSigners(sentence, input.entities)
    if (signers.length === 0) continue
    for (const {person, organization, told} of signers) {
      // Who is represented at a signing without being a party only watches it.
      if (
        told === 'represented' &&
        organization &&
        draft.parties.length > 1 &&
        !draft.parties.includes(organization)
      )
        continue
      const all = [...roles.filter((role) => role.person === person), ...(held(person) ?? [])]
      const office =
        all.find((role) => role.organization && draft.parties.includes(role.organization)) ?? all[0]
      const given = partyOf(organization, draft.parties)
      const own =
        office?.organization && draft.parties.includes(office.organization)
          ? office.organization
          : undefined
      const holder = (told === 'ahead' ? own : undefined) ?? given ?? office?.organization
      if (found.some((other) => other.person === person)) continue
      found.push({
        person,
        name: person.name,
        ...(office ? {title: office.title} : {}),
        ...(holder ? {organization: holder} : {}),
      })
    }
  }
  if (found.length < 2) {
    for (const sentence of sentences) {
      const told = readLikelySigners(sentence, input.roles.get(sentence) ?? [])
      for (const {person, title, organization} of told) {
        if (found.some((other) => other.person === person)) continue
        found.push({person, name: person.name, title, ...(organization ? {organization} : {})})
      }
    }
  }
  if (count > 1) {
    const own = found.filter(
      ({organization}) => !organization || draft.parties.includes(organization),
    )
    return settle(own, draft.parties)
  }
  return settle(found, draft.parties)
}

/** For whom a signatory signed: a country stands for its own party, or for nobody. */
function partyOf(
  organization: OrganizationEntity | undefined,
  parties: readonly OrganizationEntity[],
): OrganizationEntity | undefined {
  if (!organization?.state || parties.includes(organization)) return organization
  const own = parties.filter(({country}) => country === organization.country)
  return own.length === 1 ? own[0] : undefined
}

/** Gives signatories without an organization the parties that nobody signed for, in order. */
function settle(signers: readonly Signer[], parties: readonly OrganizationEntity[]): Signer[] {
  const free = parties.filter((party) => !signers.some(({organization}) => organization === party))
  const open = signers.filter(({organization}) => !organization)
  return signers.map(({name, title, organization}) => {
    const given =
      organization ??
      (open.length <= free.length
        ? free[open.findIndex((signer) => signer.name === name)]
        : undefined)
    return {name, ...(title ? {title} : {}), ...(given ? {organization: given} : {})}
  })
}

/** Parties that only show through the people who signed for them. */
function fillParties(
  draft: Draft,
  signers: readonly Signer[],
  input: MemorandaInput,
  count: number,
): OrganizationEntity[] {
  const parties = [...draft.parties]
  if (parties.length < 2) {
    for (const {organization} of signers)
      if (organization && !parties.includes(organization)) parties.push(organization)
  }
  if (parties.length < 2 && count === 1) {
    // Lower-case references: "the museum and the foundation signed".
    const sentence = draft.told.find(({event}) => event)?.sentence
    for (const found of sentence?.text.matchAll(/\bthe (\p{Ll}+)\b/gu) ?? []) {
      const entity = sentence
        ? input.entities.organizationByNoun(found[1] ?? '', sentence, sentence.start + found.index)
        : undefined
      if (
        entity?.certain &&
        entity.nouns.has(found[1] ?? '') &&
        !parties.includes(entity) &&
        parties.length < 2
      )
        parties.push(entity)
    }
    const strong = draft.told.some(({anchors}) => anchors.some((anchor) => anchor.strong))
    const over = draft.status !== 'signed' && draft.status !== 'planned'
    if (parties.length < 2 && (strong || over)) leadParties(draft, parties, input)
  }
  return parties
}

/**
 * Parties named before the sentence that tells of the signing: `A and B became sister libraries`, or the
 * only two organizations of which the text spoke until then.
 */
function leadParties(draft: Draft, parties: OrganizationEntity[], input: MemorandaInput): void {
  const told = draft.told.find(({event}) => event)?.sentence
  if (!told) return
  const before = input.sentences.filter(({index}) => index <= told.index)
  for (const sentence of before) {
    for (const [at, chunk] of sentence.chunks.entries()) {
      if (chunk.type !== 'organization') continue
      const list = readList(sentence, at, sentence.end, input.entities)
      const named = list.parties.map(({entity}) => entity).filter(({kind}) => kind !== 'media')
      if (named.length < 2 || !parties.every((party) => named.includes(party))) continue
      for (const entity of named) if (!parties.includes(entity)) parties.push(entity)
      return
    }
  }
  const spoken = new Set<OrganizationEntity>()
  for (const sentence of before) {
    for (const chunk of sentence.chunks) {
      if (chunk.type !== 'organization') continue
      const entity = input.entities.organizationOf(chunk, sentence)
      if (entity?.certain && entity.kind !== 'media') spoken.add(entity)
    }
  }
  for (const party of parties) spoken.add(party)
  if (spoken.size !== 2 && draft.status !== 'signed' && draft.status !== 'planned') {
    // The body that ends a memorandum may be described at first, and named only further on.
    spoken.clear()
    for (const entity of input.entities.organizations)
      if (entity.certain && entity.kind !== 'media') spoken.add(entity)
    for (const party of parties) spoken.add(party)
  }
  if (spoken.size !== 2) return
  for (const entity of spoken) if (!parties.includes(entity)) parties.push(entity)
}

const extensionDated = (draft: Draft, input: MemorandaInput) =>
  draft.told.some(
    ({event, sentence}) =>
      event?.kind === 'extended' &&
      readSigningDates(sentence, input.publishedAt, extending).length > 0,
  )

const extending = /\b(?:extend|renew|prolong)\p{L}*/giu
const meeting = /\b(?:met|meeting|ceremony|became)\b/giu
function dateOf(draft: Draft, input: MemorandaInput): DatedCandidate | undefined {
  const ended = draft.status === 'terminated' || draft.status === 'expired'
  const fits = draft.told.filter(({event}) => {
    if (draft.status === 'extended') return event?.kind === 'extended' || event?.kind === 'signed'
    if (ended) return true
    return event?.kind === 'signed' || event === undefined
  })
  const candidates: DatedCandidate[] = []
  let vague = false
  for (const {sentence, event, anaphoric} of fits) {
    if (!ended && event === undefined && !tellsOfCeremony(sentence)) continue
    const words = signingWords(sentence)
    if (ended && words.length === 0) continue
    if (event?.kind === 'signed' && isVaguelyDated(sentence)) vague = true
    if (
      !ended &&
      event?.kind !== 'extended' &&
      draft.status === 'extended' &&
      extensionDated(draft, input)
    )
      continue
    const found = readSigningDates(
      sentence,
      input.publishedAt,
      draft.status === 'extended' ? extending : undefined,
    )
    for (const candidate of found) {
      if (ended) {
        // The day of ending stands by its own verb; the original signing must stand by "signed".
        const at = candidate.date.start
        const near = words.some(
          ({start, end, text}) =>
            /sign|ink|conclu|enter/iu.test(text) &&
            at >= start &&
            at - end < 90 &&
            !/terminat|expir|laps|ended|vot/iu.test(sentence.text.slice(end, at)),
        )
        const opening =
          at < 30 &&
          words.some(({start}) => start > at && start < at + 120) &&
          !/terminat|expir|laps|ended|vot/iu.test(sentence.text)
        // "dates from 8 October 2019, when it was signed"
        const dating =
          /\bdat(?:es|ed|ing) (?:from|back to) $/u.test(sentence.text.slice(0, at)) ||
          /^,? when (?:it|the \p{L}+) was (?:signed|inked|concluded)/u.test(
            sentence.text.slice(candidate.date.end),
          )
        if (!near && !opening && !dating) continue
      }
      candidates.push({
        ...candidate,
        cost: candidate.cost + (anaphoric ? 5 : 0) + (event === undefined ? 40 : 0),
      })
    }
  }
  if (candidates.length === 0 && !vague && !ended) {
    const lead = draft.told.find(({event}) => event)?.sentence
    for (const sentence of input.sentences) {
      if (!lead || sentence.index >= lead.index || lead.index - sentence.index > 3) continue
      if ((sentence.traits & traits.gathering) === 0) continue
      const meets = /\b(?:met|meeting|ceremony|visit\p{L}*|became|event|talks)\b/iu.test(
        sentence.text,
      )
      if (!meets) continue
      candidates.push(...readSigningDates(sentence, input.publishedAt, meeting))
    }
  }
  if (candidates.length === 0 && !vague && draft.status === 'signed')
    candidates.push(...leadDates(draft, input))
  const day = candidates.sort((a, b) => rank(a) - rank(b))[0]
  if (vague && day && day.cost > 60) return undefined
  if (day?.date.precision === 'unknown') return day
  return day
}

/** The one day that the sentences before the telling name, as a last resort: `On Monday, the pens came out.` */
function leadDates(draft: Draft, input: MemorandaInput): DatedCandidate[] {
  const lead = draft.told.find(({event}) => event)?.sentence
  if (!lead || lead.index > 3) return []
  const found = input.sentences
    .slice(0, lead.index)
    .flatMap((sentence) => readSigningDates(sentence, input.publishedAt))
    .filter(({date}) => date.precision === 'day')
  return new Set(found.map(({date}) => date.iso)).size === 1 ? found.slice(0, 1) : []
}

const rank = ({cost, date}: DatedCandidate) =>
  cost + (date.precision === 'day' || date.precision === 'dayWithoutYear' ? 0 : 500)

const gathering =
  /\b(?:met|meeting|ceremony|signing|summit|forum|conference|talks|gathered|hosted|visit|event)\b/iu

function placeOf(draft: Draft, input: MemorandaInput): string | undefined {
  const dateline = input.dateline?.place
  const ended = draft.status === 'terminated' || draft.status === 'expired'
  const sentences = draft.told
    .filter(({event}) =>
      ended
        ? event !== undefined
        : event === undefined || event.kind === 'signed' || event.kind === 'extended',
    )
    .map((item) => item)
  if (
    sentences.some(
      ({sentence, event}) => isRemote(sentence) && (event || tellsOfCeremony(sentence)),
    )
  )
    return undefined
  const candidates: PlacedCandidate[] = []
  for (const {sentence, event, anchors} of sentences) {
    if (!event && !tellsOfCeremony(sentence)) continue
    if (ended && !/\b(?:signed|inked|concluded)\b/iu.test(sentence.text)) continue
    if (draft.status === 'extended' && /\boriginal(?:ly)?\b/iu.test(sentence.text)) continue
    for (const candidate of readSigningPlaces(sentence, dateline)) {
      if (
        ended &&
        !/\b(?:signed|inked|concluded)\b/iu.test(
          sentence.text.slice(0, (candidate.chunk?.start ?? sentence.start) - sentence.start),
        )
      )
        continue
      candidates.push({
        ...candidate,
        score: candidate.score + (event && anchors.length > 0 ? 1 : 0),
      })
    }
  }
  if (!ended && !candidates.some(({score}) => score >= 0)) {
    // The ceremony's place may stand in the sentences that lead up to it.
    const last = Math.max(...draft.told.map(({sentence}) => sentence.index))
    for (const sentence of input.sentences) {
      if (
        sentence.index > last + 1 ||
        (sentence.traits & traits.gathering) === 0 ||
        !gathering.test(sentence.text) ||
        isRemote(sentence)
      )
        continue
      for (const candidate of readSigningPlaces(sentence, dateline))
        if (candidate.score >= 0) candidates.push(candidate)
    }
  }
  const best = candidates.sort((a, b) => b.score - a.score)[0]
  if (!best || best.score < 0) return ended ? undefined : headlinePlace(input)
  // "here" from KUWAIT, and "in Kuwait City" further on: the fuller name is the place.
  const fuller = best.here
    ? candidates.find(({name}) => name.toLowerCase().startsWith(`${best.name.toLowerCase()} `))
    : undefined
  return nameOfPlace((fuller ?? best).name)
}

/** `A and B sign pact in Surabaya`: where the headline says it was done, if the text names that place. */
function headlinePlace({headline, sentences}: MemorandaInput): string | undefined {
  const found = headline
    ? /\b(?:sign|ink|seal|pen|conclude|renew|extend)\p{L}*\b.* in (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)$/u.exec(
        headline,
      )
    : null
  const name = found?.[1]
  if (!name || findPlace(name)?.kind === 'country') return undefined
  return findPlace(name) || sentences.some(({text}) => text.includes(name)) ? name : undefined
}

const nameOfPlace = (name: string) =>
  name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    : name

/** The paragraphs that list what a sentence with a colon announced. */
function itemsAfter(opener: Sentence, sentences: readonly Sentence[]): string[] {
  const items: string[] = []
  let paragraph = opener.paragraphIndex
  for (const sentence of sentences) {
    if (sentence.paragraphIndex <= opener.paragraphIndex) continue
    if (sentence.paragraphIndex === paragraph) continue
    const {text, kind} = sentence.paragraph
    const marked =
      kind === 'listItem' || /^\s*(?:[-–—•·*▪◦●]|\(?\d{1,2}[.)]|\(?[a-z]\))\s*/u.test(text)
    if (!marked || sentence.paragraphIndex !== paragraph + 1) break
    paragraph = sentence.paragraphIndex
    items.push(
      text
        .replace(/^\s*(?:[-–—•·*▪◦●]|\(?\d{1,2}[.)]|\(?[a-z]\))\s*/u, '')
        .replace(/[\s;,.]*(?:\band)?[\s;,.]*$/u, '')
        .replace(/^(?:the|a|an)\s+/iu, ''),
    )
  }
  return items.filter((item) => item !== '' && item.length < 120)
}

const speaksOfIt =
  /\b(?:memorand|MoU|MOU|MoC|document|agreement|protocol|declaration|accord|pact|co-?operat|collaborat|the (?:two |three )?(?:sides|parties|partners|universities|institutions|companies|schools|houses|organi[sz]ations|museums|banks|agencies|ministries)|both (?:sides|parties|institutions|universities)|under it|areas|fields|points|topics|priorities|together|will (?:jointly|also)|joint(?:ly)?)|^(?:In it|By it|With it|Through it|In them|Its|It|They|Both|The two|The three|The \p{Ll}+s (?:want|plan|will|intend|hope|aim|agreed|mean|also))\b/iu

/** Whether a sentence names every party, and so speaks of them together. */
const namesAll = (
  sentence: Sentence,
  parties: readonly OrganizationEntity[],
  {entities}: MemorandaInput,
): boolean =>
  parties.length > 1 &&
  parties.every((party) =>
    sentence.chunks.some(
      (chunk) =>
        chunk.type !== 'person' &&
        chunk.type !== 'title' &&
        entities.organizationOf(chunk, sentence) === party,
    ),
  )

function areasOf(
  draft: Draft,
  parties: readonly OrganizationEntity[],
  at: number,
  drafts: readonly Draft[],
  input: MemorandaInput,
): string[] {
  const own = new Set(draft.told.map(({sentence}) => sentence))
  const lastOwn = Math.max(...draft.told.map(({sentence}) => sentence.index))
  const ownStart = draft.told[0]?.sentence.index ?? 0
  // Memoranda of one sentence share what follows it.
  const nextStart = Math.min(
    Number.POSITIVE_INFINITY,
    ...drafts
      .slice(at + 1)
      .map((later) => later.told[0]?.sentence.index ?? 0)
      .filter((start) => start > ownStart),
  )
  const lists: {areas: readonly string[]; weight: number}[] = []
  const quoted: {areas: readonly string[]; weight: number}[] = []
  for (const sentence of input.sentences) {
    const linked = own.has(sentence)
    const near =
      sentence.index > (draft.told[0]?.sentence.index ?? 0) &&
      sentence.index < nextStart &&
      sentence.index <= lastOwn + 6
    const other = drafts.some(
      (draftOther) =>
        draftOther !== draft && draftOther.told.some((item) => item.sentence === sentence),
    )
    if (!linked && (!near || other)) continue
    const speaks = linked || speaksOfIt.test(sentence.text) || namesAll(sentence, parties, input)
    if (announcesCount(sentence)) {
      const items = readCounted(input.sentences.slice(sentence.index + 1))
      if (items.length > 1) {
        lists.push({areas: items, weight: 3})
        continue
      }
    }
    if (speaks && sentence.paragraph.text.trimEnd().endsWith(';')) {
      const items = readBrokenList(sentence, input.sentences)
      if (items.length > 1) {
        lists.push({areas: items, weight: 3})
        continue
      }
    }
    if (linked && /(?:following|areas|fields|points|directions)?\s*:$/u.test(sentence.text)) {
      const items = itemsAfter(sentence, input.sentences)
      if (items.length > 1) lists.push({areas: items, weight: 3})
    }
    if (
      /^["“«]/u.test(sentence.text) ||
      /\b(?:said|told|added|noted)\b[^.]{0,40}$/u.test(sentence.text)
    ) {
      if (/\b(?:work|cooperate|collaborate)\b/u.test(sentence.text))
        for (const list of readAreas(sentence)) if (list.weight >= 2) quoted.push(list)
      continue
    }
    // A sentence that only lists fields speaks of them without naming the memorandum.
    for (const list of readAreas(sentence)) if (speaks || list.weight === 3) lists.push(list)
  }
  // What the parties say in quotation marks counts where nothing else does.
  if (lists.length === 0) lists.push(...quoted)
  const top = Math.max(0, ...lists.map(({weight}) => weight))
  if (top === 0) return []
  const kept = lists.filter(({weight}) => (top >= 2 ? weight >= 2 : true))
  const areas: string[] = []
  for (const area of kept.flatMap((list) => list.areas)) {
    const key = area.toLowerCase()
    if (!areas.some((other) => other.toLowerCase() === key || other.toLowerCase().includes(key)))
      areas.push(area)
  }
  return areas.slice(0, 14)
}

function expiryOf(draft: Draft): string | undefined {
  for (const {sentence} of draft.told) {
    const found =
      /\b(?:until|expires? on|valid (?:until|through))\s+(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})/u.exec(
        sentence.text,
      )
    if (found) {
      const month =
        [
          'January',
          'February',
          'March',
          'April',
          'May',
          'June',
          'July',
          'August',
          'September',
          'October',
          'November',
          'December',
        ].indexOf(found[2] ?? '') + 1
      return `${found[3]}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`
    }
  }
  return undefined
}

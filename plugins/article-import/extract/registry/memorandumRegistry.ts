import type {NewsDocument} from '../../model.ts'
import type {MemorandumFact, MemorandumKind, MemorandumStatus} from '../types.ts'
import {membersOf, textOf} from './builtDocument.ts'
import {hashHex, keyOf} from './hash.ts'

/** One article's telling of one memorandum, with its names resolved; ids are asked for late. */
export interface MemorandumObservation {
  readonly articleId: string
  readonly fact: MemorandumFact
  readonly parties: readonly (() => string)[]
  readonly names: readonly (() => string)[]
  readonly signatories: readonly {
    readonly person: string
    readonly title?: string
    readonly organization?: () => string
  }[]
  readonly place?: string
  readonly publishedAt?: string
}

const families: Record<MemorandumKind, string> = {
  memorandumOfUnderstanding: 'memorandum',
  memorandumOfCooperation: 'memorandum',
  cooperationAgreement: 'agreement',
  protocol: 'protocol',
  jointDeclaration: 'declaration',
}
/** How each kind is called in a title. */
export const memorandumTitles: Record<MemorandumKind, string> = {
  memorandumOfUnderstanding: 'Memorandum of Understanding',
  memorandumOfCooperation: 'Memorandum of Cooperation',
  cooperationAgreement: 'Cooperation Agreement',
  protocol: 'Protocol',
  jointDeclaration: 'Joint Declaration',
}
const later: readonly MemorandumStatus[] = [
  'planned',
  'signed',
  'extended',
  'expired',
  'terminated',
]
const reach = 60 * 86_400_000

interface Group {
  readonly family: string
  readonly parties: string
  readonly signedOn?: string
  readonly members: [string, MemorandumObservation][]
  existing?: NewsDocument
  /** Further documents of the dataset that tell of the same memorandum. */
  absorbed?: readonly NewsDocument[]
}

const entries = new WeakMap<MemorandumObservation, readonly [string, Record<string, unknown>]>()

/** An observation's evidence under its key, made once: the document is made anew with each further telling. */
function evidenceOf(
  observation: MemorandumObservation,
): readonly [string, Record<string, unknown>] {
  const known = entries.get(observation)
  if (known) return known
  const {articleId, fact} = observation
  const {quote, start, end} = fact.evidence
  const key = `${articleId}\n${quote}`
  const made = [
    key,
    {
      _key: keyOf(key),
      _type: 'evidence',
      article: {_type: 'reference', _ref: articleId},
      quote,
      start,
      end,
      confidence: fact.confidence,
    },
  ] as const
  entries.set(observation, made)
  return made
}

const refOf = (value: unknown): string | undefined =>
  textOf((value as {_ref?: unknown} | undefined)?._ref)

/**
 * Memoranda over the whole archive.
 *
 * Tellings belong together when the parties and the kind's family agree and the days of signing are
 * equal; a telling without a day joins the nearest dated group whose day lies within 60 days of its
 * publication.
 *
 * @param current - the present id of an organization, whose document may have gone into another
 */
export function createMemorandumRegistry(
  existing: readonly NewsDocument[],
  current: (id: string) => string = (id) => id,
) {
  const observations = new Map<string, MemorandumObservation>()
  /** Tellings by family and parties, so that a new one is held against its own kind only. */
  const buckets = new Map<string, Set<string>>()
  const bucketOf = new Map<string, string>()
  const groups = new Map<string, readonly Group[]>()
  const documents = existing
    .filter(({_type}) => _type === 'memorandum')
    .sort((a, b) => (a._id < b._id ? -1 : 1))
  let documentsIn = new Map<string, NewsDocument[]>()

  const familyOf = (document: NewsDocument) =>
    families[(textOf(document.kind) ?? 'memorandumOfUnderstanding') as MemorandumKind]
  const partiesOf = (document: NewsDocument) =>
    [
      ...new Set(
        membersOf(document.parties)
          .flatMap((party) => refOf(party.organization) ?? [])
          .map(current),
      ),
    ]
      .sort()
      .join(' ')
  const yearOf = ({publishedAt, fact}: MemorandumObservation) =>
    (fact.signedOn ?? publishedAt ?? '').slice(0, 4)
  const bucketFor = ({fact, parties}: MemorandumObservation) =>
    `${families[fact.kind]}\n${[...new Set(parties.map((party) => party()))].sort().join(' ')}`

  function put(key: string, observation: MemorandumObservation): void {
    const bucket = bucketFor(observation)
    const before = bucketOf.get(key)
    if (before !== undefined && before !== bucket) {
      buckets.get(before)?.delete(key)
      groups.delete(before)
    }
    bucketOf.set(key, bucket)
    const keys = buckets.get(bucket) ?? new Set()
    keys.add(key)
    buckets.set(bucket, keys)
    groups.delete(bucket)
  }

  /** Sorts everything anew: the ids of parties may have changed since a telling was put away. */
  function settle(): void {
    for (const [key, observation] of observations)
      if (bucketOf.get(key) !== bucketFor(observation)) put(key, observation)
    const sorted = new Map<string, NewsDocument[]>()
    for (const document of documents) {
      const bucket = `${familyOf(document)}\n${partiesOf(document)}`
      sorted.set(bucket, [...(sorted.get(bucket) ?? []), document])
    }
    documentsIn = sorted
    groups.clear()
  }
  settle()

  function groupsIn(bucket: string): readonly Group[] {
    const known = groups.get(bucket)
    if (known) return known
    const [family = '', parties = ''] = bucket.split('\n')
    const made: Group[] = []
    const members = [...(buckets.get(bucket) ?? [])]
      .sort()
      .flatMap((key): [string, MemorandumObservation][] => {
        const observation = observations.get(key)
        return observation ? [[key, observation]] : []
      })
    const own = documentsIn.get(bucket) ?? []
    for (const [key, observation] of members) {
      const {signedOn} = observation.fact
      if (!signedOn) continue
      const found = made.find((other) => other.signedOn === signedOn)
      if (found) found.members.push([key, observation])
      else made.push({family, parties, signedOn, members: [[key, observation]]})
    }
    for (const document of own) {
      const signedOn = textOf(document.signedOn)
      if (!signedOn) continue
      const same = made.find((other) => other.signedOn === signedOn && !other.existing)
      if (same) same.existing = document
      else made.push({family, parties, signedOn, members: [], existing: document})
    }
    for (const [key, observation] of members) {
      if (observation.fact.signedOn) continue
      const published = observation.publishedAt ? Date.parse(observation.publishedAt) : Number.NaN
      const near = made
        .filter((other) => other.signedOn !== undefined)
        .map((other) => ({other, distance: Math.abs(published - Date.parse(other.signedOn ?? ''))}))
        .filter(({distance}) => Number.isNaN(distance) || distance <= reach)
        .sort(
          (a, b) =>
            a.distance - b.distance ||
            ((a.other.signedOn ?? '') < (b.other.signedOn ?? '') ? -1 : 1),
        )[0]
      const open =
        near?.other ??
        made.find(
          (other) =>
            other.signedOn === undefined &&
            other.members.some(([, member]) => yearOf(member) === yearOf(observation)),
        )
      if (open) open.members.push([key, observation])
      else made.push({family, parties, members: [[key, observation]]})
    }
    for (const document of own) {
      if (textOf(document.signedOn)) continue
      const articles = new Set(
        membersOf(document.evidence).flatMap((entry) => refOf(entry.article) ?? []),
      )
      const tells = (other: Group) =>
        other.members.some(([, member]) => articles.has(member.articleId))
      // A machine's undated id holds the year, by which a day that was learned later finds it.
      const sameYear = (other: Group) => document._id === undatedId(other)
      const same =
        made.find((other) => !other.existing && tells(other)) ??
        made.find((other) => !other.existing && sameYear(other))
      const twin = same ?? made.find((other) => other.existing && (tells(other) || sameYear(other)))
      if (same) same.existing = document
      else if (twin) twin.absorbed = [...(twin.absorbed ?? []), document]
      else made.push({family, parties, members: [], existing: document})
    }
    groups.set(bucket, made)
    return made
  }

  const undatedId = ({family, parties, signedOn, members}: Group): string => {
    const year =
      signedOn?.slice(0, 4) ?? members.map(([, member]) => yearOf(member)).sort()[0] ?? ''
    return `memorandum-${hashHex(`${family}\n${parties}\nundated ${year}`)}`
  }

  const idOf = (made: Group): string => {
    const {family, parties, signedOn, existing: document, members} = made
    const own = signedOn
      ? `memorandum-${hashHex(`${family}\n${parties}\n${signedOn}`)}`
      : undatedId(made)
    // An editor's document keeps its id; a machine's follows its content.
    return document && (document.needsReview !== true || members.length === 0) ? document._id : own
  }

  function documentFrom(made: Group): NewsDocument {
    const {members, existing: document} = made
    const approved = document !== undefined && document.needsReview !== true
    const facts = members.map(([, {fact}]) => fact)
    const pick = <Value>(values: readonly (Value | undefined)[]): Value | undefined => {
      const known = values.filter((value): value is Value => value !== undefined)
      return known.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))[0]
    }
    const stated = facts.filter(({kindStated}) => kindStated).map(({kind}) => kind)
    const kind =
      pick(stated) ??
      (textOf(document?.kind) as MemorandumKind | undefined) ??
      facts[0]?.kind ??
      'memorandumOfUnderstanding'
    const status =
      [
        ...facts.map((fact) => fact.status),
        (textOf(document?.status) ?? 'planned') as MemorandumStatus,
      ].sort((a, b) => later.indexOf(b) - later.indexOf(a))[0] ?? 'signed'
    const areas = [
      ...new Map(
        [
          ...membersOf(document?.areas).map(String),
          ...facts.flatMap((fact) => [...fact.areas]),
        ].map((area) => [area.toLowerCase(), area]),
      ).values(),
    ]
    const partyIds = [
      ...new Set(members.flatMap(([, member]) => member.parties.map((party) => party()))),
    ].sort()
    const names = new Map(
      members.flatMap(([, member]) =>
        member.parties.map((party, at) => [party(), member.names[at]?.() ?? ''] as const),
      ),
    )
    const parties = (partyIds.length > 0 ? partyIds : made.parties.split(' ')).map((id) => {
      const signers = members.flatMap(([, member]) =>
        member.signatories.filter(({organization}) => organization?.() === id),
      )
      const signer = pick(signers.map(({person, title}) => ({person, ...(title ? {title} : {})})))
      const before = membersOf(document?.parties).find((party) => refOf(party.organization) === id)
      const person = signer?.person ?? refOf(before?.signatory)
      const title = signer?.title ?? textOf(before?.signatoryTitle)
      return {
        _key: keyOf(id),
        _type: 'memorandumParty',
        organization: {_type: 'reference', _ref: id},
        ...(person ? {signatory: {_type: 'reference', _ref: person}} : {}),
        ...(title ? {signatoryTitle: title} : {}),
      }
    })
    const evidence = new Map(
      [document, ...(made.absorbed ?? [])]
        .flatMap((held) => membersOf(held?.evidence))
        .map((entry) => [`${refOf(entry.article) ?? ''}\n${textOf(entry.quote) ?? ''}`, entry]),
    )
    for (const [, observation] of members) {
      const [key, entry] = evidenceOf(observation)
      evidence.set(key, entry)
    }
    const ordered = [...evidence].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
    const signedOn = made.signedOn ?? textOf(document?.signedOn)
    const precision = signedOn
      ? 'day'
      : (pick(
          facts
            .map(({signedOnPrecision}) => signedOnPrecision)
            .filter((value) => value !== 'unknown'),
        ) ??
        textOf(document?.signedOnPrecision) ??
        'unknown')
    const signedOnText =
      pick(
        facts.map((fact) => (fact.signedOnPrecision === precision ? fact.signedOnText : undefined)),
      ) ?? textOf(document?.signedOnText)
    const place = pick(members.map(([, member]) => member.place)) ?? refOf(document?.place)
    const summary = pick([...facts.map((fact) => fact.summary), textOf(document?.summary)])
    const expiresOn = pick(facts.map((fact) => fact.expiresOn)) ?? textOf(document?.expiresOn)
    const shown = partyIds.map((id) => names.get(id) ?? id)
    const title =
      shown.length > 0
        ? `${memorandumTitles[kind]} between ${shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}` : shown.join('')}`
        : (textOf(document?.title) ?? memorandumTitles[kind])
    const id = idOf(made)
    const told = {
      title,
      slug: {_type: 'slug', current: `${families[kind]}-${id.slice(-12)}`},
      kind,
      parties,
      ...(signedOn ? {signedOn} : {}),
      signedOnPrecision: precision,
      ...(signedOnText ? {signedOnText} : {}),
      ...(place ? {place: {_type: 'reference', _ref: place}} : {}),
      status,
      ...(expiresOn ? {expiresOn} : {}),
      ...(areas.length > 0 ? {areas: areas.sort()} : {}),
      ...(summary ? {summary} : {}),
      needsReview: true,
    }
    const before = Object.fromEntries(
      Object.entries(document ?? {}).filter(([field]) => field !== '_rev'),
    )
    return {
      ...(approved ? {...told, needsReview: false, ...document} : {...before, ...told}),
      _id: id,
      _type: 'memorandum',
      ...(ordered.length > 0 ? {evidence: ordered} : {}),
    }
  }

  const allGroups = () => {
    settle()
    return [...new Set([...buckets.keys(), ...documentsIn.keys()])].sort().flatMap(groupsIn)
  }

  return {
    observe(key: string, observation: MemorandumObservation): void {
      observations.set(key, observation)
      put(key, observation)
    },
    /** The document to which an observation belongs. */
    documentOf(key: string): NewsDocument | undefined {
      const observation = observations.get(key)
      if (!observation) return undefined
      if (bucketOf.get(key) !== bucketFor(observation)) settle()
      const made = groupsIn(bucketFor(observation)).find(({members}) =>
        members.some(([member]) => member === key),
      )
      return made ? documentFrom(made) : undefined
    },
    documents: (): NewsDocument[] => allGroups().map(documentFrom),
    /** Ids in the dataset that went into another document. */
    replaced(): [string, () => string][] {
      return allGroups().flatMap((made): [string, () => string][] => {
        const id = idOf(made)
        const gone = [...(made.existing ? [made.existing] : []), ...(made.absorbed ?? [])]
        return gone.filter(({_id}) => _id !== id).map(({_id}) => [_id, () => id])
      })
    },
  }
}

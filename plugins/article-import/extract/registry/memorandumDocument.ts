import type {NewsDocument} from '../../model.ts'
import type {MemorandumKind, MemorandumStatus} from '../types.ts'
import {membersOf, referenceOf, textOf} from './builtDocument.ts'
import {keyOf} from './hash.ts'
import {
  type MemorandumGroup,
  type MemorandumObservation,
  memorandumFamilies,
  memorandumIdOf,
} from './memorandumGroups.ts'

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

/** A memorandum's document from all that was told of it. */
export function memorandumDocument(made: MemorandumGroup): NewsDocument {
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
      [...membersOf(document?.areas).map(String), ...facts.flatMap((fact) => [...fact.areas])].map(
        (area) => [area.toLowerCase(), area],
      ),
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
    const before = membersOf(document?.parties).find(
      (party) => referenceOf(party.organization) === id,
    )
    const person = signer?.person ?? referenceOf(before?.signatory)
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
      .map((entry) => [`${referenceOf(entry.article) ?? ''}\n${textOf(entry.quote) ?? ''}`, entry]),
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
  const place = pick(members.map(([, member]) => member.place)) ?? referenceOf(document?.place)
  const summary = pick([...facts.map((fact) => fact.summary), textOf(document?.summary)])
  const expiresOn = pick(facts.map((fact) => fact.expiresOn)) ?? textOf(document?.expiresOn)
  const shown = partyIds.map((id) => names.get(id) ?? id)
  const title =
    shown.length > 0
      ? `${memorandumTitles[kind]} between ${shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}` : shown.join('')}`
      : (textOf(document?.title) ?? memorandumTitles[kind])
  const id = memorandumIdOf(made)
  const told = {
    title,
    slug: {_type: 'slug', current: `${memorandumFamilies[kind]}-${id.slice(-12)}`},
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

import type {OrganizationEntity} from '../names/entities.ts'
import type {Sentence} from '../names/readDocument.ts'
import type {Evidence, MemorandumFact, MemorandumKind, SignatoryFact} from '../types.ts'
import type {Anchor} from './anchors.ts'
import {areasOf} from './areas/memorandumAreas.ts'
import {expiryOf} from './expiry.ts'
import {fillParties} from './fillParties.ts'
import type {MemorandaInput} from './findMemoranda.ts'
import {signatoriesOf} from './signatories.ts'
import {placeOf, plannedPlaceOf} from './signedAt.ts'
import {dateOf} from './signedOn.ts'
import {settle} from './signing/settle.ts'
import type {Draft, Told} from './told.ts'

export function describe(
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
  const signers = signatoriesOf(draft, input, drafts.length)
  const parties = fillParties(draft, signers, input, drafts.length)
  const whole: Draft = {...draft, parties}
  const signatories = draft.status === 'planned' ? signers : settle(signers, parties)
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
  const place = draft.status === 'planned' ? plannedPlaceOf(whole) : placeOf(whole, input)
  const evidence = evidenceOf(first.sentence)
  const areas = areasOf(draft, parties, drafts, input)
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

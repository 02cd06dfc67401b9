import type {Choice} from '../../../schemas/vocabularies/choice.ts'
import {memorandumKinds} from '../../../schemas/vocabularies/memorandumKinds.ts'
import {memorandumStatuses} from '../../../schemas/vocabularies/memorandumStatuses.ts'
import type {MemorandumSuggestion} from './memorandumSuggestions.ts'

/** What a card tells of a memorandum; what is not known is left out. */
export interface MemorandumFacts {
  readonly title: string
  readonly kind?: string | undefined
  readonly status?: string | undefined
  readonly parties?: string | undefined
  readonly signatories?: string | undefined
  readonly 'signed-on'?: string | undefined
  readonly place?: string | undefined
  readonly areas?: string | undefined
  readonly quotes: readonly string[]
  /** Between 0 and 1. */
  readonly confidence: number
}

/** A memorandum of the dataset with the names of those that it refers to. */
export interface StoredMemorandum {
  readonly _id: string
  readonly title?: string | null
  readonly kind?: string | null
  readonly status?: string | null
  readonly signedOn?: string | null
  readonly signedOnText?: string | null
  readonly areas?: readonly string[] | null
  readonly placeName?: string | null
  readonly partyNames?: readonly (string | null)[] | null
  readonly signatoryNames?: readonly (string | null)[] | null
  readonly evidence?: readonly {readonly quote?: string; readonly confidence?: number}[] | null
}

/** The projection that makes a {@link StoredMemorandum}. */
export const storedMemorandumProjection = `{
  _id, title, kind, status, signedOn, signedOnText, areas, evidence,
  "placeName": place->name,
  "partyNames": parties[].organization->name,
  "signatoryNames": parties[].signatory->name
}`

/** The facts of a memorandum that an article was read to report. */
export function factsOfSuggestion(suggestion: MemorandumSuggestion): MemorandumFacts {
  const {memorandum, names, quotes, confidence} = suggestion
  const nameOf = (value: unknown) => names.get(plain(field(value, '_ref')) ?? '')
  const parties: readonly unknown[] = Array.isArray(memorandum.parties) ? memorandum.parties : []
  return {
    title: plain(memorandum.title) ?? memorandum._id,
    kind: title(memorandumKinds, memorandum.kind),
    status: title(memorandumStatuses, memorandum.status),
    parties: list(parties.map((party) => nameOf(field(party, 'organization')))),
    signatories: list(parties.map((party) => nameOf(field(party, 'signatory')))),
    'signed-on': plain(memorandum.signedOn) ?? plain(memorandum.signedOnText),
    place: nameOf(memorandum.place),
    areas: list(memorandum.areas),
    quotes,
    confidence,
  }
}

/** The facts of a memorandum that stands in the register. */
export function factsOfStored(stored: StoredMemorandum): MemorandumFacts {
  const evidence = stored.evidence ?? []
  return {
    title: plain(stored.title) ?? stored._id,
    kind: title(memorandumKinds, stored.kind),
    status: title(memorandumStatuses, stored.status),
    parties: list(stored.partyNames),
    signatories: list(stored.signatoryNames),
    'signed-on': plain(stored.signedOn) ?? plain(stored.signedOnText),
    place: plain(stored.placeName),
    areas: list(stored.areas),
    quotes: evidence.flatMap(({quote}) => plain(quote) ?? []),
    confidence: Math.max(0, ...evidence.map(({confidence = 0}) => confidence)),
  }
}

function title(choices: readonly Choice[], value: unknown): string | undefined {
  return choices.find((choice) => choice.value === value)?.title
}

function list(values: unknown): string | undefined {
  if (!Array.isArray(values)) return undefined
  return (
    [...new Set(values.flatMap((value: unknown) => plain(value) ?? []))].join(', ') || undefined
  )
}

function plain(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

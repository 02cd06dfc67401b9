import type {NewsDocument} from '../../model.ts'
import type {MemorandumFact, MemorandumKind} from '../types.ts'
import {membersOf, referenceOf, textOf} from './builtDocument.ts'
import {hashHex} from './hash.ts'

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

/** Kinds that reports take one for another. */
export const memorandumFamilies: Record<MemorandumKind, string> = {
  memorandumOfUnderstanding: 'memorandum',
  memorandumOfCooperation: 'memorandum',
  cooperationAgreement: 'agreement',
  protocol: 'protocol',
  jointDeclaration: 'declaration',
}

/** Milliseconds between a day of signing and the publication of a telling that leaves it out. */
const reach = 60 * 86_400_000

/** Tellings of one memorandum, and what the dataset holds of it. */
export interface MemorandumGroup {
  readonly family: string
  readonly parties: string
  readonly signedOn?: string
  readonly members: [string, MemorandumObservation][]
  existing?: NewsDocument
  /** Further documents of the dataset that tell of the same memorandum. */
  absorbed?: readonly NewsDocument[]
}

const yearOf = ({publishedAt, fact}: MemorandumObservation) =>
  (fact.signedOn ?? publishedAt ?? '').slice(0, 4)

/**
 * Sorts the tellings of one family and the same parties by the memorandum that they tell: the days of signing
 * are equal, and a telling without a day joins the nearest dated group whose day lies within 60 days of its
 * publication.
 */
export function groupTellings(
  {family, parties}: Pick<MemorandumGroup, 'family' | 'parties'>,
  members: readonly (readonly [string, MemorandumObservation])[],
  own: readonly NewsDocument[],
): readonly MemorandumGroup[] {
  const made: MemorandumGroup[] = []
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
          a.distance - b.distance || ((a.other.signedOn ?? '') < (b.other.signedOn ?? '') ? -1 : 1),
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
      membersOf(document.evidence).flatMap((entry) => referenceOf(entry.article) ?? []),
    )
    const tells = (other: MemorandumGroup) =>
      other.members.some(([, member]) => articles.has(member.articleId))
    // A machine's undated id holds the year, by which a day that was learned later finds it.
    const sameYear = (other: MemorandumGroup) => document._id === undatedId(other)
    const same =
      made.find((other) => !other.existing && tells(other)) ??
      made.find((other) => !other.existing && sameYear(other))
    const twin = same ?? made.find((other) => other.existing && (tells(other) || sameYear(other)))
    if (same) same.existing = document
    else if (twin) twin.absorbed = [...(twin.absorbed ?? []), document]
    else made.push({family, parties, members: [], existing: document})
  }
  return made
}

const undatedId = ({family, parties, signedOn, members}: MemorandumGroup): string => {
  const year = signedOn?.slice(0, 4) ?? members.map(([, member]) => yearOf(member)).sort()[0] ?? ''
  return `memorandum-${hashHex(`${family}\n${parties}\nundated ${year}`)}`
}

/** The id of a memorandum's document. */
export const memorandumIdOf = (made: MemorandumGroup): string => {
  const {family, parties, signedOn, existing: document, members} = made
  const own = signedOn
    ? `memorandum-${hashHex(`${family}\n${parties}\n${signedOn}`)}`
    : undatedId(made)
  // An editor's document keeps its id; a machine's follows its content.
  return document && (document.needsReview !== true || members.length === 0) ? document._id : own
}

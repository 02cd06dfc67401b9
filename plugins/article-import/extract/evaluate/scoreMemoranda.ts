import type {MemorandumFact, MemorandumKind} from '../types.ts'
import type {Label, MemorandumLabel} from './labels.ts'

const kindNames: Record<MemorandumKind, string> = {
  memorandumOfUnderstanding: 'memorandum of understanding',
  memorandumOfCooperation: 'memorandum of cooperation',
  cooperationAgreement: 'cooperation agreement',
  protocol: 'protocol',
  jointDeclaration: 'joint declaration',
}

/** The fields that are scored, in the order in which they print. */
export const scoredFields = [
  'kind',
  'parties',
  'abbreviations',
  'signedOn',
  'place',
  'signatories',
  'signatoryTitles',
  'signatoryOrganizations',
  'areas',
  'status',
  'detection',
] as const

/** One of {@link scoredFields}. */
export type ScoredField = (typeof scoredFields)[number]

/** Counts of a field: right ones, ones found, ones labelled. */
export interface Count {
  right: number
  found: number
  labelled: number
}

/** A label that was missed, or a finding that no label holds. */
export interface Miss {
  readonly file: string
  readonly field: ScoredField
  readonly missing: readonly string[]
  readonly wrong: readonly string[]
}

/** The sums over a set, and every miss. */
export interface Scores {
  readonly counts: Readonly<Record<ScoredField, Count>>
  readonly misses: readonly Miss[]
  /** Parties found that the text does not hold word for word. */
  readonly invented: readonly string[]
}

const fold = (text: string) => text.toLowerCase().replace(/\s+/gu, ' ').trim().replace(/^the /u, '')
const words = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Whether one phrase holds the other and at least half of its words, or both are equal. */
export function areasMatch(found: string, labelled: string): boolean {
  const [a, b] = [fold(found), fold(labelled)]
  if (a === b) return true
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  return long.includes(short) && words(short).length * 2 >= words(long).length
}

interface Plain {
  kind: string[]
  parties: string[]
  abbreviations: string[]
  signedOn: string[]
  place: string[]
  signatories: string[]
  signatoryTitles: string[]
  signatoryOrganizations: string[]
  areas: string[]
  status: string[]
}

const one = (value: string | null | undefined) => [value ?? '(none)']

const plainFact = (fact: MemorandumFact): Plain => ({
  kind: one(kindNames[fact.kind]),
  parties: [...fact.parties],
  abbreviations: Object.values(fact.abbreviations),
  signedOn: one(fact.signedOn),
  place: one(fact.place),
  signatories: fact.signatories.map(({name}) => name),
  signatoryTitles: fact.signatories.flatMap(({name, title}) =>
    title ? [`${name}: ${title}`] : [],
  ),
  signatoryOrganizations: fact.signatories.flatMap(({name, organization}) =>
    organization ? [`${name}: ${fold(organization)}`] : [],
  ),
  areas: [...fact.areas],
  status: one(fact.status),
})

const plainLabel = (label: MemorandumLabel): Plain => ({
  kind: one(label.kind),
  parties: label.parties,
  abbreviations: Array.isArray(label.abbreviations)
    ? label.abbreviations
    : Object.values(label.abbreviations),
  signedOn: one(label.signedOn),
  place: one(label.place),
  signatories: label.signatories.map(({name}) => name),
  signatoryTitles: label.signatories.flatMap(({name, title}) =>
    title ? [`${name}: ${title}`] : [],
  ),
  signatoryOrganizations: label.signatories.flatMap(({name, organization}) =>
    organization ? [`${name}: ${fold(organization)}`] : [],
  ),
  areas: label.areas,
  status: one(label.status),
})

/** Counts one text's findings against its labels. */
export function createScorer(): {
  add(label: Label, facts: readonly MemorandumFact[], text: string): void
  finish(): Scores
} {
  const counts = Object.fromEntries(
    scoredFields.map((field) => [field, {right: 0, found: 0, labelled: 0}]),
  ) as Record<ScoredField, Count>
  const misses: Miss[] = []
  const invented: string[] = []
  const tally = (
    file: string,
    field: ScoredField,
    found: readonly string[],
    labelled: readonly string[],
  ) => {
    const same = field === 'areas' ? areasMatch : (a: string, b: string) => fold(a) === fold(b)
    const missing = [...labelled]
    const wrong: string[] = []
    let right = 0
    for (const item of found) {
      const exact = missing.findIndex((other) => fold(other) === fold(item))
      const at = exact >= 0 ? exact : missing.findIndex((other) => same(item, other))
      if (at < 0) wrong.push(item)
      else {
        missing.splice(at, 1)
        right += 1
      }
    }
    const count = counts[field]
    count.right += right
    count.found += found.length
    count.labelled += labelled.length
    if (missing.length > 0 || wrong.length > 0) misses.push({file, field, missing, wrong})
  }
  return {
    add(label, facts, text) {
      const labels: MemorandumLabel[] = label.isMemorandum
        ? [label, ...(label.additional ?? [])]
        : []
      tally(
        label.file,
        'detection',
        facts.length > 0 ? ['memorandum'] : [],
        label.isMemorandum ? ['memorandum'] : [],
      )
      const folded = fold(text)
      for (const fact of facts)
        for (const party of fact.parties)
          if (!folded.includes(fold(party))) invented.push(`${label.file}: ${party}`)
      const left = facts.map(plainFact)
      const empty: Plain = {
        kind: [],
        parties: [],
        abbreviations: [],
        signedOn: [],
        place: [],
        signatories: [],
        signatoryTitles: [],
        signatoryOrganizations: [],
        areas: [],
        status: [],
      }
      for (const wanted of labels.map(plainLabel)) {
        const shared = (plain: Plain) =>
          plain.parties.filter((party) =>
            wanted.parties.some((other) => fold(other) === fold(party)),
          ).length
        let best = -1
        left.forEach((plain, at) => {
          const current = left[best]
          if (!current || shared(plain) > shared(current)) best = at
        })
        const [found = empty] = best >= 0 ? left.splice(best, 1) : []
        for (const field of scoredFields)
          if (field !== 'detection') tally(label.file, field, found[field], wanted[field])
      }
      for (const extra of left)
        for (const field of scoredFields)
          if (field !== 'detection') tally(label.file, field, extra[field], [])
    },
    finish: () => ({counts, misses, invented}),
  }
}

/** Precision, recall and F1 of a count; an empty count is perfect. */
export function rates({right, found, labelled}: Count): {
  precision: number
  recall: number
  f1: number
} {
  const precision = found === 0 ? (labelled === 0 ? 1 : 0) : right / found
  const recall = labelled === 0 ? (found === 0 ? 1 : 0) : right / labelled
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return {precision, recall, f1}
}

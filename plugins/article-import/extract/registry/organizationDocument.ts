import type {NewsDocument} from '../../model.ts'
import type {KnownOrganization} from '../gazetteer/organizations.ts'
import {fold} from '../text/fold.ts'
import type {OrganizationKind} from '../types.ts'
import {keyOf} from './hash.ts'
import {slugOf} from './keys.ts'

/** One organization over the whole archive; every change to it is a union, so that order cannot matter. */
export interface OrganizationRecord {
  readonly key: string
  readonly id: string
  readonly known?: KnownOrganization
  readonly existing?: NewsDocument
  readonly forms: Set<string>
  readonly abbreviations: Set<string>
  readonly kinds: Set<OrganizationKind>
  readonly countries: Set<string>
  /** Whether only its abbreviation was ever read. */
  readonly abbreviationOnly: boolean
}

const kindOrder: readonly OrganizationKind[] = [
  'intergovernmental',
  'ministry',
  'university',
  'foundation',
  'government',
  'cultural',
  'media',
  'ngo',
  'company',
  'other',
]

/** A text as a list of one; none for what is no text. */
export const strings = (value: unknown): string[] =>
  typeof value === 'string' && value !== '' ? [value] : []

/** The name by which the gazetteer's organization is shown: the abbreviation where everybody says it as a word. */
export function displayName({name, abbreviation}: KnownOrganization): string {
  return abbreviation &&
    (abbreviation.length >= 5 || /^(?:NATO|OPEC|NASA|FIFA|UEFA|TIKA|JICA)$/u.test(abbreviation)) &&
    abbreviation === abbreviation.toUpperCase()
    ? abbreviation
    : name
}

interface NameEntry {
  readonly name?: string
  readonly abbreviation?: string
  readonly from?: string
  readonly to?: string
}

const documents = new WeakMap<OrganizationRecord, {size: number; document: NewsDocument}>()

/** An organization's document, made anew only where one of its sets has grown. */
export function organizationDocument(made: OrganizationRecord): NewsDocument {
  const {forms, abbreviations, kinds, countries} = made
  const size = forms.size + abbreviations.size + kinds.size + countries.size
  const known = documents.get(made)
  if (known?.size === size) return known.document
  const document = build(made)
  documents.set(made, {size, document})
  return document
}

/** An organization's document from all that was read of it. */
function build(made: OrganizationRecord): NewsDocument {
  const {existing, known} = made
  const kind = known?.kind ?? kindOrder.find((candidate) => made.kinds.has(candidate)) ?? 'other'
  const forms = [...made.forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const approved = existing !== undefined && existing.needsReview !== true
  const own = strings(existing?.name)[0]
  const name = known
    ? approved && own
      ? own
      : displayName(known)
    : approved && own
      ? own
      : (forms[0] ?? [...made.abbreviations].sort()[0] ?? own ?? made.key)
  const abbreviations = [...made.abbreviations].sort()
  const abbreviation =
    known?.abbreviation ??
    strings(existing?.abbreviation).find(() => approved) ??
    abbreviations.find((short) => short !== name)
  const country = known?.country ?? [...made.countries].sort()[0]
  const told: readonly NameEntry[] = known
    ? known.names.length === 1 && known.names[0]?.name === name
      ? []
      : known.names
    : [
        ...forms.filter((form) => form !== name).map((form) => ({name: form})),
        ...abbreviations
          .filter((short) => short !== abbreviation && short !== name)
          .map((short) => ({abbreviation: short})),
      ]
  const earlier = Array.isArray(existing?.names) ? (existing.names as readonly NameEntry[]) : []
  const same = (a: NameEntry, b: NameEntry) =>
    a.name === b.name && a.abbreviation === b.abbreviation
  const fresh = told.map((entry) => ({
    _key: keyOf(JSON.stringify(entry)),
    _type: 'organizationName',
    ...entry,
  }))
  // What an editor approved stays as it stands and only grows; a machine's list is made anew.
  const allNames = approved
    ? [...earlier, ...fresh.filter((entry) => !earlier.some((other) => same(other, entry)))]
    : fresh
  return {
    ...(existing ?? {}),
    _id: made.id,
    _type: 'organization',
    name,
    ...(abbreviation && abbreviation !== name ? {abbreviation} : {}),
    ...(allNames.length > 0 ? {names: allNames} : {}),
    kind: approved && existing.kind ? existing.kind : kind,
    slug: existing?.slug ?? {_type: 'slug', current: slugOf(fold(name))},
    ...(country && !(approved && existing.country) ? {country} : {}),
    ...(existing
      ? existing.needsReview === true
        ? {needsReview: true}
        : {}
      : {needsReview: true}),
  }
}

import {keyHash} from './hash.ts'

/** One entry of a document's `provenance`: where it came from, and what the import wrote last. */
export interface ProvenanceEntry {
  readonly _type: 'provenance'
  readonly _key: string
  readonly sourceName?: string
  readonly sourceUrl?: string
  readonly externalId?: string
  readonly contentHash?: string
  readonly importedAt?: string
  readonly run?: {readonly _type: 'reference'; readonly _ref: string; readonly _weak: true}
  readonly rawRecord?: string
  readonly fields?: string
  readonly importedRev?: string
}

/** The key of the entry that a record leaves, whichever article it becomes part of. */
export function articleProvenanceKey(id: string): string {
  return keyHash('p', id.replace(/^drafts\./, ''))
}

/** The provenance entries of a document, or of a projection of one. */
export function provenanceOf(document: Readonly<Record<string, unknown>>): ProvenanceEntry[] {
  const {provenance} = document
  return Array.isArray(provenance) ? provenance.filter(isEntry) : []
}

function isEntry(value: unknown): value is ProvenanceEntry {
  return typeof value === 'object' && value !== null && '_key' in value
}

/** A list of entries in which one takes the place of the entry with its key, or is added. */
export function withEntry(
  entries: readonly ProvenanceEntry[],
  entry: ProvenanceEntry,
): ProvenanceEntry[] {
  return entries.some(({_key}) => _key === entry._key)
    ? entries.map((old) => (old._key === entry._key ? entry : old))
    : [...entries, entry]
}

import type {NewsDocument} from '../model.ts'
import {
  contentFields,
  contentHash,
  formatFingerprint,
  isAsNoted,
  parseFingerprint,
} from './fingerprint.ts'
import {isEmptyChange, mergeFields, replaceFields, uniteFields} from './mergeDocuments.ts'
import {type ProvenanceEntry, provenanceOf, withEntry} from './provenance.ts'
import type {StoredState, Write} from './store.ts'
import type {StoryPrint} from './storyPrint.ts'

/** What happens to documents that someone edited since the last import. */
export type EditedPolicy = 'keep' | 'merge' | 'overwrite'

/** What a stored document's state says about a document of the archive. */
export type Standing = 'new' | 'unchanged' | 'differs'

/** The provenance of a document in this import, without what is only known when it is written. */
export type Origin = Omit<ProvenanceEntry, 'contentHash' | 'importedRev'>

/** What the archive says of a document, as far as it is compared: a hash instead of the whole. */
export interface Told {
  readonly _id: string
  readonly _type: string
  /** Of {@link contentHash}. */
  readonly content: string
}

/** What the archive says of a document. */
export function toldOf(document: NewsDocument): Told {
  const {_id, _type} = document
  return {_id, _type, content: contentHash(document)}
}

/**
 * Compares a document of the archive with what the last import of it wrote; where editors' changes are
 * to be overwritten, with what stands there now.
 */
export function compare(
  told: Told,
  state: StoredState | undefined,
  origin: Origin,
  policy: EditedPolicy = 'keep',
): Standing {
  if (!state) return 'new'
  const entry = state.provenance.find(({_key}) => _key === origin._key)
  if (!entry || parseFingerprint(entry.contentHash).content !== told.content) {
    return 'differs'
  }
  const isEdited = state.provenance.every(({importedRev}) => importedRev !== state.rev)
  return policy === 'overwrite' && isEdited ? 'differs' : 'unchanged'
}

/**
 * Whether nobody but imports wrote a document: its revision is one that an import noted, or, where
 * revisions were made anew (a copied dataset, `sanity dataset import`), all its fields are as noted.
 */
export function isUntouched(stored: NewsDocument): boolean {
  const entries = provenanceOf(stored)
  if (entries.some(({importedRev}) => importedRev === stored._rev)) return true
  return entries.some(({contentHash: noted}) => {
    const {fields} = parseFingerprint(noted)
    const names = contentFields(stored)
    return (
      fields.size > 0 &&
      names.length === fields.size &&
      names.every((name) => isAsNoted(fields.get(name), stored[name]))
    )
  })
}

/**
 * Whether an import may change a document that differs from the archive.
 *
 * @param open - whether an editor has a draft of it
 */
export function mayChange(stored: NewsDocument, open: boolean, policy: EditedPolicy): boolean {
  return policy === 'overwrite' || (!open && (policy === 'merge' || isUntouched(stored)))
}

/** A create of a document, stamped with where it came from. */
export function createWrite(
  kind: 'create' | 'ensure',
  told: Told,
  written: NewsDocument,
  origin: Origin,
  print?: StoryPrint,
): Write {
  const entry = {...origin, contentHash: formatFingerprint(told.content, written, print)}
  return {
    kind,
    document: {...written, provenance: [entry]},
    content: written,
    stamp: origin._key,
  }
}

/** A change and what it left to the editors. */
export interface PlannedChange {
  readonly write?: Write
  /** Fields that an editor touched and that therefore stayed. */
  readonly kept: readonly string[]
}

/**
 * A change of a stored document.
 *
 * @param told - what the archive says
 * @param written - the document that it gives, with its assets
 * @param stored - the whole document as it is stored
 */
export function changeWrite(
  told: Told,
  written: NewsDocument,
  stored: NewsDocument,
  origin: Origin,
  policy: EditedPolicy | 'unite',
  print?: StoryPrint,
): PlannedChange {
  const entries = provenanceOf(stored)
  const entry = entries.find(({_key}) => _key === origin._key)
  const last = parseFingerprint(entry?.contentHash)
  const merging = policy === 'merge' && !isUntouched(stored)
  const plan =
    policy === 'unite'
      ? {...uniteFields(written, stored), kept: []}
      : merging
        ? mergeFields(written, stored, last)
        : {...replaceFields(written, stored, last), kept: []}
  const isSame = entry !== undefined && last.content === told.content
  if ((policy === 'unite' || (policy === 'overwrite' && isSame)) && isEmptyChange(plan)) {
    return {kept: []}
  }
  const {importedRev: _before, ...rest} = entry ?? {}
  const next: ProvenanceEntry = {
    ...rest,
    ...origin,
    contentHash: formatFingerprint(told.content, written, print),
  }
  const write: Write = {
    kind: 'change',
    id: stored._id,
    rev: String(stored._rev),
    change: {
      set: {...plan.set, provenance: withEntry(entries, next)},
      unset: plan.unset,
    },
    // With an editor's fields still in it the document stays an edited one.
    ...(plan.kept.length === 0 && {stamp: origin._key}),
  }
  return {write, kept: plan.kept}
}

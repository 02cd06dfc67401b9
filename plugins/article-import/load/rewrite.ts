import type {NewsDocument} from '../model.ts'
import {refreshFingerprint} from './fingerprint.ts'
import {isUntouched} from './planDocument.ts'
import {provenanceOf} from './provenance.ts'
import type {Write} from './store.ts'

/**
 * A change of a stored document by the import itself, after which a document that no editor touched
 * still counts as untouched, and an edited one as edited.
 *
 * @param set - whole top-level fields
 */
export function rewrite(stored: NewsDocument, set: Readonly<Record<string, unknown>>): Write {
  const entries = provenanceOf('provenance' in set ? set : stored)
  const own = isUntouched(stored)
    ? (entries.find(({importedRev}) => importedRev === stored._rev) ?? entries[0])
    : undefined
  const provenance = entries.map((entry) =>
    entry._key === own?._key
      ? {...entry, contentHash: refreshFingerprint(entry.contentHash, set)}
      : entry,
  )
  return {
    kind: 'change',
    id: stored._id,
    rev: String(stored._rev),
    change: {set: {...set, ...(provenance.length > 0 && {provenance})}, unset: []},
    ...(own && {stamp: own._key}),
  }
}

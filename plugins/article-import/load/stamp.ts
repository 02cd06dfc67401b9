import {byteLength} from './byteLength.ts'
import {documentJson} from './documentJson.ts'
import {type ProvenanceEntry, provenanceOf} from './provenance.ts'
import type {Write} from './store.ts'

/** A write that names the transaction in which it happens, and the mutation that does it. */
export interface StampedWrite {
  readonly write: Write
  /** JSON. */
  readonly mutation: string
  /** Its bytes in UTF-8. */
  readonly size: number
}

/** Puts a transaction's id, which becomes the documents' `_rev`, into their provenance. */
export function stampWrite(write: Write, transaction: string): StampedWrite {
  if (write.kind === 'delete') {
    return stamped(write, JSON.stringify({delete: {id: write.id, ifRevisionID: write.rev}}))
  }
  if (write.kind === 'change') {
    const {set} = write.change
    const whole =
      write.stamp === undefined
        ? write
        : {...write, change: {...write.change, set: stampFields(set, write.stamp, transaction)}}
    const {id, rev, change} = whole
    const unset = change.unset.length > 0 ? change.unset : undefined
    return stamped(whole, JSON.stringify({patch: {id, ifRevisionID: rev, set: change.set, unset}}))
  }
  const document =
    write.stamp === undefined
      ? write.document
      : {
          ...write.document,
          ...stampFields(write.document, write.stamp, transaction),
        }
  const kind = write.kind === 'create' ? 'create' : 'createIfNotExists'
  const {content} = write
  if (!content || content.provenance !== undefined) {
    return stamped({...write, document}, `{"${kind}":${JSON.stringify(document)}}`)
  }
  // The content's text is there already, and is neither copied nor counted together with the rest.
  const text = documentJson(content)
  const before = `{"${kind}":`
  const after = `,"provenance":${JSON.stringify(document.provenance)}}}`
  return {
    write: {...write, document},
    mutation: before + text.slice(0, -1) + after,
    size: byteLength(before) + byteLength(text) - 1 + byteLength(after),
  }
}

function stamped(write: Write, mutation: string): StampedWrite {
  return {write, mutation, size: byteLength(mutation)}
}

function stampFields(
  fields: Readonly<Record<string, unknown>>,
  key: string,
  transaction: string,
): Record<string, unknown> {
  return {
    ...fields,
    provenance: provenanceOf(fields).map(
      (entry): ProvenanceEntry =>
        entry._key === key ? {...entry, importedRev: transaction} : entry,
    ),
  }
}

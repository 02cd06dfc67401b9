import type {NewsDocument} from '../model.ts'
import {documentJson} from './documentJson.ts'
import {type ProvenanceEntry, provenanceOf} from './provenance.ts'
import type {Write} from './store.ts'

/** A write that names the transaction in which it happens, and the mutation that does it. */
export interface StampedWrite {
  readonly write: Write
  /** JSON. */
  readonly mutation: string
}

/** Puts a transaction's id, which becomes the documents' `_rev`, into their provenance. */
export function stampWrite(write: Write, transaction: string): StampedWrite {
  if (write.kind === 'delete') {
    return {write, mutation: JSON.stringify({delete: {id: write.id, ifRevisionID: write.rev}})}
  }
  if (write.kind === 'change') {
    const {set} = write.change
    const stamped =
      write.stamp === undefined
        ? write
        : {...write, change: {...write.change, set: stampFields(set, write.stamp, transaction)}}
    const {id, rev, change} = stamped
    const unset = change.unset.length > 0 ? change.unset : undefined
    return {
      write: stamped,
      mutation: JSON.stringify({patch: {id, ifRevisionID: rev, set: change.set, unset}}),
    }
  }
  const document =
    write.stamp === undefined
      ? write.document
      : {
          ...write.document,
          ...stampFields(write.document, write.stamp, transaction),
        }
  const kind = write.kind === 'create' ? 'create' : 'createIfNotExists'
  return {
    write: {...write, document},
    mutation: `{"${kind}":${jsonOf(document, write.content)}}`,
  }
}

/** A document as JSON, from that of its content where it has been made. */
function jsonOf(document: NewsDocument, content: NewsDocument | undefined): string {
  if (!content || content.provenance !== undefined) return JSON.stringify(document)
  return `${documentJson(content).slice(0, -1)},"provenance":${JSON.stringify(document.provenance)}}`
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

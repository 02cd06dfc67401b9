import type {NewsDocument} from '../model.ts'
import {documentJson} from './documentJson.ts'
import {type ProvenanceEntry, provenanceOf} from './provenance.ts'
import type {Write} from './store.ts'

/** A write that names the transaction in which it happens, and the mutation that does it. */
export interface StampedWrite {
  readonly write: Write
  /** JSON, when put together. */
  readonly mutation: readonly string[]
}

/** Puts a transaction's id, which becomes the documents' `_rev`, into their provenance. */
export function stampWrite(write: Write, transaction: string): StampedWrite {
  if (write.kind === 'delete') {
    const mutation = {delete: {id: write.id, ifRevisionID: write.rev}}
    return {write, mutation: [JSON.stringify(mutation)]}
  }
  if (write.kind === 'change') {
    const {set} = write.change
    const whole =
      write.stamp === undefined
        ? write
        : {...write, change: {...write.change, set: stampFields(set, write.stamp, transaction)}}
    const {id, rev, change} = whole
    const unset = change.unset.length > 0 ? change.unset : undefined
    const mutation = {patch: {id, ifRevisionID: rev, set: change.set, unset}}
    return {write: whole, mutation: [JSON.stringify(mutation)]}
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
    return {write: {...write, document}, mutation: [`{"${kind}":`, JSON.stringify(document), '}']}
  }
  // The content's text is there already.
  return {
    write: {...write, document},
    mutation: [
      `{"${kind}":`,
      documentJson(content).slice(0, -1),
      `,"provenance":${JSON.stringify(document.provenance)}}}`,
    ],
  }
}

/** The mutations that {@link stampWrite} makes. */
type StampedMutation =
  | {readonly create: NewsDocument}
  | {readonly createIfNotExists: NewsDocument}
  | {
      readonly patch: {
        readonly id: string
        readonly ifRevisionID: string
        readonly set: Readonly<Record<string, unknown>>
        readonly unset?: readonly string[]
      }
    }
  | {readonly delete: {readonly id: string; readonly ifRevisionID: string}}

/** The writes of a request that {@link stampWrite} made, to be stamped anew. */
export function sentWrites(body: Uint8Array): readonly Write[] {
  const {transactionId, mutations} = JSON.parse(new TextDecoder().decode(body)) as {
    readonly transactionId: string
    readonly mutations: readonly StampedMutation[]
  }
  return mutations.map((mutation) => sentWrite(mutation, transactionId))
}

function sentWrite(mutation: StampedMutation, transaction: string): Write {
  if ('delete' in mutation) {
    const {id, ifRevisionID: rev} = mutation.delete
    return {kind: 'delete', id, rev}
  }
  if ('patch' in mutation) {
    const {id, ifRevisionID: rev, set, unset = []} = mutation.patch
    return {kind: 'change', id, rev, change: {set, unset}, ...stampOf(set, transaction)}
  }
  const kind = 'create' in mutation ? 'create' : 'ensure'
  const document = 'create' in mutation ? mutation.create : mutation.createIfNotExists
  return {kind, document, ...stampOf(document, transaction)}
}

function stampOf(fields: Readonly<Record<string, unknown>>, transaction: string) {
  const entry = provenanceOf(fields).find(({importedRev}) => importedRev === transaction)
  return entry && {stamp: entry._key}
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

import type {NewsDocument} from '../model.ts'
import type {FieldChange} from './mergeDocuments.ts'
import type {ProvenanceEntry} from './provenance.ts'

/** What the loader asks of a stored document before it writes. */
export interface StoredState {
  readonly id: string
  readonly rev: string
  readonly provenance: readonly ProvenanceEntry[]
  readonly slug?: string
  /** Whether an editor has a draft or a release version of it open. */
  readonly open: boolean
}

/**
 * One write of one document. Sent twice, none does harm: `create` refuses, `ensure` passes over, and
 * `change` and `delete` are held to a revision. `stamp` is the key of the provenance entry whose
 * `importedRev` becomes the transaction's id.
 */
export type Write =
  | {
      readonly kind: 'create' | 'ensure'
      readonly document: NewsDocument
      /** The document without its provenance, whose JSON others need too. */
      readonly content?: NewsDocument
      readonly stamp?: string
    }
  | {
      readonly kind: 'change'
      readonly id: string
      /** The revision that the change was made for. */
      readonly rev: string
      readonly change: FieldChange
      readonly stamp?: string
    }
  | {readonly kind: 'delete'; readonly id: string; readonly rev: string}

/** Writes that become visible together or not at all. */
export interface Transaction {
  /** Also the `_rev` of every document in it. */
  readonly id: string
  /** The request to the HTTP API that does it: JSON in UTF-8, to be read until the commit is done. */
  readonly body: Uint8Array<ArrayBuffer>
  /** The same as writes, for stores that take those; empty for others. */
  readonly writes: readonly Write[]
  /** Whether the answer waits until readers see it, and until it would outlive a power cut. */
  readonly isAwaited?: boolean
}

/** An image's bytes, in memory or on disk, with what was found in them. */
export interface AssetFile {
  readonly blob: Blob
  readonly mediaType: string
  readonly filename: string
  /** The address or path that it came from. */
  readonly source: string
}

/** Where documents go: a dataset, a file, or nowhere in a dry run. */
export interface Store {
  /** For people. */
  readonly description: string
  /** Whether the store can hold documents of earlier runs. */
  readonly remembers: boolean
  /** States of those documents that exist; `now` looks past what an index may lag behind. */
  states(ids: readonly string[], consistency?: 'now'): Promise<ReadonlyMap<string, StoredState>>
  /** Whole documents, for merging. */
  documents(ids: readonly string[]): Promise<ReadonlyMap<string, NewsDocument>>
  /** Ids of the documents that refer to one. */
  referring(id: string): Promise<readonly string[]>
  /** Which articles hold these slugs. */
  slugHolders(slugs: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Assets that came from these addresses before, by address. */
  knownAssets(sources: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Whether transactions are taken as writes, and not as requests to the HTTP API. */
  readonly takesWrites: boolean
  /** Whether pictures with a web address are taken as addresses, and need not be fetched. */
  readonly takesAddresses: boolean
  /** Resolves when the transaction is safe. */
  commit(transaction: Transaction): Promise<void>
  /** The `_id` of the asset document. */
  upload(file: AssetFile): Promise<string>
  /** A GROQ query, for surveys and retries. */
  query<T>(groq: string, params?: Readonly<Record<string, unknown>>): Promise<T>
  /** Called once after the last commit. */
  finish(): Promise<void>
}

import type {LakeDocument} from '../types.ts'
import type {Dataset} from './dataset.ts'
import type {Mutation} from './mutation.ts'
import type {MutationResult, Staging} from './staging.ts'
import type {AppliedChange} from './writeTransaction.ts'

/** How a transaction is run. */
export interface CommitRequest {
  /** The mutations, or a function that applies them to the documents as they are then. */
  readonly mutations: readonly Mutation[] | ((staging: Staging) => void)
  /** The JSON of the document that each mutation brings, where it is at hand. */
  readonly texts?: readonly (string | undefined)[]
  /** What the request said, as text or JSON: tells a repeated request from another. */
  readonly source?: unknown
  readonly author: string
  readonly transactionId?: string | undefined
  readonly dryRun?: boolean
  readonly generateKeys?: boolean
  /** Off for seeding in any order; on otherwise. */
  readonly checkReferences?: boolean
  readonly keepUpdatedAt?: boolean
  /**
   * Off for a writer that need not know its write to be on the disk: it outlives the process as soon
   * as it is answered, and a power cut from the next flush on. On otherwise.
   */
  readonly isAwaited?: boolean
  /** Throws where a changed document may not be stored, such as beyond the hosted limits. */
  readonly validate?: ((changes: readonly AppliedChange[], dataset: Dataset) => void) | undefined
}

/** What a committed transaction did. */
export interface CommitResult {
  readonly transactionId: string
  readonly timestamp: string
  /** One entry for each mutation, in order. */
  readonly results: readonly MutationResult[]
  /** The documents as the transaction leaves them, by id; undefined where deleted. */
  readonly documents: ReadonlyMap<string, LakeDocument | undefined>
}

/** A committed transaction, as listeners get it. */
export interface CommittedTransaction {
  readonly n: number
  readonly id: string
  readonly author: string
  readonly timestamp: string
  readonly mutations: readonly Mutation[]
  readonly changes: readonly AppliedChange[]
}

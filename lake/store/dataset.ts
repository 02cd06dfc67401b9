import type {DatabaseSync} from 'node:sqlite'
import {MutationProblem, mutationError} from '../errors.ts'
import type {CreateQueryEngine, DocumentIndexer, LakeDocument, QueryEngine} from '../types.ts'
import type {CommitRequest, CommitResult, CommittedTransaction} from './commit.ts'
import {CommitQueue} from './commitQueue.ts'
import {type Mutation, withDocumentId} from './mutation.ts'
import {openDatabase} from './openDatabase.ts'
import {compactMutations, digestOf, repeatTransaction} from './recordedTransaction.ts'
import {type MutationResult, Staging} from './staging.ts'
import {prepareStatements, type Statements} from './statements.ts'
import {
  type AppliedChange,
  changedDocuments,
  checkReferences,
  writeTransaction,
} from './writeTransaction.ts'

/** What a dataset is opened with. */
export interface DatasetOptions {
  readonly name: string
  readonly projectId: string
  /** The SQLite file; `:memory:` keeps all in memory. */
  readonly file: string
  /** Where assets of the dataset are kept; absent in memory. */
  readonly folder?: string | undefined
  readonly createQueryEngine: CreateQueryEngine
  readonly indexer?: DocumentIndexer | undefined
  now(): string
  newId(kind: 'document' | 'key' | 'transaction'): string
  /** Another dataset's database, for cross-dataset references. */
  otherDatabase?(name: string): DatabaseSync | undefined
}

/** One dataset: a SQLite file, its indexes and its history. */
export class Dataset {
  readonly name: string
  readonly folder: string | undefined
  readonly database: DatabaseSync
  readonly statements: Statements
  readonly engine: QueryEngine
  readonly options: DatasetOptions
  readonly #subscribers = new Set<(transaction: CommittedTransaction) => void>()
  readonly #queue: CommitQueue

  constructor(options: DatasetOptions) {
    this.options = options
    this.name = options.name
    this.folder = options.folder
    this.database = openDatabase(options.file, options.name)
    options.indexer?.prepare(this.database)
    this.statements = prepareStatements(this.database)
    this.#queue = new CommitQueue(this.database, this.statements, (transaction) => {
      for (const subscriber of this.#subscribers) subscriber(transaction)
    })
    this.engine = options.createQueryEngine(this.database, {
      dataset: (name) => (name === options.name ? this.database : options.otherDatabase?.(name)),
      project: {projectId: options.projectId, dataset: options.name},
    })
  }

  /** The document of an id, drafts and versions being ids of their own. */
  get(id: string): LakeDocument | undefined {
    const row = this.statements.body.get(id)
    return row && JSON.parse(String(row.body))
  }

  /** Calls back after each committed transaction; returns the way to stop that. */
  subscribe(subscriber: (transaction: CommittedTransaction) => void): () => void {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  /**
   * Runs a transaction: all of its mutations or none. Resolves when it is safe on the disk, or
   * written to the file where the request does not wait for more.
   *
   * @throws `ApiError` as the hosted API refuses it
   */
  commit(request: CommitRequest): Promise<CommitResult> {
    return this.#queue.add(request.isAwaited !== false, () => {
      const {result, transaction} = this.#run(request)
      return {value: result, committed: transaction ? [transaction] : []}
    })
  }

  /**
   * Runs many transactions at one stroke: all of them or none.
   *
   * @param isAnnounced - whether subscribers are called; what changed is in memory until then
   */
  commitAll(requests: Iterable<CommitRequest>, isAnnounced: boolean): Promise<void> {
    return this.#queue.add(true, () => {
      const committed: CommittedTransaction[] = []
      for (const request of requests) {
        const {transaction} = this.#run(request)
        if (transaction && isAnnounced) committed.push(transaction)
      }
      return {value: undefined, committed}
    })
  }

  /** Closes the file; waiting writes are finished before. */
  close(): void {
    this.#queue.flush()
    if (this.database.isOpen) this.database.close()
  }

  #run(request: CommitRequest): {result: CommitResult; transaction?: CommittedTransaction} {
    const {options} = this
    const transactionId = request.transactionId ?? options.newId('transaction')
    const timestamp = options.now()
    const staging = new Staging({
      transactionId,
      timestamp,
      generateKeys: request.generateKeys ?? false,
      keepUpdatedAt: request.keepUpdatedAt ?? false,
      load: (id) => this.get(id),
      newId: (kind) => options.newId(kind),
    })
    const known = request.transactionId && this.statements.transaction.get(request.transactionId)
    const {mutations: requested} = request
    // Only who chose the transaction's id can send it again, so only then is there a need to know.
    const digest = request.transactionId === undefined ? '' : digestOf(request.source ?? requested)
    if (known) {
      return {result: repeatTransaction(known, digest, (id) => this.get(id))}
    }
    if (typeof requested === 'function') requested(staging)
    else applyAll(staging, requested, request.texts ?? [], options)
    const {applied: mutations, results} = staging
    const changes = changedDocuments(staging.documents)
    this.#check(request, changes, results)
    const documents = new Map([...staging.documents].map(([id, {after}]) => [id, after]))
    const result = {transactionId, timestamp, results, documents}
    if (request.dryRun || changes.length === 0) return {result}
    const {author} = request
    const n = writeTransaction(
      this.database,
      this.statements,
      options.indexer,
      changes,
      {
        id: transactionId,
        author,
        timestamp,
        mutations: JSON.stringify(compactMutations(mutations, results)),
        digest,
      },
      (id) => staging.documents.get(id)?.json,
    )
    for (const id of staging.purged) this.#purge(id)
    return {result, transaction: {n, id: transactionId, author, timestamp, mutations, changes}}
  }

  #check(
    request: CommitRequest,
    changes: readonly AppliedChange[],
    results: readonly MutationResult[],
  ): void {
    try {
      if (request.checkReferences !== false) checkReferences(changes, this.statements)
      request.validate?.(changes, this)
    } catch (error: unknown) {
      if (!(error instanceof MutationProblem)) throw error
      const index = results.findIndex(({id}) => id === error.details.id)
      throw mutationError(error, Math.max(0, index))
    }
  }

  /** Forgets a document's history, and the transactions that are about nothing else. */
  #purge(id: string): void {
    this.database.prepare('DELETE FROM changes WHERE document = ?').run(id)
    this.database.exec(
      'DELETE FROM transactions WHERE NOT EXISTS (SELECT 1 FROM changes WHERE changes.n = transactions.n)',
    )
  }
}

function applyAll(
  staging: Staging,
  mutations: readonly Mutation[],
  texts: readonly (string | undefined)[],
  options: Pick<DatasetOptions, 'newId'>,
): void {
  for (const [index, mutation] of mutations.entries()) {
    try {
      const complete = withDocumentId(mutation, options)
      staging.apply(complete, complete === mutation ? texts[index] : undefined)
    } catch (error: unknown) {
      throw error instanceof MutationProblem ? mutationError(error, index) : error
    }
  }
}

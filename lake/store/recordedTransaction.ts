import {createHash} from 'node:crypto'
import {dataError} from '../errors.ts'
import type {LakeDocument} from '../types.ts'
import type {CommitResult} from './dataset.ts'
import {documentIdOf, type Mutation} from './mutation.ts'
import type {MutationResult, Staging} from './staging.ts'
import type {AppliedChange} from './writeTransaction.ts'

/** Tells the request of a transaction from another under the same id. */
export function digestOf(
  mutations: readonly Mutation[] | ((staging: Staging) => void),
  source: unknown,
): string {
  const text = JSON.stringify(typeof mutations === 'function' ? source : mutations) ?? ''
  return createHash('sha256').update(text).digest('base64')
}

/**
 * Answers a transaction that was committed before and is sent again, word for word, as the first
 * time.
 *
 * @param recorded - its row of the table `transactions`
 * @throws {@link ApiError} with status 409 where the id stood for other mutations
 */
export function repeatTransaction(
  recorded: Record<string, unknown>,
  digest: string,
  get: (id: string) => LakeDocument | undefined,
): CommitResult {
  const transactionId = String(recorded.id)
  if (recorded.digest !== digest) {
    throw dataError(
      409,
      'transactionAlreadyExistsError',
      `A transaction with the ID "${transactionId}" has been committed already, with other mutations`,
      {id: transactionId},
    )
  }
  const mutations: readonly Mutation[] = JSON.parse(String(recorded.mutations))
  const results = mutations.map((mutation): MutationResult => {
    const id = documentIdOf(mutation)
    if ('delete' in mutation) return {id, operation: 'delete'}
    return {id, operation: 'patch' in mutation ? 'update' : 'create'}
  })
  return {
    transactionId,
    timestamp: String(recorded.timestamp),
    results,
    documents: new Map(results.map(({id}) => [id, get(id)])),
  }
}

/**
 * The mutations as history keeps them. The content of a created document is left out: it is the
 * document at that revision.
 */
export function compactMutations(
  mutations: readonly Mutation[],
  changes: readonly AppliedChange[],
): readonly unknown[] {
  // Where each mutation made a change of its own, the two lists go side by side.
  if (mutations.length !== changes.length) return mutations
  return mutations.map((mutation, index) => {
    for (const kind of ['create', 'createOrReplace', 'createIfNotExists'] as const) {
      if (kind in mutation) return {[kind]: {_id: changes[index]?.id, _atRevision: true}}
    }
    return mutation
  })
}

import {hash} from 'node:crypto'
import {dataError} from '../errors.ts'
import type {LakeDocument} from '../types.ts'
import type {CommitResult} from './commit.ts'
import {documentIdOf, type Mutation} from './mutation.ts'
import type {MutationResult} from './staging.ts'

/** Tells the request of a transaction from another under the same id. */
export function digestOf(source: unknown): string {
  const text = typeof source === 'string' ? source : (JSON.stringify(source) ?? '')
  return hash('sha256', text, 'base64')
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
 * The mutations as history keeps them. The content of a document that a mutation created, and that
 * no other mutation of the transaction touched, is left out: it is the document at that revision.
 */
export function compactMutations(
  mutations: readonly Mutation[],
  results: readonly MutationResult[],
): readonly unknown[] {
  const touched = new Map<string, number>()
  for (const {id} of results) touched.set(id, (touched.get(id) ?? 0) + 1)
  return mutations.map((mutation, index) => {
    const {id = '', operation} = results[index] ?? {}
    if (operation !== 'create' && !('createOrReplace' in mutation)) return mutation
    if (touched.get(id) !== 1) return mutation
    for (const kind of ['create', 'createOrReplace', 'createIfNotExists'] as const) {
      if (kind in mutation) return {[kind]: {_id: id, _atRevision: true}}
    }
    return mutation
  })
}

import {dataError, MutationProblem, mutationError} from '../errors.ts'
import {isObject} from '../patch/resolvePath.ts'
import type {CommitRequest} from '../store/commit.ts'
import type {Dataset} from '../store/dataset.ts'
import {type Mutation, type QuerySelection, readMutation} from '../store/mutation.ts'
import type {LakeContext} from './context.ts'
import {readTransaction} from './readTransaction.ts'

const validTransactionId = /^[a-zA-Z0-9_.-]{1,128}$/

/** A request to mutate, whichever way it came. */
export interface MutationRequest {
  readonly dataset: string
  /** Who writes. */
  readonly author: string
  /** The body. */
  readonly text: string
  /** A parameter of the address. */
  parameter(name: string): string | undefined
}

/**
 * Runs the mutations of a request.
 *
 * @returns the answer, as JSON has it
 * @throws {@link ApiError} as the hosted API refuses them
 */
export async function mutate(
  context: LakeContext,
  validate: CommitRequest['validate'],
  {dataset: name, author, text, parameter}: MutationRequest,
): Promise<Record<string, unknown>> {
  const dataset = context.dataset(name)
  const {body, texts} = readTransaction(text)
  const mutations = await readMutations(context, dataset, body.mutations)
  const result = await dataset.commit({
    mutations,
    texts,
    source: text,
    author,
    transactionId: readTransactionId(body.transactionId ?? parameter('transactionId')),
    dryRun: parameter('dryRun') === 'true',
    generateKeys: parameter('autoGenerateArrayKeys') === 'true',
    validate,
    isAwaited: parameter('visibility') !== 'async',
  })
  const {transactionId, results, documents} = result
  if (parameter('returnDocuments') === 'true') {
    return {
      transactionId,
      results: results.map(({id, operation}) => ({id, document: documents.get(id), operation})),
    }
  }
  return {transactionId, results: parameter('returnIds') === 'true' ? results : []}
}

/**
 * Reads a request's transaction id.
 *
 * @throws {@link ApiError} with status 400 where it is malformed
 */
export function readTransactionId(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string' && validTransactionId.test(value)) return value
  throw dataError(400, 'malformedTransactionIdError', `Malformed transaction ID: ${String(value)}`)
}

async function readMutations(
  context: LakeContext,
  dataset: Dataset,
  input: unknown,
): Promise<readonly Mutation[]> {
  if (!Array.isArray(input)) {
    throw dataError(400, 'malformedMutationError', 'The body must have an array "mutations"')
  }
  const mutations: Mutation[] = []
  for (const [index, element] of input.entries()) {
    try {
      const {mutation, selection} = readMutation(element)
      if (!selection) mutations.push(mutation)
      else mutations.push(...(await resolveSelection(context, dataset, mutation, selection)))
    } catch (error: unknown) {
      throw error instanceof MutationProblem ? mutationError(error, index) : error
    }
  }
  return mutations
}

/** Turns a mutation by query into one mutation for each document that the query finds. */
async function resolveSelection(
  context: LakeContext,
  dataset: Dataset,
  mutation: Mutation,
  {query, params}: QuerySelection,
): Promise<readonly Mutation[]> {
  const found = await dataset.engine.run({
    query,
    params,
    perspective: 'raw',
    now: context.now(),
    isConfined: true,
  })
  const ids = new Set<string>()
  for (const element of Array.isArray(found) ? found : [found]) {
    if (element === null || element === undefined) continue
    if (!isObject(element) || typeof element._id !== 'string') {
      throw new MutationProblem(
        400,
        'malformedMutationError',
        'The query of a mutation must select documents, with their _id',
        {query},
      )
    }
    ids.add(element._id)
  }
  return [...ids].map((id) => {
    if ('patch' in mutation) return {patch: {...mutation.patch, id, ifExists: true}}
    return 'delete' in mutation ? {delete: {...mutation.delete, id}} : mutation
  })
}

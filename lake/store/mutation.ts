import {MutationProblem} from '../errors.ts'
import type {PatchOperations} from '../patch/applyPatch.ts'
import {isObject} from '../patch/resolvePath.ts'

/** Attributes of a document that may still lack what the lake fills in. */
export type Attributes = Readonly<Record<string, unknown>>

/** One mutation of one document; those by query have been resolved to ids before. */
export type Mutation =
  | {readonly create: Attributes}
  | {readonly createOrReplace: Attributes}
  | {readonly createIfNotExists: Attributes}
  | {readonly delete: {readonly id: string; readonly ifRevisionID?: string}}
  | {
      readonly patch: PatchOperations & {
        readonly id: string
        readonly ifRevisionID?: string
        /** Set for patches by query: a document that is gone meanwhile is passed over. */
        readonly ifExists?: boolean
      }
    }

/** A mutation that selects its documents with a query. */
export interface QuerySelection {
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A mutation of a request, with its selection still unresolved. */
export interface RequestMutation {
  readonly mutation: Mutation
  readonly selection?: QuerySelection
}

const kinds = ['create', 'createOrReplace', 'createIfNotExists', 'delete', 'patch'] as const
const patchKeys = new Set([
  'id',
  'query',
  'params',
  'ifRevisionID',
  'set',
  'setIfMissing',
  'unset',
  'inc',
  'dec',
  'diffMatchPatch',
  'insert',
])

/**
 * Reads one mutation as the HTTP API takes it.
 *
 * @throws {@link MutationProblem} with status 400 where its shape is wrong
 */
export function readMutation(input: unknown): RequestMutation {
  if (!isObject(input)) throw malformed('A mutation must be an object')
  const keys = Object.keys(input)
  const kind = kinds.find((name) => name === keys[0])
  if (keys.length !== 1 || !kind) {
    throw malformed(`A mutation must have exactly one of ${kinds.join(', ')}`)
  }
  const body = input[kind]
  if (!isObject(body)) throw malformed(`The body of ${kind} must be an object`)
  if (kind === 'patch' || kind === 'delete') return readSelective(kind, body)
  if (typeof body._type !== 'string' || body._type === '') {
    throw malformed('The document must have a _type that is a non-empty string')
  }
  if (body._id !== undefined && typeof body._id !== 'string') {
    throw malformed('The _id must be a string')
  }
  if (kind === 'create') return {mutation: {create: body}}
  if (body._id === undefined) throw malformed(`${kind} needs a document with an _id`)
  return {
    mutation: kind === 'createOrReplace' ? {createOrReplace: body} : {createIfNotExists: body},
  }
}

function readSelective(kind: 'patch' | 'delete', body: Record<string, unknown>): RequestMutation {
  const {id, query, params, ifRevisionID} = body
  if ((id === undefined) === (query === undefined))
    throw malformed(`${kind} needs an id or a query`)
  if (id !== undefined && typeof id !== 'string')
    throw malformed(`The id of ${kind} must be a string`)
  if (ifRevisionID !== undefined && ifRevisionID !== null && typeof ifRevisionID !== 'string') {
    throw malformed('ifRevisionID must be a string')
  }
  const target = {
    id: id ?? '',
    ...(typeof ifRevisionID === 'string' && {ifRevisionID}),
  }
  const mutation: Mutation =
    kind === 'delete' ? {delete: target} : {patch: {...readOperations(body), ...target}}
  if (query === undefined) return {mutation}
  if (typeof query !== 'string') throw malformed(`The query of ${kind} must be a string`)
  if (params !== undefined && !isObject(params)) throw malformed('params must be an object')
  return {mutation, selection: {query, params: params ?? {}}}
}

/**
 * Checks the shape of a patch's operations.
 *
 * @throws {@link MutationProblem} with status 400 where an operation is unknown or malformed
 */
export function readOperations(body: Record<string, unknown>): PatchOperations {
  for (const key of Object.keys(body)) {
    if (!patchKeys.has(key)) throw malformed(`Unknown key "${key}" in patch`)
  }
  for (const name of ['set', 'setIfMissing', 'inc', 'dec', 'diffMatchPatch']) {
    if (body[name] !== undefined && !isObject(body[name]))
      throw malformed(`${name} must be an object`)
  }
  const {unset, insert, diffMatchPatch} = body
  if (unset !== undefined && !isStringArray(unset)) throw malformed('unset must be a list of paths')
  if (insert !== undefined && !isObject(insert)) throw malformed('insert must be an object')
  if (
    isObject(diffMatchPatch) &&
    !Object.values(diffMatchPatch).every((text) => typeof text === 'string')
  ) {
    throw malformed('diffMatchPatch must hold strings')
  }
  const {id: _id, query: _query, params: _params, ifRevisionID: _rev, ...operations} = body
  return operations
}

function isStringArray(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((element) => typeof element === 'string')
}

function malformed(description: string): MutationProblem {
  return new MutationProblem(400, 'malformedMutationError', description)
}

/** The id of the document that a mutation concerns; empty where it is still to be made. */
export function documentIdOf(mutation: Mutation): string {
  if ('patch' in mutation) return mutation.patch.id
  if ('delete' in mutation) return mutation.delete.id
  const document =
    'create' in mutation
      ? mutation.create
      : 'createOrReplace' in mutation
        ? mutation.createOrReplace
        : mutation.createIfNotExists
  return typeof document._id === 'string' ? document._id : ''
}

/** Gives a created document its id: a new one where it has none, or only a prefix such as `drafts.`. */
export function withDocumentId(
  mutation: Mutation,
  options: {newId(kind: 'document'): string},
): Mutation {
  if (!('create' in mutation)) return mutation
  const id = documentIdOf(mutation)
  if (id !== '' && !id.endsWith('.')) return mutation
  return {create: {...mutation.create, _id: id + options.newId('document')}}
}

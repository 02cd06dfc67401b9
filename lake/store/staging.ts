import {MutationProblem} from '../errors.ts'
import {applyPatch} from '../patch/applyPatch.ts'
import {isObject} from '../patch/resolvePath.ts'
import type {LakeDocument} from '../types.ts'
import {isValidDocumentId} from './documentIds.ts'
import {documentJson} from './documentJson.ts'
import type {Attributes, Mutation} from './mutation.ts'

/** What a mutation did to its document. */
export type Operation = 'create' | 'update' | 'delete' | 'none'

/** A mutation's answer: the document it concerned, and what it did. */
export interface MutationResult {
  readonly id: string
  readonly operation: Operation
}

/** A document before and after the transaction that is being staged. */
export interface StagedDocument {
  readonly before: LakeDocument | undefined
  after: LakeDocument | undefined
  /** The JSON of `after`, where it was sent as that; else it is still to be made. */
  json?: string | undefined
}

/** What a transaction is staged with. */
export interface StagingOptions {
  readonly transactionId: string
  readonly timestamp: string
  readonly generateKeys: boolean
  /** Keeps `_updatedAt` of created documents, to bring documents back as they were. */
  readonly keepUpdatedAt: boolean
  load(id: string): LakeDocument | undefined
  newId(kind: 'key'): string
}

/** Applies mutations to documents in memory; nothing is written until all of them held. */
export class Staging {
  readonly documents = new Map<string, StagedDocument>()
  /** The mutations so far, and what each did. */
  readonly applied: Mutation[] = []
  readonly results: MutationResult[] = []
  /** Deleted documents whose history is to go too. */
  readonly purged = new Set<string>()
  readonly options: StagingOptions

  constructor(options: StagingOptions) {
    this.options = options
  }

  /** The document as the mutations so far leave it. */
  get(id: string): LakeDocument | undefined {
    return this.#entry(id).after
  }

  /**
   * Applies one mutation.
   *
   * @param text - the JSON of the document that it brings, where that is at hand
   * @throws {@link MutationProblem} where it cannot be applied
   */
  apply(mutation: Mutation, text?: string): MutationResult {
    const result = this.#apply(mutation, text)
    this.applied.push(mutation)
    this.results.push(result)
    return result
  }

  #apply(mutation: Mutation, text: string | undefined): MutationResult {
    if ('create' in mutation) return this.#create(mutation.create, text)
    if ('createIfNotExists' in mutation) {
      const {_id: id} = mutation.createIfNotExists
      if (typeof id === 'string' && this.get(id)) return {id, operation: 'none'}
      return this.#put(mutation.createIfNotExists, text)
    }
    if ('createOrReplace' in mutation) return this.#put(mutation.createOrReplace, text)
    if ('delete' in mutation) return this.#delete(mutation.delete)
    return this.#patch(mutation.patch)
  }

  #create(document: Attributes, text: string | undefined): MutationResult {
    const {_id: id} = document
    assertId(id)
    if (this.get(id)) {
      throw new MutationProblem(
        409,
        'documentAlreadyExistsError',
        `Document by ID "${id}" already exists`,
        {id},
      )
    }
    return this.#put(document, text)
  }

  #put(document: Attributes, text: string | undefined): MutationResult {
    const {_id: id, _type: type} = document
    assertId(id)
    const entry = this.#entry(id)
    const operation = entry.after ? 'update' : 'create'
    const {timestamp, transactionId, keepUpdatedAt, generateKeys} = this.options
    const content = generateKeys ? withKeys(document, this.options) : document
    const after = {
      ...(content as Attributes),
      _id: id,
      _type: String(type),
      _rev: transactionId,
      _createdAt: dateOr(document._createdAt, timestamp),
      _updatedAt: keepUpdatedAt ? dateOr(document._updatedAt, timestamp) : timestamp,
    }
    entry.after = after
    entry.json =
      text === undefined || generateKeys ? undefined : documentJson(after, document, text)
    return {id, operation}
  }

  #delete({id, ifRevisionID}: {id: string; ifRevisionID?: string}): MutationResult {
    const entry = this.#entry(id)
    if (ifRevisionID !== undefined) assertRevision(id, entry.after, ifRevisionID)
    if (!entry.after) return {id, operation: 'none'}
    entry.after = undefined
    entry.json = undefined
    return {id, operation: 'delete'}
  }

  #patch(patch: Extract<Mutation, {patch: unknown}>['patch']): MutationResult {
    const {id, ifRevisionID, ifExists, ...operations} = patch
    const entry = this.#entry(id)
    const current = entry.after
    if (!current) {
      if (ifExists) return {id, operation: 'none'}
      throw new MutationProblem(
        409,
        'documentNotFoundError',
        `The document with the ID "${id}" was not found`,
        {id},
      )
    }
    if (ifRevisionID !== undefined) assertRevision(id, current, ifRevisionID)
    const patched = applyPatch(current, operations)
    for (const name of ['_id', '_type'] as const) {
      if (patched[name] !== current[name]) {
        throw new MutationProblem(
          409,
          'immutableAttributeError',
          `Cannot modify immutable attribute "${name}"`,
          {id, attribute: name},
        )
      }
    }
    const content = this.options.generateKeys ? withKeys(patched, this.options) : patched
    entry.after = {
      ...(content as Attributes),
      _id: id,
      _type: current._type,
      _rev: this.options.transactionId,
      _createdAt: dateOr(patched._createdAt, current._createdAt),
      _updatedAt: this.options.timestamp,
    }
    entry.json = undefined
    return {id, operation: 'update'}
  }

  #entry(id: string): StagedDocument {
    const known = this.documents.get(id)
    if (known) return known
    const before = this.options.load(id)
    const entry = {before, after: before}
    this.documents.set(id, entry)
    return entry
  }
}

function assertId(id: unknown): asserts id is string {
  if (isValidDocumentId(id)) return
  throw new MutationProblem(
    400,
    'malformedDocumentIdError',
    `Malformed document ID: "${String(id)}"`,
    {
      id: String(id),
    },
  )
}

/**
 * Holds a document to the revision that its writer saw.
 *
 * @throws {@link MutationProblem} with status 409 where it is at another
 */
export function assertRevision(
  id: string,
  document: LakeDocument | undefined,
  expected: string,
): void {
  if (document?._rev === expected) return
  throw new MutationProblem(
    409,
    'documentRevisionIDDoesNotMatchError',
    `Document "${id}" has unexpected revision ID ("${document?._rev ?? ''}"), expected "${expected}"`,
    {id, currentRevisionID: document?._rev ?? '', expectedRevisionID: expected},
  )
}

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

function dateOr(value: unknown, fallback: string): string {
  return typeof value === 'string' && isoDate.test(value) ? value : fallback
}

function withKeys(value: unknown, options: StagingOptions): unknown {
  if (Array.isArray(value)) {
    return value.map((element) => {
      const content = withKeys(element, options)
      const needsKey = isObject(content) && content._key === undefined
      return needsKey ? {_key: options.newId('key'), ...content} : content
    })
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, withKeys(child, options)]),
  )
}

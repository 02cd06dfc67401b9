import {Mutation} from '@sanity/mutator'
import type {ApiMutation, StoredDocument} from './collectMutations.ts'

/** The id of the document that a mutation concerns. */
export function targetOf(mutation: ApiMutation): string {
  if ('patch' in mutation) return mutation.patch.id
  if ('delete' in mutation) return mutation.delete.id
  if ('create' in mutation) return mutation.create._id
  if ('createIfNotExists' in mutation) return mutation.createIfNotExists._id
  return mutation.createOrReplace._id
}

/**
 * The document that a mutation leaves; undefined when there is none.
 *
 * @throws Error when the dataset would refuse the mutation
 */
export function applyMutation(
  before: StoredDocument | undefined,
  mutation: ApiMutation,
): StoredDocument | undefined {
  if ('delete' in mutation) return undefined
  if ('createOrReplace' in mutation) return mutation.createOrReplace
  if ('createIfNotExists' in mutation) return before ?? mutation.createIfNotExists
  if ('create' in mutation) {
    if (before) throw new Error(`${before._id} exists, and the migration creates it`)
    return mutation.create
  }
  if (!before) throw new Error(`${mutation.patch.id} does not exist, and the migration patches it`)
  const after = new Mutation({mutations: [{patch: {...mutation.patch}}]}).apply(
    structuredClone(before),
  )
  return (after ?? undefined) as StoredDocument | undefined
}

/** A document as text, without what the dataset itself keeps; two that say the same are equal. */
export function contentText(document: StoredDocument | undefined): string {
  if (!document) return ''
  const {_rev, _updatedAt, _createdAt, ...content} = document
  return JSON.stringify(sorted(content), null, 2)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  )
}

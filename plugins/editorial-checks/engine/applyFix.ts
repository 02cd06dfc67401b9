import {Mutation} from '@sanity/mutator'
import type {Fix} from './types.ts'
import {asString, type Fields} from './values.ts'

/** The document with a fix applied, by Sanity's own patch semantics; the given one stays as it is. */
export function applyFix<Document extends Fields>(document: Document, fix: Fix): Document {
  const id = asString(document._id)
  const mutation = new Mutation({mutations: [{patch: {id, ...fix.patch} as never}]})
  return (mutation.apply({...document, _id: id} as never) ?? document) as unknown as Document
}

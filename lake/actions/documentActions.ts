import {MutationProblem} from '../errors.ts'
import {isObject} from '../patch/resolvePath.ts'
import {parseDocumentId} from '../store/documentIds.ts'
import {type Attributes, readOperations} from '../store/mutation.ts'
import {strengthenReferences} from '../store/references.ts'
import {assertRevision, type Staging} from '../store/staging.ts'
import type {LakeDocument} from '../types.ts'
import type {ActionOf} from './readAction.ts'

/** Creates a draft (or a version) of a document that is not published yet. */
export function createDocument(
  staging: Staging,
  {publishedId, attributes, ifExists}: ActionOf<'sanity.action.document.create'>,
): void {
  const id = attributes._id === publishedId ? `drafts.${publishedId}` : attributes._id
  assertBase(id, publishedId)
  if (ifExists === 'ignore' && staging.get(id)) return
  if (staging.get(publishedId) && parseDocumentId(id).tier === 'draft') {
    throw conflict('documentAlreadyExistsError', publishedId, 'is already published')
  }
  staging.apply({create: {...attributes, _id: id}})
}

/** Replaces a draft's content; the draft or the published document must exist. */
export function replaceDraft(
  staging: Staging,
  {publishedId, attributes}: ActionOf<'sanity.action.document.replaceDraft'>,
): void {
  const {_id: id} = attributes
  assertBase(id, publishedId)
  const current = staging.get(id) ?? staging.get(publishedId)
  if (!current) throw missing(id)
  staging.apply({createOrReplace: {...attributes, _createdAt: current._createdAt}})
}

/** Patches a draft, which is made from the published document where there is none. */
export function editDocument(
  staging: Staging,
  {draftId, publishedId, patch}: ActionOf<'sanity.action.document.edit'>,
): void {
  assertBase(draftId, publishedId)
  if (!staging.get(draftId)) {
    const published = staging.get(publishedId)
    if (!published || parseDocumentId(draftId).tier === 'version') throw missing(draftId)
    staging.apply({create: copyAs(published, draftId)})
  }
  staging.apply({patch: {...readOperations(patch), id: draftId}})
}

/** Deletes a published document and its drafts, all of which must be named. */
export function deleteDocument(
  staging: Staging,
  {publishedId, includeDrafts, purge}: ActionOf<'sanity.action.document.delete'>,
): void {
  for (const id of includeDrafts) assertBase(id, publishedId)
  const draftId = `drafts.${publishedId}`
  if (staging.get(draftId) && !includeDrafts.includes(draftId)) {
    throw conflict('draftExistsError', draftId, 'exists and is not among includeDrafts')
  }
  for (const id of new Set([publishedId, ...includeDrafts])) {
    staging.apply({delete: {id}})
    if (purge) staging.purged.add(id)
  }
}

/** Deletes a draft or a version. */
export function discardDocument(staging: Staging, id: string, purge = false): void {
  if (parseDocumentId(id).tier === 'published') {
    throw new MutationProblem(400, 'malformedActionError', `"${id}" is no draft or version`, {id})
  }
  if (!staging.get(id)) throw missing(id)
  staging.apply({delete: {id}})
  if (purge) staging.purged.add(id)
}

/** Makes a draft the published document. */
export function publishDocument(
  staging: Staging,
  action: ActionOf<'sanity.action.document.publish'>,
): void {
  const {draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId} = action
  assertBase(draftId, publishedId)
  const draft = staging.get(draftId)
  if (!draft) throw missing(draftId)
  if (ifDraftRevisionId) assertRevision(draftId, draft, ifDraftRevisionId)
  if (ifPublishedRevisionId) {
    assertRevision(publishedId, staging.get(publishedId), ifPublishedRevisionId)
  }
  publishContent(staging, draft, publishedId)
}

/** Puts a draft's or version's content in place of the published document, and deletes it. */
export function publishContent(staging: Staging, source: LakeDocument, publishedId: string): void {
  const published = staging.get(publishedId)
  const content = strengthenReferences(copyAs(source, publishedId))
  if (!isObject(content)) return
  staging.apply({
    createOrReplace: {...content, _createdAt: published?._createdAt ?? source._createdAt},
  })
  staging.apply({delete: {id: source._id}})
}

/** Turns a published document back into a draft; a draft that exists stays as it is. */
export function unpublishDocument(
  staging: Staging,
  {draftId, publishedId}: ActionOf<'sanity.action.document.unpublish'>,
): void {
  assertBase(draftId, publishedId)
  const published = staging.get(publishedId)
  if (!published) throw missing(publishedId)
  if (!staging.get(draftId)) staging.apply({create: copyAs(published, draftId)})
  staging.apply({delete: {id: publishedId}})
}

/** Creates a version of a document in a release, from given content or from another document. */
export function createVersion(
  staging: Staging,
  action: ActionOf<'sanity.action.document.version.create'>,
): void {
  const {publishedId, document, baseId, ifBaseRevisionId} = action
  const id = action.versionId ?? (document?._id as string | undefined)
  if (id === undefined) {
    throw new MutationProblem(400, 'malformedActionError', 'version.create needs a versionId')
  }
  assertBase(id, publishedId)
  if (document) {
    staging.apply({create: {...document, _id: id}})
    return
  }
  const base = baseId === undefined ? undefined : staging.get(baseId)
  if (!base) throw missing(baseId ?? publishedId)
  if (ifBaseRevisionId) assertRevision(base._id, base, ifBaseRevisionId)
  const system = isObject(base._system) ? base._system : {}
  staging.apply({
    create: {...copyAs(base, id), _system: {...system, base: {id: base._id, rev: base._rev}}},
  })
}

/** Replaces the content of a version that exists. */
export function replaceVersion(
  staging: Staging,
  {document}: ActionOf<'sanity.action.document.version.replace'>,
): void {
  const current = staging.get(document._id)
  if (!current) throw missing(document._id)
  staging.apply({createOrReplace: {...document, _createdAt: current._createdAt}})
}

/** Marks a version so that publishing its release unpublishes the document. */
export function unpublishVersion(
  staging: Staging,
  {versionId, publishedId}: ActionOf<'sanity.action.document.version.unpublish'>,
): void {
  assertBase(versionId, publishedId)
  const current = staging.get(versionId)
  const source = current ?? staging.get(publishedId)
  if (!source) throw missing(publishedId)
  if (!current) staging.apply({create: copyAs(source, versionId)})
  staging.apply({patch: {id: versionId, set: {'_system.delete': true}}})
}

/** A document's content under another id, with the system's own marks left behind. */
export function copyAs(document: LakeDocument, id: string): Attributes {
  const {_rev, _updatedAt, _system, ...content} = document
  return {...content, _id: id}
}

function assertBase(id: string, publishedId: string): void {
  const parsed = parseDocumentId(id)
  if (parsed.base === publishedId && parsed.tier !== 'published') return
  throw new MutationProblem(
    400,
    'malformedActionError',
    `"${id}" is no draft or version of "${publishedId}"`,
    {id},
  )
}

/** The refusal of an action on a document that is not there. */
export function missing(id: string): MutationProblem {
  return new MutationProblem(404, 'documentNotFoundError', `Document "${id}" was not found`, {id})
}

function conflict(type: string, id: string, what: string): MutationProblem {
  return new MutationProblem(409, type, `Document "${id}" ${what}`, {id})
}

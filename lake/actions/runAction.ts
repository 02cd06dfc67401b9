import type {Staging} from '../store/staging.ts'
import {
  createDocument,
  createVersion,
  deleteDocument,
  discardDocument,
  editDocument,
  publishDocument,
  replaceDraft,
  replaceVersion,
  unpublishDocument,
  unpublishVersion,
} from './documentActions.ts'
import type {Action, ActionOf} from './readAction.ts'
import {
  archiveRelease,
  createRelease,
  deleteRelease,
  editRelease,
  importRelease,
  publishRelease,
  type ReleaseStore,
  scheduleRelease,
  unarchiveRelease,
  unscheduleRelease,
} from './releaseActions.ts'

type Handlers = {
  readonly [Type in Action['actionType']]: (
    staging: Staging,
    action: ActionOf<Type>,
    store: ReleaseStore,
  ) => void
}

const handlers: Handlers = {
  'sanity.action.document.create': createDocument,
  'sanity.action.document.replaceDraft': replaceDraft,
  'sanity.action.document.edit': editDocument,
  'sanity.action.document.delete': deleteDocument,
  'sanity.action.document.discard': (staging, {draftId, purge}) =>
    discardDocument(staging, draftId, purge),
  'sanity.action.document.publish': publishDocument,
  'sanity.action.document.unpublish': unpublishDocument,
  'sanity.action.document.version.create': createVersion,
  'sanity.action.document.version.discard': (staging, {versionId, purge}) =>
    discardDocument(staging, versionId, purge),
  'sanity.action.document.version.replace': replaceVersion,
  'sanity.action.document.version.unpublish': unpublishVersion,
  'sanity.action.release.create': createRelease,
  'sanity.action.release.edit': editRelease,
  'sanity.action.release.import': importRelease,
  'sanity.action.release.schedule': scheduleRelease,
  'sanity.action.release.publish': publishRelease,
  'sanity.action.release.unschedule': unscheduleRelease,
  'sanity.action.release.archive': archiveRelease,
  'sanity.action.release.unarchive': unarchiveRelease,
  'sanity.action.release.delete': deleteRelease,
}

/**
 * Turns one action into mutations of the documents that it concerns.
 *
 * @throws {@link MutationProblem} where the documents are not as the action needs them
 */
export function runAction(action: Action, staging: Staging, store: ReleaseStore): void {
  const handler = handlers[action.actionType] as (
    staging: Staging,
    action: Action,
    store: ReleaseStore,
  ) => void
  handler(staging, action, store)
}

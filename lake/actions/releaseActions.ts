import {MutationProblem} from '../errors.ts'
import {isObject} from '../patch/resolvePath.ts'
import {parseDocumentId} from '../store/documentIds.ts'
import {readOperations} from '../store/mutation.ts'
import type {Staging} from '../store/staging.ts'
import type {LakeDocument} from '../types.ts'
import {copyAs, missing, publishContent} from './documentActions.ts'
import type {ActionOf} from './readAction.ts'

/** What release actions look up besides the documents that they name. */
export interface ReleaseStore {
  /** The ids of a release's versions, in order. */
  versionIds(release: string): readonly string[]
  /** A document as it was last, when it is deleted now. */
  lastRevision(id: string): LakeDocument | undefined
}

/** The type of release documents. */
export const releaseType = 'system.release'

/** The id of a release's document. */
export function releaseDocumentId(release: string): string {
  return `_.releases.${release}`
}

/** Creates a release. */
export function createRelease(
  staging: Staging,
  {releaseId, metadata}: ActionOf<'sanity.action.release.create'>,
): void {
  assertName(releaseId)
  staging.apply({
    create: {
      _id: releaseDocumentId(releaseId),
      _type: releaseType,
      name: releaseId,
      state: 'active',
      metadata: {releaseType: 'undecided', ...metadata},
    },
  })
}

/** Brings a release document back as an export has it. */
export function importRelease(
  staging: Staging,
  {releaseId, attributes, document, ifExists}: ActionOf<'sanity.action.release.import'>,
): void {
  assertName(releaseId)
  const id = releaseDocumentId(releaseId)
  const content = {
    state: 'active',
    ...(attributes ?? document),
    _id: id,
    _type: releaseType,
    name: releaseId,
  }
  if (ifExists === 'replace') staging.apply({createOrReplace: content})
  else if (ifExists === 'ignore') staging.apply({createIfNotExists: content})
  else staging.apply({create: content})
}

/** Patches a release's metadata. */
export function editRelease(
  staging: Staging,
  {releaseId, patch}: ActionOf<'sanity.action.release.edit'>,
): void {
  const release = getRelease(staging, releaseId, ['active', 'scheduled'])
  const operations = readOperations(patch)
  const paths = [operations.set, operations.setIfMissing].flatMap((part) => Object.keys(part ?? {}))
  const foreign = [...paths, ...(operations.unset ?? [])].find((path) => !/^metadata\b/.test(path))
  if (foreign !== undefined) {
    throw new MutationProblem(
      400,
      'malformedActionError',
      `Only a release's metadata can be edited, not "${foreign}"`,
      {id: release._id},
    )
  }
  staging.apply({patch: {...operations, id: release._id}})
}

/** Publishes every version of a release at once. */
export function publishRelease(
  staging: Staging,
  {releaseId}: {readonly releaseId: string},
  store: ReleaseStore,
): void {
  const release = getRelease(staging, releaseId, ['active', 'scheduled'])
  const ids = store.versionIds(releaseId)
  for (const id of ids) {
    const version = staging.get(id)
    if (!version) continue
    const {base} = parseDocumentId(id)
    if (isObject(version._system) && version._system.delete === true) {
      staging.apply({delete: {id: base}})
      staging.apply({delete: {id}})
    } else publishContent(staging, version, base)
  }
  staging.apply({
    patch: {
      id: release._id,
      set: {
        state: 'published',
        publishedAt: staging.options.timestamp,
        finalDocumentStates: ids.map((id) => ({_key: id, id})),
      },
    },
  })
}

/** Sets the time at which a release publishes itself. */
export function scheduleRelease(
  staging: Staging,
  {releaseId, publishAt}: ActionOf<'sanity.action.release.schedule'>,
  store: ReleaseStore,
): void {
  const release = getRelease(staging, releaseId, ['active', 'scheduled'])
  const finalDocumentStates = store.versionIds(releaseId).map((id) => ({_key: id, id}))
  staging.apply({
    patch: {id: release._id, set: {state: 'scheduled', publishAt, finalDocumentStates}},
  })
}

/** Takes a release's schedule back. */
export function unscheduleRelease(
  staging: Staging,
  {releaseId}: {readonly releaseId: string},
): void {
  const {_id: id} = getRelease(staging, releaseId, ['scheduled'])
  staging.apply({patch: {id, set: {state: 'active'}, unset: ['publishAt', 'finalDocumentStates']}})
}

/** Puts a release away: its versions are deleted and kept in history. */
export function archiveRelease(
  staging: Staging,
  {releaseId}: {readonly releaseId: string},
  store: ReleaseStore,
): void {
  const {_id: id} = getRelease(staging, releaseId, ['active', 'scheduled'])
  const ids = store.versionIds(releaseId)
  for (const version of ids) staging.apply({delete: {id: version}})
  const finalDocumentStates = ids.map((version) => ({_key: version, id: version}))
  staging.apply({
    patch: {id, set: {state: 'archived', finalDocumentStates}, unset: ['publishAt']},
  })
}

/** Brings an archived release back, with its versions as they were. */
export function unarchiveRelease(
  staging: Staging,
  {releaseId}: {readonly releaseId: string},
  store: ReleaseStore,
): void {
  const release = getRelease(staging, releaseId, ['archived'])
  const states = Array.isArray(release.finalDocumentStates) ? release.finalDocumentStates : []
  for (const state of states) {
    const id = isObject(state) ? state.id : undefined
    const last = typeof id === 'string' ? store.lastRevision(id) : undefined
    if (last) {
      const system = isObject(last._system) ? {_system: last._system} : {}
      staging.apply({createIfNotExists: {...copyAs(last, last._id), ...system}})
    }
  }
  staging.apply({
    patch: {id: release._id, set: {state: 'active'}, unset: ['finalDocumentStates']},
  })
}

/** Deletes an archived or published release's document. */
export function deleteRelease(staging: Staging, {releaseId}: {readonly releaseId: string}): void {
  staging.apply({delete: {id: getRelease(staging, releaseId, ['archived', 'published'])._id}})
}

function getRelease(staging: Staging, name: string, states: readonly string[]): LakeDocument {
  const id = releaseDocumentId(name)
  const release = staging.get(id)
  if (!release) throw missing(id)
  if (states.includes(String(release.state))) return release
  throw new MutationProblem(
    409,
    'releaseStateError',
    `Release "${name}" is ${String(release.state)}; this needs it ${states.join(' or ')}`,
    {id},
  )
}

function assertName(name: string): void {
  if (/^[a-zA-Z0-9_-]{1,64}$/.test(name) && name !== 'drafts' && name !== 'published') return
  throw new MutationProblem(400, 'malformedActionError', `"${name}" is no release id`, {id: name})
}

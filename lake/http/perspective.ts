import type {Context} from 'hono'
import {releaseDocumentId} from '../actions/releaseActions.ts'
import {type ApiError, dataError} from '../errors.ts'
import {preparedStatement} from '../query/store/preparedStatement.ts'
import type {Dataset} from '../store/dataset.ts'
import type {Perspective} from '../types.ts'
import type {LakeEnv} from './context.ts'

/**
 * From this API version on, a query without a perspective sees published documents only, and `raw` has
 * the versions in releases.
 */
const knowsReleases = '2025-02-19'

/** What a release's name, as part of a document id, is made of. */
const releaseName = /^[a-zA-Z0-9_-]+$/
const mostLayers = 64

/**
 * The perspective that a request asks for, or its API version's default.
 *
 * @throws {@link ApiError} with status 400 for one that is malformed, or names a release that the dataset has not
 */
export function readPerspective(c: Context<LakeEnv>, dataset: Dataset): Perspective {
  const given = c.req.query('perspective')
  const [, version] = /^\/v([^/]+)\//.exec(new URL(c.req.url).pathname) ?? []
  const isOld = version === undefined || (version !== 'X' && version < knowsReleases)
  const raw = isOld ? 'rawBeforeReleases' : 'raw'
  if (given === undefined) return isOld ? raw : 'published'
  const names = given
    .replace(/^\[(.*)\]$/s, '$1')
    .split(',')
    .map((name) => name.trim().replace(/^"(.*)"$/s, '$1'))
    .map((name) => (name === 'previewDrafts' ? 'drafts' : name))
  const [only = ''] = names
  if (names.length === 1 && only === 'raw') return raw
  if (names.length === 1 && (only === 'published' || only === 'drafts')) return only
  if (names.includes('raw')) {
    throw invalid(given, 'raw cannot be combined with other perspectives')
  }
  if (names.length > mostLayers) throw invalid(given, `it has more than ${mostLayers} layers`)
  for (const [index, name] of names.entries()) {
    const shown = JSON.stringify(name)
    if (!releaseName.test(name)) {
      throw invalid(given, `${shown} is none of raw, published, drafts and the name of a release`)
    }
    if (names.indexOf(name) < index) throw invalid(given, `${shown} is in it twice`)
    if (name !== 'published' && name !== 'drafts' && !hasRelease(dataset, name)) {
      throw invalid(given, `there is no release ${shown}`)
    }
  }
  return names
}

/** Whether there is a release of that name, or a version of a document under it. */
function hasRelease({database, statements}: Dataset, name: string): boolean {
  if (statements.body.get(releaseDocumentId(name)) !== undefined) return true
  const prefix = `versions.${name}.`
  const version = preparedStatement(
    database,
    'SELECT 1 FROM documents WHERE id > ? AND id < ? LIMIT 1',
  )
  return version.get(prefix, `${prefix.slice(0, -1)}/`) !== undefined
}

function invalid(given: string, reason: string): ApiError {
  return dataError(
    400,
    'queryParamError',
    `The perspective ${JSON.stringify(given.slice(0, 200))} is invalid: ${reason}`,
  )
}

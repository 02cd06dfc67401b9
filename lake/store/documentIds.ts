/** Where a document stands: published, the draft over it, or a version in a release. */
export type Tier = 'published' | 'draft' | 'version'

/** A document id taken apart. */
export interface DocumentIdParts {
  readonly base: string
  readonly tier: Tier
  /** The release's name, of a version. */
  readonly version?: string
}

const draftPrefix = 'drafts.'
const versionPrefix = 'versions.'
const validId = /^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}$/

/** Takes `drafts.a`, `versions.spring.a` or `a` apart into its tier and its published id. */
export function parseDocumentId(id: string): DocumentIdParts {
  if (id.startsWith(draftPrefix)) return {base: id.slice(draftPrefix.length), tier: 'draft'}
  if (id.startsWith(versionPrefix)) {
    const rest = id.slice(versionPrefix.length)
    const dot = rest.indexOf('.')
    if (dot > 0) {
      return {base: rest.slice(dot + 1), tier: 'version', version: rest.slice(0, dot)}
    }
  }
  return {base: id, tier: 'published'}
}

/** The id of the draft over a published id. */
export function draftIdOf(base: string): string {
  return draftPrefix + base
}

/** The id of a published id's version in a release. */
export function versionIdOf(base: string, release: string): string {
  return `${versionPrefix}${release}.${base}`
}

/**
 * Whether Content Lake takes the id: at most 128 of `a-z A-Z 0-9 _ . -`, beginning with a letter,
 * digit or underscore, and no dot at the end or beside another.
 */
export function isValidDocumentId(id: unknown): id is string {
  if (typeof id !== 'string' || !validId.test(id)) return false
  return !id.endsWith('.') && !id.includes('..')
}

import {isObject} from '../patch/resolvePath.ts'
import type {Dataset} from './dataset.ts'
import {draftIdOf, parseDocumentId} from './documentIds.ts'
import {changesOf, type HistoryChange, type Revision, revisionsOf} from './history.ts'

/** A page of events: the newest first. */
export interface EventPage {
  readonly events: readonly Record<string, unknown>[]
  /** Where the next, older page begins; empty at the end. */
  readonly nextCursor: string
}

/** Which page. */
export interface PageRequest {
  readonly limit: number
  /** The cursor of the page before; NaN for the first. */
  readonly before: number
}

/**
 * What happened to a document, in the events that Studio's history panel reads: drafts and versions
 * created, discarded, published; the document unpublished or deleted. Edits are not among them:
 * Studio finds those in the transactions.
 */
export function documentEvents(dataset: Dataset, id: string, page: PageRequest): EventPage {
  const {base, tier} = parseDocumentId(id)
  const changes = groupChanges(dataset, base)
  const transactions = [...changes.entries()]
    .filter(([n]) => Number.isNaN(page.before) || n < page.before)
    .sort(([a], [b]) => b - a)
  const events: Record<string, unknown>[] = []
  for (const [index, [n, group]] of transactions.entries()) {
    const event = describe(base, tier === 'published' ? base : id, group)
    if (event) events.push(event)
    if (events.length === page.limit && index < transactions.length - 1) {
      return {events, nextCursor: String(n)}
    }
  }
  return {events, nextCursor: ''}
}

/** The changes of a document and its drafts and versions, by transaction and document id. */
function groupChanges(
  dataset: Dataset,
  base: string,
): ReadonlyMap<number, ReadonlyMap<string, HistoryChange>> {
  const ids = dataset.database
    .prepare(
      `SELECT DISTINCT document FROM changes
       WHERE document IN (?, ?) OR (document >= 'versions.' AND document < 'versions/'
         AND substr(document, -length(?)) = ?)`,
    )
    .all(base, draftIdOf(base), `.${base}`, `.${base}`)
    .map(({document}) => String(document))
    .filter((document) => parseDocumentId(document).base === base)
  const groups = new Map<number, Map<string, HistoryChange>>()
  for (const id of ids) {
    for (const change of changesOf(dataset, id)) {
      const group = groups.get(change.n) ?? new Map<string, HistoryChange>()
      group.set(id, change)
      groups.set(change.n, group)
    }
  }
  return groups
}

/** What a transaction meant for one variant (the published document, its draft or a version). */
function describe(
  base: string,
  variant: string,
  group: ReadonlyMap<string, HistoryChange>,
): Record<string, unknown> | undefined {
  const [any] = group.values()
  if (!any) return undefined
  const published = group.get(base)
  const gone = [...group.values()].find(
    ({document, kind}) => document !== base && kind === 'delete',
  )
  const made = [...group.values()].find(
    ({document, kind}) => document !== base && kind === 'create',
  )
  const common = {documentId: base, timestamp: any.timestamp, author: any.author}
  const concerns = (id: string) => variant === base || variant === id
  if (published && published.kind !== 'delete') {
    if (gone && concerns(gone.document)) {
      return {
        ...common,
        type: 'publishDocumentVersion',
        ...versionFields(gone.document, gone.previousRev),
        revisionId: published.transaction,
        publishCause: parseDocumentId(gone.document).version
          ? 'release.publish'
          : 'document.publish',
      }
    }
    if (variant !== base) return ownEvent(common, group.get(variant))
    return published.kind === 'create'
      ? {
          ...common,
          type: 'createLiveDocument',
          revisionId: published.transaction,
        }
      : {...common, type: 'updateLiveDocument', revisionId: published.transaction}
  }
  if (published?.kind === 'delete') {
    if (made && concerns(made.document)) {
      return {
        ...common,
        type: 'unpublishDocument',
        ...versionFields(made.document, made.transaction),
      }
    }
    const draft = group.get(draftIdOf(base))
    if (variant === base || draft?.kind === 'delete') {
      return {...common, type: 'deleteDocumentGroup'}
    }
  }
  if (variant !== base) return ownEvent(common, group.get(variant))
  return ownEvent(common, gone ?? made)
}

function ownEvent(
  common: Record<string, unknown>,
  change: HistoryChange | undefined,
): Record<string, unknown> | undefined {
  if (change?.kind === 'create') {
    const fields = versionFields(change.document, change.transaction)
    return {...common, type: 'createDocumentVersion', ...fields}
  }
  if (change?.kind === 'delete') {
    const fields = versionFields(change.document, change.previousRev)
    return {...common, type: 'deleteDocumentVersion', ...fields}
  }
  return undefined
}

function versionFields(versionId: string, versionRevisionId: string | undefined) {
  const {version} = parseDocumentId(versionId)
  return {versionId, versionRevisionId, ...(version !== undefined && {releaseId: version})}
}

/** What happened to a release and to the versions in it. */
export function releaseEvents(dataset: Dataset, release: string, page: PageRequest): EventPage {
  const found: {n: number; event: Record<string, unknown>}[] = []
  let later: Revision | undefined
  for (const revision of revisionsOf(dataset, `_.releases.${release}`)) {
    if (later) pushReleaseEvent(found, release, later, revision)
    later = revision
  }
  if (later) pushReleaseEvent(found, release, later, undefined)
  const versions = dataset.database
    .prepare(
      `SELECT DISTINCT document FROM changes
       WHERE document >= 'versions.' || ? || '.' AND document < 'versions.' || ? || '/'`,
    )
    .all(release, release)
  for (const {document} of versions) {
    for (const change of changesOf(dataset, String(document))) {
      const type =
        change.kind === 'create'
          ? 'addDocumentToRelease'
          : change.kind === 'delete'
            ? 'discardDocumentFromRelease'
            : undefined
      if (type === undefined) continue
      const {base} = parseDocumentId(String(document))
      found.push({
        n: change.n,
        event: {
          type,
          releaseName: release,
          timestamp: change.timestamp,
          author: change.author,
          documentId: base,
          versionId: String(document),
          revisionId: change.transaction,
          versionRevisionId: change.kind === 'delete' ? change.previousRev : change.transaction,
        },
      })
    }
  }
  const sorted = found
    .filter(({n}) => Number.isNaN(page.before) || n < page.before)
    .sort((a, b) => b.n - a.n)
  const shown = sorted.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    events: shown.map(({event}) => event),
    nextCursor: sorted.length > shown.length && last ? String(last.n) : '',
  }
}

const releaseEventTypes: Record<string, string> = {
  published: 'publishRelease',
  scheduled: 'scheduleRelease',
  archived: 'archiveRelease',
}

function pushReleaseEvent(
  found: {n: number; event: Record<string, unknown>}[],
  release: string,
  revision: Revision,
  earlier: Revision | undefined,
): void {
  const state = isObject(revision.after) ? revision.after.state : undefined
  const before = earlier?.after?.state
  const type =
    revision.kind === 'create'
      ? 'createRelease'
      : revision.kind === 'delete'
        ? 'deleteRelease'
        : state === before
          ? undefined
          : state === 'active'
            ? before === 'archived'
              ? 'unarchiveRelease'
              : 'unscheduleRelease'
            : releaseEventTypes[String(state)]
  if (type === undefined) return
  found.push({
    n: revision.n,
    event: {
      type,
      releaseName: release,
      timestamp: revision.timestamp,
      author: revision.author,
      ...(type === 'scheduleRelease' && {publishAt: revision.after?.publishAt}),
    },
  })
}

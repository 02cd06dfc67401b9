import {
  catchError,
  combineLatest,
  concat,
  defer,
  EMPTY,
  finalize,
  from,
  map,
  type Observable,
  of,
  ReplaySubject,
  share,
  switchMap,
  tap,
  timer,
} from 'rxjs'
import type {DocumentStore, SanityDocumentLike} from 'sanity'
import type {Checker} from '../engine/checker.ts'
import type {DocumentCard} from '../engine/documentIndex.ts'
import type {Finding} from '../engine/types.ts'
import type {Checks, LoadedChecks} from './ChecksOptions.ts'
import {createFindingsReuse} from './reuseFindings.ts'

const apiVersion = '2025-06-27'
const throttleMs = 1000
const typingPauseMs = 400
/** For how long a checker is kept that nobody asks for, as between two panes of one document. */
const keptMs = 2000
/** The registry is the larger read: it outlives the way from one document to the next. */
const registryKeptMs = 60_000

/** What every document is checked with, read once for a dataset. */
const registryQuery = `{
  "styleGuide": *[_id == "styleGuide"][0],
  "organizations": *[_type == "organization"]{_id, _type, name, abbreviation, names, slug}
}`

/** What is read of other documents for one: the referenced, and the alike. */
const neighboursQuery = `*[_id in $ids]
  + *[_type == $type && defined($slug) && slug.current == $slug]{_id, _type, slug, publishedAt}
  + *[_type == $type && defined($headline) && headline == $headline]{
      _id, _type, headline, publishedAt
    }`

type Reuse = ReturnType<typeof createFindingsReuse>

type Cards = readonly (DocumentCard | null)[]

interface Registry {
  readonly styleGuide: SanityDocumentLike | null
  readonly organizations: Cards
}

/** What one dataset's checkers share. */
interface Shared {
  readonly registry: Observable<Registry>
  readonly checkers: Map<string, Observable<Checker>>
  readonly reuse: Reuse
  /** The latest answers and what was asked for, so that typing on flickers nothing. */
  latestRegistry?: Registry
  latest?: {readonly ids: readonly string[]; readonly neighbours: Cards}
}

const sharedByStore = new WeakMap<DocumentStore, Shared>()

/**
 * One checker for all who ask the same; at first of the document alone, then with its neighbours,
 * and again when one of them changes.
 *
 * @param asked - the query's parameters and the action, as JSON
 */
export function sharedChecker(
  documentStore: DocumentStore,
  checks: Checks,
  asked: string,
): Observable<Checker> {
  const shared = sharedOf(documentStore)
  const existing = shared.checkers.get(asked)
  if (existing) return existing
  const checker = defer(() => from(checks.load())).pipe(
    switchMap((loaded) => checkers(documentStore, shared, loaded, asked)),
    // Without its engine Studio still edits; the next document tries again.
    catchError(() => EMPTY),
    finalize(() => shared.checkers.delete(asked)),
    share({
      connector: () => new ReplaySubject<Checker>(1),
      resetOnRefCountZero: () => timer(keptMs),
    }),
  )
  shared.checkers.set(asked, checker)
  return checker
}

function sharedOf(documentStore: DocumentStore): Shared {
  const existing = sharedByStore.get(documentStore)
  if (existing) return existing
  const registry = listen<Registry>(
    documentStore,
    {fetch: registryQuery, listen: '*[_id == "styleGuide" || _type == "organization"]'},
    {},
  ).pipe(
    tap((latest) => {
      shared.latestRegistry = latest
    }),
    share({
      connector: () => new ReplaySubject<Registry>(1),
      resetOnRefCountZero: () => timer(registryKeptMs),
    }),
  )
  const shared: Shared = {registry, checkers: new Map(), reuse: createFindingsReuse()}
  sharedByStore.set(documentStore, shared)
  return shared
}

function listen<Answer>(
  documentStore: DocumentStore,
  query: {readonly fetch: string; readonly listen: string},
  params: Record<string, string | string[]>,
): Observable<Answer> {
  return documentStore.listenQuery(query, params, {
    apiVersion,
    perspective: 'raw',
    throttleTime: throttleMs,
    tag: 'newsroom.checks',
  })
}

function checkers(
  documentStore: DocumentStore,
  shared: Shared,
  loaded: LoadedChecks,
  asked: string,
): Observable<Checker> {
  const {action, ...params} = JSON.parse(asked)
  const neighbours = timer(typingPauseMs).pipe(
    switchMap(() =>
      listen<Cards>(documentStore, {fetch: neighboursQuery, listen: '*[_id in $ids]'}, params),
    ),
    tap((cards) => {
      shared.latest = {ids: params.ids, neighbours: cards}
    }),
  )
  const all = combineLatest([shared.registry, neighbours]).pipe(
    // Without the dataset the rules that look at the document alone still speak.
    catchError(() => EMPTY),
  )
  const {latest, latestRegistry} = shared
  const known = latest?.ids.join() === params.ids.join() ? latest?.neighbours : undefined
  const atOnce: [Partial<Registry>, Cards | undefined] = [{...latestRegistry}, known]
  return concat(of(atOnce), all).pipe(
    map(([{styleGuide = null, organizations}, cards]) =>
      remembering(
        loaded.createChecker({
          action,
          styleGuide,
          ...(organizations &&
            cards && {
              index: loaded.buildDocumentIndex(
                [...organizations, ...cards].filter((card) => card !== null),
              ),
            }),
        }),
        shared.reuse,
      ),
    ),
  )
}

/** Checks each state of a document once, however many ask. */
function remembering(check: Checker, reuse: Reuse): Checker {
  const known = new WeakMap<object, readonly Finding[]>()
  return (document) => {
    if (typeof document !== 'object' || document === null) return check(document)
    const findings = known.get(document) ?? reuse(check(document))
    known.set(document, findings)
    return findings
  }
}

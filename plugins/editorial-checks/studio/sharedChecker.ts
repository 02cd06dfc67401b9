import {
  catchError,
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

const apiVersion = '2025-06-27'
const throttleMs = 1000
const typingPauseMs = 400
/** For how long a checker is kept that nobody asks for, as between two panes of one document. */
const keptMs = 2000

/** What is read of other documents: the registry's names, the referenced, and the alike. */
const neighboursQuery = `{
  "styleGuide": *[_id == "styleGuide"][0],
  "cards": *[_type == "organization"]{_id, _type, name, abbreviation, names, slug}
    + *[_id in $ids]
    + *[_type == $type && defined($slug) && slug.current == $slug]{_id, _type, slug, publishedAt}
    + *[_type == $type && defined($headline) && headline == $headline]{
        _id, _type, headline, publishedAt
      }
}`

interface Neighbours {
  readonly styleGuide: SanityDocumentLike | null
  readonly cards: readonly (DocumentCard | null)[]
}

/** What one dataset's checkers share. */
interface Shared {
  readonly checkers: Map<string, Observable<Checker>>
  /** The latest answer and what it was asked for, so that typing on flickers nothing. */
  latest?: {readonly ids: readonly string[]; readonly neighbours: Neighbours}
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
  const shared: Shared = sharedByStore.get(documentStore) ?? {checkers: new Map()}
  sharedByStore.set(documentStore, shared)
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

function checkers(
  documentStore: DocumentStore,
  shared: Shared,
  loaded: LoadedChecks,
  asked: string,
): Observable<Checker> {
  const {action, ...params} = JSON.parse(asked)
  const latest = shared.latest
  const sameIds = latest?.ids.join() === params.ids.join()
  const neighbours = timer(typingPauseMs).pipe(
    switchMap(() =>
      documentStore.listenQuery(
        {
          fetch: neighboursQuery,
          listen: '*[_id == "styleGuide" || _type == "organization" || _id in $ids]',
        },
        params,
        {apiVersion, perspective: 'raw', throttleTime: throttleMs, tag: 'newsroom.checks'},
      ),
    ),
    map(({styleGuide, cards}: Neighbours) => ({styleGuide, cards})),
    tap((neighbours) => {
      shared.latest = {ids: params.ids, neighbours}
    }),
    // Without the dataset the rules that look at the document alone still speak.
    catchError(() => EMPTY),
  )
  const atOnce: Partial<Neighbours> = sameIds
    ? {...latest?.neighbours}
    : {styleGuide: latest?.neighbours.styleGuide ?? null}
  return concat(of(atOnce), neighbours).pipe(
    map(({styleGuide, cards}) =>
      remembering(
        loaded.createChecker({
          action,
          styleGuide,
          ...(cards && {index: loaded.buildDocumentIndex(cards.filter((card) => card !== null))}),
        }),
      ),
    ),
  )
}

/** Checks each state of a document once, however many ask. */
function remembering(check: Checker): Checker {
  const known = new WeakMap<object, readonly Finding[]>()
  return (document) => {
    if (typeof document !== 'object' || document === null) return check(document)
    const findings = known.get(document) ?? check(document)
    known.set(document, findings)
    return findings
  }
}

import {useEffect, useMemo, useState} from 'react'
import {catchError, finalize, type Observable, of, ReplaySubject, share, timer} from 'rxjs'
import {type DocumentStore, type SanityDocumentLike, useDocumentStore} from 'sanity'
import {type StoredMemorandum, storedMemorandumProjection} from './memorandumFacts.ts'

const none: readonly StoredMemorandum[] = []
const keptMs = 2000

const shared = new WeakMap<DocumentStore, Map<string, Observable<readonly StoredMemorandum[]>>>()

/** The memoranda that an article is linked with and that no editor has looked at yet. */
export function useLinkedMemoranda(
  article: SanityDocumentLike | undefined,
): readonly StoredMemorandum[] {
  const documentStore = useDocumentStore()
  const [waiting, setWaiting] = useState(none)
  const asked = useMemo(() => JSON.stringify(linkedIds(article?.memoranda)), [article])
  useEffect(() => {
    const subscription = waitingMemoranda(documentStore, asked).subscribe(setWaiting)
    return () => subscription.unsubscribe()
  }, [documentStore, asked])
  return waiting
}

/** One listener for all who ask about the same memoranda. */
function waitingMemoranda(
  documentStore: DocumentStore,
  asked: string,
): Observable<readonly StoredMemorandum[]> {
  const ids: string[] = JSON.parse(asked)
  if (ids.length === 0) return of(none)
  const known = shared.get(documentStore) ?? new Map()
  shared.set(documentStore, known)
  const existing = known.get(asked)
  if (existing) return existing
  const filter = '*[_type == "memorandum" && _id in $ids && needsReview == true]'
  const memoranda = documentStore
    .listenQuery(
      {fetch: `${filter}${storedMemorandumProjection}`, listen: '*[_id in $ids]'},
      {ids},
      {apiVersion: '2025-06-27', perspective: 'published', tag: 'newsroom.linked-memoranda'},
    )
    .pipe(
      // Without the dataset the article can still be edited.
      catchError(() => of(none)),
      finalize(() => known.delete(asked)),
      share({
        connector: () => new ReplaySubject(1),
        resetOnRefCountZero: () => timer(keptMs),
      }),
    )
  known.set(asked, memoranda)
  return memoranda
}

function linkedIds(references: unknown): readonly string[] {
  if (!Array.isArray(references)) return []
  return references.flatMap((reference: {_ref?: unknown} | null) =>
    typeof reference?._ref === 'string' ? [reference._ref] : [],
  )
}
